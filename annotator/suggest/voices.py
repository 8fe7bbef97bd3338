"""The voice of a span: its source with kind, naming and relays, put together.

Where the words around the span name a speaker, the table of actors tells the kind, else the
speaker that the same article named before (الهيئة after هيئة الموانئ), else the institution.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.model import Article, Attribute, Span
from annotator.suggest import kinds
from annotator.suggest.actors import Actors, name_key
from annotator.suggest.passage import Passage
from annotator.suggest.speakers import Speaker
from annotator.suggest.speech import Speech
from annotator.suggest.tokens import folded, stems, tokens
from annotator.suggest.wording import Wording

_BACK = 200
_FAR = 2500
"""How many spans, and how far, a speaker named before may stand."""
_SENTENCE = 600
_OWN = frozenset("الوكاله القناه الصحيفه مراسلنا مراسلتنا الموقع".split())
_SOURCES = ("source", "denier")
NARRATOR = "narrator"


@dataclass(frozen=True, slots=True)
class Named:
    """A value, and its place in the text where it has one."""

    value: str
    place: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Voice:
    source: Named | None
    via: tuple[Named, ...]
    kind: str | None
    named: bool | None
    reason: str
    kind_reason: str = "institution"
    sure: bool = True

    @property
    def narrator(self) -> bool:
        return self.kind == NARRATOR


@dataclass(frozen=True, slots=True)
class _Former:
    """A speaker that an earlier span names."""

    source: Named
    kind: str | None
    named: bool | None
    via: tuple[Named, ...]
    span: Span


def voice(
    article: Article,
    span: Span,
    passage: Passage,
    actors: Actors,
    wording: Wording,
    denial: bool,
    own: str | None = None,
) -> Voice | None:
    """Who says ``span``; ``own`` is its source where a person has entered one already."""
    former = list(_former(article, span))
    if own is not None:
        return _told(own, None, (), "own", former, actors, wording)
    starts = frozenset(other.start for other in _near(article, span) if other.id != span.id)
    speech = Speaker(wording, actors, passage, starts).read(denial)
    if speech is None:
        return None
    if speech.reason == "narrator":
        return Voice(None, (), NARRATOR, False, "narrator", "narrator")
    if speech.source is None:
        return _pronoun(former, passage)
    via = tuple(
        relay
        for relay in (_named(article.text, place) for place in speech.via)
        if not _is_own(article, relay.value)
    )
    source = _named(article.text, speech.source)
    found = _told(source.value, source.place, via, speech.reason, former, actors, wording)
    return found if _is_sure(speech) else _unsure(found)


def _near(article: Article, span: Span) -> Sequence[Span]:
    """Spans that begin not far before this one, or with it."""
    spans = article.spans
    first = bisect_left(spans, span.start - _SENTENCE, key=lambda other: other.start)
    return spans[first : bisect_left(spans, span.start, key=lambda other: other.start)]


def _is_own(article: Article, relay: str) -> bool:
    """Whether a relay is the outlet that prints the article, which relays everything in it."""
    words = name_key(relay).split()
    if len(words) == 1 and words[0] in _OWN:
        return True
    outlet = name_key(article.document.outlet or "").split()
    return bool(outlet) and (set(words) <= set(outlet) or set(outlet) <= set(words))


def _told(
    source: str,
    place: tuple[int, int] | None,
    via: tuple[Named, ...],
    reason: str,
    former: list[_Former],
    actors: Actors,
    wording: Wording,
) -> Voice:
    """A source with what is known of it."""
    named = kinds.named(wording, source)
    known = None if source_is_anaphoric(wording, source) else actors.find(source)
    before = _antecedent(source, former, wording)
    if known is not None and known.kind is not None:
        said = known.named if known.named is not None else named
        return Voice(Named(source, place), via, known.kind, said, reason, "actor")
    if before is not None and before.kind is not None:
        relays = via or (before.via if reason != "own" else ())
        said = before.named if before.named is not None else named
        return Voice(Named(source, place), relays, before.kind, said, reason, "antecedent")
    return Voice(Named(source, place), via, kinds.kind(wording, source), named, reason)


def source_is_anaphoric(wording: Wording, source: str) -> bool:
    """Whether a source only points back: الهيئة, البيان."""
    words = [t.word for t in tokens(source, 0, len(source)) if not t.is_mark]
    return len(words) == 1 and words[0] in wording.cues["anaphoric"]


def _pronoun(former: list[_Former], passage: Passage) -> Voice | None:
    """The verb has no subject of its own: the speaker before goes on, if there is one nearby."""
    last = next((one for one in former if not _is_hearsay(one)), None)
    if last is None or last.span.end < passage.low - _FAR // 4:
        return None
    return Voice(last.source, last.via, last.kind, last.named, "pronoun", "antecedent", sure=False)


def _is_hearsay(one: _Former) -> bool:
    """Reports that somebody only speaks of: nobody goes on from them."""
    return one.span.value("modality") == "allegation" and one.named is False


def _antecedent(source: str, former: list[_Former], wording: Wording) -> _Former | None:
    """The latest earlier speaker whose words a shorter form repeats: السنابل, الهيئة; a
    statement (البيان) is that of the last speaker."""
    words = _words(source)
    if not words or len(words) > 3:
        return None
    if len(words) == 1 and words[0] in wording.cues["statements"]:
        return former[0] if former and words[0].startswith("ال") else None
    for one in former:
        have = {form for word in _words(one.source.value) for form in stems(word)}
        if all(any(form in have for form in stems(word)) for word in words):
            return one
    return None


def _words(source: str) -> list[str]:
    return [folded(t.word) for t in tokens(source, 0, len(source)) if not t.is_mark]


def _former(article: Article, span: Span) -> Iterator[_Former]:
    """The speakers of the spans that begin before this one, the last one first."""
    spans = article.spans
    at = bisect_left(spans, span.start, key=lambda other: other.start)
    for other in reversed(spans[max(0, at - _BACK) : at]):
        if other.id == span.id or other.start < span.start - _FAR:
            continue
        for name in _SOURCES:
            found = next((a for a in other.attributes if a.name == name), None)
            if found is not None and other.end <= span.start:
                yield _Former(
                    _value(found),
                    other.value(f"{name}_kind"),
                    _truth(other.value(f"{name}_named")),
                    tuple(_value(a) for a in other.attributes if a.name == "via"),
                    other,
                )


def _value(attribute: Attribute) -> Named:
    place = (attribute.start, attribute.end)
    if place[0] is None or place[1] is None:
        return Named(attribute.value, None)
    return Named(attribute.value, (place[0], place[1]))


def _truth(value: str | None) -> bool | None:
    return None if value is None else value == "true"


def _named(text: str, place: tuple[int, int]) -> Named:
    """The words at ``place``. للأناضول means الأناضول: as it stands elsewhere in the article."""
    value = text[place[0] : place[1]]
    if not value.startswith("لل") or " " in value:
        return Named(value, place)
    whole = "ال" + value[2:]
    low = max(0, place[0] - 4000)
    at = text.find(whole, low, place[1] + 4000)
    return Named(whole, (at, at + len(whole)) if at >= 0 else None)


def _is_sure(speech: Speech) -> bool:
    return speech.reason not in ("continued", "leading")


def _unsure(found: Voice) -> Voice:
    return Voice(
        found.source, found.via, found.kind, found.named, found.reason, found.kind_reason, False
    )
