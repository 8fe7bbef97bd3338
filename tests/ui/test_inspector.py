"""The inspector and its form: generated from the scheme, worked without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Attribute, Event, Span, derived_id
from annotator.scheme import Scheme
from annotator.ui.widgets.attribute_form import AttributeForm
from annotator.ui.widgets.attribute_rows import ROWS, EventRow, plain_number
from annotator.ui.widgets.edges import moved, peeled, taken
from annotator.ui.widgets.inspector import Inspector
from annotator.ui.widgets.span_text import HEAD, TAIL, surroundings

TEXT = "قالت الوزارة إن الانفجار أسفر عن مقتل ثلاثة عمال وإصابة خمسة آخرين."
TOLL = TEXT.index("ثلاثة")


class Recorder:
    """Answers the form as a store would: what it asks for is what the span then has."""

    def __init__(self, form: AttributeForm, span: Span, scheme: Scheme) -> None:
        self.form, self.span, self.scheme = form, span, scheme
        self.asked: list[tuple[str, tuple[Attribute, ...]]] = []
        form.changed.connect(self.change)
        self.show()

    def change(self, name: str, values: tuple[Attribute, ...]) -> None:
        self.asked.append((name, values))
        kept = tuple(a for a in self.span.attributes if a.name != name)
        self.span = self.span.model_copy(update={"attributes": (*kept, *values)})
        self.show()

    def show(self) -> None:
        self.form.show_span(self.span, self.scheme.check_span(self.span, TEXT))

    def values(self, name: str) -> list[str]:
        return self.span.values(name)


def span_of(label: str, *attributes: Attribute) -> Span:
    return Span(
        id=derived_id("span"),
        set=derived_id("set"),
        label=label,
        start=TOLL,
        end=TOLL + 10,
        attributes=attributes,
    )


def make_form(label: str, scheme: Scheme, qtbot: QtBot, *given: Attribute) -> Recorder:
    form = AttributeForm(scheme.labels[label], "ar")
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return Recorder(form, span_of(label, *given), scheme)


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def visible(form: AttributeForm) -> list[str]:
    return [name for name, row in form.rows.items() if not row.isHidden()]


@pytest.mark.parametrize("label", ["CLAIM", "CASUALTY", "DENIAL"])
def test_every_attribute_has_a_row_of_its_kind(label: str, scheme: Scheme, qtbot: QtBot) -> None:
    form = make_form(label, scheme, qtbot).form
    assert list(form.rows) == list(scheme.labels[label].attributes)
    for name, row in form.rows.items():
        kind = scheme.labels[label].attributes[name]
        assert type(row) is ROWS[kind.type]
        assert row.head.name == kind.names["ar"]
        assert row.accessibleName() == kind.names["ar"]


def test_missing_required_ones_are_said_and_come_first(scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CASUALTY", scheme, qtbot, Attribute(name="harm", value="killed"))
    form = recorder.form
    assert [n for n, row in form.rows.items() if row.head.missing] == ["count_type"]
    form.enter()
    assert form.active is form.rows["count_type"]


def test_defaults_show_quietly_and_are_not_stored(scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CASUALTY", scheme, qtbot)
    row = recorder.form.rows["victim_group"]
    assert row.head.value == "غير مذكورة"
    assert not row.head.is_set
    assert recorder.asked == []


def test_digits_choose_and_the_choice_shows_when_it_is_stored(scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CASUALTY", scheme, qtbot)
    recorder.form.enter("harm")
    press(qtbot, Qt.Key.Key_2)
    assert recorder.values("harm") == ["injured"]
    assert recorder.form.rows["harm"].head.value == "جرحى"
    press(qtbot, Qt.Key.Key_1)
    assert recorder.values("harm") == ["killed"]
    press(qtbot, Qt.Key.Key_9)
    assert recorder.values("harm") == ["killed"]
    assert len(recorder.asked) == 2


def test_choosing_what_is_there_asks_for_nothing(scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CASUALTY", scheme, qtbot, Attribute(name="harm", value="killed"))
    recorder.form.enter("harm")
    press(qtbot, Qt.Key.Key_1)
    assert recorder.asked == []


def test_next_goes_row_by_row_and_leaves_after_the_last(scheme: Scheme, qtbot: QtBot) -> None:
    form = make_form("DENIAL", scheme, qtbot).form
    form.enter("kind")
    seen = [form.active]
    with qtbot.waitSignal(form.left):
        for _ in visible(form):
            form.next()
            seen.append(form.active)
    assert [row.kind.name for row in seen[:-1] if row] == visible(form)
    form.previous()
    assert form.active is form.rows[visible(form)[-2]]


def test_a_row_that_does_not_apply_is_hidden(scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CLAIM", scheme, qtbot, Attribute(name="about", value="political"))
    assert "means" not in visible(recorder.form)
    recorder.form.enter("about")
    press(qtbot, Qt.Key.Key_1)
    assert "means" in visible(recorder.form)


def test_rarely_used_rows_unfold_and_show_when_they_have_a_value(
    scheme: Scheme, qtbot: QtBot
) -> None:
    recorder = make_form("CASUALTY", scheme, qtbot, Attribute(name="scope", value="cumulative"))
    form = recorder.form
    assert "scope" in visible(form)
    assert "victims" not in visible(form)
    assert not form.more.isHidden()
    form.more.click()
    assert visible(form) == list(form.rows)
    assert form.more.isHidden()


def test_several_values_are_put_in_and_taken_out(scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CASUALTY", scheme, qtbot)
    recorder.form.enter("victims")
    press(qtbot, Qt.Key.Key_3, Qt.Key.Key_1)
    assert recorder.values("victims") == ["children", "men"]
    press(qtbot, Qt.Key.Key_3)
    assert recorder.values("victims") == ["children"]


@pytest.mark.parametrize("typed", ["1250", "١٢٥٠", "۱۲۵۰"])
def test_counts_are_read_in_any_digits(typed: str, scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CASUALTY", scheme, qtbot)
    recorder.form.enter("count_min")
    field = QApplication.focusWidget()
    field.insert(typed)  # type: ignore[union-attr]
    field.setModified(True)  # type: ignore[union-attr]
    recorder.form.next()
    assert recorder.values("count_min") == ["1250"]
    assert recorder.form.active is recorder.form.rows["count_max"]


def test_what_is_no_count_is_not_taken_and_empty_clears(scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CASUALTY", scheme, qtbot, Attribute(name="count_min", value="3"))
    form = recorder.form
    form.enter("count_min")
    qtbot.keyClicks(QApplication.focusWidget(), "many")
    form.next()
    assert recorder.values("count_min") == ["3"]
    form.enter("count_min")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    form.next()
    assert recorder.values("count_min") == []


def test_typed_text_is_kept_when_the_row_is_left_without_enter(
    scheme: Scheme, qtbot: QtBot
) -> None:
    recorder = make_form("CASUALTY", scheme, qtbot)
    recorder.form.enter("victim_name")
    qtbot.keyClicks(QApplication.focusWidget(), "Ali")
    recorder.form.close_row()
    assert recorder.values("victim_name") == ["Ali"]


def test_words_of_the_article_keep_their_place(scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CASUALTY", scheme, qtbot)
    recorder.form.enter("source")
    with qtbot.waitSignal(recorder.form.pick_wanted) as wanted:
        press(qtbot, Qt.Key.Key_1)
    assert wanted.args == ["source"]
    start = TEXT.index("الوزارة")
    recorder.form.picked("source", "الوزارة", start, start + 7)
    (picked,) = recorder.asked[-1][1]
    assert (picked.value, picked.origin, picked.start, picked.end) == (
        "الوزارة",
        "picked",
        start,
        start + 7,
    )
    recorder.form.enter("source")
    assert recorder.form.rows["source"].origin.text() != ""


def test_a_list_of_texts_grows_and_shrinks_at_its_end(scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CLAIM", scheme, qtbot)
    form = recorder.form
    for words in ("وكالة", "قناة", "وكالة"):
        form.picked("via", words, 0, len(words))
    assert recorder.values("via") == ["وكالة", "قناة"]
    form.enter("via")
    press(qtbot, Qt.Key.Key_Delete)
    assert recorder.values("via") == ["وكالة"]
    press(qtbot, Qt.Key.Key_2)
    qtbot.keyClicks(QApplication.focusWidget(), "TV")
    form.next()
    assert recorder.values("via") == ["وكالة", "TV"]


def events() -> list[Event]:
    names = {"port-2026": ("انفجار الميناء", "حريق المرفأ"), "camp-2026": ("هجوم المخيّم", "")}
    return [
        Event(id=derived_id("event", key), external_id=key, name=name, aliases=(alias,))
        for key, (name, alias) in names.items()
    ]


def test_an_event_is_found_by_name_or_alias_and_kept_by_id(scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CLAIM", scheme, qtbot)
    form = recorder.form
    form.set_events(events())
    form.enter("event")
    row = form.rows["event"]
    assert isinstance(row, EventRow)
    row.editor.setText("مرفا")
    row.editor.setModified(True)
    form.next()
    assert recorder.values("event") == ["port-2026"]
    assert row.head.value == "انفجار الميناء"
    form.enter("event")
    row.editor.setText("لا حدث كهذا")
    row.editor.setModified(True)
    form.next()
    assert recorder.values("event") == ["port-2026"]


def test_rows_without_focus_make_no_widgets(scheme: Scheme, qtbot: QtBot) -> None:
    """A form is made of heads; what is below is made when a row is worked on."""
    form = make_form("CLAIM", scheme, qtbot).form
    row, other = form.rows["source_kind"], form.rows["quote"]
    before = len(row.body.children())
    form.enter("source_kind")
    assert len(row.body.children()) >= before + 8
    assert len(other.body.children()) == before


def test_delete_clears_a_choice(scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CASUALTY", scheme, qtbot, Attribute(name="harm", value="killed"))
    recorder.form.enter("harm")
    press(qtbot, Qt.Key.Key_Delete)
    assert recorder.values("harm") == []
    assert recorder.form.rows["harm"].head.missing


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("7", "7"),
        (" ٠٧ ", "7"),
        ("0", "0"),
        ("", None),
        ("سبعة", None),
        ("1.5", None),
        ("-3", None),
    ],
)
def test_plain_number(typed: str, read: str | None) -> None:
    assert plain_number(typed) == read


# -- the inspector around the form


@pytest.fixture
def inspector(scheme: Scheme, qtbot: QtBot) -> Inspector:
    widget = Inspector(scheme, "ar")
    qtbot.addWidget(widget)
    widget.resize(320, 700)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def show(inspector: Inspector, span: Span, scheme: Scheme) -> None:
    inspector.show_span(span, TEXT, True, scheme.check_span(span, TEXT), "end")


def test_forms_are_built_once_for_each_label(inspector: Inspector, scheme: Scheme) -> None:
    show(inspector, span_of("CLAIM"), scheme)
    claim = inspector.form
    show(inspector, span_of("DENIAL"), scheme)
    assert inspector.form is not claim
    assert not claim.isVisibleTo(inspector)  # type: ignore[union-attr]
    show(inspector, span_of("CLAIM"), scheme)
    assert inspector.form is claim
    assert set(inspector.forms) == {"CLAIM", "DENIAL"}


def test_the_label_of_the_span_is_the_filled_one(inspector: Inspector, scheme: Scheme) -> None:
    show(inspector, span_of("DENIAL"), scheme)
    filled = [n for n, b in inspector.labels.buttons.items() if b.isChecked()]
    assert filled == ["DENIAL"]
    inspector.show_selection(TEXT, 0, 4, True)
    assert not any(b.isChecked() for b in inspector.labels.buttons.values())
    assert not inspector.form.isVisibleTo(inspector)  # type: ignore[union-attr]


def test_pressing_a_label_asks_and_fills_nothing(
    inspector: Inspector, scheme: Scheme, qtbot: QtBot
) -> None:
    show(inspector, span_of("CLAIM"), scheme)
    with qtbot.waitSignal(inspector.label_chosen) as chosen:
        inspector.labels.buttons["DENIAL"].click()
    assert chosen.args == ["DENIAL"]
    assert inspector.labels.buttons["CLAIM"].isChecked()
    assert not inspector.labels.buttons["DENIAL"].isChecked()


def test_rules_that_are_broken_are_said(inspector: Inspector, scheme: Scheme) -> None:
    attributes = [("harm", "killed"), ("count_type", "exact"), ("count_min", "3")]
    span = span_of("CASUALTY", *(Attribute(name=n, value=v) for n, v in attributes))
    show(inspector, span, scheme)
    assert inspector.flaws.isVisibleTo(inspector)
    assert inspector.flaws.text() != ""
    fixed = (*attributes, ("count_max", "3"), ("count_best", "3"))
    show(inspector, span_of("CASUALTY", *(Attribute(name=n, value=v) for n, v in fixed)), scheme)
    assert not inspector.flaws.isVisibleTo(inspector)


def test_a_note_is_saved_with_enter_and_taken_back_with_escape(
    inspector: Inspector, scheme: Scheme, qtbot: QtBot
) -> None:
    show(inspector, span_of("CLAIM"), scheme)
    inspector.edit_note()
    qtbot.keyClicks(inspector.note, "check the date")
    with qtbot.waitSignal(inspector.note_changed) as changed:
        inspector.left.connect(inspector.note.clearFocus)
        qtbot.keyClick(inspector.note, Qt.Key.Key_Return)
    assert changed.args == ["check the date"]
    inspector.edit_note()
    qtbot.keyClicks(inspector.note, "no")
    qtbot.keyClick(inspector.note, Qt.Key.Key_Escape)
    assert inspector.note.toPlainText() == "check the date"


def test_a_note_goes_to_the_span_it_was_typed_for(
    inspector: Inspector, scheme: Scheme, qtbot: QtBot
) -> None:
    first = span_of("CLAIM")
    show(inspector, first, scheme)
    inspector.edit_note()
    qtbot.keyClicks(inspector.note, "for the first")
    notes: list[str] = []
    inspector.note_changed.connect(notes.append)
    show(inspector, first.model_copy(update={"id": derived_id("other")}), scheme)
    assert notes == ["for the first"]
    assert inspector.note.toPlainText() == ""


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 4, ("", "قالت", " الوزارة إن الانفجار…")),
        (TOLL, TOLL + 10, ("…الانفجار أسفر عن مقتل ", "ثلاثة عمال", " وإصابة خمسة آخرين.")),
        (len(TEXT) - 7, len(TEXT) - 1, ("…ثلاثة عمال وإصابة خمسة ", "آخرين", ".")),
    ],
)
def test_surroundings_are_cut_at_words(
    start: int, end: int, expected: tuple[str, str, str]
) -> None:
    found = surroundings(TEXT, start, end)
    assert found[1] == TEXT[start:end]
    assert found[0].lstrip("…") in TEXT
    assert found[2].rstrip("…") in TEXT
    assert (found[0].startswith("…"), found[2].endswith("…")) == (
        expected[0].startswith("…"),
        expected[2].endswith("…"),
    )


def test_surroundings_stay_in_the_paragraph_and_long_spans_are_shortened() -> None:
    text = "أول\nثان كلمة ثالث\nرابع"
    start = text.index("كلمة")
    assert surroundings(text, start, start + 4) == ("ثان ", "كلمة", " ثالث")
    long = "ا" * 1000
    inside = surroundings(long, 0, 1000)[1]
    assert len(inside) < HEAD + TAIL + 10
    assert "[…]" in inside


# -- edges


def test_edges_move_by_grapheme_over_spaces_and_marks() -> None:
    text = "نَفى  متحدث عسكري"
    assert moved(text, 0, 4, "end", True, False) == (0, 7)
    assert moved(text, 0, 7, "end", False, False) == (0, 4)
    assert moved(text, 0, 4, "start", True, False) == (2, 4)
    assert moved(text, 2, 4, "start", False, False) == (0, 4)
    assert moved(text, 0, 2, "end", False, False) is None
    assert moved(text, 0, len(text), "end", True, False) is None


def test_edges_move_by_word() -> None:
    text = "نفى متحدث عسكري، قصفا"
    assert moved(text, 0, 3, "end", True, True) == (0, 9)
    assert moved(text, 0, 9, "end", False, True) == (0, 3)
    assert moved(text, 4, 15, "start", True, True) == (10, 15)
    assert moved(text, 4, 15, "start", False, True) == (0, 15)
    assert moved(text, 4, 9, "start", True, True) is None


def test_clitics_are_peeled_one_by_one_and_then_all_come_back() -> None:
    text = "قال وبالميناء ثم"
    start, end = 4, 13
    seen = [start]
    for _ in range(4):
        found = peeled(text, seen[-1], end)
        assert found is not None
        seen.append(found[0])
    assert seen == [4, 5, 6, 8, 4]
    assert peeled("ثم وقف", 0, 2) is None


def test_a_selection_means_words_without_spaces_and_a_caret_its_word() -> None:
    text = " نفى  متحدث "
    assert taken(text, 0, len(text)) == (1, len(text) - 1)
    assert taken(text, 7, 7) == (6, 11)
    assert taken(text, 4, 6) is None


def test_an_event_is_called_by_its_name_as_soon_as_events_are_known(
    scheme: Scheme, qtbot: QtBot
) -> None:
    recorder = make_form("CLAIM", scheme, qtbot, Attribute(name="event", value="port-2026"))
    row = recorder.form.rows["event"]
    assert row.head.value == "port-2026"
    recorder.form.set_events(events())
    assert row.head.value == "انفجار الميناء"
