"""What it means to make the places of a phrase like one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator import batches
from annotator.model import Action, Article
from annotator.scheme import Scheme
from annotator.store import Inconsistency


class Likening:
    """The places of ``phrase`` and the tagged one, ``span``, that the others shall be like; the
    first where ``span`` is none of them."""

    def __init__(self, phrase: Inconsistency, span: str | None) -> None:
        self.pattern = next((t for t in phrase.tagged if t.span == span), phrase.tagged[0])
        others = [one for one in phrase.tagged if one.span != self.pattern.span]
        self._untagged = [(one.document, one.start, one.end) for one in phrase.untagged]
        self._otherwise = [
            (one.document, one.span) for one in others if one.label != self.pattern.label
        ]
        self._unlike = [
            (one.document, one.span)
            for one in others
            if one.label == self.pattern.label and one.values != self.pattern.values
        ]
        if not self.pattern.values:
            self._unlike = []

    def count(self, command: str) -> int:
        """How many places a command would change."""
        return len(self._places(command))

    def documents(self, command: str) -> list[str]:
        """The articles in which it would."""
        return list(dict.fromkeys(one[0] for one in self._places(command)))

    def action(
        self, command: str, author: str, articles: Mapping[str, Article], scheme: Scheme
    ) -> Action:
        """What has to be done, as the articles are now."""
        label, values = self.pattern.label, self.pattern.values
        match command:
            case "consistency.tag":
                return batches.tag_all(author, articles, self._untagged, label, values)
            case "consistency.relabel":
                return batches.relabel_all(author, articles, scheme, self._otherwise, label)
            case _:
                return batches.set_all(author, articles, scheme, self._unlike, values)

    def _places(self, command: str) -> Sequence[tuple[str, int, int] | tuple[str, str]]:
        match command:
            case "consistency.tag":
                return self._untagged
            case "consistency.relabel":
                return self._otherwise
            case "consistency.values":
                return self._unlike
        return ()
