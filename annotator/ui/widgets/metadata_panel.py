"""The side of the corpus: what the selected documents are, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.model import Document
from annotator.ui import theme
from annotator.ui.widgets.flow import Flow
from annotator.ui.widgets.metadata_form import MetadataForm
from annotator.ui.widgets.plain import Hairline, Line, Sentence
from annotator.ui.words import isolated, number


class MetadataPanel(QWidget):
    """One document or many: their fields in a column, buttons below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Line(strong=True, data=True)
        self.facts = Sentence()
        self.form = MetadataForm(stacked=True)
        self.open = QPushButton(self.tr("Annotate"))
        self.replace = QPushButton(self.tr("Replace the text…"))
        self.remove = QPushButton(self.tr("Take out"))
        buttons = QWidget()
        flow = Flow(buttons)
        for button in (self.open, self.replace, self.remove):
            theme.mark(button, "flat")
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(self.facts)
        layout.addWidget(self.form)
        layout.addWidget(Hairline())
        layout.addWidget(buttons)
        layout.addStretch(1)
        self.setMinimumWidth(280)
        self.show_documents([], 0)

    def show_documents(self, documents: Sequence[Document], count: int) -> None:
        """Show ``documents``; ``count`` is how many are selected, perhaps more than these."""
        for part in (self.form, self.open, self.replace, self.remove):
            part.setEnabled(count > 0)
        self.form.setVisible(count > 0)
        self.open.setEnabled(count == 1)
        self.replace.setEnabled(count == 1)
        if count == 0:
            self.heading.set_text(self.tr("No article is selected"))
            self.facts.setText("")
            return
        self.form.show_documents(documents)
        if count == 1 and documents:
            document = documents[0]
            self.heading.set_text(document.title or document.external_id)
            self.facts.setText(self._facts(document))
        else:
            self.heading.set_text(self.tr("%Ln article(s) selected", "", count))
            self.facts.setText(self.tr("What you write is set for all of them."))

    def _facts(self, document: Document) -> str:
        size = self.tr("%Ln character(s)", "", document.length)
        parts = [isolated(document.external_id), size]
        if document.file and document.file != document.external_id:
            parts.insert(1, isolated(document.file))
        if document.version > 1:
            text = self.tr("corrected text, version {number}")
            parts.append(text.format(number=number(document.version)))
        return " · ".join(parts)
