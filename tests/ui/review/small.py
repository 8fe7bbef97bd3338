"""A small project to review: Sara and Omar differ in two articles that say nearly the same, and
agree that there is nothing in a third."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from annotator import adjudication, paths
from annotator.decision import ReviewSettings
from annotator.model import Action, Article, Person, Put, Span, derived_id
from annotator.precedents import ask
from annotator.scheme import Scheme
from annotator.store import Store
from tests.store.things import OMAR, SARA, bring, record
from tests.store.things import article as own_article

SAMI = Person(id=derived_id("person", "sami"), short_id="sami", name="سامي", role="reviewer")
TEXTS = {
    "one": "قال المتحدث إن ثلاثة أشخاص قتلوا في الغارة. وأصيب عشرات آخرون.",
    "two": "أعلنت الوزارة أن ثلاثة أشخاص آخرين قتلوا مساء الأحد، وأصيب عشرات آخرون بجروح.",
    "three": "هدأت الرياح على الساحل مساء الاثنين، وعادت القوارب إلى الميناء.",
}
WIDE, NARROW = "ثلاثة أشخاص قتلوا", "ثلاثة أشخاص"
WIDE_TOO, NARROW_TOO = "ثلاثة أشخاص آخرين قتلوا", "ثلاثة أشخاص آخرين"
HURT = "عشرات آخرون"
_MARKED = ((SARA, (WIDE, WIDE_TOO, HURT)), (OMAR, (NARROW, NARROW_TOO)))


def make(path: Path, texts: Mapping[str, str] = TEXTS) -> Path:
    """The project, with Sami to review it. Nothing is drawn as a sample."""
    store = Store.create(path, Scheme.load(paths.seeds() / "scheme.json"))
    for person in (SARA, OMAR, SAMI):
        store.apply(Action(person.id, "author.put", (Put(person),), undoable=False))
    ask_all = ReviewSettings(sampled=0, without_default=0)
    store.apply(adjudication.set_settings(ask_all, SAMI.id))
    bring(store, *(record(name, text) for name, text in texts.items()))
    for person, words in _MARKED:
        for name in texts:
            _mark(store, person, name, *words)
    store.close()
    return path


def question(path: Path, name: str, words: str, note: str) -> None:
    """Let Sara ask the guideline about words."""
    store = Store.open(path)
    own = own_article(store, name, SARA)
    start = own.text.index(words)
    store.apply(ask(own, (start, start + len(words)), _on(own, start), note))
    store.close()


def _on(own: Article, start: int) -> Span | None:
    return next((span for span in own.spans if span.start == start), None)


def _mark(store: Store, person: Person, name: str, *words: str) -> None:
    own = own_article(store, name, person)
    done = own.set.model_copy(update={"status": "done"})
    spans = [
        Span(
            id=derived_id("span", own.set.id, part),
            set=own.set.id,
            label="CASUALTY",
            start=own.text.index(part),
            end=own.text.index(part) + len(part),
        )
        for part in words
        if part in own.text and not (part == NARROW and NARROW_TOO in own.text)
    ]
    store.apply(Action(person.id, "test.mark", [Put(done), *map(Put, spans)]))
