"""The guideline beside the article: in the place of the queue, at what one is working on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QStackedWidget

from annotator import guideline
from annotator.settings import Settings
from annotator.ui.after_paint import AfterPaint
from annotator.ui.guideline.book import GuidelineBook
from annotator.ui.guideline.panel import GuidelinePanel
from annotator.ui.session import Session
from annotator.ui.widgets.article_look import article_font

What = tuple[str, str | None, tuple[str, ...]]
"""A label, one of its attributes or None, and the values that this has now."""
FOOTER = (
    "guideline.contents",
    "find.open",
    "guideline.change",
    "guideline.language",
    "guideline.save",
    "guideline.file",
    "guideline.leave",
    "guideline.open",
)


SIZE, SMALLEST = 0.7, 10.5
"""Of its letters: as a share of the article's, and in points."""
_STEPS = {"open": 0, "next": 1, "previous": -1}


class GuidelineBeside(QObject):
    """``side`` holds something else, and the guideline once somebody has asked for it.

    ``back`` gives the text the focus again.

    Signals:
        turned: the guideline came or went, or something in it can be done now.
    """

    turned = Signal()

    def __init__(
        self, session: Session, side: QStackedWidget, back: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.book = GuidelineBook.of(session)
        self._session, self._side, self._back = session, side, back
        self._made = False
        self._font: QFont | None = None
        self._what: What | None = None
        self._soon = AfterPaint(self, rank=3)
        self._soon.due.connect(self._tell)
        self.book.loaded.connect(self._soon.start)
        self.book.seen_changed.connect(self.turned)
        side.currentChanged.connect(lambda _: self.turned.emit())

    @cached_property
    def panel(self) -> GuidelinePanel:
        """Made when it is first wanted."""
        panel = GuidelinePanel(self.book)
        panel.left.connect(self._back)
        panel.closed.connect(self.close)
        panel.turned.connect(self.turned)
        if self._font is not None:
            panel.set_text_font(self._font)
        self._side.addWidget(panel)
        self._made = True
        return panel

    @property
    def is_open(self) -> bool:
        return self._made and self._side.currentWidget() is self.panel

    @property
    def has_focus(self) -> bool:
        """Whether keys go to it."""
        focus = QApplication.focusWidget()
        if focus is None or not self.is_open:
            return False
        return focus is self.panel or self.panel.isAncestorOf(focus)

    def toggle(self) -> None:
        """Show the guideline and go on working, or put it away."""
        if self.is_open:
            self.close()
            return
        self._side.setCurrentWidget(self.panel)
        if self.book.news:
            self.panel.tell_news()
        else:
            self._tell()
        self.book.note_seen()
        self.turned.emit()

    def close(self) -> None:
        """Show again what stood in its place."""
        inside = self.has_focus
        self._side.setCurrentIndex(0)
        if inside:
            self._back()
        self.turned.emit()

    def enter(self) -> bool:
        """Let keys go to the guideline, if it is open."""
        if self.is_open:
            self.panel.setFocus(Qt.FocusReason.TabFocusReason)
        return self.is_open

    def on_settings(self, settings: Settings) -> None:
        """The reading face, smaller than the article's."""
        self._font = article_font(settings)
        self._font.setPointSizeF(max(SMALLEST, settings.article_size * SIZE))
        if self._made:
            self.panel.set_text_font(self._font)

    def follow(self, what: What | None) -> None:
        """Something else is being worked on; None leaves the page where it is."""
        if what is not None and what != self._what:
            self._what = what
            self._soon.start()

    def commands(self, finding: Mapping[str, Callable[[], None]]) -> dict[str, Callable[[], None]]:
        """Handlers by command name; ``finding`` are those of the page, for when keys go there."""
        names = ["contents", "language", "change", "file", "save", "leave"]
        names += [f"section.{n}" for n in range(1, 10)]
        own = {f"guideline.{name}": partial(self._run, name) for name in names}
        over = {f"find.{name}": partial(self._find, name, finding) for name in _STEPS}
        return {"guideline.open": self.toggle, **own, **over}

    def enabled(self, name: str) -> bool:
        """Whether one of these commands can run now."""
        if name == "guideline.open":
            return self._session.author is not None
        if name.startswith("find."):
            return self.has_focus
        return self.is_open and self.panel.enabled(name)

    def finding_text(self) -> str | None:
        """What it is called to find words, where keys go here."""
        return self.tr("Find in the guideline") if self.has_focus else None

    def news(self) -> str:
        """A word for the footer where it has changed since the person at work saw it."""
        if not self.book.news or self.is_open:
            return ""
        return self.tr("the guideline has changed")

    def _find(self, name: str, finding: Mapping[str, Callable[[], None]]) -> None:
        if not self.has_focus:
            finding[f"find.{name}"]()  # enabled only where the page finds something itself
        elif name == "open":
            self.panel.seek()
        else:
            self.panel.step(_STEPS[name])

    def _run(self, name: str) -> None:
        self.panel.handlers()[f"guideline.{name}"]()

    def _tell(self) -> None:
        shown = self.panel.shown if self.is_open else None
        if shown is None or self._what is None:
            return
        label, attribute, values = self._what
        places = guideline.concerning(shown.guide, self._session.scheme, label, attribute, values)
        if attribute is None:
            places = places[:1]
        self.panel.tell(places)
