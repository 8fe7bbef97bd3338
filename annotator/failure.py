"""What can be wrong, as values with a code: the interface says it in the person's language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with an annotation.

    ``invalid`` is refused, ``incomplete`` is saved and flagged. ``code`` is what the
    interface translates; ``text`` is the same in English.
    """

    code: str
    severity: Literal["invalid", "incomplete"]
    text: str
    object: str | None = None
    attribute: str | None = None
    values: dict[str, Any] = field(default_factory=dict)


class Failure(Exception):
    """Something a person must be told, in one plain sentence.

    ``code`` and ``values`` let the interface say it in the person's language.
    """

    def __init__(self, code: str, text: str, **values: Any) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.values = values


class Refused(Failure):
    """An edit that would break a rule of the scheme; nothing was changed."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code, problem.text, **problem.values)
        self.problem = problem


class Stale(Failure):
    """An edit or undo that no longer fits what is stored; nothing was changed."""
