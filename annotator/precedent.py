"""What the guideline should say something about: questions of annotators, and what was decided."""

from __future__ import annotations

from typing import ClassVar

from annotator.value import Attribute, Kind, Value


class Precedent(Value):
    """A question for the guideline (``set`` says whose), or what was decided about some words.

    A question stands in the stream of the annotator who asks, hers alone until her work is
    brought in. What was decided is everybody's once its document is closed, and carries its
    words with it, since a reader may not have the article. Offsets are code points.
    """

    kind: ClassVar[Kind] = "precedent"
    id: str
    document: str
    set: str | None = None
    """The set that a question is asked in; None where something was decided."""
    span: str | None = None
    """The span that a question is about, or the one in gold."""
    card: str = ""
    """The card that was decided."""
    start: int
    end: int
    phrase: str
    """The words; for a link, those where it begins."""
    sentence: str
    at: int
    """Where the phrase begins in the sentence."""
    label: str | None = None
    """The label asked about or decided; where nothing was kept, the one that was marked."""
    kept: bool = True
    """Whether anything of it is in gold."""
    link: str | None = None
    """The type of a link, where one was decided about."""
    target: str | None = None
    """The words that the link leads to."""
    sort: str = ""
    """The class of the card."""
    attributes: tuple[Attribute, ...] = ()
    """The values that were decided, without where they were picked."""
    reason: str | None = None
    """Why nothing of it is in gold: a code of a decision."""
    note: str | None = None
    """What the annotator asks, or what the reviewer has to say."""
