"""What was decided about a difference, and where each field in gold comes from."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from annotator.value import Attribute, Kind, Value

Share = Annotated[float, Field(ge=0, le=1)]


class Answer(Value):
    """What was answered to one question of a card. Offsets are code points.

    ``choice``: a version, all of them together, none, or what the reviewer made herself; that
    is in ``start`` and ``end``, ``label`` or ``attributes``. Beside the card's own questions
    ``edit`` may be answered: what she changed beyond what was asked.
    """

    question: str
    choice: Literal["version", "both", "none", "edited"]
    version: str | None = None
    default: str | None = None
    """The version that the rules propose."""
    shown: bool = True
    """Whether it was shown; where it was not, one can see what a default does."""
    start: int | None = None
    end: int | None = None
    label: str | None = None
    attributes: tuple[Attribute, ...] = ()


class FieldOrigin(Value):
    """Where one field of something in gold comes from.

    ``field`` is ``extent``, ``label``, ``attribute:NAME`` or ``link``. ``authors`` had it so.
    """

    field: str
    how: Literal["unanimous", "majority", "rule", "accepted", "confirmed", "edited", "created"]
    rule: str | None = None
    authors: tuple[str, ...] = ()


class Result(Value):
    """A span or link that a decision put into gold, and where its fields come from."""

    kind: Literal["span", "link"]
    id: str
    fields: tuple[FieldOrigin, ...] = ()


class ReviewSettings(Value):
    """What is settled without a person, and how the rest is shown. Shares are from 0 to 1."""

    trivial: tuple[str, ...] = ("clitic", "article", "punctuation", "diacritics")
    """The rules for trivial edges that are on."""
    unanimous: bool = True
    majority: bool = False
    sampled: Share = 0.08
    """How much of what would be settled by itself goes to a reviewer, unmarked."""
    without_default: Share = 0.1
    """How many cards are shown without a default, to learn what the default does."""
    reversal_limit: Share = 0.1
    """The share of reversed samples above which a rule is called in question."""
    named: bool = False
    """Whether the reviewer may know who gave which version."""


class Decision(Value):
    """What was decided about one card, or (``settings``) about how cards are decided.

    ``how``: a person decided; or a rule did (unanimity and majority are rules too); ``created``:
    nobody had marked it; ``flagged``: not decided, but noted for the guideline, or (with
    ``rules``) taken back from the rules that had decided.
    """

    kind: ClassVar[Kind] = "decision"
    id: str
    document: str | None = None
    card: str = ""
    sort: str = ""
    """The class of the card."""
    seen: str = ""
    """The hash of the versions that it is based on."""
    members: tuple[str, ...] = ()
    """Ids of the annotators' spans or links that it is about."""
    how: Literal["decided", "unanimous", "majority", "rule", "created", "flagged", "settings"]
    rules: tuple[str, ...] = ()
    """The rules that decided, or that would have where this was a sample (``checked``)."""
    checked: bool = False
    reversed: bool = False
    """Whether a sample was decided otherwise than its rules would have."""
    answers: tuple[Answer, ...] = ()
    results: tuple[Result, ...] = ()
    reason: str | None = None
    """Why nothing of it is in gold: a code."""
    note: str | None = None
    flag: bool = False
    """Whether the guideline should say something about it."""
    withheld: bool = False
    """Whether it stays among reviewers: annotators are not shown it as a precedent."""
    reviewer: str
    at: str
    """When (RFC 3339, UTC); for display, never for order."""
    took: int | None = None
    """Milliseconds from showing the card to the answer."""
    settings: ReviewSettings | None = None
