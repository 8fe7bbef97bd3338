"""What tells the versions of one thing apart that was changed on two desktops, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from PySide6.QtCore import QCoreApplication

from annotator.scheme import AttributeType, Scheme
from annotator.store import Fork
from annotator.ui.widgets.documents_model import status_text
from annotator.ui.widgets.paint import one_line
from annotator.ui.widgets.problems import name_of
from annotator.ui.words import QT_TRANSLATE_NOOP, figure, isolated, listed

LONGEST = 60
"""Characters of a text that are shown."""
_NAMES = ("title", "outlet", "published_at", "name", "short_id", "type", "date", "place")
_GONE = QT_TRANSLATE_NOOP("Versions", "taken away")
_NO_NOTE = QT_TRANSLATE_NOOP("Versions", "without a note")
_NOTE = QT_TRANSLATE_NOOP("Versions", "note: {note}")
_VALUE = QT_TRANSLATE_NOOP("Versions", "{name}: {value}")
_NOTHING = QT_TRANSLATE_NOOP("Versions", "nothing")
_QUOTED = QT_TRANSLATE_NOOP("Versions", "“{words}”")
_KEPT = QT_TRANSLATE_NOOP("Versions", "kept")
_SAME = QT_TRANSLATE_NOOP("Versions", "something that is not shown")


class Versions:
    """Words for one fork. ``words`` are those of each span, by revision."""

    def __init__(self, scheme: Scheme, language: str, fork: Fork, words: Mapping[str, str]) -> None:
        self._scheme, self._language, self._words = scheme, language, words
        self._fork = fork
        self._bodies: list[dict[str, Any] | None] = [
            orjson.loads(head.body) if head.body is not None else None for head in fork.heads
        ]

    def subject(self) -> str:
        """What the thing is, as all versions have it; empty where its document says enough."""
        head = next(
            (h for h, body in zip(self._fork.heads, self._bodies, strict=True) if body), None
        )
        if self._fork.kind != "span" or head is None:
            return ""
        body = next(body for body in self._bodies if body)
        said = [] if self._differs("label") else [self._label(body)]
        if not self._differs("start", "end"):
            said.append(self._quoted(head.id))
        return " ".join(said)

    def each(self) -> list[str]:
        """What each version has that another has not."""
        return [
            self._told(head.id, body)
            for head, body in zip(self._fork.heads, self._bodies, strict=True)
        ]

    def _told(self, revision: str, body: dict[str, Any] | None) -> str:
        if body is None:
            return _tr(_GONE)
        parts = []
        if self._fork.kind == "span":
            if self._differs("label"):
                parts.append(self._label(body))
            if self._differs("start", "end"):
                parts.append(self._quoted(revision))
            parts += self._values(body)
        if self._fork.kind == "guideline" and (line := self._own_line(body)):
            parts.append(_tr(_QUOTED).format(words=_cut(line)))
        if self._differs("note"):
            note = body.get("note")
            parts.append(_tr(_NOTE).format(note=_cut(note)) if note else _tr(_NO_NOTE))
        if self._differs("status"):
            parts.append(status_text(body["status"]))
        parts += [_cut(body[name]) for name in _NAMES if self._differs(name) and body.get(name)]
        alone = sum(one is not None for one in self._bodies) == 1
        return " · ".join(parts) or _tr(_KEPT if alone else _SAME)

    def _own_line(self, body: dict[str, Any]) -> str:
        """The first line of a text that another version has not."""
        others = [set(one["text"].splitlines()) for one in self._bodies if one and one is not body]
        lines = (line for line in body["text"].splitlines() if line.strip())
        return next((line for line in lines if any(line not in other for other in others)), "")

    def _values(self, body: dict[str, Any]) -> list[str]:
        """The attributes that differ."""
        every = [_attributes(one) for one in self._bodies if one]
        own = _attributes(body)
        names = dict.fromkeys(name for one in every for name in one)
        return [
            _tr(_VALUE).format(
                name=self._attribute(body, name),
                value=self._value(body, name, own.get(name, ())),
            )
            for name in names
            if len({tuple(one.get(name, ())) for one in every}) > 1
        ]

    def _attribute(self, body: dict[str, Any], name: str) -> str:
        kind = self._kind(body, name)
        return name_of(kind, self._language) if kind is not None else name

    def _value(self, body: dict[str, Any], name: str, values: Sequence[str]) -> str:
        """Values as the form shows them."""
        kind = self._kind(body, name)
        names = {one.value: name_of(one, self._language) for one in kind.choices} if kind else {}
        shown = [names.get(value, figure(value)) for value in values]
        return _cut(listed(shown)) if shown else _tr(_NOTHING)

    def _kind(self, body: dict[str, Any], name: str) -> AttributeType | None:
        label = self._scheme.labels.get(body["label"])
        return label.attributes.get(name) if label is not None else None

    def _differs(self, *names: str) -> bool:
        there = [body for body in self._bodies if body is not None]
        return len({tuple(str(body.get(name)) for name in names) for body in there}) > 1

    def _label(self, body: dict[str, Any]) -> str:
        return self._scheme.name(body["label"], self._language)

    def _quoted(self, revision: str) -> str:
        return _tr(_QUOTED).format(words=_cut(self._words.get(revision, "…")))


def _attributes(body: dict[str, Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in body.get("attributes", ()):
        found.setdefault(one["name"], []).append(str(one["value"]))
    return found


def _cut(text: object) -> str:
    words = one_line(str(text))
    return isolated(words if len(words) <= LONGEST else f"{words[:LONGEST]}…")


def _tr(source: str) -> str:
    return QCoreApplication.translate("Versions", source)
