"""Everything that is made for one text, one look and one width, and thrown away together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QFont

from annotator.ui.article.layout import Setting, letter_width
from annotator.ui.article.page import Page
from annotator.ui.article.painting import LinePainter
from annotator.ui.article.paragraphs import Pieces
from annotator.ui.article.places import Places
from annotator.ui.article.sheet import Heading, Sheet
from annotator.ui.article.spans import SpanIndex
from annotator.ui.article.stamps import Measures, Stamps
from annotator.ui.article.style import LIGHT, ArticleColours, LabelStyle
from annotator.ui.article.tie_painting import TiePainter


@dataclass(frozen=True)
class Look:
    """What an article is to look like, whatever it says."""

    font: QFont
    small: QFont
    """The font of chips and figures."""
    spacing: float = 1.3
    """From line to line, as a factor of the font's own height."""
    rtl: bool = True
    colours: ArticleColours = LIGHT
    styles: Mapping[str, LabelStyle] = field(default_factory=dict)
    title: str = ""
    subtitle: str = ""
    spaces: bool = False
    """Whether odd spaces are marked."""


@dataclass(frozen=True, slots=True)
class Laid:
    """An article laid out on its sheet of paper."""

    page: Page
    sheet: Sheet
    heading: Heading
    stamps: Stamps
    painter: LinePainter
    places: Places
    ties: TiePainter

    @property
    def head(self) -> int:
        """From the top of the room to the first piece, in pixels."""
        return self.sheet.above + self.heading.height


def lay(look: Look, pieces: Pieces, spans: SpanIndex, width: int) -> Laid:
    """Lay an article out for a viewport of ``width`` pixels; its pieces are still to come."""
    measures = Measures.of(look.font)
    sheet = Sheet.fit(width, letter_width(look.font, look.rtl))
    setting = Setting(look.font, sheet.column, look.rtl, look.spacing, measures.mark)
    stamps = Stamps(look.styles, look.colours, measures, look.small)
    painter = LinePainter(stamps, look.colours, look.spaces)
    page = Page(pieces, spans, setting, stamps)
    return Laid(
        page=page,
        sheet=sheet,
        heading=Heading(look.title, look.subtitle, setting, look.small),
        stamps=stamps,
        painter=painter,
        places=Places(page, sheet, painter, measures.lane),
        ties=TiePainter(sheet, stamps, look.colours, look.rtl),
    )
