"""The other end of a link between spans of gold, from all articles; what is not in gold yet comes
last, for whoever wants to settle it first.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.model import GOLD_AUTHOR, AnnotationSet, Span
from annotator.store import Store, Target
from annotator.ui import theme
from annotator.ui.article import LabelStyle
from annotator.ui.links.picker import Picker
from annotator.ui.session import Job, Progress, Session, Steps

FEW = 12
"""Spans of each person that are looked at."""
MOST = 6
"""Undecided ones that are shown."""
_UNDECIDED = "undecided:"


class GoldPicker(Picker):
    """``undecided``: something was chosen that is not in gold yet (its document, the span)."""

    undecided = Signal(str, str)

    def __init__(self, parent: QWidget, session: Session, language: str) -> None:
        super().__init__(parent, session, language)
        self._job: Job | None = None
        self.closed.connect(self._cancel)

    def whose(self) -> str | None:
        return GOLD_AUTHOR

    def whose_words(self) -> str:
        return self.tr("A link joins what is in gold. Last comes what still waits for a decision.")

    def ask(self, whose: str, source: Span, labels: Sequence[str], typed: str) -> None:
        self._cancel()
        super().ask(whose, source, labels, typed)
        people = [one.id for one in self._session.people]
        self._job = self._session.job(partial(_undecided, people, source, labels, typed))
        self._job.finished.connect(partial(self._add, self._question))

    def warned(self, one: Target) -> Sequence[str]:
        return () if _is_gold(one) else (self.tr("not in gold yet: Enter goes to its card"),)

    def styles(self) -> dict[str, LabelStyle]:
        """What is not in gold yet is quiet, with a dotted line."""
        known, hue = super().styles(), theme.current().quiet
        undecided = {
            _UNDECIDED + name: LabelStyle(style.name, hue, "dotted")
            for name, style in known.items()
        }
        return {**known, **undecided}

    def styled(self, one: Target) -> str:
        return one.span.label if _is_gold(one) else _UNDECIDED + one.span.label

    def nothing_words(self) -> str:
        if not self._is_ready:
            return self.tr("Gold is being made ready for searching.")
        if self.field.text().strip():
            return self.tr("Nothing that fits has these words in its sentence.")
        return self.tr("There is nothing else yet that fits.")

    def take(self, row: int) -> None:
        """Link to what stands in a row, or go to its card."""
        if 0 <= row < len(self.targets) and not _is_gold(self.targets[row]):
            one = self.targets[row]
            self.dismiss()
            self.undecided.emit(one.document, one.span.id)
        else:
            super().take(row)

    def _add(self, question: int, found: list[Target] | None) -> None:
        """What is undecided, below gold."""
        if question != self._question or self._type is None:
            return
        more = self._fitting(found or [])
        self.targets += more
        self.model.add([self._place(one) for one in more])
        if self.list.row is None and self.targets:
            self.list.go_to(0)
        self._tell_nothing()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _is_gold(one: Target) -> bool:
    return one.span.set == AnnotationSet.id_for(one.document, GOLD_AUTHOR, "gold")


def _undecided(
    people: list[str], source: Span, labels: Sequence[str], typed: str, store: Store
) -> Steps:
    """What people have marked whose cards are undecided, one of each card, the likeliest first."""
    found: list[tuple[int, Target]] = []
    for done, person in enumerate(people, 1):
        far = store.targets(person, typed, source, labels, FEW, elsewhere=True)
        found += enumerate(far)
        yield Progress(done, len(people))
    shown: dict[str, Target] = {}
    for _, one in sorted(found, key=lambda ranked: ranked[0]):
        review = store.review(one.document)
        case = next((case for case in review.cases if one.span.id in case.card.members), None)
        if case is not None and review.came_of(case.card.id) is None:
            shown.setdefault(case.card.id, one)
        if len(shown) == MOST:
            break
        yield Progress(len(people), len(people))
    return list(shown.values())
