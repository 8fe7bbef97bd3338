"""What to propose for the attributes of a span just made or selected.

Pure functions: everything comes in, nothing is stored. A proposal is never made for an
attribute that has a value already, nor for the default of the scheme: that costs nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.model import Article, Attribute, Event, Origin, Span
from annotator.scheme import AttributeType, Scheme
from annotator.suggest import claims, denials, tolls
from annotator.suggest.actors import Actors
from annotator.suggest.events import event
from annotator.suggest.inheritance import inherited
from annotator.suggest.linking import denied
from annotator.suggest.passage import Passage
from annotator.suggest.quoting import quote
from annotator.suggest.roles import role
from annotator.suggest.voices import Voice, voice
from annotator.suggest.wording import Wording

Strength = Literal["strong", "weak"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Values for one attribute. Those taken from the text know their place; ``origin`` is
    ``computed`` where the scheme computes them, else ``accepted``: what it will be once a
    person has accepted it. ``reason`` is a code that the interface puts into words."""

    attribute: str
    values: tuple[Attribute, ...]
    reason: str
    strength: Strength = "strong"


def propose(
    article: Article,
    scheme: Scheme,
    span: Span,
    actors: Actors,
    wording: Wording,
    events: Sequence[Event] = (),
) -> list[Proposal]:
    """Proposals for ``span``, in the order of the scheme's attributes."""
    draft = _Draft(article, scheme, span)
    kind = role(scheme, span.label)
    if kind is None:
        return []
    passage = Passage(article.text, span.start, span.end)
    spoken = _voice(draft, passage, actors, wording, kind == "denial")
    match kind:
        case "toll":
            _toll(draft, passage, wording)
        case "denial":
            _denial(draft, passage, wording)
        case _:
            _claim(draft, passage, wording, spoken is not None and spoken.reason == "reports")
    if draft.takes("event") and (found := event(article, span, passage, events, kind == "denial")):
        strength: Strength = (
            "weak"
            if found[1] in ("between", "only", "document", "most", "pointed", "day")
            else "strong"
        )
        draft.add("event", found[0], found[1], strength)
    if draft.takes("quote"):
        told = draft.value("source_kind") or draft.value("denier_kind")
        narrator = told == "narrator" or (told is None and spoken is not None and spoken.narrator)
        draft.add("quote", quote(wording, passage, narrator), "quotation")
    return draft.proposals()


class _Draft:
    """The proposals made so far, beside the values that the span has or takes over."""

    def __init__(self, article: Article, scheme: Scheme, span: Span) -> None:
        self.article, self.scheme, self.span = article, scheme, span
        self._types = scheme.labels[span.label].attributes if span.label in scheme.labels else {}
        self._own = {attribute.name: attribute.value for attribute in span.attributes}
        for attribute in inherited(article, scheme, span):
            self._own.setdefault(attribute.name, attribute.value)
        self._made: dict[str, Proposal] = {}

    def takes(self, name: str) -> bool:
        """Whether the label has the attribute, and no value for it yet."""
        return name in self._types and name not in self._own

    def value(self, name: str) -> str | None:
        """The value that the span has, takes over or would get."""
        if name in self._own:
            return self._own[name]
        made = self._made.get(name)
        return made.values[0].value if made else None

    def add(
        self,
        name: str,
        value: str,
        reason: str,
        strength: Strength = "strong",
        place: tuple[int, int] | None = None,
    ) -> None:
        """Propose a value, or one more of a list; what the scheme does not allow is left out."""
        kind = self._types.get(name)
        if kind is None or name in self._own or not _allows(kind, value):
            return
        origin: Origin = "computed" if kind.computed else "accepted"
        start, end = place or (None, None)
        new = Attribute(name=name, value=value, origin=origin, start=start, end=end)
        old = self._made.get(name)
        if old is None:
            self._made[name] = Proposal(name, (new,), reason, strength)
        elif kind.many:
            self._made[name] = Proposal(name, (*old.values, new), old.reason, old.strength)

    def proposals(self) -> list[Proposal]:
        values = {name: made.values[0].value for name, made in self._made.items()} | self._own
        return [
            self._made[name]
            for name, kind in self._types.items()
            if name in self._made and kind.applies(_with_defaults(self._types.values(), values))
        ]


def _with_defaults(types: Iterable[AttributeType], values: dict[str, str]) -> dict[str, str]:
    return {t.name: t.default for t in types if t.default is not None} | values


def _allows(kind: AttributeType, value: str) -> bool:
    return not kind.choices or any(choice.value == value for choice in kind.choices)


def _voice(
    draft: _Draft, passage: Passage, actors: Actors, wording: Wording, denial: bool
) -> Voice | None:
    """Source, kind, naming and relays, under the names they have in this label."""
    names = ("denier", "denier_kind", "denier_named") if denial else (
        "source", "source_kind", "source_named")  # fmt: skip
    if not any(draft.takes(name) for name in names):
        return None
    own = None if draft.takes(names[0]) else draft.value(names[0])
    found = voice(draft.article, draft.span, passage, actors, wording, denial, own)
    if found is None:
        return None
    strength: Strength = "strong" if found.sure else "weak"
    if found.source is not None:
        draft.add(names[0], found.source.value, found.reason, strength, found.source.place)
    if found.kind is not None:
        draft.add(names[1], found.kind, found.kind_reason, strength)
    if found.named is not None:
        draft.add(names[2], "true" if found.named else "false", "naming")
    for relay in found.via:
        draft.add("via", relay.value, found.reason, strength, relay.place)
    return found


def _toll(draft: _Draft, passage: Passage, wording: Wording) -> None:
    for name, value, reason in tolls.read(wording, passage, _is_denied(draft)):
        draft.add(name, value, reason, "weak" if reason == "nothing" else "strong")
    place = tolls.name(wording, passage) if draft.takes("victim_name") else None
    if place is not None:
        draft.add("victim_name", draft.article.text[slice(*place)], "name", "strong", place)


def _is_denied(draft: _Draft) -> bool:
    """Whether the innermost statement around the span is a denial or a negative claim."""
    span, best = draft.span, None
    for other in draft.article.spans:
        if other.start > span.start:
            break
        if other.end >= span.end and other.id != span.id:
            kind = role(draft.scheme, other.label)
            if kind in ("denial", "claim") and (
                best is None or other.end - other.start <= best.end - best.start
            ):
                best = other
    if best is None:
        return False
    return role(draft.scheme, best.label) == "denial" or best.value("polarity") == "negative"


def _claim(draft: _Draft, passage: Passage, wording: Wording, reported: bool) -> None:
    for name, value, reason in claims.read(wording, passage):
        draft.add(name, value, reason)
    if reported:
        draft.add("modality", "allegation", "reports")
    told = claims.actor(wording, passage, draft.value("about"))
    if told is not None:
        draft.add("actor", told[0], "actor", "strong", told[1])


def _denial(draft: _Draft, passage: Passage, wording: Wording) -> None:
    kind = denials.kind(wording, passage)
    if kind is not None:
        draft.add("kind", kind, "denial")
    what = denials.subject(wording, passage, draft.value("kind"))
    if what is not None:
        draft.add("denies_what", what, "denied")
        return
    target, reason = denied(draft.article, draft.scheme, draft.span), "target"
    if target is None and denials.points_back(wording, passage):
        target, reason = _statement_before(draft), "before"
    about = _denied_topic(target) if target is not None else None
    if about is not None:
        draft.add("denies_what", about, reason, "weak")


def _denied_topic(target: Span) -> str | None:
    """What a denial of ``target`` denies; of an attack with its doer, the responsibility."""
    about = target.value("about") or ""
    if about == "incident" and target.value("actor"):
        return "responsibility"
    return target.value("denies_what") or _DENIED_BY_TOPIC.get(about)


def _statement_before(draft: _Draft) -> Span | None:
    """The last claim or denial that ends before the span, if it is near."""
    spans, span = draft.article.spans, draft.span
    at = bisect_left(spans, span.start, key=lambda other: other.start)
    for other in reversed(spans[max(0, at - 12) : at]):
        near = other.end <= span.start <= other.end + _NEAR
        if near and role(draft.scheme, other.label) in ("claim", "denial"):
            return other
    return None


_NEAR = 200
_DENIED_BY_TOPIC = {
    "harm": "casualties",
    "damage": "damage",
    "responsibility": "responsibility",
    "incident": "occurrence",
}
