"""Why there is no card, and what can be done then."""

from __future__ import annotations

from collections.abc import Callable

from annotator.ui.review.docket import Docket
from annotator.ui.review.wording import say
from annotator.ui.words import QT_TRANSLATE_NOOP, left_to_right


def why_nothing(docket: Docket, stack: str, keys: Callable[[str], str]) -> tuple[str, str]:
    """A heading and a sentence; ``keys`` tells the key of a command."""
    if not docket.loaded:
        return "", ""
    if not docket.deck and docket.behind:
        return "", say(_COMPARING)
    if not docket.deck:
        key = left_to_right(keys("bundle.open"))
        return say(_NO_CARDS), say(_TWO_PEOPLE).format(key=key)
    if any(kind == stack for kind in +docket.deck.counts.waits):
        return say(_THESE_WAIT), say(_ENDS_FIRST)
    if stack:
        return say(_NONE_OF_THESE), say(_PRESS_AGAIN)
    if docket.deck.unsettled:
        return say(_SETTLED), say(_RULES)
    if docket.shelf.closable(docket.deck):
        return say(_SETTLED), say(_CLOSE)
    if docket.deck.counts.states["waiting"]:
        return say(_SETTLED), say(_SOME_WAIT)
    export, articles = (left_to_right(keys(one)) for one in ("project.export", "page.corpus"))
    return say(_SETTLED), say(_THEN).format(export=export, articles=articles)


_COMPARING = QT_TRANSLATE_NOOP("Review", "What was handed in is being compared…")
_NO_CARDS = QT_TRANSLATE_NOOP("Review", "There is nothing to review yet.")
_TWO_PEOPLE = QT_TRANSLATE_NOOP(
    "Review",
    "Cards come as soon as two annotators have handed in the same article. {key} brings in what "
    "they sent.",
)
_NONE_OF_THESE = QT_TRANSLATE_NOOP("Review", "No cards of this kind are left.")
_PRESS_AGAIN = QT_TRANSLATE_NOOP("Review", "Press its name at the side again to see all cards.")
_THESE_WAIT = QT_TRANSLATE_NOOP("Review", "The cards of this kind still wait.")
_ENDS_FIRST = QT_TRANSLATE_NOOP(
    "Review",
    "A link comes once the spans that it joins are settled; what a rule may settle comes once "
    "everybody has handed in. Press the name at the side again to see all cards.",
)
_SETTLED = QT_TRANSLATE_NOOP("Review", "Everything is settled.")
_RULES = QT_TRANSLATE_NOOP("Review", "Rules see to what is left…")
_CLOSE = QT_TRANSLATE_NOOP(
    "Review",
    "Close the articles: what was decided with a note goes to the annotators then, and each can "
    "have a report.",
)
_SOME_WAIT = QT_TRANSLATE_NOOP("Review", "Some cards still wait for people who have not handed in.")
_THEN = QT_TRANSLATE_NOOP(
    "Review",
    "{export} exports the gold set. Reports for the annotators are made among the articles "
    "({articles}), under People.",
)
