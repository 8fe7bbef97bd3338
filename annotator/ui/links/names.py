"""What kinds of links are called, and the digit of each."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.scheme import LinkType, Scheme


def type_name(kind: LinkType | None, language: str, forward: bool = True) -> str:
    """What one end is to the other: ``denies``, or seen from the other end ``denied by``."""
    if kind is None:
        return ""
    names = kind.names if forward or kind.symmetric else kind.inverse_names
    return names.get(language) or next(iter(names.values()), kind.name)


def digits(scheme: Scheme, kinds: Iterable[LinkType]) -> dict[str, str]:
    """The digit of each of these types, "" for one that finds none.

    A type has the same digit from every label, as long as the scheme has no more than nine.
    """
    offered = [kind.name for kind in kinds]
    names = list(scheme.links) if len(scheme.links) <= 9 else offered
    keys = {name: str(number) for number, name in enumerate(names, 1) if number <= 9}
    return {name: keys.get(name, "") for name in offered}
