"""What finding costs: search in many articles, the index behind it, the other end of a link."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from itertools import accumulate
from pathlib import Path
from time import perf_counter

from annotator import paths
from annotator.model import Action, Person, Put, Span
from annotator.record import Meta, Provenance, Record, RecordAttribute
from annotator.scheme import Scheme
from annotator.store import Query, Store
from bench.figure import Figure, percentile, typical
from bench.projects import AUTHOR, SHORT_ID, record

ARTICLES = 100_000
CHARACTERS = 700
"""Of one article: short, so that a hundred thousand are made and indexed in minutes."""
LINKED = 10_000
SPANS = 5
HITS, SHOWN = 50, 30
BAR = 50
LETTERS = "ببتتجحدررسسشعفقكللممننهوييااا"
ENDS = ("", "", "", "ة", "ات", "ين", "ها")
BEGINNINGS = ("", "", "", "ال", "ال", "و", "وال", "ب", "لل")
VOCABULARY = 40_000


def figures() -> Iterator[Figure]:
    """The rows for search and for the link picker."""
    with tempfile.TemporaryDirectory(prefix="bench-search-") as name:
        words = Words(1)
        path = Path(name) / "large.annot"
        _make(path, (record(f"d{n:06}", words.article(CHARACTERS)) for n in range(ARTICLES)))
        with closing(Store.open(path)) as store:
            yield from indexing(store, path)
            yield from searching(store, words)
    with tempfile.TemporaryDirectory(prefix="bench-search-") as name:
        path = Path(name) / "linked.annot"
        _make(path, _linked(Words(2)))
        with closing(Store.open(path)) as store:
            took = _stages(store)
            yield _rate("sketches of near-duplicates in the background", LINKED, took["passages"])
            yield _rate("rows of spans in the background", LINKED, took["spans"])
            yield from targets(store)


class Words:
    """Made-up words, some of them as common as in a language (Zipf's law)."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        made = dict.fromkeys(self._word() for _ in range(VOCABULARY))
        self.words = list(made)
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))

    def article(self, characters: int) -> str:
        """Paragraphs of about ``characters`` code points altogether."""
        count = characters // 6
        words = self._chance.choices(self.words, cum_weights=self._weights, k=count)
        for at in range(14, count, 15):
            words[at] += ".\n" if at % 45 == 44 else "."
        return " ".join(words) + "."

    def _word(self) -> str:
        choice = self._chance.choice
        length = choice((2, 3, 3, 4, 4, 5))
        return choice(BEGINNINGS) + "".join(choice(LETTERS) for _ in range(length)) + choice(ENDS)


def _make(path: Path, records: Iterator[Record]) -> None:
    with closing(Store.create(path, Scheme.load(paths.seeds() / "scheme.json"))) as store:
        person = Person(id=AUTHOR, short_id=SHORT_ID, name="هدى")
        store.apply(Action(AUTHOR, "author.put", (Put(person),), undoable=False))
        bringing = store.importing(AUTHOR)
        for one in records:
            bringing.add(one, Provenance())
        bringing.close()


def indexing(store: Store, path: Path) -> Iterator[Figure]:
    """How quickly the index is made in the background, in what steps, and its size."""
    took = _stages(store, until="passages")
    yield _rate("search index in the background", ARTICLES, took["texts"])
    yield Figure(
        "longest step of making it",
        "",
        1000 * max(took["texts"]),
        unit="ms",
        detail=f"p99 {1000 * percentile(took['texts'], 0.99):.0f} ms",
    )
    store.rest()
    yield size(path)


def _stages(store: Store, until: str = "") -> dict[str, list[float]]:
    """How long each step of the background work took, by what it was about."""
    took: dict[str, list[float]] = defaultdict(list)
    start = perf_counter()
    for step in store.index_steps():
        took[step.text].append(perf_counter() - start)
        if step.text == until:
            break
        start = perf_counter()
    return took


def _rate(what: str, articles: int, took: list[float]) -> Figure:
    return Figure(
        what,
        "",
        articles / sum(took),
        unit="articles/s",
        at_least=True,
        detail=f"{articles:,} articles of {CHARACTERS} characters",
    )


def size(path: Path) -> Figure:
    """The index against the UTF-8 of the texts in it. Measured by doing without it in a copy."""
    copy = path.with_suffix(".copy")
    with closing(sqlite3.connect(path)) as project:
        project.execute("VACUUM INTO ?", (str(copy),))
        bytes_ = project.execute("SELECT sum(length(CAST(body AS BLOB))) FROM text").fetchone()[0]
    whole = copy.stat().st_size
    with closing(sqlite3.connect(copy, isolation_level=None)) as bare:
        for table in ("sought_gram", "sought_document", "sought_text"):
            bare.execute(f"DROP TABLE {table}")
        bare.execute("VACUUM")
    index = whole - copy.stat().st_size
    copy.unlink()
    return Figure(
        "search index",
        "the text's bytes",
        index / bytes_,
        1.7,
        detail=f"{index / 1e6:,.0f} MB / {bytes_ / 1e6:,.0f} MB",
    )


def searching(store: Store, words: Words) -> Iterator[Figure]:
    """First hits, a query after the other, as typed into a window that has been open a while."""
    for sort, queries in _queries(store, words).items():
        yield _timed(
            f"search in 100,000 articles: {sort}",
            [partial(_search, store, query) for query in queries],
        )


def _queries(store: Store, words: Words) -> dict[str, list[str]]:
    chance = random.Random(3)
    common, middle, rare = words.words[3:60], words.words[400:4000], words.words[-8000:]
    long = [word for word in rare if len(word) > 3]
    texts = [
        store.text(row.document.text).split(".")
        for _, row in zip(range(400), store.each_document(None), strict=False)
    ]
    phrases = [" ".join(chance.choice(text).split()[2:5]) for text in texts[::10]]
    return {
        "rare": chance.sample(long, 40),
        "common": [word for word in common if len(word) > 2][:40],
        "phrase": [phrase for phrase in phrases if phrase.count(" ") == 2],
        "phrase of common words": [f"{a} {b}" for a, b in zip(common, common[7:], strict=False)],
        "prefix": [word[:3] for word in chance.sample(middle, 40)],
        "within words": [word[1:-1] for word in chance.sample(middle, 60) if len(word) > 5],
        "two letters": [word[:2] for word in chance.sample(middle, 40)],
        "no hit": [f"{word}ظظ" for word in chance.sample(long, 20)]
        + [" ".join(chance.sample(common, 4)) for _ in range(20)],
    }


def _search(store: Store, text: str) -> int:
    return len(store.search(AUTHOR, Query(text), HITS).hits)


def _targets(store: Store, text: str, near: Span) -> int:
    return len(store.targets(AUTHOR, text, near, limit=SHOWN))


def _timed(what: str, searches: list[Callable[[], int]]) -> Figure:
    times, hits = [], []
    for search in searches:
        start = perf_counter()
        hits.append(search())
        times.append(1000 * (perf_counter() - start))
    return Figure(
        what,
        "",
        percentile(times, 0.95),
        BAR,
        "ms",
        detail=f"p95; p50 {typical(times):.1f} ms, {sum(hits) / len(hits):.0f} hits each",
    )


def _linked(words: Words) -> Iterator[Record]:
    """Articles over two years, with spans of five hundred events by as many sources."""
    chance = random.Random(4)
    for number in range(LINKED):
        text = words.article(CHARACTERS)
        starts = [0, *(i + 1 for i, char in enumerate(text) if char == " ")]
        ranges = [(starts[n], starts[n + 3] - 1) for n in range(0, len(starts) - 4, 12)][:SPANS]
        one = record(f"d{number:05}", text, [r for r in ranges if "\n" not in text[slice(*r)]])
        day = number * 730 // LINKED
        one.meta = Meta(published_at=f"{2024 + day // 360}-{day % 360 // 30 + 1:02}-01")
        for span in one.spans:
            span.attributes.append(RecordAttribute("event", f"ev-{chance.randrange(500)}"))
            span.attributes.append(RecordAttribute("source", chance.choice(words.words[:500])))
        yield one


def targets(store: Store) -> Iterator[Figure]:
    """The link picker: as it opens, and as words are typed into it."""
    documents = [
        row.document.id for _, row in zip(range(2000), store.each_document(AUTHOR), strict=False)
    ]
    near: list[Span] = [store.article(id_, AUTHOR).spans[0] for id_ in documents[::50]]
    texts = {
        "opened": ["" for _ in near],
        "a word": [
            store.text(store.article(d, AUTHOR).document.text).split()[3] for d in documents[::50]
        ],
        "a common word": [Words(2).words[n % 20 + 3] for n in range(len(near))],
    }
    for sort, typed in texts.items():
        pairs = list(zip(near, typed, strict=True))
        figure = _timed(
            f"link picker over 10,000 documents: {sort}",
            [partial(_targets, store, text, span) for span, text in pairs],
        )
        yield Figure(figure.what, "", figure.measured, 100, "ms", detail=figure.detail)
