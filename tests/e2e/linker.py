"""A person at the real window who links spans, with keys only.

``python linker.py PROJECT STORY`` plays ``make`` or ``look``; it prints one line for each fact.
"""

from __future__ import annotations

import sys

from annotator.__main__ import main
from annotator.ui.annotate import AnnotatePage
from annotator.ui.tour.driver import Script
from annotator.ui.tour.hands import press, select_by_keys, write
from tests.e2e.person import asked_who, drive, page, say, settled, shell, windows

STRIKE, DENIAL = "الغارة دمرت المستودع", "نفت الوزارة وقوع أي غارة"
FAR = "الطائرات قصفت المستودع"


def arrive() -> Script:
    """Say who works, where that is asked, and wait for the first article."""
    yield lambda: bool(windows()) and shell().session is not None
    yield lambda: page() is not None or asked_who()
    if page() is None:
        write(shell(), "Layla")
        press(shell(), "Tab")
        write(shell(), "layla")
        press(shell(), "Return")
    yield lambda: settled() and there().desk.open is not None


def there() -> AnnotatePage:
    found = page()
    assert found is not None
    return found


def tag(words: str, digit: str) -> Script:
    start = there().pane.view.text.index(words)
    select_by_keys(there().pane.view, start, start + len(words))
    press(shell(), digit)
    yield settled


def keys(*chords: str) -> Script:
    for chord in chords:
        press(shell(), chord)
        yield lambda: settled() and not there().desk.lags


def current() -> str:
    span, open_ = there().desk.span, there().desk.open
    return open_.text[span.start : span.end] if span is not None and open_ is not None else ""


def links() -> int:
    open_ = there().desk.open
    return len(open_.links) if open_ is not None else 0


def to_denial() -> Script:
    for _ in range(4):
        if current() == DENIAL:
            return
        yield from keys("Tab")
    assert current() == DENIAL, current()


def make() -> Script:
    """Tag two articles, link within one and to the other, follow, come back, undo, redo."""
    yield from arrive()
    yield from tag(STRIKE, "1")
    yield from tag(DENIAL, "3")
    yield from keys("F8")
    yield from tag(FAR, "1")
    yield from keys("Shift+F8", "Esc")
    yield from to_denial()
    yield from keys("F4", "1", "Return")
    say("within", links())
    yield from keys("F4", "1", "F4")
    yield lambda: bool(there().links.picker.targets)
    press(shell(), "Return")
    yield lambda: settled() and links() == 2
    say("across", links())
    yield lambda: all(line.document for line in there().links.made.made)
    yield from keys("Alt+Return", "Down", "Return")
    yield lambda: settled() and current() == FAR
    say("followed")
    yield from keys("Alt+Backspace")
    yield lambda: settled() and current() == DENIAL
    say("back")
    yield from keys("Ctrl+Z")
    say("undone", links())
    yield from keys("Ctrl+Y")
    say("redone", links())
    yield from keys("Shift+F4", "Del")
    yield lambda: settled() and links() == 1
    yield from keys("Ctrl+Z")
    say("kept", links())


def look() -> Script:
    """What the next day shows."""
    yield from arrive()
    if there().desk.open.document.external_id.endswith("2"):  # type: ignore[union-attr]
        yield from keys("Shift+F8")
    yield from to_denial()
    say("links", links())
    yield lambda: FAR in "".join(line.words for line in there().links.made.made)
    for line in there().links.made.made:
        say("line", line.type)


if __name__ == "__main__":
    story = {"make": make, "look": look}[sys.argv[2]]
    sys.argv = ["annotator", sys.argv[1]]
    drive(main, story())
