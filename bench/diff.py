"""What it costs to put several people's spans side by side."""

from __future__ import annotations

import gc
import random
from collections.abc import Callable, Iterator
from functools import partial

from annotator.diff import align
from annotator.model import Attribute, Span
from bench.figure import Figure, seconds, typical

PEOPLE = 5
SIZES = (200, 1_000, 4_000, 16_000)
BAR_AT, BAR = 4_000, 0.6
LINEAR = 1.6
"""How much longer a span may take in a document of four times the spans."""
ROUNDS = 5
LABELS = ("CLAIM", "CLAIM", "DENIAL")
Place = tuple[int, int, str]


def figures() -> Iterator[Figure]:
    """A row for each size, and how the time grows."""
    took: dict[int, float] = {}
    align(people(100))  # the first one loads what all need
    for size in SIZES:
        sets = people(size)
        took[size] = typical([_quietly(partial(align, sets)) for _ in range(ROUNDS)])
        spans = sum(map(len, sets.values()))
        yield Figure(
            f"align {PEOPLE} sets × {size:,} spans",
            "",
            took[size],
            BAR if size == BAR_AT else None,
            "s",
            detail=f"{spans / took[size]:,.0f} spans/s",
        )
    largest = SIZES[-1]
    ratio = took[largest] / took[BAR_AT] / (largest / BAR_AT)
    against = f"a span among {BAR_AT:,}"
    yield Figure(f"align: a span among {largest:,}", against, ratio, LINEAR)


def _quietly(work: Callable[[], object]) -> float:
    """Seconds of one call, as in the window: garbage is collected when nobody waits."""
    gc.collect()
    gc.disable()
    try:
        return seconds(work)
    finally:
        gc.enable()


def people(size: int, seed: int = 1) -> dict[str, list[Span]]:
    """What people made of a document with ``size`` spans: some are missed, some edges and
    labels are others; spans nest and cross."""
    chance = random.Random(seed)
    places = list(_places(size, chance))
    sets: dict[str, list[Span]] = {}
    for number in range(PEOPLE):
        who = f"p{number}"
        seen = [(at, place) for at, place in enumerate(places) if chance.random() > 0.15]
        sets[who] = [_span(f"{who}-{at}", who, place, chance) for at, place in seen]
        chance.shuffle(sets[who])
    return sets


def _places(size: int, chance: random.Random) -> Iterator[Place]:
    at = made = 0
    while made < size:
        length, label = chance.randint(40, 160), chance.choice(LABELS)
        yield at, at + length, label
        made += 1
        if chance.random() < 0.6 and made < size:
            start = at + chance.randint(0, 20)
            yield start, start + chance.randint(5, 18), "CASUALTY"
            made += 1
        if chance.random() < 0.15 and made < size:
            yield at + chance.randint(10, 25), at + length, label
            made += 1
        at += length + chance.randint(-10, 25)


def _span(name: str, who: str, place: Place, chance: random.Random) -> Span:
    start, end, label = place
    if chance.random() < 0.3:
        start = max(0, start + chance.randint(-8, 8))
        end = max(start + 1, end + chance.randint(-8, 8))
    if chance.random() < 0.05:
        label = chance.choice(("CLAIM", "CASUALTY", "DENIAL"))
    attributes = (
        Attribute(name="event", value="bridge"),
        Attribute(name="about", value=chance.choice(("harm", "damage"))),
    )
    return Span(id=name, set=who, label=label, start=start, end=end, attributes=attributes)
