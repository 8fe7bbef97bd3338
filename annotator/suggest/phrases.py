"""Noun phrases for speakers: where they begin and end among the words of a sentence."""

from __future__ import annotations

from annotator.suggest.tokens import QUOTES, Line, Token, stems
from annotator.suggest.wording import Wording

Range = tuple[int, int]
_LONGEST = 18
_APPOSITION = 10
"""How many words may stand between the commas around a name."""
_PREPOSITIONS = frozenset("في من على عن الي مع الا انه".split())
_COMMAS = "،,"
_CLOSED = ":.;؛!؟?\n()[]–—…"


class Phrases:
    """Finds phrases in one line. Indexes are of tokens, ends exclusive."""

    def __init__(self, wording: Wording, line: Line, starts: frozenset[int] = frozenset()) -> None:
        self._wording = wording
        self._line = line
        self.complements = {at for at, _ in wording.cues["complement"].each(line)}
        self.ends = {at for at, _ in wording.cues["subject_ends"].each(line)} | self.complements
        self._objects = {at for at, _ in wording.cues["objects"].each(line)}
        self.ends |= {
            at
            for at, token in enumerate(line)
            if token.start in starts or (token.word == "ل" and self._is_mark(at + 1))
        }

    def _is_mark(self, at: int) -> bool:
        return at < len(self._line) and self._line[at].is_mark

    def after(self, at: int, limit: int, names: bool = True) -> Range | None:
        """The phrase that begins at ``at`` and ends before ``limit``, None if there is none.

        ``names``: a name between commas may go on with it (الوزير، فلان، إن).
        """
        line, index = self._line, at
        last = min(limit, at + _LONGEST, len(line))
        while index < last:
            token = line[index]
            if token.is_mark:
                if not names and token.word in _COMMAS:
                    break
                index = self._over_mark(index, last, at)
                if index < 0:
                    index = -index
                    break
            elif token.word[0].isdigit() and not self._is_number_of_name(index, at):
                break
            elif index > at and index in self._objects:
                break
            elif index in self.ends or (index > at and self._wording.verb(token.word)):
                break
            else:
                index += 1
        return self.trimmed(at, min(index, last))

    def _is_number_of_name(self, index: int, first: int) -> bool:
        """القناة 12, اللواء 30: the number belongs to the name."""
        before = self._line[index - 1].word if index > first else ""
        known = self._wording.cues
        return any(form in known["naming"] or form in known["outlets"] for form in stems(before))

    def _over_mark(self, index: int, last: int, first: int) -> int:
        """Where to go on after a mark; negative where the phrase ends before it."""
        line, mark = self._line, self._line[index].word
        if mark in QUOTES:
            close = next(
                (i for i in range(index + 1, min(last, index + 7)) if line[i].word == QUOTES[mark]),
                None,
            )
            # A quotation by itself is a name if it is short, else what is said.
            longest = 3 if index == first else 6
            short = close is not None and index + 1 < close <= index + longest
            return close + 1 if close is not None and short else -index
        if mark in _COMMAS:
            return index + 1 if index > first and self._is_apposition(index + 1, last) else -index
        return -index if mark in _CLOSED else index + 1

    def _is_apposition(self, at: int, last: int) -> bool:
        """Whether a name stands between this comma and the next one (or what is said)."""
        for index in range(at, min(last, at + _APPOSITION)):
            word = self._line[index].word
            if word in _COMMAS or index in self.ends:
                return index > at
            if word in _CLOSED or self._wording.verb(word):
                return False
        return at < last < at + _APPOSITION

    def trimmed(self, first: int, last: int) -> Range | None:
        """The range without marks at its edges, but for quotation marks that pair inside it."""
        line = self._line
        last = next((i for i in range(first, last) if line[i].word in "(["), last)
        while first < last and (
            line[last - 1].word in _PREPOSITIONS
            or len(line[last - 1].word) == 1
            and not line[last - 1].word.isdigit()
            and not self._pairs(first, last - 1)
        ):
            # Marks, and clitics that were cut off where the span begins.
            last -= 1
        while first < last and line[first].is_mark and not self._pairs_on(first, last):
            first += 1
        if last - first > 2 and line[first].is_mark and self._spans(first, last):
            first, last = first + 1, last - 1
        return (first, last) if first < last else None

    def _pairs(self, first: int, at: int) -> bool:
        """Whether the mark at ``at`` closes a quotation that begins after ``first``."""
        closing = self._line[at].word
        if closing == '"':
            marks = sum(self._line[i].word == '"' for i in range(first, at + 1))
            return marks % 2 == 0
        return any(QUOTES.get(self._line[i].word) == closing for i in range(first, at))

    def _pairs_on(self, at: int, last: int) -> bool:
        closing = QUOTES.get(self._line[at].word)
        return closing is not None and any(
            self._line[i].word == closing for i in range(at + 1, last)
        )

    def _spans(self, first: int, last: int) -> bool:
        """Whether one quotation is the whole range."""
        closing = QUOTES.get(self._line[first].word)
        inner = range(first + 1, last - 1)
        return self._line[last - 1].word == closing and all(
            not self._line[i].is_mark for i in inner
        )


def place(line: Line, found: Range) -> Range:
    """The code points of a range of tokens."""
    first, last = line[found[0]], line[found[1] - 1]
    return first.start, last.end


def unprefixed(token: Token, letters: str) -> Token:
    """The token without one of ``letters`` at its beginning, where a word is left."""
    if len(token.word) > 3 and token.word[0] in letters and token.end - token.start > 3:
        return Token(token.word[1:], token.start + 1, token.end)
    return token
