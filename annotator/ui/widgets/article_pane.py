"""The middle of the page: head, find bar, the article on its paper, and a row for questions."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.scheme import Scheme
from annotator.settings import Settings
from annotator.text import reads_from_right
from annotator.ui.article.paragraphs import Pieces
from annotator.ui.article.view import ArticleView
from annotator.ui.keys import mark_area
from annotator.ui.widgets.article_look import article_colours, article_font, label_styles
from annotator.ui.widgets.ask_row import AskRow
from annotator.ui.widgets.document_head import DocumentHead
from annotator.ui.widgets.find_bar import FindBar
from annotator.ui.widgets.metadata_form import MetadataForm
from annotator.ui.widgets.no_article import NoArticle
from annotator.ui.widgets.open_article import OpenArticle
from annotator.ui.widgets.unplaced_strip import UnplacedStrip


class ArticlePane(QWidget):
    """Shows one open article, or a sentence where there is none."""

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme, self._language = scheme, language
        self.rtl = True
        self.head = DocumentHead()
        self.metadata = MetadataForm()
        self.find_bar = FindBar()
        self.unplaced = UnplacedStrip(scheme, language)
        self.view = ArticleView()
        self.ask = AskRow()
        self.empty = NoArticle()
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 16)
        layout.setSpacing(8)
        for part in (self.head, self.metadata, self.find_bar, self.unplaced):
            layout.addWidget(part)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.ask)
        self.metadata.hide()
        self.view.setAccessibleName(self.tr("Article"))
        mark_area(self.view, "article")
        self.show_none()

    def add_strip(self, strip: QWidget) -> None:
        """Put something between the head and the article; it comes and goes by itself."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.view), strip)

    def add_row(self, row: QWidget) -> None:
        """Give a row of questions its place below the article."""
        self._column.addWidget(row)

    def fit_rows(self) -> None:
        """Give rows that have just come or grown their room now: what is in sight depends on it."""
        self._column.activate()

    def dress(self, settings: Settings) -> None:
        """Colours, label styles and fonts from theme and settings."""
        self.view.set_palette_colours(article_colours())
        self.view.set_labels(label_styles(self._scheme, self._language))
        self.view.set_font(article_font(settings), settings.line_spacing)
        self.view.set_show_spaces(settings.marks)

    def show_article(self, article: OpenArticle, text: Pieces) -> None:
        """Show another article (or the same with another text), without its spans yet."""
        document = article.document
        self.rtl = reads_from_right(article.text, document.language)
        self.empty.hide()
        for part in (self.head, self.view):
            part.show()
        self.metadata.hide()
        self.view.set_article(text, self.rtl)
        self.view.set_current(None)
        mark_area(self.view, "article", rtl=self.rtl)
        self.show_head(article)

    def show_head(self, article: OpenArticle) -> None:
        """Show metadata, status, and what waits for a place."""
        self.head.show_document(article.document, article.set)
        self.unplaced.show_waiting(article.set.unplaced)

    def show_none(self) -> None:
        """Show ``empty`` where there is no article."""
        for part in (self.head, self.metadata, self.find_bar, self.unplaced, self.view, self.ask):
            part.hide()
        self.empty.show()
