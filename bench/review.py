"""What a reviewer waits for: the page, the next document, the next card."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter

from annotator import adjudication, paths
from annotator.adjudication import Review
from annotator.decision import ReviewSettings
from annotator.diff import Case
from annotator.model import Action
from annotator.record import (
    SCHEMA_VERSION,
    Meta,
    Provenance,
    Record,
    RecordAttribute,
    RecordLink,
    RecordSet,
    RecordSpan,
)
from annotator.scheme import Scheme
from annotator.store import Store
from annotator.text import sha256
from bench.figure import Figure, percentile, seconds, typical
from bench.projects import home_for
from bench.texts import article, word_ranges
from bench.window import child

DOCUMENTS, PEOPLE, SPANS = 1_000, 3, 20
OPENING, FRAME = 1.0, 16.7
"""Seconds until the page is there, and milliseconds of one frame."""
REVIEWER = "reviewer"
DECIDED = 150
COPIES = 4
"""Articles that have one text."""


def figures() -> Iterator[Figure]:
    """Opening Review, its background work, the next card."""
    with tempfile.TemporaryDirectory(prefix="bench-review-") as name:
        path = Path(name) / "reviewed.annot"
        with closing(Store.create(path, Scheme.load(paths.seeds() / "scheme.json"))) as store:
            bringing = store.importing(REVIEWER)
            for one in worked_on_by_several(DOCUMENTS):
                bringing.add(one, Provenance())
            bringing.close()
            store.apply(adjudication.set_settings(ReviewSettings(), REVIEWER))
            rate = _background(store)
        with closing(Store.open(path)) as store:
            yield from _opening(store)
            yield rate
            yield from _deciding(store)
        yield from _window(path, Path(name))


def _window(path: Path, folder: Path) -> Iterator[Figure]:
    """The same at the real window, painting included."""
    told = child(home_for(folder / "home", path), "bench.review_work", str(path))
    what = f"page Review at the window, {told['cards']:,} cards: shown, painted"
    stall = f"window blocked {told['opening'] * 1e3:.0f} ms at a stretch"
    yield Figure(what, "", told["opened"], OPENING, "s", detail=stall)
    took = [1e3 * one for one in told["took"]]
    stall = f"p50 {typical(took):.1f} ms; window blocked {told['stall'] * 1e3:.0f} ms at a stretch"
    what = "next card painted after the key, at the window, p99"
    yield Figure(what, "", percentile(took, 0.99), FRAME, "ms", False, stall)


def _opening(store: Store) -> Iterator[Figure]:
    """What the page asks when it opens: its rows, all titles, then the first document."""
    first = store.documents(None)[0].document.id

    def asked() -> object:
        titles = {row.document.id: row.document.title for row in store.each_document(None)}
        return store.card_rows(), store.decisions(), store.events(), titles, store.review(first)

    took = [seconds(asked) for _ in range(5)]
    what = f"open Review: {DOCUMENTS:,} documents × {PEOPLE} people"
    yield Figure(what, "", took[0], OPENING, "s", detail=f"again {typical(took[1:]):.2f} s")


def _background(store: Store) -> Figure:
    began, cards = 0.0, 0.0
    for progress in store.index_steps():
        if progress.text == "cards":
            began = began or perf_counter()
            cards = perf_counter()
    rate = DOCUMENTS / max(cards - began, 1e-9)
    return Figure("cards of documents in the background", "", rate, unit="/s")


def _deciding(store: Store) -> Iterator[Figure]:
    """A key: the decision made, and the next card found; and the same with it saved."""
    thinking: list[float] = []
    saving: list[float] = []
    turning: list[float] = []
    for row in store.each_document(None):
        began = perf_counter()
        review = store.review(row.document.id)
        turning.append(1000 * (perf_counter() - began))
        while (case := _next(review)) is not None and len(thinking) < DECIDED:
            began = perf_counter()
            action = _decide(review, case)
            done = perf_counter()
            touched = store.apply(action)
            saved = perf_counter()
            review = adjudication.after(review, touched)
            _next(review)
            thinking.append(1000 * (done - began + perf_counter() - saved))
            saving.append(1000 * (saved - done))
        if len(thinking) >= DECIDED:
            break
    detail = f"p50 {typical(thinking):.2f} ms; saved in {typical(saving):.1f} ms"
    yield Figure(
        "next card after the key", "", percentile(thinking, 0.99), FRAME, "ms", False, detail
    )
    whole = [one + other for one, other in zip(thinking, saving, strict=True)]
    detail = f"p50 {typical(whole):.1f} ms"
    yield Figure(
        "… saved on disk as well, p99", "", percentile(whole, 0.99), FRAME, "ms", False, detail
    )
    yield Figure("next document of Review", "", typical(turning), unit="ms")


def _next(review: Review) -> Case | None:
    return next((case for case in review.cases if review.is_left(case)), None)


def _decide(review: Review, case: Case) -> Action:
    answers = []
    for question in review.asked(case):
        if question.when is None:
            key = question.default or question.versions[0].key
            answers.append(adjudication.answer(review, case, question, key))
    return adjudication.decide(review, case, answers, REVIEWER, took=1000)


def worked_on_by_several(documents: int) -> Iterator[Record]:
    """Articles that some people have annotated, nearly alike."""
    text, chance = article(2_000), random.Random(1)
    places = [
        (start, end, ("CLAIM", "CASUALTY", "DENIAL")[number % 3])
        for number, (start, end) in enumerate(word_ranges(text, SPANS))
    ]
    for number in range(documents):
        own = f"{text}\n{number}"
        sets = [RecordSet(f"ann:p{n}", "annotator", f"p{n}", status="done") for n in range(PEOPLE)]
        spans: list[RecordSpan] = []
        links: list[RecordLink] = []
        for who in sets:
            marked = list(_marked(who.id, own, places, chance))
            spans += marked
            links += _linked(who.id, marked)
        yield Record(
            schema_version=SCHEMA_VERSION,
            id=f"d{number:05}",
            text=own,
            text_sha256=sha256(own),
            text_len=len(own),
            meta=Meta(title=f"{number}"),
            sets=sets,
            spans=spans,
            links=links,
        )


def _marked(
    who: str, text: str, places: list[tuple[int, int, str]], chance: random.Random
) -> Iterator[RecordSpan]:
    for number, (start, end, label) in enumerate(places):
        if chance.random() < 0.12:
            continue
        last = text.rfind(" ", start, end)
        if chance.random() < 0.15 and last > start:
            end = last
        about = chance.choice(("incident", "incident", "harm"))
        given = [RecordAttribute("about", about)] if label == "CLAIM" else []
        yield RecordSpan(f"{who}-{number}", who, label, start, end, text[start:end], given)


def _linked(who: str, marked: list[RecordSpan]) -> Iterator[RecordLink]:
    denials = [span.id for span in marked if span.label == "DENIAL"]
    claims = [span.id for span in marked if span.label == "CLAIM"]
    for number, (denial, claim) in enumerate(zip(denials, claims, strict=False)):
        yield RecordLink(f"{who}-l{number}", who, "denies", denial, claim)
