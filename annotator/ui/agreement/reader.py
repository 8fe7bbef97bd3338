"""Reads everybody's work and computes the figures of it, beside the window's own work."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from annotator.agreement.work import Work
from annotator.model import AnnotationSet, Event, Failure, Link, Span, Touched
from annotator.store import Store
from annotator.ui.aside import Aside, Tell
from annotator.ui.background import Background, Make
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.agreement.figures import Gamma, Report

Steps = Generator[tuple[int, int], None, Any]
_KINDS = ("span", "link", "set", "event")


class AgreementReader(QObject):
    """First the work is read, as of one moment; then the report is computed, then gamma.

    Signals:
        changed: there is something new to show, or progress.
        failed: why there are no figures (Failure).
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.frozen_only = True
        self.report: Report | None = None
        self.gamma: Gamma | None = None
        self.events: Mapping[str, str] = {}
        self.unfinished = 0
        """Documents that two people have begun and not finished."""
        self.done, self.every = 0, 0
        """How far the report is, or gamma where there is a report."""
        self.stale = True
        """Whether something has changed since the work was read."""
        self.stopped = False
        """Whether gamma was stopped."""
        self._aside: Aside | None = None
        self._background: Background | None = None
        session.changed.connect(self._touched)

    @property
    def busy(self) -> bool:
        """Whether the report or gamma is on its way."""
        return self._aside is not None or self._background is not None

    @property
    def computing_gamma(self) -> bool:
        return self._background is not None and self.report is not None

    def wake(self) -> None:
        """Somebody looks: read if something has changed since the last time."""
        if self.stale and self._aside is None:
            self.read()

    def read(self, frozen_only: bool | None = None) -> None:
        """Read the work anew and compute everything. ``frozen_only`` leaves out what is neither
        handed in nor done."""
        self.stop()
        self.frozen_only = self.frozen_only if frozen_only is None else frozen_only
        self.report, self.gamma, self.stale, self.stopped = None, None, False, False
        self.done, self.every = 0, 0
        aside = self._aside = self._session.aside(_reading(self.frozen_only))
        aside.finished.connect(self._have_read)
        aside.failed.connect(self._broke)
        self.destroyed.connect(aside.cancel)
        aside.start()
        self.changed.emit()

    def compute_gamma(self) -> None:
        """Compute gamma (again); it takes the longest."""
        report = self.report
        if report is None or self._background is not None:
            return
        self.stopped = False

        def make() -> Steps:
            # numpy and scipy would spoil the start of the window.
            from annotator.ui.agreement import figures  # noqa: PLC0415

            return figures.steps(figures.texts(report.works), seed=report.parameters.seed)

        self._compute(make, self._have_gamma)

    def stop(self) -> None:
        """Let go of what is being computed."""
        if self.computing_gamma:
            self.stopped = True
        if self._aside is not None:
            self._aside.cancel()
        if self._background is not None:
            self._background.cancel()
        self._aside = self._background = None
        self.changed.emit()

    # -- inside

    def _have_read(self, result: tuple[list[Work], Mapping[str, str], int]) -> None:
        self._aside = None
        works, events, self.unfinished = result
        self.events = events
        session, frozen_only = self._session, self.frozen_only
        scheme = session.scheme

        def make() -> Steps:
            from annotator.ui.agreement import figures  # noqa: PLC0415

            parameters = figures.Parameters(frozen_only)
            return figures.report_steps(works, scheme, events, parameters, session.give_way)

        self._compute(make, self._have_report)

    def _compute(self, make: Make, then: Callable[[Any], None]) -> None:
        self.done, self.every = 0, 0
        background = self._background = self._session.compute(make)
        background.progressed.connect(self._heard)
        background.finished.connect(then)
        background.failed.connect(self._broke)
        self.destroyed.connect(background.cancel)
        background.start()
        self.changed.emit()

    def _heard(self, done: int, every: int) -> None:
        before = self.done * 50 // max(1, self.every)
        self.done, self.every = done, every
        if done * 50 // max(1, every) != before:
            self.changed.emit()

    def _have_report(self, report: Report) -> None:
        self._background = None
        self.report = report
        self.changed.emit()
        if report.works:
            self.compute_gamma()

    def _have_gamma(self, gamma: Gamma) -> None:
        self._background = None
        self.gamma = gamma
        self.changed.emit()

    def _broke(self, failure: Failure) -> None:
        self._aside = self._background = None
        self.changed.emit()
        self.failed.emit(failure)

    def _touched(self, touched: Touched, _origin: object) -> None:
        if self.stale:
            return  # which has been said
        kinds = any(
            isinstance(item, Span | Link | AnnotationSet | Event) for item in touched.changed
        )
        if kinds or any(kind in _KINDS for kind, _ in touched.removed):
            self.stale = True
            self.changed.emit()


def _reading(frozen_only: bool) -> Any:
    def read(store: Store, tell: Tell) -> tuple[list[Work], Mapping[str, str], int]:
        works, unfinished = [], 0
        for number, work in enumerate(store.each_work(frozen_only=False)):
            tell(number)
            begun = work.compared
            kept = work.frozen() if frozen_only else work
            unfinished += begun and not kept.compared
            works.append(kept)
        return works, store.same_events(), unfinished

    return read
