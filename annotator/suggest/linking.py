"""Links that the wording tells: parts of a toll, and what a denial denies or answers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from annotator.model import Article, Span
from annotator.scheme import Scheme
from annotator.suggest.passage import Passage
from annotator.suggest.roles import role
from annotator.suggest.tokens import Line
from annotator.suggest.wording import Wording

_APART = frozenset("اضافه فضلا فيما بينما الي".split())
_LOOSE = 3
"""How many words that belong to no part may stand among parts."""
_BACK = 40
"""How many spans before are looked at."""


@dataclass(frozen=True, slots=True)
class LinkProposal:
    """A link from the selected span. ``target`` is None where only the type is known."""

    type: str
    target: str | None
    reason: str


def links(article: Article, scheme: Scheme, span: Span, wording: Wording) -> list[LinkProposal]:
    """The links to offer for ``span`` that it does not have yet, the surest first."""
    found: list[LinkProposal] = []
    if role(scheme, span.label) == "toll" and "part_of" in scheme.links:
        whole = whole_of(article, scheme, span, wording)
        if whole is not None:
            found.append(LinkProposal("part_of", whole.id, "parts"))
    kind = denial_link(scheme, span)
    if kind is not None:
        target = denied(article, scheme, span)
        found.append(LinkProposal(kind, target.id if target else None, "denial"))
    made = {(link.type, link.target) for link in article.links if link.source == span.id}
    linked = {link.type for link in article.links if link.source == span.id}
    return [
        link
        for link in found
        if (link.type, link.target) not in made
        and not (link.target is None and link.type in linked)
    ]


def denial_link(scheme: Scheme, span: Span) -> str | None:
    """The type of link that a denial of this kind makes: ``denies``, or ``answers`` where it
    rejects nothing; None for other spans and while the kind is open."""
    kind = span.value("kind")
    if kind is None:
        return None
    return next(
        (
            type_.name
            for type_ in scheme.links.values()
            if span.label in type_.sources and kind in type_.denial_kinds
        ),
        None,
    )


def denied(article: Article, scheme: Scheme, span: Span) -> Span | None:
    """What a denial speaks of, as far as it can be told: the claim that stands in it."""
    inner = [other for other in _inside(article, span) if role(scheme, other.label) == "claim"]
    return inner[0] if len(inner) == 1 else None


def whole_of(article: Article, scheme: Scheme, span: Span, wording: Wording) -> Span | None:
    """The toll that a part belongs to: [12 قتيلا] بينهم [5 أطفال]."""
    passage = Passage(article.text, span.start, span.end)
    line = passage.before
    tolls = _tolls_before(article, scheme, span, passage.low)
    inside = wording.cues["parts_inside"].find(Line(passage.inside.tokens[:3]))
    cue = wording.cues["parts"].last(line)
    if cue is None and inside is None:
        return None
    if inside is not None:
        near = tolls[-1:] if line and tolls and tolls[-1].start >= line[0].start else []
        return near[0] if near else None
    assert cue is not None
    at, end = line[cue[0]].start, line[cue[1] - 1].end
    parts = [toll for toll in tolls if toll.start >= end]
    wholes = [toll for toll in tolls if toll.end <= at]
    if not wholes or not _joined(wording, line, cue[1], parts):
        return None
    return _fitting(article, wholes, span, line, cue, wording)


def _fitting(
    article: Article,
    wholes: list[Span],
    span: Span,
    line: Line,
    cue: tuple[int, int],
    wording: Wording,
) -> Span | None:
    """The nearest toll of the harm that the cue names (من بين القتلى); none where the part
    says another harm than its whole."""
    named = wording.lexicon.harm(line[cue[1] - 1].word)
    own = _own_harm(article, span, wording)
    for whole in reversed(wholes):
        harm = whole.value("harm") or _own_harm(article, whole, wording)
        if named is not None and harm not in (None, named, "unspecified"):
            continue
        differs = None not in (own, harm) and own != harm
        return None if differs and "unspecified" not in (own, harm) else whole
    return None


def _own_harm(article: Article, span: Span, wording: Wording) -> str | None:
    """The harm that a toll's own words name."""
    inside = Passage(article.text, span.start, span.end).inside
    return next((h for t in inside if (h := wording.lexicon.harm(t.word))), None)


def _joined(wording: Wording, line: Line, at: int, parts: list[Span]) -> bool:
    """Whether nothing but parts joined by "and" stands between the cue and the span."""
    between = [
        token
        for token in line.tokens[at:]
        if not any(part.start <= token.start < part.end for part in parts)
    ]
    words = [token.word for token in between if not token.is_mark and token.word != "و"]
    if any(token.word in "؛:" for token in between) or len(words) > _LOOSE:
        return False
    # "… منهم 5، وإصابة 7", "… وأن 7": something else begins.
    stops = wording.cues["complement"]
    lexicon = wording.lexicon
    return not any(lexicon.is_act(w) or w in _APART or w in stops for w in words)


def _tolls_before(article: Article, scheme: Scheme, span: Span, low: int) -> list[Span]:
    """The tolls of the paragraph that end before the span, in reading order."""
    spans = article.spans
    at = bisect_left(spans, span.start, key=lambda other: other.start)
    return [
        other
        for other in spans[max(0, at - _BACK) : at]
        if other.start >= low and other.end <= span.start and role(scheme, other.label) == "toll"
    ]


def _inside(article: Article, span: Span) -> list[Span]:
    spans = article.spans
    first = bisect_left(spans, span.start, key=lambda other: other.start)
    last = bisect_right(spans, span.end, key=lambda other: other.start)
    return [o for o in spans[first:last] if o.end <= span.end and o.id != span.id]
