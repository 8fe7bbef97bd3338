"""What the article looks like: colours, label styles, and tints that leave the text readable."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtGui import QColor

LineStyle = Literal["solid", "dashed", "double", "dotted", "dash-dot", "wavy"]
LINE_STYLES: tuple[LineStyle, ...] = ("solid", "dashed", "double", "dotted", "dash-dot", "wavy")

TEXT_CONTRAST = 7.0
"""What any background behind the text has to leave between itself and the ink."""


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """How one label looks: the word on its chip, its colour (``#rrggbb``), its line."""

    name: str
    colour: str
    line: LineStyle = "solid"


@dataclass(frozen=True, slots=True)
class ArticleColours:
    """The colours of the page, as ``#rrggbb``. ``tint`` is how strong one span tints (0 to 1)."""

    room: str
    paper: str
    hairline: str
    ink: str
    quiet: str
    accent: str
    selection: str
    hit: str
    current_hit: str
    tint: float


LIGHT = ArticleColours(
    room="#f4f3ef",
    paper="#fffefb",
    hairline="#e2dfd7",
    ink="#1d1f23",
    quiet="#6d7078",
    accent="#33558b",
    selection="#bcd0f2",
    hit="#fdeeb3",
    current_hit="#f8cf62",
    tint=0.09,
)
DARK = ArticleColours(
    room="#16181c",
    paper="#1d2025",
    hairline="#30343b",
    ink="#e7e6e1",
    quiet="#9a9da5",
    accent="#8fb4ef",
    selection="#34496d",
    hit="#3a3418",
    current_hit="#54470f",
    tint=0.12,
)

_FALLBACK = LabelStyle("?", "#6d7078", "dotted")


def fallback_style(label: str) -> LabelStyle:
    """The style of a label that nobody described: its own name, in grey."""
    return LabelStyle(label, _FALLBACK.colour, _FALLBACK.line)


def faint_style(style: LabelStyle, colours: ArticleColours) -> LabelStyle:
    """The same name and line without its hue, for what is not looked at now."""
    return LabelStyle(style.name, mix(colours.quiet, colours.paper, 0.55), style.line)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance (WCAG) of ``#rrggbb``, 0 to 1."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=4096)
def contrast(one: str, other: str) -> float:
    """Contrast (WCAG) between two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(colour: str, onto: str, strength: float) -> str:
    """``colour`` laid over ``onto``; ``strength`` 1 covers it."""
    parts = (
        round(int(onto[i : i + 2], 16) * (1 - strength) + int(colour[i : i + 2], 16) * strength)
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in parts)


def readable_on(colour: str, colours: ArticleColours) -> str:
    """The ink or the paper, whichever reads better on ``colour`` (for chips)."""
    return max((colours.ink, colours.paper), key=lambda ink: contrast(ink, colour))


class Tints:
    """The backgrounds behind spans in one set of colours."""

    def __init__(self, colours: ArticleColours) -> None:
        self._colours = colours
        self._made: dict[tuple[str | None, ...], QColor] = {}

    def over(self, labels: tuple[str | None, ...]) -> QColor:
        """The background where spans of these colours lie over each other, the innermost first.

        The innermost keeps its hue, what encloses it only shades it; the whole is weakened
        until the ink keeps a contrast of ``TEXT_CONTRAST``. None stands for an empty lane.
        """
        made = self._made.get(labels)
        if made is None:
            made = self._made[labels] = QColor(self._mixed(labels))
        return made

    def _mixed(self, labels: tuple[str | None, ...]) -> str:
        strength = self._colours.tint
        while True:
            back = self._colours.paper
            for depth, colour in enumerate(filter(None, labels)):
                back = mix(colour, back, strength / (1 + 2 * depth))
            if contrast(self._colours.ink, back) >= TEXT_CONTRAST or strength < 0.01:
                return back
            strength *= 0.8
