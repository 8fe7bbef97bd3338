"""A document under review without a store: what people marked, and decisions carried out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from annotator import adjudication
from annotator.adjudication import Review
from annotator.decision import Answer, Decision, ReviewSettings
from annotator.diff import Case, compare, compare_links
from annotator.model import GOLD_AUTHOR, Action, AnnotationSet, Article, Link, Put, Span, Touched
from annotator.scheme import Scheme
from tests.core.marked import article

REVIEWER = "reviewer"
ASK_ALL = ReviewSettings(sampled=0, without_default=0)
"""Nothing is drawn: every card shows its default, and rules settle what they can."""
Links = Mapping[str, Sequence[tuple[str, int, int]]]


@dataclass
class Desk:
    """A review and the reviewer at it."""

    review: Review

    def do(self, action: Action | None) -> None:
        """Carry an action out as the store would, as far as the review sees it."""
        assert action is not None
        put = tuple(change.object for change in action.changes if isinstance(change, Put))
        gone = tuple((c.kind, c.id) for c in action.changes if not isinstance(c, Put))
        touched = Touched("b", action.author, action.command, put, gone)
        assert len(self.review.standings) == len(self.review.cases)  # those that stay go along
        self.review = adjudication.after(self.review, touched)
        assert self.review.standings == replace(self.review).standings

    def left(self) -> list[Case]:
        return [case for case in self.review.cases if self.review.is_left(case)]

    def answer(self, case: Case, *versions: int | str) -> list[Answer]:
        """Answers to the questions in turn: a version by its place, ``both`` or ``none``."""
        found = []
        for question, said in zip(self.review.asked(case), versions, strict=False):
            if isinstance(said, int):
                key = question.versions[said].key
                found.append(adjudication.answer(self.review, case, question, key))
            else:
                found.append(Answer.model_validate({"question": question.id, "choice": said}))
        return found

    def decide(self, case: Case, *versions: int | str, reason: str | None = None) -> None:
        answers = self.answer(case, *versions)
        self.do(adjudication.decide(self.review, case, answers, REVIEWER, reason=reason))

    def words(self) -> list[str]:
        """What is in gold."""
        text = self.review.gold.text
        return [f"{one.label} {text[one.start : one.end]}" for one in self.review.gold.spans]

    def decision(self, case: Case) -> Decision:
        found = self.review.decision(case.card.id)
        assert found is not None
        return found

    def state(self, case: Case) -> str:
        return self.review.standings[case.card.id].state


def desk(
    scheme: Scheme,
    *marked: str,
    values: Sequence[Sequence[Mapping[str, str]]] = (),
    links: Links | None = None,
    settings: ReviewSettings = ASK_ALL,
    waiting: tuple[str, ...] = (),
) -> Desk:
    """What people ("a", "b", …) marked in the same words, ready to be reviewed. ``links`` are by
    person: (type, number of the source's mark, of the target's)."""
    found = [
        article(text, values[number] if number < len(values) else ())
        for number, text in enumerate(marked)
    ]
    return Desk(_review(scheme, found, links or {}, settings, waiting))


def again(desk_: Desk, *marked: str, values: Sequence[Sequence[Mapping[str, str]]] = ()) -> Desk:
    """The same document after late work: what people have marked now."""
    found = [
        article(text, values[number] if number < len(values) else ())
        for number, text in enumerate(marked)
    ]
    old = desk_.review
    fresh = _review(old.scheme, found, {}, old.settings, ())
    return Desk(replace(fresh, gold=old.gold, decisions=old.decisions))


def _review(
    scheme: Scheme,
    found: Sequence[Article],
    links: Links,
    settings: ReviewSettings,
    waiting: tuple[str, ...],
) -> Review:
    text = found[0].text
    sets = {name: _own(name, one) for name, one in zip("abcde", found, strict=False)}
    compared = compare("d", text, scheme, sets)
    made = {
        name: [
            Link(id=f"{name}{n}", set=name, type=kind, source=f"{name}s{a}", target=f"{name}s{b}")
            for n, (kind, a, b) in enumerate(own)
        ]
        for name, own in links.items()
    }
    cases = (*compared.cases, *compare_links("d", scheme, made, compared.places))
    own = AnnotationSet(
        id=AnnotationSet.id_for("d", GOLD_AUTHOR, "gold"),
        document="d",
        author=GOLD_AUTHOR,
        layer="gold",
    )
    gold = Article(found[0].document, text, own)
    return Review(scheme, settings, gold, cases, waiting=waiting)


def _own(name: str, found: Article) -> list[Span]:
    return [span.model_copy(update={"id": f"{name}{span.id}"}) for span in found.spans]
