"""What a rule for edges does, in an example: where that can be seen at all."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import orjson

from annotator import paths


class Illustration(NamedTuple):
    """Words as somebody marks them, and as the rule takes them: ranges in code points."""

    text: str
    marked: tuple[int, int]
    taken: tuple[int, int]


@cache
def examples() -> dict[str, Illustration]:
    """By rule, from ``seeds/rules.json``."""
    found = orjson.loads((paths.seeds() / "rules.json").read_bytes())
    return {
        rule: Illustration(one["text"], tuple(one["marked"]), tuple(one["taken"]))
        for rule, one in found.items()
    }
