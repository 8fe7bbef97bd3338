"""What all values of the program are made from: frozen, without unknown fields; ids are UUIDs."""

from __future__ import annotations

from hashlib import sha1
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from uuid6 import uuid7

NAMESPACE = UUID("6f1c5f5e-0b57-5c39-9c0e-8f4b4a0f7c11")

Kind = Literal[
    "document",
    "set",
    "span",
    "link",
    "event",
    "boilerplate",
    "decision",
    "person",
    "assignment",
    "scheme",
    "guideline",
    "precedent",
    "import_close",
    "observation",
    "actor",
]
Origin = Literal["typed", "accepted", "picked", "computed", "imported", "inherited"]


def new_id() -> str:
    """A fresh id, in time order within one process."""
    return str(uuid7())


def derived_id(*parts: str) -> str:
    """The id that everybody who imports the same thing gives it (UUIDv5 of ``parts``)."""
    # What uuid.uuid5 does, which imports hashlib in each call: slow where Qt watches imports.
    name = NAMESPACE.bytes + "\x1f".join(parts).encode()
    digest = sha1(name, usedforsecurity=False).digest()
    return str(UUID(bytes=digest[:16], version=5))


class Value(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


GOLD_AUTHOR = derived_id("gold")
"""Whose the gold sets are: every reviewer writes to the same ones."""


class Attribute(Value):
    """One named value on a span; a list-valued attribute repeats its name.

    ``start`` and ``end`` say where in the text the value was picked from, if it was.
    """

    name: str
    value: str
    origin: Origin = "typed"
    start: int | None = None
    end: int | None = None
