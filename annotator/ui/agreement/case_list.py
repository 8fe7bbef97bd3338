"""The cases behind a figure: each passage, and what each person has there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from annotator.agreement.cases import Case, Cell
from annotator.ui.agreement.passage import Passage, shortened
from annotator.ui.agreement.phrases import AgreementPhrases
from annotator.ui.sheet.entries import MARGIN, Entry, Goal
from annotator.ui.sheet.pencil import Look, Pencil
from annotator.ui.widgets.paint import one_line
from annotator.words import both_ends


@dataclass(frozen=True, slots=True)
class _Said:
    """One person's line."""

    name: str
    words: str
    data: str
    hue: int


@dataclass(frozen=True, slots=True)
class _Laid:
    case: Case
    key: str
    room: QRectF
    passages: tuple[Passage, ...]
    said: tuple[_Said, ...]
    title: str


class CaseList:
    """``texts`` and ``titles`` are those of the documents, by id."""

    def __init__(
        self,
        cases: Sequence[Case],
        cell: Cell,
        phrases: AgreementPhrases,
        texts: Mapping[str, str],
        titles: Mapping[str, str],
    ) -> None:
        self._cases, self._cell, self._phrases = list(cases), cell, phrases
        self._texts, self._titles = texts, titles
        self._laid: list[_Laid] = []

    def lay_out(self, look: Look, width: float, top: float) -> float:
        inner = width - 2 * MARGIN
        self._width = width
        self._laid = []
        people = {who for case in self._cases for who in case.place.people}
        names = [self._phrases.person(who) for who in people]
        self._names = max([look.width(name, look.small_strong) for name in names], default=0.0)
        y, before = top + 8, ""
        for number, case in enumerate(self._cases):
            document = case.place.document
            title = self._titles.get(document, document) if document != before else ""
            y += look.small_line + 12 if title else 0
            before = document
            passages = tuple(
                Passage(self._texts.get(at.document, ""), at.start, at.end, look.font, inner - 16)
                for at in (case.place, case.other)
                if at is not None
            )
            said = tuple(self._said(case))
            height = sum(passage.height + 4 for passage in passages)
            room = QRectF(MARGIN, y, inner, height + 12 + len(said) * (look.line + 2))
            key = f"case {number} {case.span.id}"
            self._laid.append(_Laid(case, key, room, passages, said, title))
            y += room.height() + 8
        return y - top

    def entries(self) -> list[Entry]:
        return [
            Entry(one.key, one.room, partial(self._spoken, one), goal=_goal(one.case))
            for one in self._laid
        ]

    def paint(self, pencil: Pencil, current: str | None, top: float, bottom: float) -> None:
        for one in self._laid:
            if one.room.bottom() >= top and one.room.top() - 40 <= bottom:
                self._paint_case(pencil, one, current == one.key)

    # -- inside

    def _paint_case(self, pencil: Pencil, one: _Laid, current: bool) -> None:
        look, quiet, room = pencil.look, pencil.colour("quiet"), one.room
        if one.title:
            head = QRectF(room.x(), room.y() - look.small_line - 6, room.width(), look.small_line)
            pencil.text(head, one.title, look.small_strong, quiet, data=True)
        edge = pencil.colour("accent" if current else "hairline")
        pencil.frame(room, pencil.colour("note_paper") if current else None, edge)
        inner = room.adjusted(8, 6, -8, -6)
        y = inner.y()
        for passage in one.passages:
            passage.paint(pencil, QRectF(inner.x(), y, inner.width(), passage.height))
            y += passage.height + 4
        for said in one.said:
            line = QRectF(inner.x(), y, inner.width(), look.line + 2)
            used = min(self._names, line.width() * 0.35)
            name = QRectF(line.x(), line.y(), used, line.height())
            pencil.text(name, said.name, look.small_strong, pencil.colour("ink"), data=True)
            hue = QColor(look.theme.label(said.hue)[0]) if said.hue else quiet
            rest = line.adjusted(used + 8, 0, 0, 0)
            pencil.text(rest, said.words, look.small, hue)
            left = rest.adjusted(look.width(said.words, look.small) + 8, 0, 0, 0)
            data = _fitting(said.data, look, left.width()) if said.hue else said.data
            pencil.text(left, data, look.small, pencil.colour("ink"), data=True)
            y = line.bottom()

    def _spoken(self, one: _Laid) -> str:
        said = [f"{each.name}: {each.words} {each.data}".strip() for each in one.said]
        return ". ".join([*(passage.words for passage in one.passages), *said])

    def _said(self, case: Case) -> list[_Said]:
        text = self._texts.get(case.place.document, "")
        spans = case.place.spans
        found = []
        for who in sorted(case.place.people, key=self._phrases.person):
            name, span = self._phrases.person(who), spans.get(who)
            if self._cell.kind in ("attribute", "link"):
                if who in case.values:
                    found.append(_Said(name, "", self._value(case.values[who]), 0))
            elif span is None:
                found.append(_Said(name, self._phrases.label(""), "", 0))
            else:
                label = self._phrases.scheme.labels.get(span.label)
                words = f"«{shortened(one_line(text[span.start : span.end]))}»"
                order = label.order if label else 0
                found.append(_Said(name, self._phrases.label(span.label), words, order))
        return found

    def _value(self, value: str | None) -> str:
        if self._cell.kind == "link":
            return self._phrases.links(value or "")
        return self._phrases.value(self._cell.one, self._cell.other, value)


def _fitting(words: str, look: Look, width: float) -> str:
    """People differ at the ends of what they mark: these stay where there is little room."""
    shown, most = words, len(words) // 2
    while most > 8 and look.width(shown, look.small) > width:
        most -= 2
        shown = both_ends(words, most, most)
    return shown


def _goal(case: Case) -> Goal:
    return Goal(case.place.document, case.span.id, case.place.start, case.place.end)
