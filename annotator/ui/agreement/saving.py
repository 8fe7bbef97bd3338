"""Figures as files and for the clipboard."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.exporters.files import replacing
from annotator.store import Store
from annotator.ui.aside import Tell
from annotator.ui.sheet.saving import Format, Write

if TYPE_CHECKING:
    from annotator.ui.agreement.figures import Gamma, Report


def figures_writer(report: Report, gamma: Gamma | None, names: Mapping[str, str]) -> Write:
    """Writes all figures: JSON where the file's name ends so, else CSV."""

    def write(_store: Store, _tell: Tell, path: Path, _format: Format) -> None:
        # Loaded long since: there are figures to write.
        from annotator.ui.agreement import figures  # noqa: PLC0415

        with replacing(path) as file:
            file.write(figures.as_file(path.name, report, gamma, names))

    return write


def copied(report: Report, gamma: Gamma | None, names: Mapping[str, str]) -> str:
    """All figures as a table with tabs, as programs take it from the clipboard."""
    from annotator.ui.agreement import figures  # noqa: PLC0415

    return figures.as_csv(report, gamma, names, "\t")
