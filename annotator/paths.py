"""Where the program's own files are: in a checkout, an installed wheel, a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path

from platformdirs import PlatformDirs

NAME = "annotator"
_PACKAGE = Path(__file__).resolve().parent


def data_root() -> Path:
    """The folder that holds ``resources`` and ``seeds``."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def resources() -> Path:
    """Icons, translations, desktop files."""
    return data_root() / "resources"


def seeds() -> Path:
    """Label schemes and the sample corpus."""
    return data_root() / "seeds"


def settings_file() -> Path:
    """The person's settings: one readable file."""
    return _dirs().user_config_path / "settings.json"


def log_file() -> Path:
    """What went wrong lately, for a bug report."""
    return _dirs().user_log_path / "annotator.log"


def sample_project() -> Path:
    """The person's own copy of the sample project."""
    return _dirs().user_data_path / "sample.annot"


def projects_folder() -> Path:
    """Where the file dialogs begin, before the person has been anywhere."""
    return _dirs().user_documents_path


def _dirs() -> PlatformDirs:
    # Asked each time: the environment decides, and tests change it.
    return PlatformDirs(NAME, appauthor=False)
