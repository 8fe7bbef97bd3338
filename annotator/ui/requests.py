"""What the start screen asks for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Open:
    """Open the project in this file."""

    path: Path


@dataclass(frozen=True, slots=True)
class Create:
    """Make a project with this scheme (a JSON file)."""

    path: Path
    scheme: Path


@dataclass(frozen=True, slots=True)
class Restore:
    """Make a project out of a backup."""

    backup: Path
    path: Path


@dataclass(frozen=True, slots=True)
class Sample:
    """Open the sample project, made if it is not there yet."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Take a project off the list; its file stays."""

    path: str


@dataclass(frozen=True, slots=True)
class Leave:
    """Back to the project that is open."""


Request = Open | Create | Restore | Sample | Forget | Leave
