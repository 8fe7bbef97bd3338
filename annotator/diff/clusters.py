"""What belongs together: spans of several people that are about the same place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from annotator.model import Span


class Member(NamedTuple):
    """One person's span."""

    author: str
    span: Span


@dataclass(frozen=True, slots=True)
class Cluster:
    """Spans that are about the same place, at most one of each person; by person's id."""

    members: tuple[Member, ...]

    @property
    def start(self) -> int:
        """Where the first of them begins, in code points."""
        return min([member.span.start for member in self.members])

    @property
    def end(self) -> int:
        """Where the last of them ends."""
        return max([member.span.end for member in self.members])

    def of(self, author: str) -> Span | None:
        """What this person has here."""
        return next((span for who, span in self.members if who == author), None)


@dataclass(frozen=True, slots=True)
class Alignment:
    """All spans of all people, each in one cluster; clusters in reading order.

    ``splits`` are places in ``clusters``: of one that somebody holds as one long span, then of
    those that hold further pieces of it.
    """

    authors: tuple[str, ...]
    clusters: tuple[Cluster, ...]
    splits: tuple[tuple[int, ...], ...]
