"""Small articles for tests of pages, and how they get into a project."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.model import Action, AnnotationSet, Document, Person, Put, Span, derived_id
from annotator.store import Store
from annotator.text import sha256

LEILA = Person(id=derived_id("person", "leila"), short_id="leila", name="ليلى")
TEXT = (
    "الجيش ينفي قصف الميناء\n"
    "\n"
    "وقالت وزارة الصحة إن الانفجار أسفر عن مقتل ثلاثة عمال وإصابة خمسة آخرين بجروح، فيما نفى "
    "متحدث عسكري لقناة Delta TV تنفيذ أي غارة على الميناء.\n"
    "وأضاف أن «التحقيق مستمر»، وأن عدد الجرحى مرشح للارتفاع."
)


@dataclass
class Piece:
    """An article of a test project: its text, metadata, and Leila's spans by (label, words)."""

    name: str
    text: str = TEXT
    title: str | None = None
    outlet: str | None = None
    spans: tuple[tuple[str, str], ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    """Other fields of the document."""

    @property
    def id(self) -> str:
        return derived_id("document", sha256(self.text), self.name)


def put_pieces(store: Store, pieces: list[Piece]) -> None:
    """Bring articles into a project, as an import would."""
    for piece in pieces:
        document = Document(
            id=piece.id,
            external_id=piece.name,
            text=sha256(piece.text),
            length=len(piece.text),
            title=piece.title,
            outlet=piece.outlet,
            **piece.values,
        )
        store.apply(Action(LEILA.id, "import", (Put(document),), False, (piece.text,)))
        work = store.article(piece.id, LEILA.id).set
        spans = [_span(piece, work, label, words) for label, words in piece.spans]
        if spans:
            begun = work.model_copy(update={"status": "in_progress"})
            changes = (Put(begun), *(Put(span) for span in spans))
            store.apply(Action(LEILA.id, "import", changes, undoable=False))


def _span(piece: Piece, work: AnnotationSet, label: str, words: str) -> Span:
    start = piece.text.index(words)
    id_ = derived_id("span", work.id, f"{label} {words}")
    return Span(id=id_, set=work.id, label=label, start=start, end=start + len(words))
