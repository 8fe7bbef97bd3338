"""What lies over the pages, by the command that shows it."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.ui.cheatsheet import CheatSheet
from annotator.ui.dialogs.settings import SettingsSheet
from annotator.ui.overlay import Overlay
from annotator.ui.palette import Palette

SHEETS: Mapping[str, type[Overlay]] = {
    "project.settings": SettingsSheet,
    "palette.open": Palette,
    "help.keys": CheatSheet,
}
