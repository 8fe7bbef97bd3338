"""Light and dark, both our own: colours, the palette of Fusion, the style sheet, label styles.

Desktops that run Qt without a theme report no dark mode and ignore requests for one, so the
program brings its palettes along and follows the desktop only where it says something.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLayout, QMainWindow, QWidget

from annotator import paths
from annotator.settings import ThemeChoice

Line = Literal["solid", "dashed", "double", "dash-dot", "wavy"]
"""How a label is underlined; a thin dotted line is kept for what a machine proposes."""

SPACE = 8
"""Pixels. Distances are 4, 8, 12, 16 or 24."""
RADIUS = 4
"""Pixels; the one radius."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, as ``#rrggbb``.

    ``labels`` are the hues of a scheme's labels in their order, each with the line it is drawn
    with, since colour alone says nothing to some of us.
    """

    name: Literal["light", "dark"]
    room: str
    paper: str
    hairline: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    selection: str
    """Behind selected text and the current row."""
    good: str
    bad: str
    bad_paper: str
    note_paper: str
    labels: tuple[tuple[str, Line], ...]
    on_label: str
    """Letters on a chip."""

    def label(self, order: int) -> tuple[str, Line]:
        """Hue and line of the label at ``order`` (1 is the first) of the scheme."""
        return self.labels[(order - 1) % len(self.labels)]

    def behind(self, hue: str | QColor) -> QColor:
        """The pale tint of ``hue`` on the paper, for what is not the article."""
        return mix(QColor(hue), QColor(self.paper), 0.12)


LIGHT = Theme(
    name="light",
    room="#f4f3ef",
    paper="#fffefb",
    hairline="#e2dfd7",
    ink="#1d1f23",
    quiet="#6d7078",
    accent="#33558b",
    on_accent="#ffffff",
    selection="#d5e0f0",
    good="#00704f",
    bad="#b3261e",
    bad_paper="#fbeae7",
    note_paper="#eef1f6",
    labels=(
        ("#0b62b0", "solid"),
        ("#c44a00", "dashed"),
        ("#007a5a", "double"),
        ("#9c4077", "dash-dot"),
        ("#856100", "wavy"),
        ("#1c7391", "solid"),
        ("#5a5f6b", "dashed"),
        ("#6a4fb3", "double"),
        ("#7d5a3a", "dash-dot"),
    ),
    on_label="#ffffff",
)

DARK = Theme(
    name="dark",
    room="#16181c",
    paper="#1d2025",
    hairline="#30343b",
    ink="#e7e6e1",
    quiet="#9a9da5",
    accent="#8fb4ef",
    on_accent="#14171c",
    selection="#31415c",
    good="#4fd0a8",
    bad="#ff9a8f",
    bad_paper="#3a2322",
    note_paper="#232a35",
    labels=(
        ("#6db3ff", "solid"),
        ("#ff9a62", "dashed"),
        ("#4fd0a8", "double"),
        ("#e29cc4", "dash-dot"),
        ("#e6c04d", "wavy"),
        ("#74cbe6", "solid"),
        ("#b4b8c2", "dashed"),
        ("#b9a5f2", "double"),
        ("#d3ad8b", "dash-dot"),
    ),
    on_label="#14171c",
)


def chosen(choice: ThemeChoice) -> Theme:
    """The theme for a setting; ``system`` follows the desktop and is light where it is silent."""
    if choice == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def apply(theme: Theme, app: QApplication) -> None:
    """Dress every window, now."""
    app.setPalette(palette(theme))
    for window in app.topLevelWidgets():
        if isinstance(window, QMainWindow):
            wear(window)


def wear(window: QMainWindow) -> None:
    """Dress a window and whatever it will hold as ``current`` says.

    The application itself has no style sheet: widgets that are put together before they come
    into a window would be dressed anew each time one is put into another, which takes longer
    than to make them.
    """
    window.setStyleSheet(style_sheet(current()))


def current() -> Theme:
    """The theme the windows wear."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def palette(theme: Theme) -> QPalette:
    """Every role of the palette, in all three states."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.room,
        role.WindowText: theme.ink,
        role.Base: theme.paper,
        role.AlternateBase: theme.room,
        role.Text: theme.ink,
        role.PlaceholderText: theme.quiet,
        role.Button: theme.paper,
        role.ButtonText: theme.ink,
        role.BrightText: theme.bad,
        role.ToolTipBase: theme.paper,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.ink,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.Light: theme.paper,
        role.Midlight: theme.paper,
        role.Mid: theme.hairline,
        role.Dark: theme.hairline,
        role.Shadow: theme.hairline,
    }
    result = QPalette()
    for which, colour in colours.items():
        result.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        faded = mix(QColor(theme.quiet), QColor(theme.room), 0.7)
        result.setColor(QPalette.ColorGroup.Disabled, which, faded)
    return result


def style_sheet(theme: Theme) -> str:
    """Hairlines, paper and the few sizes that a palette can't say.

    Widgets name their part by a ``part`` property (``mark``); the rest is plain Fusion.
    """
    colours = {
        name: getattr(theme, name)
        for name in (
            "room",
            "paper",
            "hairline",
            "ink",
            "quiet",
            "accent",
            "on_accent",
            "selection",
            "good",
            "bad",
            "bad_paper",
            "note_paper",
        )
    }
    handle = mix(QColor(theme.quiet), QColor(theme.room), 0.35).name()
    arrow = (paths.resources() / "icons" / f"down-{theme.name}.svg").as_posix()
    return _SHEET % (colours | {"radius": RADIUS, "handle": handle, "arrow": arrow})


def mark(widget: QWidget, part: str) -> None:
    """Say which part of the style sheet dresses ``widget``, also after it was shown."""
    if widget.property("part") != part:
        widget.setProperty("part", part)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def pad(layout: QLayout, start: int, end: int, above: int = 0) -> None:
    """Room beside what is in ``layout``, in pixels, as one reads: Qt mirrors no margins. As much
    ``above`` it as below."""
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    layout.setContentsMargins(end if rtl else start, above, start if rtl else end, above)


def mix(colour: QColor, other: QColor, share: float) -> QColor:
    """``share`` (0-1) of ``colour`` over ``other``."""
    parts = (
        (colour.red(), other.red()),
        (colour.green(), other.green()),
        (colour.blue(), other.blue()),
    )
    return QColor(*(round(one * share + two * (1 - share)) for one, two in parts))


def contrast(one: QColor, two: QColor) -> float:
    """The contrast ratio of two colours, 1-21, as the web's accessibility guidelines define it."""
    lighter, darker = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = colour.redF(), colour.greenF(), colour.blueF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


_SHEET = """
[part="bar"] { background: %(paper)s; }
[part="header"] { background: %(paper)s; border-bottom: 1px solid %(hairline)s; }
[part="footer"] { background: %(paper)s; border-top: 1px solid %(hairline)s; }
[part="card"], [part="sheet"] {
    background: %(paper)s; border: 1px solid %(hairline)s; border-radius: %(radius)dpx; }
[part="field"] {
    background: %(room)s; border: 1px solid %(hairline)s; border-radius: %(radius)dpx; }
[part="quiet"] { color: %(quiet)s; }
[part="good"] { color: %(good)s; }
[part="bad"] { color: %(bad)s; }
[part="key"] {
    color: %(quiet)s; background: %(room)s; border: 1px solid %(hairline)s;
    border-radius: 3px; padding: 0 4px; }
[part="notice"] { background: %(note_paper)s; border-bottom: 1px solid %(hairline)s; }
[part="failure"] { background: %(bad_paper)s; border-bottom: 2px solid %(bad)s; }
[part="tab"] {
    color: %(quiet)s; background: transparent; border: 0;
    border-bottom: 2px solid transparent; padding: 0 6px; }
[part="tab"]:hover { color: %(ink)s; }
[part="tab"]:checked { color: %(ink)s; font-weight: 600; border-bottom-color: %(accent)s; }
[part="tab"]:focus { color: %(accent)s; }
[part="flat"] {
    color: %(accent)s; background: transparent; border: 1px solid transparent;
    border-radius: %(radius)dpx; padding: 3px 8px; }
[part="plain"], [part="flat"], [part="main"], [part="row"] { max-height: 1.45em; }
[part="plain"] {
    color: %(quiet)s; background: transparent; border: 1px solid transparent;
    border-radius: %(radius)dpx; padding: 3px 6px; }
[part="plain"]:hover, [part="plain"]:focus { color: %(ink)s; border-color: %(hairline)s; }
[part="flat"]:hover, [part="flat"]:focus { border-color: %(hairline)s; background: %(room)s; }
[part="flat"]:disabled { color: %(quiet)s; }
[part="main"] {
    color: %(on_accent)s; background: %(accent)s; border: 1px solid %(accent)s;
    border-radius: %(radius)dpx; padding: 5px 14px; font-weight: 600; }
[part="main"]:focus { border: 2px solid %(ink)s; padding: 4px 13px; }
[part="main"]:disabled { color: %(quiet)s; background: %(room)s; border-color: %(hairline)s; }
[part="row"] {
    background: transparent; border: 1px solid transparent; border-radius: %(radius)dpx;
    padding: 6px 8px; text-align: left; }
[part="row"]:hover { border-color: %(hairline)s; background: %(paper)s; }
[part="row"]:focus { border-color: %(accent)s; background: %(paper)s; }
QLineEdit, QPlainTextEdit, QSpinBox {
    background: %(paper)s; border: 1px solid %(hairline)s; border-radius: %(radius)dpx;
    padding: 4px 8px; selection-background-color: %(selection)s; selection-color: %(ink)s; }
QLineEdit, QSpinBox { padding: 0 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus { border-color: %(accent)s; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }
QCheckBox::indicator:unchecked {
    width: 12px; height: 12px; border: 1px solid %(quiet)s; border-radius: 2px;
    background: %(paper)s; }
QComboBox {
    background: %(paper)s; border: 1px solid %(hairline)s; border-radius: %(radius)dpx;
    padding: 4px 8px; }
QComboBox:focus, QComboBox:on { border-color: %(accent)s; }
QComboBox:disabled { color: %(quiet)s; background: transparent; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url("%(arrow)s"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: %(paper)s; border: 1px solid %(hairline)s; padding: 4px;
    selection-background-color: %(selection)s; selection-color: %(ink)s; outline: 0; }
QSlider::groove:horizontal { background: %(hairline)s; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal {
    background: %(accent)s; width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; }
QSlider::handle:horizontal:focus { border: 2px solid %(ink)s; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; border: 0; }
QScrollBar::handle { background: %(handle)s; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: %(quiet)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QHeaderView::section {
    color: %(quiet)s; background: %(paper)s; border: 0; padding: 5px 8px;
    border-bottom: 1px solid %(hairline)s; }
QToolTip {
    color: %(ink)s; background: %(paper)s; border: 1px solid %(hairline)s; padding: 4px; }
QMenu { background: %(paper)s; border: 1px solid %(hairline)s; padding: 4px 0; }
QMenu::item { padding: 5px 24px; }
QMenu::item:selected { background: %(selection)s; color: %(ink)s; }
QMenu::item:disabled { color: %(quiet)s; }
QMenu::separator { height: 1px; background: %(hairline)s; margin: 4px 0; }
QSplitter::handle { background: %(hairline)s; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
"""
