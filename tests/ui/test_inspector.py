"""The inspector: the span's words and label, what is wrong with it, its note; its edges."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.model import Attribute, Span, derived_id
from annotator.scheme import Scheme
from annotator.ui.widgets.edges import moved, peeled, taken
from annotator.ui.widgets.inspector import Inspector
from annotator.ui.widgets.span_text import HEAD, TAIL, surroundings

TEXT = "قالت الوزارة إن الانفجار أسفر عن مقتل ثلاثة عمال وإصابة خمسة آخرين."
TOLL = TEXT.index("ثلاثة")


def span_of(label: str, *attributes: Attribute) -> Span:
    return Span(
        id=derived_id("span"),
        set=derived_id("set"),
        label=label,
        start=TOLL,
        end=TOLL + 10,
        attributes=attributes,
    )


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
