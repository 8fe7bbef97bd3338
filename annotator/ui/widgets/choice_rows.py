"""Rows of the form whose values are chosen from a list, by digit or click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.model import Attribute
from annotator.scheme import AttributeType
from annotator.scheme import Choice as SchemeChoice
from annotator.ui.widgets.attribute_row import PAGE, AttributeRow
from annotator.ui.widgets.plain import Choice
from annotator.ui.widgets.problems import name_of


class ChoiceRow(AttributeRow):
    """One of several values, by digit or click. Also yes/no."""

    def __init__(self, kind: AttributeType, language: str, parent: QWidget | None = None) -> None:
        super().__init__(kind, language, parent)
        self._choices = list(kind.choices) or _yes_no(self.tr("yes"), self.tr("no"))
        self._names = {c.value: name_of(c, language) for c in self._choices}
        self._keys = _keys(self._choices)
        last = min(PAGE, len(self._choices))
        self.keys = f"1–{last}" if last > 1 else "1"
        self._page = 0
        self._buttons: list[Choice] = []

    def build(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for place, choice in enumerate(self._choices):
            button = Choice(self._keys[place], self._names[choice.value], self.body)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, n=place: self._press(n))
            self._buttons.append(button)
        columns = 2 if all(b.sizeHint().width() <= 132 for b in self._buttons) else 1
        for place, button in enumerate(self._buttons):
            grid.addWidget(button, *divmod(place, columns))
        self.body_layout.addLayout(grid)

    def refresh(self) -> None:
        chosen = {a.value for a in self.values}
        proposed = {a.value for a in self.proposal.values} if self.proposal else set()
        for place, button in enumerate(self._buttons):
            button.setChecked(self._choices[place].value in chosen)
            button.set_proposed(not chosen and self._choices[place].value in proposed)
            button.setVisible(place // PAGE == self._page)

    def shown(self, value: str) -> str:
        return self._names.get(value, value)

    def digit(self, key: int) -> bool:
        if key == 0:
            self._page = (self._page + 1) % -(-len(self._choices) // PAGE)
            self.refresh()
            return True
        first = self._page * PAGE
        for place, own in enumerate(self._keys[first : first + PAGE], first):
            if own == str(key):
                self.choose(self._choices[place].value)
        return True

    def place_of(self, value: str) -> tuple[int, str]:
        """Which page of choices ``value`` is on, and its digit there."""
        place = next(n for n, choice in enumerate(self._choices) if choice.value == value)
        return place // PAGE, self._keys[place]

    def choose(self, value: str) -> None:
        self.ask(value)
        self.answered.emit()

    def _press(self, place: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.refresh()
        self.choose(self._choices[place].value)


class ChoicesRow(ChoiceRow):
    """Any of several values: each digit puts one in or takes it out."""

    def choose(self, value: str) -> None:
        there = self.values or (self.proposal.values if self.proposal else ())
        known = {a.value: a for a in there}
        chosen = set(known) ^ {value}
        self.changed.emit(
            tuple(
                known.get(c.value, Attribute(name=self.kind.name, value=c.value))
                for c in self._choices
                if c.value in chosen
            )
        )


def _keys(choices: Sequence[SchemeChoice]) -> list[str]:
    """The scheme's digits where they are good ones, else the places within a page."""
    own = [choice.key for choice in choices]
    good = len(choices) <= PAGE and len(set(own)) == len(own) and set(own) <= set("123456789")
    return own if good else [str(place % PAGE + 1) for place in range(len(choices))]


def _yes_no(yes: str, no: str) -> list[SchemeChoice]:
    return [
        SchemeChoice(value="true", key="1", names={"": yes}),
        SchemeChoice(value="false", key="2", names={"": no}),
    ]
