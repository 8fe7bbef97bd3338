"""Language, direction, fonts and icon of the whole application."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QFont, QFontInfo, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QStyleFactory

from annotator import paths
from annotator.settings import Language, Settings
from annotator.ui.words import locale

_SMALLEST = 10.5
"""Points: Arabic letters are small for their size."""
_ARABIC_FACES = ("Noto Sans Arabic", "Noto Kufi Arabic", "Segoe UI", "Geeza Pro", "Tahoma")


def desktop_language() -> Language:
    """Arabic, unless the desktop clearly speaks something else."""
    system = QLocale.system()
    unclear = (QLocale.Language.C, QLocale.Language.AnyLanguage, QLocale.Language.Arabic)
    return "ar" if system.language() in unclear else "en"


def dress(app: QApplication) -> None:
    """What stays the same in every language and theme."""
    app.setApplicationDisplayName(QGuiApplication.translate("Look", "Annotator"))
    app.setDesktopFileName("annotator")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "annotator.svg")))
    app.setStyle(QStyleFactory.create("Fusion"))
    font = QFont(app.font())
    # By its real name: under an alias the tall lines of an Arabic face would space everything.
    font.setFamilies([QFontInfo(font).family(), *_ARABIC_FACES])
    font.setPointSizeF(max(font.pointSizeF(), _SMALLEST))
    app.setFont(font)
    # A line to type in draws what its first face lacks too high: there the Arabic one is first.
    line = QFont(font)
    known = [face for face in _ARABIC_FACES if QFontInfo(QFont(face)).exactMatch()]
    line.setFamilies([*known[:1], *font.families()])
    for kind in ("QLineEdit", "QSpinBox"):
        app.setFont(line, kind)  # type: ignore[arg-type] # the stubs ask for what it refuses


class Translations:
    """The catalogues of the interface's language: ours and Qt's own."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def stop(self) -> None:
        """Take the catalogues away again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

    def speak(self, settings: Settings) -> None:
        """Let everything built from now on speak the language of ``settings``."""
        language = settings.language or desktop_language()
        QLocale.setDefault(locale(language, settings.digits))
        self.stop()
        ours = str(paths.resources() / "translations")
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        # The one installed last is asked first.
        for name, folder in ((f"qtbase_{language}", qt), (f"annotator_{language}", ours)):
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)
        rtl = language == "ar"
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
