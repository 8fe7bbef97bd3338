"""All figures of a project, in steps, with the parameters under which they were computed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from annotator.agreement.aligned import Place, confusion, places
from annotator.agreement.bootstrap import DRAWINGS, Drawings
from annotator.agreement.continuum import Continuum, continuum
from annotator.agreement.link_figures import LinkFigures, of_links
from annotator.agreement.span_figures import Figures, Pair, SpanFigures, against_gold, count
from annotator.agreement.value_figures import TagFigures, ValueFigures, of_attribute, of_tags
from annotator.agreement.work import Work, snapshot
from annotator.scheme import Scheme

SEED = 1
_AT_ONCE = 200
"""Places that are looked at between two pauses."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a report depends on beside the work itself."""

    frozen_only: bool = True
    """Only what was handed in or is done."""
    seed: int = SEED
    drawings: int = DRAWINGS


@dataclass(frozen=True)
class Report:
    """The figures. ``people`` are ids; ``works`` the documents that at least two people have."""

    parameters: Parameters
    snapshot: str
    people: tuple[str, ...]
    works: tuple[Work, ...]
    spans: Mapping[str, int]
    """How many each person marked in them."""
    overall: Figures
    pairs: Mapping[Pair, Figures]
    labels: Mapping[str, Figures]
    documents: Mapping[str, Figures]
    confusion: Counter[tuple[str, str]]
    attributes: tuple[ValueFigures, ...]
    links: LinkFigures
    tags: tuple[TagFigures, ...]
    gold: Mapping[str, Figures]
    places: tuple[Place, ...] = field(repr=False)
    """All spans, side by side: what the figures are made of."""


Told = tuple[int, int]
"""How much is done, of how much."""


def steps(
    works: Sequence[Work],
    scheme: Scheme,
    events: Mapping[str, str] | None = None,
    parameters: Parameters | None = None,
    pause: Callable[[], None] = lambda: None,
) -> Generator[Told, None, Report]:
    """Compute a report in small steps; yields (done, all).

    ``events`` says what an event in an attribute is compared as. ``pause`` is called now and then
    within a step, some of which take tenths of a second.
    """
    parameters = parameters or Parameters()
    told = [work for work in works if work.compared]
    rows = [(label, name) for label in scheme.labels.values() for name in label.attributes]
    every = len(told) + len(rows) + 4
    drawings = Drawings(len(told), parameters.seed, parameters.drawings, pause)
    counted, found = [], []
    for done, work in enumerate(told, 1):
        counted.append(count(work))
        found.extend(places(work, scheme))
        yield done, every
    figures = SpanFigures(counted, drawings)
    people = sorted({who for work in told for who in work.people})
    labels = _labels(told, scheme)
    overall, by_label = figures.overall(), figures.by_label(labels)
    yield len(told) + 1, every
    met = {pair for work in told for pair in combinations(work.people, 2)}
    pairs, documents = figures.by_pair(sorted(met)), figures.by_document()
    yield len(told) + 2, every
    values = []
    for done, (label, name) in enumerate(rows, len(told) + 3):
        shown = _with_pauses(found, pause)
        made = of_attribute(shown, scheme, label.name, name, events or {}, drawings)
        if made.same.n:
            values.append(made)
        yield done, every
    links = of_links(told, found, scheme)
    yield every - 1, every
    return Report(
        parameters,
        snapshot(told),
        tuple(people),
        tuple(told),
        {who: sum(len(w.people[who].spans) for w in told if who in w.people) for who in people},
        overall,
        pairs,
        by_label,
        documents,
        confusion(found),
        tuple(values),
        links,
        tuple(of_tags(told, people)),
        against_gold(works),
        tuple(found),
    )


def _with_pauses(found: Iterable[Place], pause: Callable[[], None]) -> Iterator[Place]:
    for number, place in enumerate(found):
        if number % _AT_ONCE == 0:
            pause()
        yield place


def report(
    works: Sequence[Work],
    scheme: Scheme,
    events: Mapping[str, str] | None = None,
    parameters: Parameters | None = None,
) -> Report:
    """The same at once."""
    making = steps(works, scheme, events, parameters)
    while True:
        try:
            next(making)
        except StopIteration as done:
            made: Report = done.value
            return made


def _labels(works: Sequence[Work], scheme: Scheme) -> list[str]:
    """Those that occur, in the scheme's order."""
    used = {span.label for work in works for own in work.people.values() for span in own.spans}
    return [name for name in scheme.labels if name in used] + sorted(used - scheme.labels.keys())


def texts(works: Sequence[Work]) -> list[Continuum]:
    """What gamma is computed over: each document from its first to its last code point."""
    labels = sorted({s.label for w in works for own in w.people.values() for s in own.spans})
    return [
        continuum(
            {who: [(s.start, s.end, s.label) for s in own.spans] for who, own in w.people.items()},
            0,
            w.length,
            labels,
        )
        for w in works
        if w.compared
    ]
