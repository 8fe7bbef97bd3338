"""The annotations of one passage for another that says nearly the same.

A run is a row of passages that stand, nearly alike, in another place too. What is tagged on
one side is offered for the other: spans at their places, values picked anew from the words
there, numbers read again where they read differently, links among the spans, and ``repeats``
from each copy to what it repeats. Offsets are code points over each article's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from annotator import counts, edits
from annotator.arabic import find, fold
from annotator.counting import Lexicon
from annotator.model import Action, Article, Attribute, Change, Link, Put, Span, new_id
from annotator.repetition import Alignment, Difference, Pair, normal
from annotator.scheme import AttributeType, Scheme
from annotator.text import next_grapheme, snap_to_grapheme, trim

GAP = 300
"""Code points that may stand between two passages of one run, on either side."""
LONGEST = 20_000
"""Code points of a run that is compared word by word."""
SAME = 0.5
"""Two spans of a label that share so much of their extent say the same."""
REPEATS = "repeats"
BEFORE, AFTER = 120, 60
"""Code points around a span that its number is read with."""
_NUMBERS = ("count_type", "count_min", "count_max", "count_best")
_PICKED = ("text_from_article", "list_of_text_from_article")


class Alike(Protocol):
    """A passage that stands in another place as well."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def other_document(self) -> str: ...
    @property
    def other_start(self) -> int: ...
    @property
    def other_end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Run:
    """Passages in a row with those they are like, ``pairs`` in order; ``document`` is where
    the others stand."""

    document: str
    pairs: tuple[Pair, ...]

    @property
    def start(self) -> int:
        return self.pairs[0][0]

    @property
    def end(self) -> int:
        return self.pairs[-1][1]

    @property
    def other_start(self) -> int:
        return self.pairs[0][2]

    @property
    def other_end(self) -> int:
        return self.pairs[-1][3]

    def turned(self, document: str) -> Run:
        """The same seen from the other side; ``document`` is where this side stands."""
        return Run(document, tuple((c, d, a, b) for a, b, c, d in self.pairs))


@dataclass(frozen=True, slots=True)
class Copy:
    """A span as it would be in the other place."""

    source: Span
    start: int
    end: int
    attributes: tuple[Attribute, ...]
    differences: tuple[Difference, ...]
    """What of its text reads differently there."""
    reread: bool = False
    """Whether its number was read again."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be taken over along a run. ``there`` are spans of the source, by id, that the
    other place has already, with the ids they have there."""

    run: Run
    copies: tuple[Copy, ...]
    there: Mapping[str, str]
    changed: tuple[Pair, ...]
    """What reads differently: (start, end, start in the copy, end there)."""


def runs(repeats: Iterable[Alike]) -> list[Run]:
    """Passages that follow each other in both places together, in reading order."""
    open_: list[tuple[str, list[Pair]]] = []
    ordered = sorted(repeats, key=lambda one: (one.start, one.other_document, one.other_start))
    for one in ordered:
        pair = (one.start, one.end, one.other_start, one.other_end)
        fitting = [
            (pair[0] - pairs[-1][1] + pair[2] - pairs[-1][3], pairs)
            for document, pairs in open_
            if document == one.other_document and _follows(pairs[-1], pair)
        ]
        if fitting:
            min(fitting, key=lambda found: found[0])[1].append(pair)
        else:
            open_.append((one.other_document, [pair]))
    made = [Run(document, tuple(pairs)) for document, pairs in open_]
    return sorted(made, key=lambda run: (run.start, run.start - run.end))


def _follows(last: Pair, pair: Pair) -> bool:
    here, there = pair[0] - last[1], pair[2] - last[3]
    return 0 <= here <= GAP and 0 <= there <= GAP


def offer(source: Article, copy: Article, run: Run, scheme: Scheme, lexicon: Lexicon) -> Offer:
    """What the spans along ``run`` in ``source`` would be in ``copy``, which it leads to."""
    if max(run.end - run.start, run.other_end - run.other_start) > LONGEST:
        return Offer(run, (), {}, ())
    carrying = _Carrying(source, copy, run, scheme, lexicon)
    copies: list[Copy] = []
    there: dict[str, str] = {}
    for span in source.spans:
        if run.start <= span.start and span.end <= run.end and span.label in scheme.labels:
            made = carrying.copied(span)
            twin = None if made is None else _twin(copy.spans, made)
            if twin is not None:
                there[span.id] = twin.id
            elif made is not None and not _is_among(copies, made):
                copies.append(made)
    return Offer(run, tuple(copies), there, tuple(carrying.changed()))


def take(source: Article, copy: Article, offered: Offer, scheme: Scheme) -> Action:
    """All of an offer in one action: spans, the links among them, and what they repeat."""
    ids = {made.source.id: new_id() for made in offered.copies}
    changes: list[Change] = []
    for made in offered.copies:
        span = Span(
            id=ids[made.source.id],
            set=copy.set.id,
            label=made.source.label,
            start=made.start,
            end=made.end,
            attributes=made.attributes,
        )
        changes.append(Put(span))
    near = source.set.id == copy.set.id
    new = list(_links(source, copy, ids, offered.there))
    new += _repeats(source, copy, offered.copies, ids, scheme, near)
    changes += [Put(link) for link in new]
    if changes and copy.set.status == "todo":
        changes.extend(edits.set_status(copy, "in_progress").changes)
    return Action(copy.set.author, "span.copy", changes)


def _links(
    source: Article, copy: Article, ids: Mapping[str, str], there: Mapping[str, str]
) -> Iterator[Link]:
    """The links among what is copied, and between that and what was there already."""
    ends = {**there, **ids}
    held = {(link.type, link.source, link.target) for link in copy.links}
    for link in source.links:
        both = link.source in ends and link.target in ends
        if link.type == REPEATS or not both or not {link.source, link.target} & set(ids):
            continue
        a, b = ends[link.source], ends[link.target]
        if a != b and (link.type, a, b) not in held:
            yield Link(id=new_id(), set=copy.set.id, type=link.type, source=a, target=b)


def _repeats(
    source: Article,
    copy: Article,
    copies: Sequence[Copy],
    ids: Mapping[str, str],
    scheme: Scheme,
    near: bool,
) -> Iterator[Link]:
    """From each copy to the first of those that say the same."""
    kind = scheme.links.get(REPEATS)
    first = {link.source: link.target for link in source.links if link.type == REPEATS}
    for made in copies:
        label = made.source.label
        if kind is None or label not in kind.sources or not (near or kind.cross_document):
            continue
        target, seen = made.source.id, {made.source.id}
        while (before := first.get(target)) is not None and before not in seen:
            target = before
            seen.add(before)
        new = ids[made.source.id]
        yield Link(id=new_id(), set=copy.set.id, type=REPEATS, source=new, target=target)


def _twin(spans: Iterable[Span], made: Copy) -> Span | None:
    """A span that is there and says what the copy would."""
    label = made.source.label
    for span in spans:
        if span.label == label and span.id != made.source.id and _shares(span, made):
            return span
    return None


def _is_among(copies: Iterable[Copy], made: Copy) -> bool:
    place = (made.source.label, made.start, made.end)
    return any((one.source.label, one.start, one.end) == place for one in copies)


def _shares(span: Span, made: Copy) -> bool:
    shared = min(span.end, made.end) - max(span.start, made.start)
    return shared > SAME * (max(span.end, made.end) - min(span.start, made.start))


class _Carrying:
    """Brings spans of one article to another along a run."""

    def __init__(
        self, source: Article, copy: Article, run: Run, scheme: Scheme, lexicon: Lexicon
    ) -> None:
        self._source, self._copy, self._run = source, copy, run
        self._scheme, self._lexicon = scheme, lexicon
        self._same_text = source.document.id == copy.document.id
        a, c = run.start, run.other_start
        self._alignment = Alignment(
            source.text[a : run.end],
            copy.text[c : run.other_end],
            [(i - a, j - a, k - c, m - c) for i, j, k, m in run.pairs],
        )

    def changed(self) -> Iterator[Pair]:
        """The parts that read differently, in both articles."""
        a, c = self._run.start, self._run.other_start
        for i, j, k, m in self._alignment.changed():
            yield i + a, j + a, k + c, m + c

    def copied(self, span: Span) -> Copy | None:
        """The span in the other place; None where too little of it stands there."""
        found = self._place(span.start, span.end)
        if found is None:
            return None
        start, end, differences = found
        attributes = [a for one in span.attributes if (a := self._attribute(span, one))]
        reread = False
        if "count_type" in self._scheme.labels[span.label].attributes:
            attributes, reread = self._numbers(span, start, end, attributes)
        return Copy(span, start, end, tuple(attributes), differences, reread)

    def _place(self, start: int, end: int) -> tuple[int, int, tuple[Difference, ...]] | None:
        """Where a range stands, at whole graphemes, and what of it reads differently."""
        text, base = self._copy.text, self._run.other_start
        carried = self._alignment.carry(start - self._run.start, end - self._run.start)
        if carried is None:
            return None
        first = snap_to_grapheme(text, base + carried.start)
        last = base + carried.end
        if snap_to_grapheme(text, last) < last:
            last = next_grapheme(text, last)
        first, last = trim(text, first, last)
        if first >= last:
            return None
        old, new = self._source.text[start:end], text[first:last]
        differences = carried.differences
        if not differences and normal(old) != normal(new):
            differences = (Difference(old, new),)
        return first, last, differences

    def _attribute(self, span: Span, one: Attribute) -> Attribute | None:
        """A value for the copy; what was picked is picked from the words there."""
        kind = self._scheme.labels[span.label].attributes.get(one.name)
        origin = "computed" if one.origin == "computed" else "accepted"
        kept = one.model_copy(update={"origin": origin})
        if kind is None or kind.type not in _PICKED:
            return kept
        if one.start is not None and one.end is not None:
            inside = self._run.start <= one.start and one.end <= self._run.end
            found = self._place(one.start, one.end) if inside else None
            if found is not None:
                return self._picked(kept, found[0], found[1])
        return kept if self._same_text else self._sought(kind, kept)

    def _sought(self, kind: AttributeType, value: Attribute) -> Attribute | None:
        """The value where it stands in the other article, if it does."""
        hits = find(fold(self._copy.text), value.value, limit=1)
        return self._picked(value, *hits[0]) if hits else None

    def _picked(self, value: Attribute, start: int, end: int) -> Attribute:
        words = self._copy.text[start:end]
        return value.model_copy(update={"value": words, "start": start, "end": end})

    def _numbers(
        self, span: Span, start: int, end: int, attributes: list[Attribute]
    ) -> tuple[list[Attribute], bool]:
        """The numbers as they are, or as the words there say where these say otherwise."""
        denied = span.value("count_type") == "none"
        old = self._read(self._source.text, span.start, span.end, denied)
        new = self._read(self._copy.text, start, end, denied)
        if old == new:
            return attributes, False
        kept = [one for one in attributes if one.name not in _NUMBERS]
        read = [Attribute(name=n, value=v, origin="accepted") for n, v in new.items()]
        return [*read, *kept], True

    def _read(self, text: str, start: int, end: int, denied: bool) -> dict[str, str]:
        before, after = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
        toll = counts.read(self._lexicon, text[start:end], before, denied, after)
        values = zip(_NUMBERS, (toll.type, toll.min, toll.max, toll.best), strict=True)
        return {name: str(value) for name, value in values if value is not None}
