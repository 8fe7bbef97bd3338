"""What figures of agreement cost."""

from __future__ import annotations

import random
from collections.abc import Iterator
from time import perf_counter

from annotator import paths
from annotator.agreement import gamma, report
from annotator.agreement.continuum import continuum
from annotator.agreement.work import Own, Work
from annotator.model import Attribute, Span
from annotator.scheme import Scheme
from bench.diff import people
from bench.figure import Figure

SPANS, PEOPLE = 100, 3
BAR = 5.0
"""Seconds for gamma with 30 samples: it runs beside the work, with its progress shown."""
DOCUMENTS = 300


def figures() -> Iterator[Figure]:
    """Gamma of one document, with its longest step; a whole report."""
    sets = dict(list(people(SPANS).items())[:PEOPLE])
    text = continuum({who: [(s.start, s.end, s.label) for s in own] for who, own in sets.items()})
    gamma.gamma([text], samples=1)  # the first one loads what all need
    told = [perf_counter()]
    for _ in gamma.steps([text]):
        told.append(perf_counter())
    longest = max(after - before for before, after in zip(told, told[1:], strict=False))
    yield Figure(
        f"gamma, {SPANS} spans × {PEOPLE} people, {gamma.SAMPLES} samples",
        "",
        told[-1] - told[0],
        BAR,
        "s",
        detail=f"progress {len(told) - 1} times, at most {longest * 1000:.0f} ms apart",
    )
    works = [_work(number) for number in range(DOCUMENTS)]
    scheme = Scheme.load(paths.seeds() / "scheme.json")
    began = perf_counter()
    report.report(works, scheme)
    took = perf_counter() - began
    spans = sum(len(own.spans) for work in works for own in work.people.values())
    yield Figure(
        f"agreement of {DOCUMENTS} documents × {PEOPLE} people",
        "",
        took,
        None,
        "s",
        detail=f"{spans / took:,.0f} spans/s",
    )


def _work(number: int) -> Work:
    chance = random.Random(number)
    sets = list(people(40, number).values())[:PEOPLE]
    name = str(number)
    owned = {
        f"p{at}": Own(tuple(_said(span, chance) for span in own)) for at, own in enumerate(sets)
    }
    return Work(name, name, name, 5_000, owned)


def _said(span: Span, chance: random.Random) -> Span:
    harm = Attribute(name="harm", value=chance.choice(("killed", "injured")))
    return span.model_copy(update={"attributes": (*span.attributes, harm)})
