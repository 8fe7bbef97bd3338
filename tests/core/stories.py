"""Articles in the making, for tests of tolls: each statement stands in one of its own."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

from annotator.model import Attribute, Link, Span
from annotator.scheme import Scheme
from annotator.told import Articles, Told
from annotator.tolls import Toll, of_event

EVENT = "ev-port"
_numbers = count()


class Story:
    """Articles in the making: each statement stands in an article of its own."""

    def __init__(self) -> None:
        self.articles: list[Told] = []
        self.links: list[tuple[str, str, str]] = []

    def say(
        self,
        *casualties: dict[str, str],
        label: str = "CLAIM",
        outlet: str | None = "الميناء",
        day: str | None = "2026-05-12",
        via: tuple[str, ...] = (),
        **said: str,
    ) -> list[str]:
        """An article with one statement that holds the casualties; returns the ids of the
        statement and of each of them."""
        name = f"d{next(_numbers)}"
        given = {"source": "الوزارة", "source_kind": "official", "event": EVENT}
        if label == "DENIAL":
            given = {"denier": "الوزارة", "denier_kind": "official", "event": EVENT, "kind": "full"}
        given |= said
        length = 10 * len(casualties) + 10
        outer = _span(f"{name}-0", label, 0, length, given, via)
        inner = [
            _span(f"{name}-{n}", "CASUALTY", 10 * n, 10 * n + 5, one)
            for n, one in enumerate(casualties, 1)
        ]
        self.articles.append(Told(name, name, outlet, day, "x" * length, (outer, *inner)))
        return [outer.id, *(span.id for span in inner)]

    def link(self, type_: str, source: str, target: str) -> None:
        self.links.append((type_, source, target))

    def tolls(self, scheme: Scheme, **aliases: str) -> dict[str, Toll]:
        return {toll.harm: toll for toll in of_event(self._told(), scheme, {EVENT}, aliases)}

    def read(self, scheme: Scheme, aliases: Mapping[str, str] | None = None) -> Articles:
        """All articles together."""
        return Articles(self._told(), scheme, aliases)

    def _told(self) -> list[Told]:
        links = tuple(
            Link(id=f"l{n}", set="s", type=type_, source=source, target=target)
            for n, (type_, source, target) in enumerate(self.links)
        )
        first = self.articles[0]
        return [
            Told(*(getattr(first, name) for name in _FIELDS), links=links),
            *self.articles[1:],
        ]


_FIELDS = ("document", "name", "outlet", "published_at", "text", "spans")


def _span(
    id_: str, label: str, start: int, end: int, given: dict[str, str], via: tuple[str, ...] = ()
) -> Span:
    attributes = [Attribute(name=name, value=value) for name, value in given.items() if value]
    attributes += [Attribute(name="via", value=value) for value in via]
    return Span(id=id_, set="s", label=label, start=start, end=end, attributes=tuple(attributes))


def exact(number: int, harm: str = "killed", **more: str) -> dict[str, str]:
    figures = {f"count_{name}": str(number) for name in ("min", "max", "best")}
    return {"harm": harm, "count_type": "exact", **figures, **more}


def at_least(number: int, **more: str) -> dict[str, str]:
    return {"harm": "killed", "count_type": "at_least", "count_min": str(number), **more}


def zero() -> dict[str, str]:
    return exact(0) | {"count_type": "none"}


def vague(number: int = 2) -> dict[str, str]:
    return {"harm": "killed", "count_type": "vague", "count_min": str(number)}
