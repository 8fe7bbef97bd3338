"""What else changes when one of the numbers of a toll does, or the kind of number it is.

The rules are those of the scheme: an exact number is its own least, most and best; a range has
no best; and so on. A person who corrects one field should not have to correct three.
"""

from __future__ import annotations

from collections.abc import Mapping

NUMBERS = ("count_min", "count_max", "count_best")
_KEPT = {
    "exact": NUMBERS,
    "none": NUMBERS,
    "range": ("count_min", "count_max"),
    "at_least": ("count_min", "count_best"),
    "at_most": ("count_max",),
    "approx": ("count_best",),
    "vague": ("count_min",),
}
_FIRST = {
    "exact": ("count_best", "count_min", "count_max"),
    "at_least": ("count_min", "count_best"),
    "at_most": ("count_max", "count_best", "count_min"),
    "approx": ("count_best", "count_min", "count_max"),
    "vague": ("count_min",),
}
"""Where the number comes from when the kind changes, the first one there."""


def agreeing(values: Mapping[str, str], name: str, new: str | None) -> dict[str, str | None]:
    """What to set (None: clear) beside ``name`` when it becomes ``new``; ``values`` are those
    before. Only what differs from ``values`` is named."""
    kind = new if name == "count_type" else values.get("count_type")
    kept = _KEPT.get(kind or "")
    if kind is None or kept is None or (name != "count_type" and name not in NUMBERS):
        return {}
    after: dict[str, str | None] = {number: values.get(number) for number in NUMBERS}
    if name in NUMBERS:
        after[name] = new
        if kind == "exact" and new is not None:
            after = dict.fromkeys(NUMBERS, new)
        elif kind == "at_least" and name == "count_min" and values.get("count_best") is not None:
            after["count_best"] = new
    elif kind == "none":
        after = dict.fromkeys(NUMBERS, "0")
    else:
        given = next((values[n] for n in _FIRST.get(kind, ()) if n in values), None)
        if given is not None and kind == "exact":
            after = dict.fromkeys(NUMBERS, given)
        elif given is not None:
            after[kept[0]] = given
        after |= {number: None for number in NUMBERS if number not in kept}
        if kind == "at_least" and after["count_best"] is not None:
            after["count_best"] = after["count_min"]
    return {n: v for n, v in after.items() if n != name and v != values.get(n)}
