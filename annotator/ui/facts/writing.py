"""What is written to files from the page: the sheet as a picture, tolls as a table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QFont

from annotator.exporters import casualty_rows
from annotator.record import Record
from annotator.scheme import Scheme
from annotator.store import Store
from annotator.ui.aside import Tell
from annotator.ui.facts.reader import aliases
from annotator.ui.sheet.picture import write_picture
from annotator.ui.sheet.saving import Format, Write
from annotator.ui.sheet.sheet import Sheet


def picture_writer(sheet: Sheet, font: QFont, rtl: bool, title: str) -> Write:
    """Writes ``sheet``, one that nobody else lays out."""

    def write(_store: Store, _tell: Tell, path: Path, format_: Format) -> None:
        write_picture(sheet, font, rtl, title, path, "svg" if format_ == "svg" else "png")

    return write


def table_writer(sets: str, scheme: Scheme, author: str) -> Write:
    """Writes the tolls of all events as ``sets`` (an author, or gold) has them; ``author`` is
    who asks."""

    def write(store: Store, tell: Tell, path: Path, _format: Format) -> None:
        casualty_rows.write(_counted(store, sets, tell), scheme, path, aliases(store, author))

    return write


def _counted(store: Store, sets: str, tell: Tell) -> Iterator[Record]:
    for number, record in enumerate(store.records(sets), 1):
        tell(number)
        yield record
