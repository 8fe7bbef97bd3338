"""The form of a label: generated from the scheme, worked without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Attribute, Event, Span, derived_id
from annotator.scheme import Scheme
from annotator.ui.widgets.attribute_form import AttributeForm
from annotator.ui.widgets.attribute_rows import ROWS
from annotator.ui.widgets.event_row import EventRow
from annotator.ui.widgets.line_rows import plain_number

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
    press(qtbot, Qt.Key.Key_2)
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


def test_an_event_is_called_by_its_name_as_soon_as_events_are_known(
    scheme: Scheme, qtbot: QtBot
) -> None:
    recorder = make_form("CLAIM", scheme, qtbot, Attribute(name="event", value="port-2026"))
    row = recorder.form.rows["event"]
    assert row.head.value == "port-2026"
    recorder.form.set_events(events())
    assert row.head.value == "انفجار الميناء"


def test_an_event_is_taken_by_its_digit_and_letters_search(scheme: Scheme, qtbot: QtBot) -> None:
    recorder = make_form("CLAIM", scheme, qtbot)
    recorder.form.set_events(events())
    recorder.form.enter("event")
    press(qtbot, Qt.Key.Key_2)
    assert recorder.values("event") == ["camp-2026"]
    qtbot.keyClicks(QApplication.focusWidget(), "x")
    row = recorder.form.rows["event"]
    assert isinstance(row, EventRow)
    assert QApplication.focusWidget() is row.editor
    assert row.editor.text() == "x"
    assert not row._new.isHidden()
