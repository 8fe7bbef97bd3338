"""The documents of a project as lists show them: one copy for the queue and the corpus."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.model import AnnotationSet, Document, Span, Touched
from annotator.store import Store
from annotator.ui.session import Progress, Session, Steps
from annotator.ui.widgets.columns import Columns
from annotator.ui.widgets.open_article import flawed

FEW = 64
"""Up to so many touched documents are counted one by one; for more, all are read again."""

OPEN = ("todo", "in_progress")
"""How far one is with what is still to be done."""
Counts = dict[str, tuple[int, int]]


class DocumentList(QObject):
    """Rows of all documents for the author who works, kept up to date from what was touched."""

    about_to_reset = Signal()
    reset = Signal()
    first_known = Signal(str)
    """The first article that is not done, perhaps long before all rows are read."""
    row_changed = Signal(int)
    about_to_remove = Signal(int)
    removed = Signal(int)
    open_wanted = Signal(str)
    """A document shall be annotated; the page Annotate does it. Pages hear such wishes once they
    are made: bring them to the front first."""
    place_wanted = Signal(str, int, int, str)
    """A document shall be shown at a range of code points, or at a span if that is there."""
    review_wanted = Signal(str, str)
    """What people have at a span (document, span) shall be settled; the page Review does it."""
    import_wanted = Signal(object)
    """Files and folders (a list of Path) shall be imported; the page Corpus does it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self.columns = Columns()
        self.loaded = False
        self.watched: str | None = None
        """The document that a page has open: that page counts its spans."""
        self._loads = 0
        self._author: str | None = None
        self._meanwhile: list[Touched] = []
        """What was touched while the rows were read."""
        session.changed.connect(self._touched)
        session.author_changed.connect(self.ensure)

    @staticmethod
    def of(session: Session) -> DocumentList:
        """The one list of a session."""
        found = session.findChild(DocumentList)
        return found if isinstance(found, DocumentList) else DocumentList(session)

    def ensure(self) -> None:
        """Read the rows if they are not there, or are as another author sees them."""
        author = self.session.author.id if self.session.author else None
        if not self._loads or author != self._author:
            self.load()

    def load(self) -> None:
        """Read all rows again; ``reset`` follows."""
        author = self.session.author.id if self.session.author else None
        self._author, self.loaded = author, False
        self._loads += 1
        self._meanwhile = []
        number = self._loads
        job = self.session.job(partial(_reading, author))
        job.progressed.connect(lambda far: self._say_first(number, far))
        job.finished.connect(lambda columns: self._show(number, columns))
        job.failed.connect(lambda failure: self.session.failed.emit(failure, self))
        for end in (job.finished, job.failed):
            end.connect(job.deleteLater)

    def count(self, document: str, spans: int, problems: int) -> None:
        """Set the counts of a document from somebody who knows them."""
        row = self.columns.find(document)
        if row is not None:
            self.columns.set_counts(row, spans, problems)
            self.row_changed.emit(row)

    def next_row(self, row: int, step: int = 1, untouched: bool = False) -> int | None:
        """The row after (or before) ``row``, round the end; optionally only one not begun."""
        total = len(self.columns)
        for distance in range(1, total + 1):
            at = (row + step * distance) % total
            if not untouched or self.columns.status(at) == "todo":
                return at
        return None

    def _show(self, number: int, columns: Columns) -> None:
        if number != self._loads:
            return
        self.about_to_reset.emit()
        self.columns, self.loaded = columns, True
        self.reset.emit()
        meanwhile, self._meanwhile = self._meanwhile, []
        for touched in meanwhile:
            self._touched(touched, None)

    def _say_first(self, number: int, far: Progress) -> None:
        if number == self._loads and far.text:
            self.first_known.emit(far.text)

    def _touched(self, touched: Touched, _origin: object) -> None:
        if not self.loaded:
            self._meanwhile.append(touched)
            return
        if len(touched.documents) > FEW or not self._known(touched):
            self.load()
            return
        for kind, id_ in touched.removed:
            if kind == "document" and (row := self.columns.find(id_)) is not None:
                self.about_to_remove.emit(row)
                self.columns.delete(row)
                self.removed.emit(row)
        for item in touched.changed:
            if isinstance(item, Document):
                self._update(item.id, document=item)
            elif isinstance(item, AnnotationSet) and self._is_mine(item):
                self._update(item.document, progress=item)
        self._recount(touched)
        self._ask_late(touched)

    def _known(self, touched: Touched) -> bool:
        documents = [item.id for item in touched.changed if isinstance(item, Document)]
        return all(self.columns.find(id_) is not None for id_ in documents)

    def _is_mine(self, item: AnnotationSet) -> bool:
        author = self.session.author
        return author is not None and item.author == author.id and item.layer == "annotator"

    def _update(
        self,
        id_: str,
        document: Document | None = None,
        progress: AnnotationSet | None = None,
    ) -> None:
        row = self.columns.find(id_)
        if row is None:
            return
        if document is not None:
            self.columns.set_document(row, document)
        if progress is not None:
            self.columns.set_progress(row, progress)
        self.row_changed.emit(row)

    def _recount(self, touched: Touched) -> None:
        """Count the spans of documents that nobody has open (undo may reach any of them)."""
        spans = any(isinstance(item, Span) for item in touched.changed) or any(
            kind == "span" for kind, _ in touched.removed
        )
        author = self.session.author
        if not spans or author is None:
            return
        wanted = [
            id_
            for id_ in touched.documents
            if id_ != self.watched and self.columns.find(id_) is not None
        ]
        if not wanted:
            return
        job = self.session.job(partial(_counting, wanted, author.id))
        job.finished.connect(self._set_counts)
        job.failed.connect(lambda failure: self.session.failed.emit(failure, self))
        for end in (job.finished, job.failed):
            end.connect(job.deleteLater)

    def _ask_late(self, touched: Touched) -> None:
        """Ask what is not as it was handed in. What is known to have changed stays so, until
        something is handed in or taken back."""
        author, columns = self.session.author, self.columns
        whole = touched.undoes or touched.command == "document.hand_in"
        rows = {id_: columns.find(id_) for id_ in touched.documents}
        known = ("as_it_is", "changed_since") if whole else ("as_it_is",)
        wanted = [
            id_ for id_, row in rows.items() if row is not None and columns.handed_in(row) in known
        ]
        if wanted and author is not None:
            who = author.id
            self.session.ask(lambda store: store.late(who, wanted), self._set_late, self)

    def _set_late(self, late: dict[str, bool]) -> None:
        for document, is_late in late.items():
            row = self.columns.find(document)
            if row is not None and (self.columns.handed_in(row) == "changed_since") != is_late:
                self.columns.set_late(row, is_late)
                self.row_changed.emit(row)

    def _set_counts(self, counts: Counts) -> None:
        for document, (spans, problems) in counts.items():
            self.count(document, spans, problems)


def _reading(author: str | None, store: Store) -> Steps:
    """The rows, in small steps: edits go between, and are taken over at the end."""
    columns, first = Columns(), ""
    for part in store.document_parts(author):
        for row in part:
            columns.add(row)
        begun = (row.document.id for row in part if row.set.status in OPEN)
        found = "" if first else next(begun, "")
        first = first or found
        yield Progress(len(columns), None, found)
    return columns


def _counting(documents: list[str], author: str, store: Store) -> Steps:
    """Spans and flawed spans of each, one after the other: edits go between."""
    counts: Counts = {}
    for document in documents:
        article = store.article(document, author)
        counts[document] = len(article.spans), len(flawed(article, store.scheme))
        yield Progress(len(counts), len(documents))
    return counts
