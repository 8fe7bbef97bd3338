"""Whose word something is: reports that go back to one speaker are one source, however many
outlets carry them. docs/tolls.md says by which rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from annotator.model import Attribute
from annotator.repetition import normal

NARRATOR = "narrator"


class Origin(NamedTuple):
    """Where a report comes from. Two with one ``key`` are one source."""

    key: str
    name: str
    """As it is written in the article; the outlet where it speaks for itself."""
    kind: str | None


def origin(
    attributes: Iterable[Attribute], outlet: str, aliases: Mapping[str, str] | None = None
) -> Origin:
    """The origin of what has these attributes (inherited ones included).

    ``outlet`` is the name of the article's outlet, or of the article where that is unknown.
    ``aliases`` lead from other names of a speaker, as ``normal`` makes them, to one.
    """
    said: dict[str, str] = {}
    relays: list[str] = []
    for one in attributes:
        if one.name == "via":
            relays.append(one.value)
        said.setdefault(one.name, one.value)
    source = said.get("source") or said.get("denier") or ""
    kind = said.get("source_kind") or said.get("denier_kind")
    named = said.get("source_named") or said.get("denier_named")
    known = aliases or {}
    if not source or kind == NARRATOR:
        # What an outlet tells in its own voice after an agency is the agency's.
        name = relays[-1] if relays else outlet
        return Origin(_one_name(name, known), name, kind or NARRATOR)
    if named == "false":
        # Unnamed sources are told apart by who alone knows them.
        keeper = relays[-1] if relays else outlet
        return Origin(f"{_one_name(keeper, known)} | {normal(source)}", source, kind)
    return Origin(_one_name(source, known), source, kind)


def _one_name(name: str, aliases: Mapping[str, str]) -> str:
    folded = normal(name)
    return aliases.get(folded, folded)
