"""What the tour does, step by step, as a person would: keys and mouse, and looking."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize

from annotator import importers, paths
from annotator.importers import Options
from annotator.record import Record, RecordSpan
from annotator.ui.annotate import AnnotatePage
from annotator.ui.app import Program
from annotator.ui.corpus.page import CorpusPage
from annotator.ui.dialogs.who import Who
from annotator.ui.tour.driver import Script
from annotator.ui.tour.hands import drag, press, select_by_keys, write

ARTICLE = "marsa-04-sari"
SIZE = QSize(1360, 860)


class Itinerary:
    """An article goes in bare and comes out as its annotator in the sample corpus left it."""

    def __init__(self, program: Program, folder: Path) -> None:
        self.program, self.shell, self.folder = program, program.shell, folder
        self.project = folder / "tour.annot"
        self.export = folder / "tour.jsonl"
        self.article = paths.seeds() / "articles" / f"{ARTICLE}.txt"
        self.wanted = _annotated(paths.seeds() / "corpus.jsonl")
        self._pictures = 0

    def steps(self) -> Script:
        """The whole tour."""
        for old in self.folder.glob("tour.*"):
            if old.is_file():
                old.unlink()
        self.shell.resize(SIZE)
        yield from self._begin()
        yield from self._import()
        yield from self._tag()
        yield from self._think_again()
        yield from self._open_again()
        yield from self._export()

    def _begin(self) -> Script:
        self.program.create(self.project, paths.seeds() / "scheme.json")
        yield self._asked_who
        self._picture("who works here")
        write(self.shell, "Layla")
        press(self.shell, "Tab")
        write(self.shell, "layla")
        press(self.shell, "Return")
        yield lambda: self._page(AnnotatePage) is not None and not self._busy()

    def _import(self) -> Script:
        press(self.shell, "Ctrl+I")
        corpus = self._corpus
        corpus.imports.take([self.article])
        yield corpus.imports.start_button.isEnabled
        self._picture("what to import")
        press(self.shell, "Return")
        yield lambda: corpus.imports.stack.currentIndex() == 2
        self._picture("what came in")
        press(self.shell, "Esc", "Ctrl+1")
        yield lambda: self._annotate.desk.open is not None
        self._say(f"Imported {self.article.name}.")

    def _tag(self) -> Script:
        page = self._annotate
        keys = {name: label.key for name, label in page.session.scheme.labels.items()}
        for number, span in enumerate(self.wanted):
            select = drag if number % 2 else select_by_keys
            select(page.pane.view, span.start, span.end)
            if page.pane.view.selection != (span.start, span.end):
                raise ValueError(f"{span.text!r} could not be selected.")
            press(self.shell, keys[span.label])
            yield lambda: not self._busy()
            if number == len(self.wanted) // 2:
                self._picture("half-way")
        self._picture("all tagged")
        self._compare()
        self._say(f"Tagged {len(self.wanted)} spans by keys and mouse.")

    def _think_again(self) -> Script:
        for chord in ("Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Ctrl+Y"):
            press(self.shell, chord)
            yield lambda: not self._busy()
        self._compare()
        self._say("Took two back and did them again.")

    def _open_again(self) -> Script:
        self.program.close_project()
        yield lambda: self.shell.session is None
        self.program.open(self.project)
        yield lambda: self._page(AnnotatePage) is not None
        yield lambda: self._annotate.desk.open is not None
        self._compare()
        press(self.shell, "Ctrl+Z")
        yield lambda: not self._busy()
        press(self.shell, "Ctrl+Y")
        yield lambda: not self._busy()
        self._compare()
        self._picture("open again")
        self._say("Closed the project, opened it again and found everything, undo too.")

    def _export(self) -> Script:
        press(self.shell, "Ctrl+Shift+X")
        counts: list[int] = []
        self._corpus.exports.export_to(self.export, counts.append)
        yield lambda: bool(counts)
        self._picture("exported")
        got = _spans(next(_records(self.export)).spans)
        if got != _spans(self.wanted):
            raise ValueError("The exported spans are not those that were tagged.")
        self._say(f"Exported: {self.export}", f"Pictures: {self.folder}")

    # -- looking

    @property
    def _annotate(self) -> AnnotatePage:
        page = self._page(AnnotatePage)
        if not isinstance(page, AnnotatePage):
            raise LookupError("The page Annotate is not there.")
        return page

    @property
    def _corpus(self) -> CorpusPage:
        page = self._page(CorpusPage)
        if not isinstance(page, CorpusPage):
            raise LookupError("The page of all articles is not there.")
        return page

    def _page(self, kind: type[AnnotatePage] | type[CorpusPage]) -> object:
        return next((page for page in self.shell.pages if isinstance(page, kind)), None)

    def _asked_who(self) -> bool:
        card = self.shell.findChild(Who)
        return isinstance(card, Who) and card.name.hasFocus() and card.short_id.isVisible()

    def _busy(self) -> bool:
        return self.shell.commands.busy() or not self.shell.router.idle

    def _compare(self) -> None:
        open_ = self._annotate.desk.open
        shown = sorted((s.start, s.end, s.label) for s in open_.spans.values()) if open_ else []
        if shown != _spans(self.wanted):
            raise ValueError("The spans shown are not those that were tagged.")

    def _picture(self, name: str) -> None:
        self._pictures += 1
        path = self.folder / f"{self._pictures:02} {name}.png"
        if not self.shell.grab().save(str(path)):
            raise OSError(f"{path} could not be written.")

    def _say(self, *lines: str) -> None:
        sys.stdout.write("\n".join(lines) + "\n")
        sys.stdout.flush()


def _records(path: Path) -> Iterator[Record]:
    return (item for item in importers.read([path], Options()) if isinstance(item, Record))


def _annotated(corpus: Path) -> list[RecordSpan]:
    """The spans of the article's first annotator."""
    record = next(record for record in _records(corpus) if record.id == ARTICLE)
    return [span for span in record.spans if span.set == record.sets[0].id]


def _spans(spans: list[RecordSpan]) -> list[tuple[int, int, str]]:
    return sorted((span.start, span.end, span.label) for span in spans)
