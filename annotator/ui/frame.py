"""The parts of the window from top to bottom, and which of its pages is in front."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.banner import Banner
from annotator.ui.footer import Footer
from annotator.ui.header import Header


class Frame(QWidget):
    """Header, whatever is in front, banner, footer."""

    def __init__(self) -> None:
        super().__init__()
        self.header, self.banner, self.footer = Header(), Banner(), Footer()
        self._stack = QStackedWidget()
        self._alone: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self._stack, self.banner, self.footer):
            column.addWidget(widget, int(widget is self._stack))

    def add(self, page: QWidget) -> None:
        """Keep a page behind the others."""
        self._stack.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front; what stood there alone goes for good."""
        self._stack.setCurrentWidget(page)
        self._drop(None)

    def show_alone(self, widget: QWidget) -> None:
        """Show something that is no page, until a page comes to the front again."""
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self._drop(widget)
        widget.setFocus()

    @property
    def alone(self) -> bool:
        """Whether something that is no page is in front."""
        return self._alone is not None

    def _drop(self, widget: QWidget | None) -> None:
        before, self._alone = self._alone, widget
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
