"""What the program asks of Qt's binding for Python, beyond its documented interface."""

from __future__ import annotations

from types import ModuleType

import shiboken6  # noqa: F401  (which makes the next one known)
import shibokensupport.feature as feature  # type: ignore[import-not-found]

LOOK = "_mod_uses_pyside"


def leave_sources_unread() -> None:
    """Let modules be imported without their source being read.

    Once Qt is loaded, the binding reads the source of every module that is imported, to see
    whether it may ask for snake_case names. Ours never do; without the reading the program is
    there sooner and takes 13 MB less. A binding that no longer looks is left alone.
    """
    if hasattr(feature, LOOK):
        setattr(feature, LOOK, _never)


def _never(_module: ModuleType) -> bool:
    return False
