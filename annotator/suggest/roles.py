"""What a label of the scheme is for, told by its attributes: labels are data."""

from __future__ import annotations

from typing import Literal

from annotator.scheme import Scheme

Role = Literal["claim", "toll", "denial"]
_SIGNS: tuple[tuple[str, Role], ...] = (
    ("count_type", "toll"),
    ("denier", "denial"),
    ("source", "claim"),
)


def role(scheme: Scheme, label: str) -> Role | None:
    """``toll`` counts people, ``denial`` has a denier, ``claim`` a source; None for others."""
    known = scheme.labels.get(label)
    if known is None:
        return None
    return next((role for sign, role in _SIGNS if sign in known.attributes), None)


def label_for(scheme: Scheme, wanted: Role) -> str | None:
    """The first label of this role."""
    return next((name for name in scheme.labels if role(scheme, name) == wanted), None)
