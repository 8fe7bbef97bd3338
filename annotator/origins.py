"""Whose word something is: reports that go back to one speaker are one source, however many
outlets carry them. docs/tolls.md says by which rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import orjson

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
        return Origin(one_name(name, known), name, kind or NARRATOR)
    if named == "false":
        # Unnamed sources are told apart by who alone knows them.
        keeper = relays[-1] if relays else outlet
        return Origin(f"{one_name(keeper, known)} | {normal(source)}", source, kind)
    return Origin(one_name(source, known), source, kind)


def aliases_in(path: Path, said: Iterable[Sequence[str]] = ()) -> dict[str, str]:
    """Aliases from a table of actors (``seeds/actors.json``): every name leads to the first.

    ``said`` are the names of actors that people told of; they go before the file.
    """
    found: dict[str, str] = {}
    in_file = (actor["names"] for actor in orjson.loads(path.read_bytes())["actors"])
    for names in (*said, *in_file):
        keys = [normal(name) for name in names]
        first = next((key for key in keys if key not in found), None)
        for key in keys:
            if first is not None:
                found.setdefault(key, first)
    return found


def one_name(name: str, aliases: Mapping[str, str]) -> str:
    """The one name that all spellings and aliases of ``name`` share."""
    folded = normal(name)
    return aliases.get(folded, folded)
