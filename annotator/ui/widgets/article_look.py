"""From the theme, the scheme and the settings to how the article view looks."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from annotator.scheme import Scheme
from annotator.settings import Settings
from annotator.ui import theme
from annotator.ui.article.style import DARK, LIGHT, ArticleColours, LabelStyle
from annotator.ui.widgets.problems import name_of

NASKH = ("Noto Naskh Arabic", "Amiri", "Scheherazade New", "Traditional Arabic", "Geeza Pro")


def label_styles(scheme: Scheme, language: str) -> dict[str, LabelStyle]:
    """Chip, hue and line of every label."""
    look = theme.current()
    styles = {}
    for label in scheme.labels.values():
        hue, line = look.label(label.order)
        name = name_of(label, language)
        styles[label.name] = LabelStyle(name, hue, line)
    return styles


def article_colours() -> ArticleColours:
    """The colours of the page in the theme that the windows wear."""
    return DARK if theme.current().name == "dark" else LIGHT


def article_font(settings: Settings) -> QFont:
    """The reading face: the chosen family, else the best naskh there is."""
    family = settings.article_font
    if family is None:
        known = set(QFontDatabase.families())
        family = next((name for name in NASKH if name in known), "")
    font = QFont(family) if family else QFont()
    font.setPointSizeF(float(settings.article_size))
    return font
