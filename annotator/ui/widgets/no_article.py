"""What stands in the place of an article where there is none: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.ui.session import Session
from annotator.ui.theme import mark
from annotator.ui.widgets.plain import Sentence


class NoArticle(QWidget):
    """A sentence in the middle, with a button where articles can be imported.

    ``import_wanted``: articles shall be imported.
    """

    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Sentence()
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self.tr("Import articles…"))
        mark(self.button, "main")
        self.button.clicked.connect(self.import_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.say("")

    @property
    def offers(self) -> bool:
        """Whether articles can be imported here and now."""
        return not self.button.isHidden()

    def text(self) -> str:
        """The sentence."""
        return self.sentence.text()

    def say(self, sentence: str, *, offer: bool = False) -> None:
        """Show a sentence; ``offer`` the button too."""
        self.sentence.setText(sentence)
        self.button.setVisible(offer)

    def tell(self, session: Session, none_there: bool) -> None:
        """Say why no article of the project is open; ``none_there``: it is known to have none."""
        if session.author is None:
            self.say(self.tr("Say who is working, and the articles can be annotated."))
        elif not none_there:
            self.say("")
        elif session.owner is not None:
            self.say(
                self.tr(
                    "No article is yours yet.\nWhen you are sent a bundle with some, drop it here."
                )
            )
        else:
            self.say(
                self.tr(
                    "This project has no articles yet.\n"
                    "Import text files, or drop them on the window."
                ),
                offer=not session.read_only,
            )
