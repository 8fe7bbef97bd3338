"""What stands beside a card, as notes: gold around it, and, once decided, who marked what."""

from __future__ import annotations

from random import Random

from annotator import adjudication
from annotator.adjudication import Review
from annotator.diff import Card, Case, Question
from annotator.model import Person, Span
from annotator.ui.links.far import FarEnds
from annotator.ui.review.answers import rows
from annotator.ui.review.around import Note
from annotator.ui.review.passage import STATE
from annotator.ui.review.wording import RULES, Wording, say, shortened
from annotator.ui.session import Session
from annotator.ui.words import QT_TRANSLATE_NOOP, isolated, listed, number

NEAR = 400
"""Code points on each side in which gold is around a card."""
MOST = 6
_MADE = QT_TRANSLATE_NOOP("Review", "made in review")
_DECIDED = QT_TRANSLATE_NOOP("Review", "decided")


def gold_notes(review: Review, card: Card, wording: Wording) -> list[Note]:
    """What is in gold near the card, nearest first shown in reading order."""
    near = [
        span
        for span in review.gold.spans
        if span.start < card.end + NEAR and card.start - NEAR < span.end
    ]
    near.sort(key=lambda span: abs(span.start - card.start))
    how = _origins(review)
    shown = sorted(near[:MOST], key=lambda span: (span.start, -span.end))
    return [
        Note(
            f"{wording.label(span.label)} · {isolated(short_words(review.gold.text, span))}",
            how.get(span.id, ""),
            span.id,
        )
        for span in shown
    ]


def link_notes(review: Review, card: Card, wording: Wording, far: FarEnds) -> list[Note]:
    """The links in gold of spans near the card: where each leads, and below where it begins. Of
    one from or into another article: what is there, and below which article that is."""
    if not review.gold.links:
        return []
    spans = {span.id: span for span in review.gold.spans}
    how, text, found = _origins(review), review.gold.text, []
    for link in review.gold.links:
        ends = [span for id_ in (link.source, link.target) if (span := spans.get(id_)) is not None]
        apart = min((abs(span.start - card.start) for span in ends), default=NEAR)
        if apart >= NEAR:
            continue
        kind = wording.link(link.type, backward=link.source not in spans)
        origin = how.get(link.id) or say(_MADE if adjudication.is_made(link) else _DECIDED)
        words, where = short_words(text, ends[-1]), isolated(short_words(text, ends[0]))
        if len(ends) == 1:
            elsewhere = link.target if link.source in spans else link.source
            far.want([elsewhere])
            end = far.end(elsewhere)
            words = shortened(end.text) if end is not None else "…"
            where = isolated(end.title) if end is not None else ""
        detail = " · ".join(filter(None, (origin, where)))
        found.append((apart, ends[0].start, Note(f"{kind} · {isolated(words)}", detail, link.id)))
    nearest = sorted(found, key=lambda one: one[0])[:MOST]
    return [note for _, _, note in sorted(nearest, key=lambda one: one[1])]


def _origins(review: Review) -> dict[str, str]:
    """How what is in gold came there, by its id."""
    return {
        result.id: _how(decision.how, decision.rules)
        for decision in review.decisions
        for result in decision.results
    }


def _how(how: str, rules: tuple[str, ...]) -> str:
    if how in ("unanimous", "majority", "rule"):
        return listed([say(RULES.get(rule, rule)) for rule in rules])
    return say(_MADE if how == "created" else _DECIDED)


def short_words(text: str, span: Span) -> str:
    """What a span says, on one line and not too long."""
    return shortened(text[span.start : span.end])


def vote_notes(review: Review, case: Case, wording: Wording, session: Session) -> list[Note]:
    """Who said what, once the card is decided: before, it would sway the reviewer."""
    if review.standings[case.card.id].state not in ("decided", "settled"):
        return []
    names = _names(case, session.people, review.settings.named)
    notes = []
    for question in case.card.questions:
        for title, authors in _answers(review, case, question, wording):
            if authors:
                notes.append(Note(title, listed([names[one] for one in authors if one in names])))
    return notes


def _answers(
    review: Review, case: Case, question: Question, wording: Wording
) -> list[tuple[str, tuple[str, ...]]]:
    found = []
    shown = rows(case.card, question, wording, lambda _: review.gold.text)
    for row in shown:
        authors = case.votes.of(question.id, row.version)
        words = row.title
        if row.piece is not None and not words:
            start, end = row.piece.marks[0]
            words = row.piece.text[start:end]
        found.append((words, authors))
    return found


def _names(case: Case, people: list[Person], named: bool) -> dict[str, str]:
    """Names, or numbers in an order that differs from card to card."""
    if named:
        return {person.id: isolated(person.name) for person in people}
    shuffled = sorted(case.votes.people)
    Random(case.card.id).shuffle(shuffled)
    return {
        one: say(QT_TRANSLATE_NOOP("Review", "annotator {n}")).format(n=number(n))
        for n, one in enumerate(shuffled, 1)
    }


def spans_by_state(review: Review) -> list[Span]:
    """A span for each card of the document, labelled by its state; its id is the card's."""
    spans = []
    for case in review.cases:
        if case.card.ends:
            continue
        state: str = review.standings[case.card.id].state
        if state == "open" and not review.is_left(case):
            state = "settled"
        if state in ("decided", "settled") and review.came_of(case.card.id) == ():
            state = "rejected"
        spans.append(
            Span(
                id=case.card.id,
                set="",
                label=STATE + state,
                start=case.card.start,
                end=case.card.end,
            )
        )
    return spans
