"""A reviewer links two spans of gold that nobody had linked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator import adjudication
from annotator.adjudication.audit import trail
from annotator.model import Span
from annotator.store import Store
from annotator.ui.review.around import Note
from tests.ui.review.conftest import Reviewer, window
from tests.ui.review.small import HURT, SAMI, TEXTS, make

__all__ = ["window"]


def _settle(path: Path, name: str = "one", cards: int = 2) -> None:
    """Both differences in an article are settled, so that two tolls are in gold; or the first."""
    with closing(Store.open(path)) as store:
        document = store.find_document(name).id
        for place in range(cards):
            review = store.review(document)
            case = review.cases[place]
            question = review.asked(case)[0]
            version = next(one for one in question.versions if one.spans)
            given = [adjudication.answer(review, case, question, version.key)]
            store.apply(adjudication.decide(review, case, given, SAMI.id))


def _at_the_first(window: Callable[..., Reviewer], path: Path) -> tuple[Reviewer, list[Span]]:
    sami = window(path)
    sami.begin(SAMI)
    row = next(row for row in sami.rows if row.state == "decided")
    sami.page.bench.go(row)
    sami.until(lambda: sami.page.bench.hand is not None and sami.card.document == row.document)
    sami.settle()
    return sami, sorted(sami.review.gold.spans, key=lambda span: span.start)


def test_a_link_that_nobody_made_comes_into_gold(
    window: Callable[..., Reviewer], tmp_path: Path
) -> None:
    """By keys from the decided card, undone and redone as one; twice is refused; by mouse from
    the other end; the trail says who made it."""
    path = make(tmp_path / "small.annot")
    _settle(path)
    sami, (dead, hurt) = _at_the_first(window, path)
    page, scheme = sami.page, sami.review.scheme
    view, row = page.passage.view, page.linking.row
    assert TEXTS["one"][hurt.start : hurt.end] == HURT
    first = sami.page.bench.hand.case.card.start if sami.page.bench.hand else -1
    source, target = (dead, hurt) if first == dead.start else (hurt, dead)

    # A digit chooses the kind; labels that the scheme does not let it lead to are not offered.
    sami.press("F4")
    assert page.linking.source == source
    offered = [button.text() for button in row.answers.buttons]
    assert scheme.links["contradicts"].names["en"] in offered
    assert scheme.links["denies"].names["en"] not in offered
    assert (row.isVisible(), page.questions.isVisible()) == (True, False)
    assert view.text == sami.review.gold.text
    sami.press("0", "Return", "Ctrl+M")
    assert page.linking.active, "nothing else of the page hears keys meanwhile"
    assert not sami.review.gold.links
    sami.press("4")
    assert view.aim == target.id
    sami.press("Left", "Down", "Up")
    assert view.aim == target.id, "there is only one that fits"
    sami.press("Return")
    assert not page.linking.active
    (made,) = sami.review.gold.links
    assert (made.type, made.source, made.target) == ("contradicts", source.id, target.id)
    assert page.questions.isVisible()
    assert view.text == sami.review.gold.text[page.passage.offset :][: len(view.text)]
    sami.until(lambda: any(_says_made(one.note) for one in page.around.gold.notes))

    # One step back takes link and decision, one forward brings both.
    decisions = len(sami.review.decisions)
    sami.press("Ctrl+Z")
    assert (sami.review.gold.links, len(sami.review.decisions)) == ((), decisions - 1)
    sami.press("Ctrl+Y")
    assert sami.review.gold.links == (made,)
    assert len(sami.review.decisions) == decisions

    # The same pair has no second one, in whichever direction; a click asks for it all the same.
    notices: list[str] = []
    page.notice.connect(lambda text, _: notices.append(text))
    at = sami.review.gold.text.index(TEXTS["one"][target.start : target.end])
    view.set_selection(at - page.passage.offset + 1, at - page.passage.offset + 1)
    sami.press("Ctrl+L")
    assert page.linking.source == target
    sami.press("4")
    assert view.aim is None
    _click(sami, source)
    assert notices[-1] == "These two spans have a link “contradicts” already."
    assert page.linking.active
    kind = next(k for k in ("supports", "updates") if k in scheme.links)
    sami.press(str(list(scheme.links).index(kind) + 1))
    _click(sami, source)
    sami.until(lambda: len(sami.review.gold.links) == 2)
    newest = next(one for one in sami.review.gold.links if one != made)
    assert (newest.type, newest.source, newest.target) == (kind, target.id, source.id)

    # What was made in review can be taken out of gold later, and undo brings it back.
    view.set_selection(at - page.passage.offset + 1, at - page.passage.offset + 1)
    sami.press("F4", "Del")
    assert page.linking.active, "two of them: say which kind"
    sami.press(str(list(scheme.links).index(kind) + 1))
    assert "made in review" in page.linking.out.text()
    sami.press("Del")
    assert sami.review.gold.links == (made,)
    sami.press("Ctrl+Z")
    assert {one.id for one in sami.review.gold.links} == {made.id, newest.id}

    # Esc leaves everything as it is, and the card is there again.
    sami.press("F4", "4", "Esc")
    assert not page.linking.active
    assert page.middle.hasFocus()
    sami.press("Tab", "Shift+Tab")
    assert len(sami.review.gold.links) == 2
    with closing(Store.open(path, read_only=True)) as store:
        review = store.review(sami.card.document)
        rows = [r for r in trail(review, {SAMI.id: SAMI.name}, {}) if r["kind"] == "link"]
    assert {(r["how"], r["decided"], r["by"]) for r in rows} == {("created", "created", SAMI.name)}
    assert [r["label"] for r in rows if r["gold"] == made.id] == ["contradicts"]


def test_a_link_leads_into_the_gold_of_another_article(
    window: Callable[..., Reviewer], tmp_path: Path
) -> None:
    """By keys, undone and redone; an end that is not in gold yet is settled first, and one is
    back; by mouse; seen beside the card and taken out from either end."""
    path = make(tmp_path / "small.annot")
    _settle(path)
    _settle(path, "two", 1)
    sami, (dead, hurt) = _at_the_first(window, path)
    page, here = sami.page, sami.card
    linking, source = page.linking, dead if here.start == dead.start else hurt

    # Gold comes first, what waits for a decision last; Enter takes the first.
    sami.press("F4", "4", "F4")
    picker = linking.elsewhere.picker
    sami.until(lambda: len(picker.targets) == 2)
    assert picker.isVisible()
    assert [bool(picker.warned(one)) for one in picker.targets] == [False, True]
    far = picker.targets[0]
    sami.press("Return")
    sami.until(lambda: len(sami.review.gold.links) == 1)
    (made,) = sami.review.gold.links
    assert (made.source, made.target) == (source.id, far.span.id)
    assert not linking.active
    words = TEXTS["two"][far.span.start : far.span.end]
    sami.until(lambda: any(words in one.note.text for one in page.around.gold.notes))
    sami.press("Ctrl+Z")
    assert not sami.review.gold.links
    sami.press("Ctrl+Y")
    assert sami.review.gold.links == (made,)

    # What is typed is sought. An end that is undecided leads to its card, and back.
    notices: list[str] = []
    page.notice.connect(lambda text, _: notices.append(text))
    sami.press("F4", "4", "B")
    assert picker.field.text() == "b"
    sami.until(lambda: bool(picker.state.text()))
    picker.field.setText("بجروح")
    sami.until(lambda: len(picker.targets) == 1 and bool(picker.warned(picker.targets[0])))
    sami.press("Return")
    sami.until(lambda: page.bench.hand is not None and sami.card.document == far.document)
    assert not linking.active
    assert notices[-1].startswith("This has to be settled first.")
    sami.press("1")
    sami.until(lambda: page.bench.hand is not None and sami.card.id == here.id)

    # Now it can be linked, by mouse.
    sami.press("F4", "4", "F4")
    sami.until(lambda: len(picker.targets) == 1 and not picker.warned(picker.targets[0]))
    box = picker.list.visualRect(picker.model.index(0, 0))
    QTest.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    sami.until(lambda: len(sami.review.gold.links) == 2)

    # Both are followed by a key, by a press on one beside the card, and one comes back with Esc.
    sami.press("Alt+Return")
    assert [button.key for button in page.ask.buttons] == ["1", "2"]
    assert words in page.ask.buttons[0].text()
    sami.press("1")
    sami.until(lambda: page.bench.hand is not None and sami.card.document == far.document)
    assert sami.card.start <= far.span.start < sami.card.end
    sami.press("Esc")
    sami.until(lambda: page.bench.hand is not None and sami.card.id == here.id)
    sami.until(lambda: any(words in one.note.text for one in page.around.gold.notes))
    next(one for one in page.around.gold.notes if words in one.note.text).click()

    # From the other end it is seen, and taken out.
    sami.until(lambda: page.bench.hand is not None and sami.card.document == far.document)
    sami.settle()
    sami.press("F4")
    own = TEXTS["one"][source.start : source.end]
    sami.until(lambda: own in linking.out.text())
    sami.press("Del")
    assert len(sami.review.gold.links) == 1

    # Whose gold changes is not closed any more; what hangs on a span goes, and comes back, with it.
    closed = page.docket.shelf.closed
    sami.shell.commands.run("review.close")
    sami.until(lambda: {here.document, far.document} <= closed)
    page.bench.go(page.docket.row(here.id))
    sami.until(lambda: page.bench.hand is not None and sami.card.id == here.id)
    sami.settle()
    assert page.questions.hint.text().endswith("If it leaves gold, a link goes with it.")
    sami.press("Del")
    assert notices[-1] == (
        "A link left gold with it. Undo brings all back."
        " Its gold has changed, so this closed article is open again."
    )
    assert not sami.review.gold.links
    assert closed >= {far.document}
    assert here.document not in closed
    sami.press("Ctrl+Z")
    assert len(sami.review.gold.links) == 1
    assert {here.document, far.document} <= closed
    with closing(Store.open(path, read_only=True)) as store:
        assert len(store.review(here.document).gold.links) == 1
        assert not store.check().findings


def test_a_link_begins_only_in_gold(salma: Reviewer) -> None:
    """Where a card is open and the caret in no span of gold, it says so."""
    card = salma.go_to("missing")
    notices: list[str] = []
    salma.page.notice.connect(lambda text, _: notices.append(text))
    gold = salma.review.gold
    free = next(at for at in range(len(gold.text)) if _is_free(gold.spans, at))
    salma.press("Ctrl+R")
    salma.page.passage.view.set_selection(free, free)
    salma.press("F4")
    assert notices == ["A link begins at a span of gold: put the caret into one."]
    assert not salma.page.linking.active
    assert salma.card.id == card.id


def _says_made(note: Note) -> bool:
    return "made in review" in note.detail and "contradicts" in note.text


def _is_free(spans: tuple[Span, ...], at: int) -> bool:
    return not any(span.start <= at <= span.end for span in spans)


def _click(sami: Reviewer, span: Span) -> None:
    view = sami.page.passage.view
    (rect, *_) = view.rects(span.start + 1, span.start + 2)
    where: QPoint = rect.center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    sami.settle()
