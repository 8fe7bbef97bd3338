"""The dossier on the sheet: groups of statements in cards, in one or two columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from annotator.dossier import TOPICS, Group, Statement, Topic, Voice
from annotator.ui.facts.claim_phrases import ClaimPhrases
from annotator.ui.sheet.entries import MARGIN, Entry, Goal
from annotator.ui.sheet.pencil import Look, Pencil
from annotator.ui.theme import mix

TWO_COLUMNS = 780.0
"""Pixels of width from which there are two."""
GAP, PAD = 16.0, 12.0
_SECOND: frozenset[Topic] = frozenset({"who", "why"})
"""Topics of the second column, where there are two."""


@dataclass(slots=True)
class _Line:
    """A voice with its room."""

    voice: Voice
    room: QRectF
    key: str


@dataclass(slots=True)
class _Card:
    group: Group
    room: QRectF
    counts: float
    """Pixels; the height of the line of counts."""
    lines: list[_Line]


class Claims:
    """A block of the sheet for all groups of an event."""

    def __init__(self, groups: Sequence[Group], phrases: ClaimPhrases) -> None:
        self.groups, self.phrases = groups, phrases
        self._cards: list[_Card] = []
        self._headings: list[tuple[QRectF, str]] = []

    def lay_out(self, look: Look, width: float, top: float) -> float:
        self._cards, self._headings = [], []
        inner = width - 2 * MARGIN
        two = inner >= TWO_COLUMNS
        each = (inner - GAP) / 2 if two else inner
        tops = [top + 8.0, top + 8.0]
        for topic in TOPICS:
            groups = [group for group in self.groups if group.topic == topic]
            if not groups:
                continue
            column = int(two and topic in _SECOND)
            if two and topic == "other" and tops[1] < tops[0]:
                column = 1
            x, y = MARGIN + column * (each + GAP), tops[column]
            self._headings.append((QRectF(x, y + 8, each, look.line), self.phrases.topic(topic)))
            y += 8 + look.line + 8
            for group in groups:
                y += self._lay_out_card(group, look, x, y, each) + 8
            tops[column] = y + 8
        return max(tops) - top

    def _lay_out_card(self, group: Group, look: Look, x: float, y: float, width: float) -> float:
        inner = width - 2 * PAD
        counts = look.height(self.phrases.counts(group), look.small, inner)
        below = y + PAD + look.line + counts + 8
        lines = []
        for voice in group.voices:
            height = look.small_line + 4 if voice.copy else 2 * look.small_line + 10
            key = f"{group.topic} {group.key} {voice.statement.span}"
            lines.append(_Line(voice, QRectF(x + 4, below, width - 8, height), key))
            below += height
        room = QRectF(x, y, width, below + PAD - 4 - y)
        self._cards.append(_Card(group, room, counts, lines))
        return room.height()

    def entries(self) -> list[Entry]:
        return [
            Entry(
                line.key,
                line.room,
                partial(self._spoken, card, line),
                goal_of(line.voice.statement),
            )
            for card in self._cards
            for line in card.lines
        ]

    def _spoken(self, card: _Card, line: _Line) -> str:
        return f"{self.phrases.title(card.group)[0]}: {self.phrases.spoken(line.voice)}"

    def paint(self, pencil: Pencil, current: str | None, top: float, bottom: float) -> None:
        look = pencil.look
        for room, words in self._headings:
            pencil.text(room, words, look.strong, pencil.colour("ink"))
        for card in self._cards:
            if card.room.bottom() < top or card.room.top() > bottom:
                continue
            pencil.frame(card.room, None, pencil.colour("hairline"))
            self._paint_head(pencil, card)
            for line in card.lines:
                if line.room.bottom() >= top and line.room.top() <= bottom:
                    self._paint_voice(pencil, line, current == line.key)

    def _paint_head(self, pencil: Pencil, card: _Card) -> None:
        look = pencil.look
        inner = card.room.adjusted(PAD, PAD, -PAD, -PAD)
        words, data = self.phrases.title(card.group)
        title = QRectF(inner.x(), inner.y(), inner.width(), look.line)
        pencil.text(title, words, look.strong, pencil.colour("ink"), data=data)
        counts = QRectF(inner.x(), title.bottom(), inner.width(), card.counts)
        pencil.paragraph(
            counts, self.phrases.counts(card.group), look.small, pencil.colour("quiet")
        )

    def _paint_voice(self, pencil: Pencil, line: _Line, current: bool) -> None:
        look, voice, room = pencil.look, line.voice, line.room
        if current:
            frame = room.adjusted(0, 0.5, 0, -0.5)
            pencil.frame(frame, pencil.colour("note_paper"), pencil.colour("accent"))
        quiet = pencil.colour("quiet")
        inner = room.adjusted(PAD - 4, 2, 4 - PAD, -2)
        first = QRectF(inner.x(), inner.y(), inner.width(), look.small_line)
        words = self.phrases.again() if voice.copy else self.phrases.relation(voice)
        if voice.updated:
            words = f"{words} · {self.phrases.later()}"
        used = look.width(words, look.small)
        ink = quiet if voice.copy else self._hue(pencil, voice)
        pencil.text(first, words, look.small, ink)
        where, left = self.phrases.where(voice.statement), first.adjusted(used + 8, 0, 0, 0)
        aside = min(look.width(where, look.small), left.width() * 0.45)
        name = left.adjusted(0, 0, -(aside + 8), 0)
        if not voice.copy:
            ink = pencil.colour("ink")
            source = self.phrases.source(voice.statement)
            pencil.text(name, source, look.small_strong, ink, data=True)
        rest = QRectF(left.right() - aside, first.y(), aside, first.height())
        pencil.text(rest, where, look.small, quiet, "end")
        if not voice.copy:
            said = QRectF(inner.x(), first.bottom() + 1, inner.width(), look.small_line)
            pencil.text(said, voice.statement.text, look.small, pencil.colour("ink"), data=True)

    def _hue(self, pencil: Pencil, voice: Voice) -> QColor:
        """Claims and denials in the hues of their labels; who would not say, quiet."""
        if voice.relation == "declines":
            return pencil.colour("quiet")
        known = self.phrases.scheme.labels.get(voice.statement.label)
        return QColor(pencil.look.theme.label(known.order if known else 1)[0])


class Loose:
    """A block of the sheet for all that has no event: a list, article by article."""

    def __init__(self, statements: Sequence[Statement], phrases: ClaimPhrases) -> None:
        self.statements, self.phrases = statements, phrases
        self._rows: list[tuple[QRectF, Statement | str]] = []

    def lay_out(self, look: Look, width: float, top: float) -> float:
        self._rows = []
        y, before = top + 8, ""
        for one in self.statements:
            if one.document != before:
                height = look.line + 16
                self._rows.append((QRectF(MARGIN, y, width - 2 * MARGIN, height), one.name))
                y, before = y + height, one.document
            height = look.line + 8
            self._rows.append((QRectF(MARGIN - 8, y, width - 2 * MARGIN + 16, height), one))
            y += height
        return y + MARGIN - top

    def entries(self) -> list[Entry]:
        return [
            Entry(f"loose {row.span}", room, partial(self._spoken, row), goal_of(row))
            for room, row in self._rows
            if isinstance(row, Statement)
        ]

    def _spoken(self, one: Statement) -> str:
        return f"{self.phrases.label(one.label)} · {one.text} · {one.name}"

    def paint(self, pencil: Pencil, current: str | None, top: float, bottom: float) -> None:
        look = pencil.look
        for room, row in self._rows:
            if room.bottom() < top or room.top() > bottom:
                continue
            if isinstance(row, str):
                words = room.adjusted(0, 8, 0, 0)
                pencil.text(words, row, look.small_strong, pencil.colour("quiet"), data=True)
                continue
            if current == f"loose {row.span}":
                frame = room.adjusted(0, 0.5, 0, -0.5)
                pencil.frame(frame, pencil.colour("note_paper"), pencil.colour("accent"))
            inner = room.adjusted(8, 0, -8, 0)
            known = self.phrases.scheme.labels.get(row.label)
            hue = QColor(look.theme.label(known.order if known else 1)[0])
            label = self.phrases.label(row.label)
            used = max(80.0, look.width(label, look.small) + 12)
            pencil.text(inner, label, look.small, mix(hue, pencil.colour("ink"), 0.9))
            words = inner.adjusted(used, 0, 0, 0)
            pencil.text(words, row.text, look.font, pencil.colour("ink"), data=True)


def goal_of(one: Statement) -> Goal:
    """Where a statement stands."""
    return Goal(one.document, one.span, one.start, one.end)
