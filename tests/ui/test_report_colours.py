"""Reports wear the colours of the window, though they are made without it."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.ui.theme import DARK, LIGHT, Theme


def _colours(theme: Theme) -> dict[str, str]:
    names = ("room", "paper", "hairline", "ink", "quiet", "accent")
    labels = {f"l{number}": hue for number, (hue, _) in enumerate(theme.labels, 1)}
    return {name: getattr(theme, name) for name in names} | labels | {"on-label": theme.on_label}


def test_a_report_has_the_colours_of_both_themes(root: Path) -> None:
    sheet = (root / "resources" / "report" / "style.css").read_text(encoding="utf-8")
    light, dark = (
        {n: c for n, c in re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block) if n != "half"}
        for block in re.findall(r":root \{(.*?)\}", sheet, re.DOTALL)
    )
    assert light == _colours(LIGHT)
    assert dark == _colours(DARK)
