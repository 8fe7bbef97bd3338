"""Words for roles, duties and progress."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.assignment import Duty, Progress
from annotator.model import Role
from annotator.ui.words import QT_TRANSLATE_NOOP, number

ROLES: dict[Role, str] = {
    "annotator": QT_TRANSLATE_NOOP("Team", "annotator"),
    "reviewer": QT_TRANSLATE_NOOP("Team", "reviewer"),
    "lead": QT_TRANSLATE_NOOP("Team", "lead"),
}
_STATES = {
    "todo": QT_TRANSLATE_NOOP("Team", "assigned, not begun"),
    "in_progress": QT_TRANSLATE_NOOP("Team", "in progress"),
    "done": QT_TRANSLATE_NOOP("Team", "done"),
    "adjudicated": QT_TRANSLATE_NOOP("Team", "done"),
    "skipped": QT_TRANSLATE_NOOP("Team", "skipped"),
}
_NOT = QT_TRANSLATE_NOOP("Team", "not assigned")
_IN = QT_TRANSLATE_NOOP("Team", "handed in")
_SHORT = QT_TRANSLATE_NOOP("Team", "{done} of {all} done")
_LONG = QT_TRANSLATE_NOOP("Team", "{done} of {all} done, {in} handed in")
# An Arabic zero looks like the dot between two figures, so nothing is said in words there.
_SHORT_NONE = QT_TRANSLATE_NOOP("Team", "0 of {all} done")
_LONG_NONE = QT_TRANSLATE_NOOP("Team", "0 of {all} done, 0 handed in")
_NONE_IN = QT_TRANSLATE_NOOP("Team", "{done} of {all} done, 0 handed in")


def role_name(role: Role) -> str:
    """What a role is called."""
    return _tr(ROLES.get(role, role))


def duty_words(duty: Duty | None) -> str:
    """How far somebody is with one article."""
    if duty is None:
        return _tr(_NOT)
    return _tr(_IN) if duty.handed_in else _tr(_STATES[duty.status])


def counted(progress: Progress, short: bool = False) -> str:
    """How far somebody is with all of hers."""
    values = {
        "done": number(progress.done),
        "all": number(progress.duties),
        "in": number(progress.handed_in),
    }
    if short:
        return _tr(_SHORT if progress.done else _SHORT_NONE).format_map(values)
    if progress.handed_in:
        return _tr(_LONG).format_map(values)
    return _tr(_NONE_IN if progress.done else _LONG_NONE).format_map(values)


def _tr(source: str) -> str:
    return QCoreApplication.translate("Team", source)
