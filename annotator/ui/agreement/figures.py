"""What needs numpy and scipy. Imported on the computing thread, so that the window opens without
them."""

from __future__ import annotations

from annotator.agreement.gamma import Gamma, steps
from annotator.agreement.report import Parameters, Report, texts
from annotator.agreement.report import steps as report_steps
from annotator.agreement.tables import as_csv, as_file, parameters

__all__ = [
    "Gamma",
    "Parameters",
    "Report",
    "as_csv",
    "as_file",
    "parameters",
    "report_steps",
    "steps",
    "texts",
]
