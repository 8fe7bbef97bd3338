"""The article view: our own read-only text view, in which spans never touch the shaping."""

from annotator.ui.article.style import DARK, LIGHT, ArticleColours, LabelStyle
from annotator.ui.article.view import ArticleView

__all__ = ["DARK", "LIGHT", "ArticleColours", "ArticleView", "LabelStyle"]
