"""Editing in place: the span as it should be, with the form of its label."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from annotator.diff import Draft
from annotator.model import Attribute, Event, Span
from annotator.scheme import Scheme
from annotator.ui.keys import mark_area
from annotator.ui.widgets.attribute_form import AttributeForm
from annotator.ui.widgets.label_switch import LabelSwitch
from annotator.ui.widgets.plain import Line, Sentence
from annotator.ui.words import isolated


class EditPane(QScrollArea):
    """Signals:
    changed: the draft is another one.
    left: the last row was passed.
    pick_wanted: words of the passage are wanted for an attribute (its name).
    event_wanted: an attribute shall name an event that is not there yet (name, its name).
    """

    changed = Signal()
    left = Signal()
    pick_wanted = Signal(str)
    event_wanted = Signal(str, str)

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme, self._language = scheme, language
        self.events: list[Event] = []
        """What a span can be about."""
        self.adds_events = False
        """Whether who works here may add events to the project's."""
        self.draft: Draft | None = None
        self.form: AttributeForm | None = None
        self.head = Line(self.tr("As it should be"), strong=True)
        self.hint = Sentence()
        self.labels = LabelSwitch(scheme, language)
        self.labels.chosen.connect(self.set_label)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(2, 12, 2, 12)
        self._column.setSpacing(8)
        for part in (self.head, self.hint, self.labels):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The height of an opened row is known once it has been laid out.
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._show_row)
        self.ask_for_words(None)
        self.hide()

    def begin(self, draft: Draft, attribute: str | None = None) -> None:
        """Edit a copy of ``draft``; ``attribute`` is where the form is entered."""
        self.draft = draft
        self._show_form()
        self.show()
        if attribute is not None and self.form is not None:
            self.form.enter(attribute)

    def ask_for_words(self, name: str | None) -> None:
        """Say that words are to be selected for an attribute, or what can be done otherwise."""
        row = self.form.rows.get(name or "") if self.form is not None else None
        if row is not None:
            text = self.tr("{name}: select its words in the passage.")
            self.hint.setText(text.format(name=isolated(row.head.name)))
        else:
            text = self.tr("Set the edges in the passage, the label by its digit, values below.")
            self.hint.setText(text)

    def settled(self) -> Draft | None:
        """The draft with what was typed and not asked for yet."""
        if self.form is not None:
            self.form.close_row()
        return self.draft

    def end(self) -> None:
        """Hide; what was edited is whoever's who took it."""
        self.draft = None
        self._drop_form()
        self.hide()

    def set_label(self, label: str) -> None:
        """Give the draft another label, with what that can have too."""
        if self.draft is None or label == self.draft.label:
            return
        fitting = self._scheme.fitting(label, self.draft.attributes)
        self.draft = self.draft.model_copy(update={"label": label, "attributes": fitting})
        self._show_form()
        self.changed.emit()

    def set_extent(self, start: int, end: int) -> None:
        """Let the draft stand somewhere else (code points)."""
        if self.draft is not None:
            self.draft = self.draft.model_copy(update={"start": start, "end": end})
            self.changed.emit()

    def name_event(self, attribute: str, event: Event) -> None:
        """Let an attribute name an event, which is listed from now on."""
        if event not in self.events:
            self.events = [*self.events, event]
        if self.form is not None:
            self.form.set_events(self.events, self.adds_events)
        self.set_attribute(attribute, (Attribute(name=attribute, value=event.external_id),))

    def set_attribute(self, name: str, values: tuple[Attribute, ...]) -> None:
        """Give an attribute other values."""
        if self.draft is None:
            return
        kept = [one for one in self.draft.attributes if one.name != name]
        update = {"attributes": (*kept, *values)}
        self.draft = self.draft.model_copy(update=update)
        if self.form is not None:
            self.form.show_span(_span(self.draft), [])
        self.changed.emit()

    def _show_form(self) -> None:
        self._drop_form()
        if self.draft is None or self.draft.label not in self._scheme.labels:
            return
        self.labels.show_label(self.draft.label)
        self.form = AttributeForm(self._scheme.labels[self.draft.label], self._language)
        self.form.set_events(self.events, self.adds_events)
        self.form.event_wanted.connect(self.event_wanted)
        self.form.changed.connect(self.set_attribute)
        self.form.left.connect(self.left)
        self.form.pick_wanted.connect(self.pick_wanted)
        self.form.entered.connect(self._reveal.start)
        mark_area(self.form, "form")
        self._column.insertWidget(self._column.count() - 1, self.form)
        self.form.show_span(_span(self.draft), [])
        self.form.unfold()

    def _show_row(self) -> None:
        """Bring the open row into sight, with all its values."""
        if self.form is not None and self.form.active is not None:
            self.ensureWidgetVisible(self.form.active, 0, 16)

    def _drop_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None


def _span(draft: Draft) -> Span:
    return Span(
        id="",
        set="",
        label=draft.label,
        start=draft.start,
        end=draft.end,
        attributes=draft.attributes,
    )
