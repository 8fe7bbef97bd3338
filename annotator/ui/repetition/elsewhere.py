"""Where else the passages of an article stand, and what either side can take from the other."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from functools import lru_cache

from annotator import paths
from annotator.copying import Offer, Run, offer, runs, take
from annotator.counting import Lexicon
from annotator.model import Article, Failure, Touched
from annotator.store import Store
from annotator.ui.session import Progress


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A run of the open article, what the other place is called, and the offers both ways."""

    run: Run
    heading: str
    outlet: str
    same_article: bool
    take: Offer
    """From there to here."""
    give: Offer
    """From here to there."""

    @property
    def offers(self) -> int:
        """How many spans are to be had, here or there."""
        return len(self.take.copies) or len(self.give.copies)

    @property
    def key(self) -> tuple[str, int, int]:
        """What a person said about it is remembered by this."""
        return self.run.document, self.run.start, self.run.other_start


def look(
    store: Store, document: str, author: str
) -> Generator[Progress, None, tuple[Elsewhere, ...]]:
    """All that is known of a document's passages, one run a step."""
    found: list[Elsewhere] = []
    articles: dict[str, Article] = {}

    def read(id_: str) -> Article:
        if id_ not in articles:
            articles[id_] = store.article(id_, author)
        return articles[id_]

    known = runs(store.repeats(document))
    for number, run in enumerate(known):
        try:
            here, there = read(document), read(run.document)
        except Failure:
            continue
        scheme = store.scheme
        found.append(
            Elsewhere(
                run=run,
                heading=there.document.title or there.document.external_id,
                outlet=there.document.outlet or "",
                same_article=run.document == document,
                take=offer(there, here, run.turned(document), scheme, _lexicon()),
                give=offer(here, there, run, scheme, _lexicon()),
            )
        )
        yield Progress(number + 1, len(known), "repeats")
    return tuple(found)


def accept(store: Store, document: str, author: str, one: Elsewhere, give: bool) -> Touched | None:
    """Take over what is offered now: the article may have changed since it was shown."""
    here, there = store.article(document, author), store.article(one.run.document, author)
    source, copy, run = there, here, one.run.turned(document)
    if give:
        source, copy, run = here, there, one.run
    found = offer(source, copy, run, store.scheme, _lexicon())
    if not found.copies:
        return None
    return store.apply(take(source, copy, found, store.scheme))


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    """Read when it is first needed, on the store's thread."""
    return Lexicon.load(paths.seeds() / "counting.json")
