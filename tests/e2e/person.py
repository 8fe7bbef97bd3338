"""A person at the real window: runs ``main()`` and works in it by keys and mouse only.

``python person.py PROJECT`` reads one line of JSON from stdin: ``{"name", "short_id",
"document", "spans": [[start, end, digit], ...], "undo": n}``. It prints one line for each fact
that somebody who kills the process must be able to rely on.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication

from annotator.__main__ import main
from annotator.ui.annotate import AnnotatePage
from annotator.ui.dialogs.who import Who
from annotator.ui.shell import Shell
from annotator.ui.tour.driver import Driver, Script
from annotator.ui.tour.hands import drag, press, select_by_keys, write


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def windows() -> list[Shell]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, Shell)]


def shell() -> Shell:
    return windows()[0]


def page() -> AnnotatePage | None:
    return next((p for p in shell().pages if isinstance(p, AnnotatePage)), None)


def settled() -> bool:
    """Whether everything asked for is saved and shown."""
    return page() is not None and shell().router.idle and not shell().commands.busy()


def asked_who() -> bool:
    """Whether the card that asks who works waits for an answer."""
    card = shell().findChild(Who)
    return isinstance(card, Who) and card.name.hasFocus() and card.short_id.isVisible()


def shown() -> set[tuple[int, int, str]]:
    found = page()
    assert found is not None
    assert found.desk.open is not None
    return {(s.start, s.end, s.label) for s in found.desk.open.spans.values()}


def work(order: dict[str, Any]) -> Script:
    """Say who one is, go to the article, undo and redo what was done before, tag the rest."""
    yield lambda: bool(windows()) and shell().session is not None
    yield lambda: page() is not None or asked_who()
    if page() is None:
        write(shell(), order["name"])
        press(shell(), "Tab")
        write(shell(), order["short_id"])
        press(shell(), "Return")
    yield lambda: settled() and page().desk.open is not None  # type: ignore[union-attr]
    found = page()
    assert found is not None
    for _ in range(20):
        assert found.desk.open is not None
        if found.desk.open.document.external_id == order["document"]:
            break
        press(shell(), "F8")
        yield settled
    say("found", len(shown()))
    yield from undo_and_redo(order["undo"])
    for number, (start, end, digit) in enumerate(order["spans"]):
        (drag if number % 2 else select_by_keys)(found.pane.view, start, end)
        assert found.pane.view.selection == (start, end), (start, end, found.pane.view.selection)
        press(shell(), digit)
        yield settled
        say("saved", start, end, digit)
    say("done", len(shown()))


def undo_and_redo(times: int) -> Script:
    before = shown()
    for _ in range(times):
        press(shell(), "Ctrl+Z")
        yield settled
    say("undone", len(before) - len(shown()))
    for _ in range(times):
        press(shell(), "Ctrl+Y")
        yield settled
    assert shown() == before
    say("redone", len(shown()))


def drive(run: Callable[[], object], script: Script) -> None:
    """Run the program with the script inside its event loop; the window closes at the end."""
    real = QApplication.exec

    def driven(*_: object) -> int:
        driver = Driver(script)

        def end(problem: str | None) -> None:
            if problem:
                sys.stderr.write(problem + "\n")
            QApplication.closeAllWindows()
            QApplication.exit(1 if problem else 0)

        driver.ended.connect(end)
        return real()

    QApplication.exec = driven  # type: ignore[method-assign]
    run()


if __name__ == "__main__":
    sys.argv = ["annotator", sys.argv[1]]
    drive(main, work(json.loads(sys.stdin.readline())))
