"""The figures beside the cards: progress, classes with their times, rules with their reversals."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject

from annotator.adjudication import Deck, Tally
from annotator.diff import CLASSES
from annotator.ui.review.stacks import Stack
from annotator.ui.review.wording import CLASS_NAMES, RULES, say
from annotator.ui.words import QT_TRANSLATE_NOOP, left_to_right, number

RULE = "rule:"
QUESTIONS, PRECEDENTS = "questions", "precedents"
"""Stacks that are not of a class of cards."""
_REVERSED = QT_TRANSLATE_NOOP("Review", "{n} of {total} looked at were reversed")
_NONE_REVERSED = QT_TRANSLATE_NOOP("Review", "none of {total} looked at was reversed")
"""An Arabic nought is a dot: it gets a word."""


def progress_text(deck: Deck, behind: bool) -> str:
    """How many cards are decided; with dots while there may be more (``behind``)."""
    done, total = deck.decided, deck.decided + deck.left
    if not total:
        return ""
    text = say(
        QT_TRANSLATE_NOOP("Review", "{n} of {total}")
        if done
        else QT_TRANSLATE_NOOP("Review", "none of {total} yet")
    )
    told = text.format(n=number(done), total=number(total))
    return f"{told}…" if behind else told


def share_done(deck: Deck) -> float:
    return deck.decided / (deck.decided + deck.left or 1)


class Summary(QObject):
    """Words for the stacks."""

    def class_stacks(self, deck: Deck, tally: Tally) -> list[Stack]:
        """The classes there are, in their order; a class that is done comes quietly."""
        left, there = deck.counts.left, deck.counts.there
        times = tally.times()
        stacks = []
        for kind in CLASSES:
            waits = deck.counts.waits[kind]
            if not (there[kind] or left[kind] or waits):
                continue
            parts = [self.tr("%Ln left", "", left[kind])] if left[kind] else []
            if waits:
                parts.append(self.tr("%Ln waiting", "", waits))
            done = not parts
            if done:
                parts.append(self.tr("done"))
            if (took := times.get(kind)) is not None:
                seconds = number(took.median / 1000, 1)
                text = say(QT_TRANSLATE_NOOP("Review", "{seconds} s a card"))
                parts.append(text.format(seconds=seconds))
            # Three figures have no room on a line in a narrow window.
            shown = [" · ".join(parts[:2]), *parts[2:]]
            stacks.append(Stack(kind, say(CLASS_NAMES[kind]), "\n".join(shown), done))
        return stacks

    def guideline_stacks(self, tally: Tally, questions: int) -> list[Stack]:
        """What annotators ask, and what was decided with a note or a reason."""
        stacks = []
        if questions:
            name = say(QT_TRANSLATE_NOOP("Review", "Questions"))
            stacks.append(Stack(QUESTIONS, name, self.tr("%Ln open", "", questions)))
        if told := tally.told.total():
            parts = [number(told)]
            if withheld := tally.withheld.total():
                parts.append(self.tr("%Ln only for reviewers", "", withheld))
            name = say(QT_TRANSLATE_NOOP("Review", "Precedents"))
            stacks.append(Stack(PRECEDENTS, name, " · ".join(parts)))
        return stacks

    def rule_stacks(self, tally: Tally, doubted: Collection[str], limit: float) -> list[Stack]:
        """What rules settled, and how many of those looked at were decided otherwise; of those
        ``doubted``, that it was more than the share ``limit``, and what to do."""
        checked = tally.reversals()
        stacks = []
        for rule, name in RULES.items():
            found = checked.get(rule)
            if not tally.settled[rule] and found is None:
                continue
            parts = [self.tr("%Ln settled", "", tally.settled[rule])]
            if found is not None:
                text = say(_REVERSED if found.reversed else _NONE_REVERSED)
                parts.append(text.format(n=number(found.reversed), total=number(found.checked)))
            doubt = self._doubt(limit) if rule in doubted else ""
            stacks.append(Stack(RULE + rule, say(name), "\n".join(parts), doubt=doubt))
        return stacks

    def _doubt(self, limit: float) -> str:
        text = self.tr(
            "More than {n} in 100 were decided otherwise. Look through it; {key} takes back what "
            "it settled."
        )
        return text.format(n=number(limit * 100), key=left_to_right("Ctrl+Shift+R"))
