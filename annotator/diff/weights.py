"""What speaks for and against two spans being about the same thing.

The numbers are in millionths and whole, so that sums are the same in whatever order they are
made. docs/adr/0014-alignment.md says why they are what they are.
"""

from __future__ import annotations

from typing import Any

from annotator.model import Span

ONE = 1_000_000
"""The cost of two extents that share nothing."""
LABEL = ONE // 2
"""Another label costs as much as half an extent: the same words under two labels are one
question (which label?), two spans that barely touch and have two labels are two."""
ATTRIBUTES = ONE // 5
"""All attributes different: only settles which of two spans alike is meant."""
ALONE = ONE * 6 // 10
"""The cost of a span that stays alone; two that would stay alone pay it twice. So what has one
label is matched as soon as it overlaps, what has two labels where it shares about a third."""

Content = dict[str, frozenset[str]]
"""The values of each attribute of a span."""


def content(span: Span) -> Content:
    """What of a span's attributes is compared here: the values, in no order."""
    found: dict[str, Any] = {}
    for one in span.attributes:
        found.setdefault(one.name, set()).add(one.value)
    return {name: frozenset(values) for name, values in found.items()}


def unlike(one: Content, other: Content) -> int:
    """The share of attributes that differ, in millionths of ``ATTRIBUTES``' share."""
    if one == other:
        return 0
    names = one.keys() | other.keys()
    differing = sum(one.get(name) != other.get(name) for name in names)
    return ATTRIBUTES * differing // len(names)


def apart(shared: int, together: int) -> int:
    """The cost of two extents: 1 - IoU. Both lengths in code points."""
    return ONE - ONE * shared // together
