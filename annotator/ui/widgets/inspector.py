"""The inspector: everything about the current span, or about the selected words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.model import Event, Problem, Span
from annotator.scheme import Scheme
from annotator.suggest.offers import NOTHING, Offer
from annotator.ui.keys import mark_area
from annotator.ui.widgets.accept_bar import AcceptBar
from annotator.ui.widgets.attribute_form import AttributeForm, Manner
from annotator.ui.widgets.label_switch import LabelSwitch
from annotator.ui.widgets.links_list import LinkLine, LinksList
from annotator.ui.widgets.note_edit import NoteEdit
from annotator.ui.widgets.paint import show_if
from annotator.ui.widgets.plain import Heading, Line, Sentence
from annotator.ui.widgets.problems import problem_text
from annotator.ui.widgets.span_text import SpanText
from annotator.ui.widgets.told_card import ToldCards
from annotator.ui.words import number


class Inspector(QScrollArea):
    """One column that scrolls. It asks; the page does.

    Signals:
        label_chosen: a label was pressed (name).
        attribute_changed: an attribute shall have other values (name, tuple of Attribute).
        accept_wanted, decline_wanted: what is proposed for an attribute (name).
        enter_wanted: what Enter does in the article shall be done.
        pick_wanted: words of the article are wanted for an attribute (name).
        event_wanted: an attribute shall name an event that is not there yet (name, its name).
        note_changed: the note shall be another one.
        entered: a row of the form is worked on.
        left: the article may have the focus again.
    """

    label_chosen = Signal(str)
    attribute_changed = Signal(str, object)
    accept_wanted = Signal(str)
    decline_wanted = Signal(str)
    enter_wanted = Signal()
    pick_wanted = Signal(str)
    event_wanted = Signal(str, str)
    note_changed = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme, self._language = scheme, language
        self._events: Sequence[Event] = ()
        self._span: str | None = None
        self.form: AttributeForm | None = None
        self.forms: dict[str, AttributeForm] = {}
        self.labels = LabelSwitch(scheme, language)
        self.text = SpanText()
        self.edges = Line(quiet_ink=True, small_size=True)
        self.hint = Sentence()
        self.flaws = Sentence()
        self.bar = AcceptBar()
        self.links_heading = Heading(self.tr("Links"))
        self.links = LinksList()
        self.settled = ToldCards(self.tr("Settled before"), language)
        self.question_heading = Heading(self.tr("For the guideline"))
        self.question = Sentence()
        self.note_heading = Heading(self.tr("Note"))
        self.note = NoteEdit()
        self._lay_out()
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._reveal_row)
        self.labels.chosen.connect(self.label_chosen)
        self.bar.pressed.connect(self.enter_wanted)
        self.note.changed.connect(self.note_changed)
        self.note.left.connect(self.left)
        self.setAccessibleName(self.tr("Inspector"))
        self.show_nothing(enabled=False)
        self.show_question("")

    def _lay_out(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(8)
        for part in (self.labels, self.text, self.edges, self.hint, self.flaws, self.bar):
            self._column.addWidget(part)
        self._form_place = self._column.count()
        self._column.addSpacing(8)
        for beside in (self.question_heading, self.question, self.settled):
            self._column.addWidget(beside)
        for heading in (self.links_heading, self.note_heading):
            heading.setContentsMargins(0, 8, 0, 0)
            self._column.addWidget(heading)
            self._column.addWidget(self.links if heading is self.links_heading else self.note)
        self._column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # -- what is shown

    def set_events(self, events: Sequence[Event]) -> None:
        """The events of the project, for the forms that name one."""
        self._events = events
        for form in self.forms.values():
            form.set_events(events)

    def set_text_font(self, font: QFont) -> None:
        self.text.set_text_font(font)

    def show_span(
        self,
        span: Span,
        text: str,
        rtl: bool,
        problems: Sequence[Problem],
        edge: str,
        offer: Offer = NOTHING,
    ) -> None:
        """Show a span and what is offered for it; ``edge`` is the live one (``start`` or
        ``end``)."""
        if span.id != self._span:
            self.note.commit()
            if self.form is not None:
                self.form.fold()
            self.ensureVisible(0, 0)
        self._span = span.id
        self.labels.setEnabled(True)
        self.labels.show_label(span.label)
        self._show_words(text, span.start, span.end, rtl)
        self.edges.set_text(self._edge_words(span, edge))
        self._use_form(span.label)
        if self.form is not None:
            self.form.show_span(span, problems, offer)
        lacking = [p for p in problems if p.code == "attribute.missing"]
        rows = len(self.form.rows) if self.form is not None else 0
        self.bar.show_state(len(offer.attributes) + len(offer.links), len(lacking), rows)
        self.note.show_note(span.note or "")
        self._show_flaws(span, problems)
        self._show_parts(span=True)

    def show_selection(
        self, text: str, start: int, end: int, rtl: bool, guess: str | None = None
    ) -> None:
        """Show words that are selected and not tagged yet, and the label that they tell."""
        self._leave_span()
        self._show_words(text, start, end, rtl)
        self.labels.setEnabled(True)
        self.labels.show_label(None, guess)
        if guess is None:
            self.hint.setText(self.tr("Choose a label for these words."))
        else:
            name = self._scheme.name(guess, self._language)
            sentence = self.tr("The words tell: {label}. Enter tags them so, a digit otherwise.")
            self.hint.setText(sentence.format(label=name))
        self._show_parts(selection=True)

    def show_nothing(self, enabled: bool = True) -> None:
        """Nothing is selected."""
        self._leave_span()
        self.labels.setEnabled(enabled)
        self.hint.setText(
            self.tr("Select words, or go to a word, and press the key of a label.")
            if enabled
            else self.tr("No article is open.")
        )
        self._show_parts()

    def show_links(self, lines: Sequence[LinkLine]) -> None:
        self.links.show_lines(lines)
        shown = bool(lines) and self._span is not None
        show_if(self.links_heading, shown)
        show_if(self.links, shown)

    def show_question(self, text: str) -> None:
        """What she asks the guideline about it, or nothing."""
        self.question.setText(text)
        show_if(self.question_heading, bool(text))
        show_if(self.question, bool(text))

    # -- keys

    def enter_form(self, name: str | None = None, manner: Manner = "walk") -> None:
        """Give the focus to the form: to ``name``, or to what is missing, or to its first row."""
        if self.form is not None and self._span is not None:
            self.form.enter(name, manner)

    def edit_note(self) -> None:
        if self._span is not None:
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.note.selectAll()
            self.ensureWidgetVisible(self.note)

    @property
    def active_attribute(self) -> str | None:
        """The attribute whose row is open."""
        row = self.form.active if self.form is not None else None
        return row.kind.name if row is not None else None

    def has_inside(self, widget: QWidget | None) -> bool:
        """Whether ``widget`` is a part of the inspector."""
        return widget is not None and self.isAncestorOf(widget)

    def close_row(self) -> None:
        """Fold the open row of the form; what was typed in it is asked for."""
        if self.form is not None:
            self.form.close_row()
            self._column.activate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
        super().changeEvent(event)

    # -- inside

    def _leave_span(self) -> None:
        self.note.commit()
        self.close_row()
        self._span = None
        self.labels.show_label(None)

    def _show_words(self, text: str, start: int, end: int, rtl: bool) -> None:
        self.text.show_text(text, start, end, rtl)

    def _show_parts(self, span: bool = False, selection: bool = False) -> None:
        show_if(self.text, span or selection)
        show_if(self.edges, span)
        show_if(self.hint, not span)
        show_if(self.flaws, span and bool(self.flaws.text()))
        show_if(self.bar, span)
        show_if(self.note, span)
        show_if(self.note_heading, span)
        if self.form is not None:
            show_if(self.form, span)
        if not span:
            self.show_links(())

    def _edge_words(self, span: Span, edge: str) -> str:
        start, end = number(span.start), number(span.end)
        if edge == "start":
            return self.tr("from {start} to {end} · the start moves").format(start=start, end=end)
        return self.tr("from {start} to {end} · the end moves").format(start=start, end=end)

    def _show_flaws(self, span: Span, problems: Sequence[Problem]) -> None:
        label = self._scheme.labels.get(span.label)
        sentences = [
            problem_text(problem, label, self._scheme, self._language)
            for problem in problems
            if problem.code != "attribute.missing"
        ]
        self.flaws.setText("\n".join(sentences))

    def _use_form(self, label: str) -> None:
        known = self._scheme.labels.get(label)
        form = self.forms.get(label)
        if form is None and known is not None:
            form = self._make_form(label)
        if form is not self.form:
            if self.form is not None:
                self.form.close_row()
                self.form.hide()
            self.form = form

    def _make_form(self, label: str) -> AttributeForm:
        form = AttributeForm(self._scheme.labels[label], self._language)
        form.set_events(self._events)
        mark_area(form, "form")
        form.changed.connect(self.attribute_changed)
        form.accepted.connect(self.accept_wanted)
        form.declined.connect(self.decline_wanted)
        form.pick_wanted.connect(self.pick_wanted)
        form.event_wanted.connect(self.event_wanted)
        form.left.connect(self.left)
        form.entered.connect(self._reveal.start)
        form.entered.connect(self.entered)
        self.forms[label] = form
        self._column.insertWidget(self._form_place, form)
        return form

    def _reveal_row(self) -> None:
        """Scroll to the open row, once its height is known."""
        if self.form is not None and self.form.active is not None:
            self.form.settle()
            self._column.activate()
            self.ensureWidgetVisible(self.form.active, 0, 16)
