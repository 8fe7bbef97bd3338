"""A person who finds things: takes a passage's annotations over, searches, settles a phrase.

``python finder.py PROJECT`` reads one line of JSON from stdin: ``{"name", "short_id", "first",
"tags": [[start, end, digit], ...], "second", "more": [...], "words"}``; without ``first`` the
program is only started again and the last undo redone. It prints a line for each fact.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from annotator.__main__ import main
from annotator.ui.annotate import AnnotatePage
from annotator.ui.corpus.page import CorpusPage
from annotator.ui.tour.driver import Script
from annotator.ui.tour.hands import drag, press, write
from tests.e2e.person import asked_who, drive, page, say, settled, shell, shown, windows


def annotating() -> AnnotatePage:
    found = page()
    assert found is not None
    return found


def corpus() -> CorpusPage:
    return next(p for p in shell().pages if isinstance(p, CorpusPage))


def is_open(document: str) -> bool:
    open_ = annotating().desk.open
    return open_ is not None and open_.document.external_id == document


def come_in(order: dict[str, Any]) -> Script:
    yield lambda: bool(windows()) and shell().session is not None
    yield lambda: page() is not None or asked_who()
    if page() is None:
        write(shell(), order["name"])
        press(shell(), "Tab")
        write(shell(), order["short_id"])
        press(shell(), "Return")
    yield lambda: settled() and annotating().desk.open is not None


def go_to(document: str) -> Script:
    for key in ["F8"] * 9 + ["Shift+F8"] * 9:
        if is_open(document):
            return
        press(shell(), key)
        yield settled
    assert is_open(document)


def tag(spans: list[tuple[int, int, str]]) -> Script:
    for start, end, digit in spans:
        drag(annotating().pane.view, start, end)
        press(shell(), digit)
        yield settled


def work(order: dict[str, Any]) -> Script:
    yield from come_in(order)
    if "first" not in order:
        yield from go_to(order["second"])
        say("again", len(shown()))
        press(shell(), "Ctrl+Y")
        yield settled
        say("redone", len(shown()))
        return
    yield from go_to(order["first"])
    yield from tag(order["tags"])
    yield from go_to(order["second"])
    yield from tag(order["more"])
    repeating = annotating().repeating
    yield lambda: any(one.take.copies for one in repeating.places)
    press(shell(), "Shift+F7")
    yield lambda: settled() and repeating.strip.isVisible()
    before = len(shown())
    press(shell(), "Ctrl+Shift+C")
    yield settled
    say("copied", len(shown()) - before)
    press(shell(), "Ctrl+Z")
    yield settled
    say("undone", len(shown()) - before)
    yield from search(order["words"])
    yield from settle_a_phrase()


def search(words: str) -> Script:
    press(shell(), "Ctrl+Shift+F")
    view = corpus().search
    yield view.field.hasFocus
    write(shell(), words)
    yield lambda: bool(view.model.places)
    press(shell(), "Return")
    yield view.list.hasFocus
    say("hits", len(view.model.places))
    press(shell(), "Return")
    yield lambda: shell().page is annotating() and settled()
    yield lambda: annotating().pane.view.selection[0] < annotating().pane.view.selection[1]
    start, end = annotating().pane.view.selection
    say("selected", int(annotating().pane.view.text[start:end] == words))


def settle_a_phrase() -> Script:
    press(shell(), "Ctrl+;")
    view = corpus().consistency
    yield lambda: view.phrases.rowCount() > 0 and view._job is None and view.list.hasFocus()
    count = view.phrases.rowCount()
    say("phrases", count)
    bare = [place.label for place in view.model.places].count(None)
    press(shell(), "1")
    yield lambda: settled() and view.phrases.rowCount() == count - 1
    press(shell(), "Ctrl+Z")
    yield lambda: settled() and view.phrases.rowCount() == count
    say("settled", bare)


if __name__ == "__main__":
    sys.argv = ["annotator", sys.argv[1]]
    drive(main, work(json.loads(sys.stdin.readline())))
