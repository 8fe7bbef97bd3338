"""``make screenshots``: the pictures of the README, taken from the real window.

Each picture is taken in a process with an empty home, in which only the language and the theme
are set; the window opens the sample project, as it does for everybody.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from annotator import paths
from annotator.__main__ import main
from annotator.model import Person, Span, new_id
from annotator.settings import Settings, save
from annotator.ui.agreement.page import AgreementPage
from annotator.ui.annotate import AnnotatePage
from annotator.ui.facts.page import FactsPage
from annotator.ui.review.page import ReviewPage
from annotator.ui.session import Session
from annotator.ui.shell import Shell
from bench.driving import Script, article_shown, documents_listed, drive, open_page, session

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
SHOTS = (("ar", "dark"), ("en", "light"))
SIZE = QSize(1360, 860)


def take(language: str, theme: str) -> Path:
    """One picture, from a process of its own."""
    target = IMAGES / f"annotate-{language}-{theme}.png"
    with tempfile.TemporaryDirectory() as home:
        config = Path(home) / "config" / paths.NAME / "settings.json"
        config.parent.mkdir(parents=True)
        save(Settings().changed(language=language, theme=theme), config)
        environment = {
            **os.environ,
            "HOME": home,
            "XDG_CONFIG_HOME": str(config.parents[1]),
            "XDG_DATA_HOME": str(Path(home) / "data"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        command = [sys.executable, __file__, "--one", str(target)]
        subprocess.run(command, env=environment, check=True, cwd=ROOT)
    return target


def pose(target: Path) -> Script:
    """A picture of each: as an annotator of the sample, the fullest article at its deepest span
    and the event with most facts; as a reviewer, the first card about a label and the figures."""
    yield lambda: (found := session()) is not None and bool(found.people)
    found = session()
    assert found is not None
    found.choose_author(_annotator(found))
    yield documents_listed
    yield article_shown
    page = open_page()
    page.window().resize(SIZE)
    columns = page.documents.columns
    best = max(range(len(columns)), key=lambda row: columns.row(row).spans)
    page.reading.open(columns.id(best))
    yield _shown(page, columns.id(best))
    assert page.desk.open is not None
    chosen = max(page.desk.open.spans.values(), key=lambda span: _depth(page, span))
    page.desk.choose(chosen.id, reveal=True)
    yield from _save(page, page.session, target)
    shell = cast(Shell, page.window())
    shell.commands.run("page.facts")
    facts = next(one for one in shell.pages if isinstance(one, FactsPage))
    yield lambda: facts.reader.facts is not None and not facts.reader.busy
    for _ in range(4):
        facts.view.step(1)
    facts.view.verticalScrollBar().setValue(120)
    yield from _save(page, page.session, _beside(target, "facts"))
    found.choose_author(Person(id=new_id(), short_id="salma", name="سلمى", role="reviewer"))
    yield lambda: any(isinstance(one, ReviewPage) for one in shell.pages)
    shell.commands.run("page.review")
    review = next(one for one in shell.pages if isinstance(one, ReviewPage))
    yield lambda: not review.docket.behind and review.bench.hand is not None
    review.bench.choose_stack("label")
    yield lambda: review.bench.hand is not None and review.bench.hand.case.card.kind == "label"
    yield from _save(review, found, _beside(target, "review"))
    shell.commands.run("page.agreement")
    agreement = next(one for one in shell.pages if isinstance(one, AgreementPage))
    yield lambda: agreement.reader.report is not None and agreement.reader.gamma is not None
    yield from _save(agreement, found, _beside(target, "agreement"))


def _beside(target: Path, page: str) -> Path:
    return target.with_name(target.name.replace("annotate", page))


def _save(page: QWidget, found: Session, target: Path) -> Script:
    """The window as it is once nothing moves any more."""
    rounds = iter(range(50))
    yield lambda: not found.busy and next(rounds, None) is None
    target.parent.mkdir(parents=True, exist_ok=True)
    if not page.window().grab().save(str(target)):
        sys.exit(f"{target} could not be written.")


def _annotator(found: Session) -> Person:
    return min(found.people, key=lambda person: person.short_id)


def _shown(page: AnnotatePage, document: str) -> Callable[[], bool]:
    return lambda: page.desk.open is not None and page.desk.open.document.id == document


def _depth(page: AnnotatePage, span: Span) -> int:
    """How many spans share words with ``span``."""
    assert page.desk.open is not None
    others = page.desk.open.spans.values()
    return sum(other.start < span.end and span.start < other.end for other in others)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        picture = Path(sys.argv[2])
        sys.argv = ["annotator", "--sample"]
        drive(main, lambda: pose(picture))
    else:
        for shot in SHOTS:
            print(take(*shot))
