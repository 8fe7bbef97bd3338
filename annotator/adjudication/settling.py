"""What is settled without a person, by which rule, and what is drawn to be looked at all the same.

Everything here follows from the cards and the settings alone, so every reviewer's program
settles, and draws, the same. docs/agreement.md says why the rules are as they are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from fractions import Fraction
from typing import NamedTuple

from annotator.decision import Answer, ReviewSettings
from annotator.diff import Card, Case, Question, Version, Votes
from annotator.diff.cards import digest

UNANIMOUS, MAJORITY = "unanimous", "majority"
LEAST, SHARE = 2, Fraction(2, 3)
"""The people that must agree, and the share of all who could: absence is a vote against."""
MAJORITY_OF = 3
"""The people who must be compared before a majority counts."""
FIGURES = frozenset({"count_type", "count_min", "count_max", "count_best"})
POLARITY = frozenset({"polarity", "kind", "denies_what"})
"""Never by majority: how many people were harmed, and whether something is denied."""
DENIAL = "DENIAL"

SAMPLE, PLAIN = "sample", "no default"


class Settled(NamedTuple):
    """What rules make of a card."""

    rules: tuple[str, ...]
    answers: tuple[Answer, ...]


def drawn(card: Card, purpose: str, share: float) -> bool:
    """Whether a card is in the sample of a purpose: by a hash, the same for everybody."""
    return is_drawn(card.id, purpose, share)


def is_drawn(card: str, purpose: str, share: float) -> bool:
    """The same of a card's id."""
    number = hashlib.sha256(f"{purpose}\x1f{card}".encode()).digest()[:8]
    return int.from_bytes(number) < share * (1 << 64)


def is_sample(case: Case, settings: ReviewSettings) -> bool:
    """Whether a card that rules would settle goes to a reviewer, to see whether they are right."""
    return drawn(case.card, SAMPLE, settings.sampled) and automatic(case, settings) is not None


def questions(card: Card, settings: ReviewSettings) -> tuple[Question, ...]:
    """What a reviewer is asked: also of a unanimous card (a sample must look like any other),
    and without defaults where the card was drawn for that."""
    asked = card.questions or (_whether(card),)
    if not drawn(card, PLAIN, settings.without_default):
        return asked
    return tuple(question.model_copy(update={"default": None}) for question in asked)


def automatic(case: Case, settings: ReviewSettings, waiting: bool = False) -> Settled | None:
    """What rules make of a card, or None where a person has to decide. ``waiting``: somebody who
    is to mark this document has not handed in."""
    card, votes = case
    if waiting or len(votes.people) < LEAST:
        return None
    if card.kind == "unanimous":
        return _agreed(card) if settings.unanimous else None
    if card.kind == "trivial":
        if not set(card.rules) <= set(settings.trivial):
            return None
        return Settled(card.rules, (_take(card.questions[0], card.questions[0].default),))
    return _majority(case) if settings.majority else None


def _agreed(card: Card) -> Settled:
    question = _whether(card)
    return Settled((UNANIMOUS,), (_take(question, question.default),))


def _take(question: Question, version: str | None) -> Answer:
    return Answer(question=question.id, choice="version", version=version, default=question.default)


def _whether(card: Card) -> Question:
    """Is this to be in gold?"""
    if card.links:
        yes = Version(key=digest("yes"), links=card.links)
        kinds = {link.type for link in card.links}
        name = next(iter(kinds)) if len(kinds) == 1 else ""
        no = Version(key=digest("no"))
        return Question(code="link", name=name, versions=(yes, no), default=yes.key)
    yes = Version(key=digest("yes"), spans=card.drafts)
    return Question(code="keep", versions=(yes, Version(key=digest("no"))), default=yes.key)


def _majority(case: Case) -> Settled | None:
    card, votes = case
    if len(votes.people) < MAJORITY_OF or card.kind in ("split", "compound"):
        return None
    answers = []
    for question in card.questions:
        if _is_grave(card, question):
            return None
        version = _winner(question, votes)
        if version is None:
            return None
        answers.append(_take(question, version))
    return Settled((MAJORITY,), tuple(answers))


def _winner(question: Question, votes: Votes) -> str | None:
    """The version of two thirds of all who are compared."""
    given = {version.key: votes.of(question.id, version.key) for version in question.versions}
    found = winners(given, LEAST, SHARE, of=len(votes.people))
    return found[0] if found else None


def winners(
    votes: Mapping[str, Collection[str]],
    least: int,
    share: Fraction,
    top: int = 1,
    of: int | None = None,
) -> list[str]:
    """The answers that a vote by threshold takes, in the order given.

    Those of fewer than ``least`` people drop out; of the rest those count that have ``share`` of
    all votes left (or of ``of`` people, so that absence is a vote against), the ``top`` of them.
    Several with as many votes as the last are all taken, but where only one may be, none is.
    """
    left = {key: len(set(who)) for key, who in votes.items() if len(set(who)) >= max(1, least)}
    total = sum(left.values()) if of is None else of
    enough = [key for key, count in left.items() if count >= share * total]
    counts = sorted((left[key] for key in enough), reverse=True)
    if not counts:
        return []
    last = counts[min(top, len(counts)) - 1]
    taken = [key for key in enough if left[key] >= last]
    return [] if top == 1 and len(taken) > 1 else taken


def _is_grave(card: Card, question: Question) -> bool:
    """Whether it is about a figure, or about whether something is denied."""
    named = set(question.names)
    labels = {draft.label for draft in card.drafts} | {one.label for one in question.versions}
    denial = DENIAL in labels and question.code in ("keep", "label", "attribute")
    return bool(named & FIGURES) or bool(named & POLARITY) or denial and not named
