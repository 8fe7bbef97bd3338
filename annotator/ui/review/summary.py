"""The figures beside the cards: progress, classes with their times, rules with their reversals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject

from annotator import adjudication
from annotator.adjudication import CardRow
from annotator.decision import Decision
from annotator.diff import CLASSES
from annotator.ui.review.docket import SAMPLED, shown_class
from annotator.ui.review.stacks import Stack
from annotator.ui.review.wording import CLASS_NAMES, RULES, say
from annotator.ui.words import QT_TRANSLATE_NOOP, number

RULE = "rule:"


def _figures(rows: Iterable[CardRow]) -> tuple[int, int]:
    """(decided by a person, all that a person has to decide)"""
    done = left = 0
    for row in rows:
        left += row.left
        done += row.state == "decided"
    return done, done + left


def progress_text(rows: Sequence[CardRow]) -> str:
    done, total = _figures(rows)
    if not total:
        return ""
    return say(QT_TRANSLATE_NOOP("Review", "{n} of {total}")).format(
        n=number(done), total=number(total)
    )


def share_done(rows: Sequence[CardRow]) -> float:
    done, total = _figures(rows)
    return done / total if total else 0.0


class Summary(QObject):
    """Words for the stacks."""

    def class_stacks(self, rows: Sequence[CardRow], decisions: Iterable[Decision]) -> list[Stack]:
        """The classes there are, in their order; a class that is done comes quietly."""
        left, there = Counter[str](), Counter[str]()
        for row in rows:
            if row.left:
                left[shown_class(row)] += 1
            if row.left or row.state == "decided":
                there[SAMPLED.get(row.kind, row.kind)] += 1
        times = adjudication.times(decisions)
        stacks = []
        for kind in CLASSES:
            if not there[kind] and not left[kind]:
                continue
            parts = [self.tr("%Ln left", "", left[kind])]
            if (took := times.get(kind)) is not None:
                seconds = number(took.median / 1000, 1)
                text = say(QT_TRANSLATE_NOOP("Review", "{seconds} s a card"))
                parts.append(text.format(seconds=seconds))
            stacks.append(Stack(kind, say(CLASS_NAMES[kind]), " · ".join(parts), not left[kind]))
        return stacks

    def rule_stacks(self, decisions: Iterable[Decision]) -> list[Stack]:
        """What rules settled, and how many of those looked at were decided otherwise."""
        every = list(decisions)
        settled = Counter(
            rule
            for one in every
            if one.how in ("unanimous", "majority", "rule")
            for rule in one.rules
        )
        checked = adjudication.reversals(every)
        stacks = []
        for rule, name in RULES.items():
            found = checked.get(rule)
            if not settled[rule] and found is None:
                continue
            parts = [self.tr("%Ln settled", "", settled[rule])]
            if found is not None:
                text = say(QT_TRANSLATE_NOOP("Review", "{n} of {total} looked at were reversed"))
                parts.append(text.format(n=number(found.reversed), total=number(found.checked)))
            stacks.append(Stack(RULE + rule, say(name), " · ".join(parts)))
        return stacks
