"""What is said of bundles that were brought in: a sentence, and details for who wants them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject

from annotator import people
from annotator.bundle import Manifest
from annotator.model import Failure, Person
from annotator.store import Drop, Fork, Merged, Missing, Store
from annotator.ui.failures import sentence
from annotator.ui.words import isolated, listed, number

FEW = 8
"""Bundles and articles that are listed; of more, only how many they are."""
NAMED = 3
"""Articles of one person that are named."""


@dataclass(slots=True)
class Brought:
    """What became of some bundles, and what the project is like afterwards."""

    came: list[tuple[Path, Manifest, Merged]] = field(default_factory=list)
    refused: list[tuple[Path, Failure]] = field(default_factory=list)
    question: Failure | None = None
    asked: Path = field(default_factory=Path)
    """The bundle that the question is about."""
    people: Sequence[Person] = ()
    names: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    """Of the documents that are spoken of."""
    forks: Sequence[Fork] = ()
    missing: Sequence[Missing] = ()

    def fill(self, store: Store) -> None:
        """Read what is needed to speak of it."""
        self.people = store.people()
        self.names = people.named(self.people)
        self.forks, self.missing = store.forks(), store.missing()
        wanted = {document for _, _, merged in self.came for document, _ in merged.handed_in}
        drops: Sequence[Drop] = self.question.values.get("drops", ()) if self.question else ()
        wanted |= {drop.document for drop in drops}
        if wanted:
            self.titles = {
                row.document.id: row.document.title or row.document.external_id
                for row in store.each_document(None)
                if row.document.id in wanted
            }


class Report(QObject):
    """One sentence about what was brought in, and details, a line each."""

    def __init__(self, brought: Brought) -> None:
        super().__init__()
        self._brought = brought

    def text(self) -> str:
        """The sentence."""
        brought = self._brought
        if not brought.came and brought.refused:
            return sentence(brought.refused[0][1])
        new = sum(merged.new for _, _, merged in brought.came)
        parts = []
        if not new:
            parts.append(self.tr("All of it was here already."))
        else:
            came = ((told, merged) for _, told, merged in brought.came if merged.new)
            names = dict.fromkeys(told.whose() or told.name for told, _ in came)
            whose = listed([isolated(name) for name in names])
            parts.append(self.tr("{whose}: %Ln changes came.", "", new).format(whose=whose))
        documents = sum(len(merged.documents) for _, _, merged in brought.came)
        if documents:
            parts.append(self.tr("%Ln new articles.", "", documents))
        handed_in = sum(len(merged.handed_in) for _, _, merged in brought.came)
        if handed_in:
            parts.append(self.tr("%Ln articles handed in.", "", handed_in))
        moved = sum(len(merged.stale) for _, _, merged in brought.came)
        if moved:
            parts.append(self.tr("%Ln annotations followed a corrected text.", "", moved))
        if brought.forks:
            count = len(brought.forks)
            parts.append(self.tr("%Ln things were changed on two desktops.", "", count))
        missing = sum(one.count for one in brought.missing)
        if missing:
            parts.append(self.tr("%Ln changes have not come yet.", "", missing))
        if len(brought.refused) == 1:
            path, failure = brought.refused[0]
            reason, text = sentence(failure), self.tr("{file} was refused: {reason}")
            named = path.name in reason
            parts.append(reason if named else text.format(file=isolated(path.name), reason=reason))
        elif brought.refused:
            parts.append(self.tr("%Ln bundles were refused.", "", len(brought.refused)))
        return " ".join(parts)

    def asked(self, question: Failure) -> tuple[str, str]:
        """The question and its details; what it is about stands in it where that is one thing."""
        drops = list(self._drops())
        text = sentence(question)
        return (f"{text} {drops[0]}", "") if len(drops) == 1 else (text, self.details())

    def details(self) -> str:
        """What was refused or asked, what was handed in by whom, and what is missing."""
        return "\n".join([*self._refusals(), *self._drops(), *self._came()])

    def _came(self) -> Iterator[str]:
        brought = self._brought
        handed_in: dict[str, list[str]] = {}
        for document, author in (pair for _, _, m in brought.came for pair in m.handed_in):
            handed_in.setdefault(author, []).append(document)
        for author, documents in handed_in.items():
            name = isolated(brought.names.get(author, author))
            titles = [isolated(brought.titles.get(id_, id_)) for id_ in documents[:NAMED]]
            if len(documents) > NAMED:
                titles.append(self.tr("and %Ln more", "", len(documents) - NAMED))
            yield self.tr("Handed in by {name}: {titles}").format(name=name, titles=listed(titles))
        for id_ in (id_ for _, _, merged in brought.came for id_ in merged.people):
            name = isolated(brought.names.get(id_, id_))
            yield self.tr("New here: {name}").format(name=name)
        for one in brought.missing:
            name = isolated(brought.names.get(one.author, one.author))
            text = self.tr("%Ln changes of {name} are missing (desktop {desktop}).", "", one.count)
            yield text.format(name=name, desktop=one.writer[-6:])

    def _drops(self) -> Iterator[str]:
        brought = self._brought
        drops: Sequence[Drop] = brought.question.values.get("drops", ()) if brought.question else ()
        text = self.tr("{title} ({name}): {before} annotations before, {after} afterwards")
        for drop in drops[:FEW]:
            yield text.format(
                title=isolated(brought.titles.get(drop.document, drop.document)),
                name=isolated(brought.names.get(drop.author, drop.author)),
                before=number(drop.before),
                after=number(drop.after),
            )
        if len(drops) > FEW:
            yield self.tr("and %Ln more", "", len(drops) - FEW)

    def _refusals(self) -> Iterator[str]:
        refused = self._brought.refused
        for path, failure in refused[:FEW] if len(refused) > 1 else ():
            reason = sentence(failure)
            yield reason if path.name in reason else f"{isolated(path.name)}: {reason}"
        if len(refused) > FEW:
            yield self.tr("and %Ln more", "", len(refused) - FEW)
