"""A reviewer settles differences, one small question at a time."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median

import pytest

from annotator.model import Failure
from annotator.store import Store
from annotator.ui import menu
from annotator.ui.annotate import AnnotatePage
from annotator.ui.review.page import ReviewPage
from annotator.ui.tour.hands import press
from annotator.ui.widgets.document_list import DocumentList
from annotator.ui.widgets.event_row import EventRow
from annotator.ui.widgets.pick_rows import PickRow
from tests.ui.review.conftest import Reviewer


def test_an_annotator_has_no_such_page(window: Callable[..., Reviewer]) -> None:
    person = window()
    session = person.shell.session
    assert session is not None
    session.choose_author(next(p for p in session.people if p.short_id == "layla"))
    person.until(lambda: person.shell.page is not None)
    assert not [page for page in person.shell.pages if isinstance(page, ReviewPage)]
    assert [page for page in person.shell.pages if isinstance(page, AnnotatePage)]


def test_enter_takes_what_is_proposed_and_the_next_card_comes(salma: Reviewer) -> None:
    card = salma.go_to("boundary")
    proposed = salma.page.questions.proposed
    assert proposed is not None
    salma.press("Return")
    decision = salma.review.decision(card.id)
    assert decision is not None
    assert decision.answers[0].version == proposed
    assert decision.took is not None
    assert salma.review.standings[card.id].state == "decided"
    assert salma.card.id != card.id
    (span,) = salma.review.came_of(card.id) or ()
    version = card.questions[0].version(proposed)
    assert version is not None
    assert (span.start, span.end) == (version.spans[0].start, version.spans[0].end)


def test_a_digit_takes_its_version_and_undo_goes_back_to_the_card(salma: Reviewer) -> None:
    card = salma.go_to("attribute")
    salma.press("2")
    decision = salma.review.decision(card.id)
    assert decision is not None
    assert decision.answers[0].version == card.questions[0].versions[1].key
    salma.press("Ctrl+Z")
    assert salma.review.decision(card.id) is None
    assert salma.card.id == card.id
    salma.press("Ctrl+Y")
    assert salma.review.decision(card.id) == decision


def test_nobody_is_right_and_why(salma: Reviewer) -> None:
    card = salma.go_to("missing")
    salma.press("0")
    assert salma.page.ask.is_open
    salma.press("1")
    decision = salma.review.decision(card.id)
    assert decision is not None
    assert decision.reason == "not_annotatable"
    assert salma.review.came_of(card.id) == ()
    assert salma.card.id != card.id


def test_a_card_is_edited_in_place(salma: Reviewer) -> None:
    card = salma.go_to("boundary")
    draft = salma.page.bench.hand.draft()  # type: ignore[union-attr]
    salma.press("F2", "Alt+End", "Alt+Right", "Ctrl+Return")
    decision = salma.review.decision(card.id)
    assert decision is not None
    (span,) = salma.review.came_of(card.id) or ()
    assert span.start == draft.start
    assert span.end < draft.end
    assert salma.review.gold.text[span.start : span.end].strip()


def test_a_reviewer_names_an_event_that_is_not_there_yet(salma: Reviewer) -> None:
    """It is one of the project's then, is called by its name beside the card, and can be chosen
    for the next one."""
    card = salma.go_to("boundary")
    salma.press("F2")
    form = salma.page.pane.form
    assert form is not None
    name, row = next((n, row) for n, row in form.rows.items() if isinstance(row, EventRow))
    form.enter(name)
    salma.qtbot.keyClicks(row.editor, "Warehouse fire")
    salma.press("Return")
    salma.until(lambda: "Warehouse fire" in [one.name for one in salma.page.docket.events])
    salma.press("Ctrl+Return")
    (span,) = salma.review.came_of(card.id) or ()
    (event,) = (one for one in salma.page.docket.events if one.name == "Warehouse fire")
    assert span.values(name) == [event.external_id]
    assert event.set is None
    assert salma.page.wording.events[event.external_id] == "Warehouse fire"
    salma.go_to("boundary")
    salma.press("F2")
    assert event in salma.page.pane.events


def test_escape_leaves_editing_and_then_the_card(salma: Reviewer) -> None:
    card = salma.go_to("boundary")
    salma.press("F2")
    assert salma.page.pane.isVisible()
    salma.press("Esc")
    assert not salma.page.pane.isVisible()
    assert salma.card.id == card.id
    salma.press("Esc")
    assert salma.card.id != card.id
    assert salma.review.decision(card.id) is None


def test_a_flag_with_a_note(salma: Reviewer) -> None:
    card = salma.go_to("label")
    drawn = salma.page.passage._drawn["d0"]
    assert drawn.label not in salma.review.scheme.labels, "which label it has is the question"
    salma.press("F9")
    salma.qtbot.keyClicks(salma.page.ask.field, "hospital counts")
    salma.press("Return")
    decision = salma.review.decision(card.id)
    assert decision is not None
    assert (decision.flag, decision.note) == (True, "hospital counts")
    assert salma.review.is_left(salma.review.case(card.id))  # type: ignore[arg-type]
    salma.press("Esc", "F7")
    assert salma.card.id == card.id


def test_who_marked_what_is_hidden_until_the_card_is_decided(salma: Reviewer) -> None:
    card = salma.go_to("attribute")
    assert not salma.page.around.votes.isVisible()
    salma.press("1")
    salma.page.bench._put_down(card.id)
    salma.until(salma.page.around.votes.isVisible)
    notes = salma.page.around.votes.notes
    assert notes
    assert not any("ليلى" in note.note.detail for note in notes)


def test_the_whole_article_shows_every_state_and_leads_to_its_cards(salma: Reviewer) -> None:
    salma.press("Ctrl+R")
    view = salma.page.passage.view
    assert view.text == salma.review.gold.text
    case = next(
        case
        for case in salma.review.cases
        if not case.card.ends and case.card.id != salma.card.id and salma.review.is_left(case)
    )
    view.press_span(case.card.id)
    assert salma.card.id == case.card.id


def test_all_cards_are_settled_by_keys_alone(salma: Reviewer) -> None:
    """And the gold set holds what was decided; a restart changes nothing."""
    salma.pressed, cards = 0, 0
    per_card: list[int] = []
    while salma.page.bench.hand is not None:
        before, card = salma.pressed, salma.card.id
        while salma.page.bench.hand is not None and salma.card.id == card:
            salma.press("Return" if salma.page.questions.proposed else "1")
        per_card.append(salma.pressed - before)
        cards += 1
        assert cards < 2000
    assert median(per_card) <= 1.5
    assert not any(row.left for row in salma.rows)
    settled = {"decided", "settled", "moot"}
    salma.until(lambda: {row.state for row in salma.rows} <= settled)


def test_a_case_of_the_page_agreement_leads_to_its_card(salma: Reviewer) -> None:
    card = salma.go_to("label")
    salma.press("Esc")
    documents = DocumentList.of(salma.page.session)
    documents.review_wanted.emit(card.document, card.members[0])
    salma.until(lambda: salma.page.bench.current == card.id)


def test_what_could_not_be_saved_comes_back(salma: Reviewer) -> None:
    """The next card is there before the answer is on the disk; where it never gets there, the
    card comes back, and nothing of the answer is left in any figure."""
    card, left = salma.go_to("boundary"), salma.page.docket.deck.left
    session = salma.page.session
    edit = session.edit
    full = Failure("project.full", "The disk is full.")

    def broken(_: Store) -> None:
        raise full

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session, "edit", lambda _, origin: edit(broken, origin))
        press(salma.shell, "Return")
        assert salma.page.bench.current != card.id
        salma.until(lambda: salma.page.bench.current == card.id)
        salma.settle()
    assert salma.review.decision(card.id) is None
    salma.until(lambda: salma.page.docket.deck.left == left)
    salma.press("Return")
    assert salma.review.decision(card.id) is not None


def test_the_guideline_speaks_to_the_question(salma: Reviewer) -> None:
    """Its passages stand beside each card; one key shows all of it, at the same place."""
    page, around = salma.page, salma.page.around
    card = salma.go_to("attribute")
    names = card.questions[0].names or (card.questions[0].name,)
    asked = page.session.scheme.labels[card.drafts[0].label].attributes[names[0]]
    salma.until(lambda: asked.names[page.language] in around.guideline.toPlainText())
    for kind in ("boundary", "missing", "link"):
        before = around.guideline.toPlainText()
        salma.go_to(kind)
        salma.until(lambda before=before: around.guideline.toPlainText() not in ("", before))
        assert around.guideline.isVisible()
    salma.press("Shift+F1")
    panel = page.guideline.panel
    salma.until(lambda: panel.isVisible() and panel.text.stands and bool(panel._told))
    assert not page.stacks.isVisible()
    assert page.middle.hasFocus()
    salma.press("F6", "F6")
    assert panel.hasFocus()
    card = salma.card
    salma.press("2")
    assert salma.card == card, "digits are sections there"
    assert salma.review.decision(card.id) is None
    salma.press("Ctrl+F", "Esc", "Shift+F1")
    assert page.stacks.isVisible()
    assert page.middle.hasFocus()


def test_words_that_nobody_marked_come_into_gold(salma: Reviewer) -> None:
    """She selects words, chooses the label and takes it; undo takes it out again."""
    salma.press("Ctrl+R")
    taken = {(span.start, span.end) for span in salma.review.gold.spans}
    text, spans = salma.review.gold.text, len(taken)
    start = text.index(" ") + 1
    end = text.index(" ", start)
    salma.press("Ins")
    assert not salma.page.ask.is_open
    salma.page.passage.view.set_selection(start, end)
    salma.press("Ins", "1")
    assert salma.page.pane.isVisible()
    salma.press("Ctrl+Return")
    salma.until(lambda: len(salma.review.gold.spans) == spans + 1)
    (made,) = [one for one in salma.review.gold.spans if (one.start, one.end) not in taken]
    assert (made.label, made.start, made.end) == ("CLAIM", start, end)
    assert salma.page.questions.isVisible()
    salma.press("Ctrl+Z")
    assert len(salma.review.gold.spans) == spans


def test_a_decided_card_shows_its_answer_and_enter_keeps_it(salma: Reviewer) -> None:
    """Until another is given; so does one that was left out, with its reason, and a flag."""
    questions = salma.page.questions
    card = salma.go_to("boundary")
    first = next(row.row.version for row in questions.rows if not row.proposed)
    salma.press("F9")
    salma.page.ask.field.setText("with the verb?")
    salma.press("Return")
    assert "with the verb?" in questions.hint.text()
    salma.press(next(row.key for row in questions.rows if row.row.version == first))
    salma.page.bench._put_down(card.id)
    assert [row.row.version for row in questions.rows if row.taken] == [first]
    assert questions.proposed == first
    assert "Decided" in questions.hint.text()
    salma.press("Return")
    decision = salma.review.decision(card.id)
    assert decision is not None
    assert decision.answers[0].version == first
    salma.page.bench._put_down(card.id)
    salma.press("0", "1")
    salma.page.bench._put_down(card.id)
    assert [row.key for row in questions.rows if row.taken] == ["0"]
    assert "not to be annotated" in questions.hint.text()


def test_the_footer_says_what_can_be_pressed_now(salma: Reviewer) -> None:
    """At a card, while a reason is asked, while it is edited, while words are wanted."""

    def hints() -> dict[str, str]:
        salma.settle()
        return {
            " ".join(h.keys): h.text for h in menu.hints(salma.shell.commands, salma.page.footer)
        }

    card = salma.go_to("missing")
    assert hints()["1–2"] == "Take this version"
    assert hints()["Enter"] == "Proposed"
    salma.press("0")
    assert hints() == {"Esc": "Never mind", "F1": "All keys"}
    salma.press("Esc", "F2")
    assert hints()["Ctrl+Enter"] == "Take it as edited"
    assert hints()["Esc"] == "Leave it as it was"
    pane, editing = salma.page.pane, salma.page.bench.editing
    assert pane.form is not None
    rows = enumerate(pane.form.rows.items(), 1)
    number, name = next((n, name) for n, (name, row) in rows if isinstance(row, PickRow))
    salma.press(f"Alt+{number}")
    assert editing.picking
    assert hints()["Enter"] == "Take these words"
    salma.press("Esc")
    assert not editing.picking
    assert editing.active
    salma.press(f"Alt+{number}")
    view = salma.page.passage.view
    assert view.hasFocus()
    view.set_selection(0, 3)
    salma.press("Return")
    assert not editing.picking
    assert pane.draft is not None
    (value,) = (one for one in pane.draft.attributes if one.name == name)
    offset = salma.page.passage.offset
    assert (value.start, value.end, value.value) == (offset, offset + 3, view.text[:3])
    salma.press("Ctrl+Return")
    (span,) = salma.review.came_of(card.id) or ()
    assert value.value in [one.value for one in span.attributes]


def test_one_reads_on_without_leaving_the_card(salma: Reviewer) -> None:
    """In a small window: arrows move the article, Page Down what has no room below it."""
    salma.shell.resize(1024, 560)
    salma.go_to("boundary")
    article = salma.page.passage.view.verticalScrollBar()
    answers = salma.page.questions.verticalScrollBar()
    salma.until(lambda: answers.maximum() > 0)
    article.setValue(0)
    before = answers.value()
    salma.press("Down")
    assert article.value() > 0
    salma.press("Up")
    assert article.value() == 0
    salma.press("PgDown")
    assert answers.value() > before
    salma.press("PgUp")
    assert answers.value() == before


def test_of_several_questions_one_sees_how_many(salma: Reviewer) -> None:
    """And the answers can be taken back until the last."""
    page = salma.page
    card = salma.go_to("compound")
    assert "Question 1 of" in page.questions.hint.text()
    salma.press("1")
    assert salma.card == card
    assert "Question 2 of" in page.questions.hint.text()
    assert page.command_text("review.skip") == "Take the answers back"
    salma.press("Esc")
    assert salma.card == card
    assert "Question 1 of" in page.questions.hint.text()


def test_events_are_shown_and_chosen_by_their_names_while_editing(salma: Reviewer) -> None:
    names = {event.external_id: event.name for event in salma.page.docket.events}
    values = {
        case.card: [one.value for one in draft.attributes if one.name == "event"]
        for case in salma.review.cases
        for draft in case.card.drafts[:1]
        if case.card.kind == "missing"
    }
    card, own = next((card, own) for card, own in values.items() if own)
    salma.page.bench.go(salma.page.docket.row(card.id))
    salma.settle()
    salma.press("F2")
    form = salma.page.pane.form
    assert form is not None
    row = form.rows["event"]
    assert isinstance(row, EventRow)
    assert row.shown(own[0]) == names[own[0]] != own[0]
    form.enter("event")
    other = next(id_ for id_ in names if id_ not in own)
    salma.press(str(list(names).index(other) + 1))
    salma.press("Ctrl+Return")
    (span,) = salma.review.came_of(card.id) or ()
    assert [one.value for one in span.attributes if one.name == "event"] == [other]
