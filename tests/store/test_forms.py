"""What is stored has a form with a number; who adds to what is stored gives it another one."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import get_args

from pydantic import BaseModel

from annotator.bundle_file import FORM
from annotator.model import OBJECTS
from annotator.store.connection import SCHEMA_VERSION

KNOWN = "aa267a461a246b67"
"""What the things of project form 4 and bundle form 2 can say."""


def _fields(model: type[BaseModel], path: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield f"{path}.{name}"
        for inner in _models(field.annotation):
            yield from _fields(inner, f"{path}.{name}")


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def test_what_can_be_said_grows_with_the_form_alone() -> None:
    """Older programs take what they don't know for broken. If this fails: raise SCHEMA_VERSION
    (with a step), FORM and the program's version, then note here what is printed."""
    said = sorted(line for kind, model in OBJECTS.items() for line in _fields(model, kind))
    now = sha256("\n".join(said).encode()).hexdigest()[:16]
    assert (SCHEMA_VERSION, FORM, now) == (4, 2, KNOWN), "\n".join(said)
