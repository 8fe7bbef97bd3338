"""What the guideline says to a question of a card: few passages, to be read at a glance."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.diff import Card, Question
from annotator.guideline.concerning import about_link, concerning, on_subject, section_of
from annotator.guideline.markdown import Guide
from annotator.scheme import Scheme

ENOUGH = 250
"""Code points after which no further passage is begun."""


def asked(guide: Guide, scheme: Scheme, card: Card, question: Question) -> tuple[int, ...]:
    """The places of the passages that help to answer ``question``, in the order of the guide."""
    found: list[int] = []
    match question.code:
        case "attribute":
            found = _of_attribute(guide, scheme, card, question)
        case "link" | "target":
            kinds = {link.type for version in question.versions for link in version.links}
            for kind in sorted(kinds) or [question.name]:
                found += about_link(guide, scheme, kind)
        case "extent" | "pieces":
            found = [*on_subject(guide, "edges"), *_first_words(guide, scheme, _labels(card))]
        case _:
            labels = {version.label for version in question.versions if version.label}
            found = _first_words(guide, scheme, sorted(labels) or _labels(card))
    return _enough(guide, found)


def _of_attribute(guide: Guide, scheme: Scheme, card: Card, question: Question) -> list[int]:
    labels = [question.when] if question.when else _labels(card)
    values = {
        value for version in question.versions for given in version.values for value in given.values
    }
    for label in labels:
        for name in (question.name, *question.names):
            known = scheme.labels[label].attributes if label in scheme.labels else {}
            if name in known:
                return list(concerning(guide, scheme, label, name, values))
    return []


def _labels(card: Card) -> list[str]:
    return list(dict.fromkeys(draft.label for draft in card.drafts))


def _first_words(guide: Guide, scheme: Scheme, labels: Iterable[str]) -> list[int]:
    """The beginning of each label's section: its heading and the passage below."""
    return [place for label in labels for place in section_of(guide, scheme, label)[:2]]


def _enough(guide: Guide, places: Iterable[int]) -> tuple[int, ...]:
    chosen: list[int] = []
    length = 0
    for place in dict.fromkeys(places):
        if length >= ENOUGH:
            break
        chosen.append(place)
        length += len(guide.passages[place].text)
    return tuple(sorted(chosen))
