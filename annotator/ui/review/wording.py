"""What cards, questions, reasons and rules are called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from annotator.diff import Card, CardClass, Draft, Question
from annotator.model import Attribute, Event
from annotator.scheme import AttributeType, LinkType, Scheme
from annotator.ui.widgets.problems import name_of
from annotator.ui.words import QT_TRANSLATE_NOOP, isolated, listed, number

CLASS_NAMES: dict[CardClass, str] = {
    "boundary": QT_TRANSLATE_NOOP("Review", "Edges"),
    "trivial": QT_TRANSLATE_NOOP("Review", "Small edges"),
    "label": QT_TRANSLATE_NOOP("Review", "Label"),
    "attribute": QT_TRANSLATE_NOOP("Review", "Numbers and values"),
    "missing": QT_TRANSLATE_NOOP("Review", "Marked by some only"),
    "split": QT_TRANSLATE_NOOP("Review", "One span or several"),
    "link": QT_TRANSLATE_NOOP("Review", "Links"),
    "compound": QT_TRANSLATE_NOOP("Review", "Several differences"),
    "unanimous": QT_TRANSLATE_NOOP("Review", "All agree"),
}
REASONS: dict[str, str] = {
    "not_annotatable": QT_TRANSLATE_NOOP("Review", "not to be annotated"),
    "not_the_story": QT_TRANSLATE_NOOP("Review", "no part of the story"),
    "duplicate": QT_TRANSLATE_NOOP("Review", "another span says it already"),
    "hypothetical": QT_TRANSLATE_NOOP("Review", "only thinkable, not said"),
    "wrong_label": QT_TRANSLATE_NOOP("Review", "something else is here"),
    "unclear": QT_TRANSLATE_NOOP("Review", "the text is unclear"),
    "guideline_gap": QT_TRANSLATE_NOOP("Review", "the guideline leaves it open"),
    "other": QT_TRANSLATE_NOOP("Review", "another reason"),
}
"""Why nobody is right, by code, in the order of their keys."""
RULES: dict[str, str] = {
    "unanimous": QT_TRANSLATE_NOOP("Review", "All agree"),
    "majority": QT_TRANSLATE_NOOP("Review", "Two thirds agree"),
    "clitic": QT_TRANSLATE_NOOP("Review", "Letters written onto the word"),
    "article": QT_TRANSLATE_NOOP("Review", "The article al-"),
    "punctuation": QT_TRANSLATE_NOOP("Review", "Marks at the edge"),
    "diacritics": QT_TRANSLATE_NOOP("Review", "Vowel signs"),
}
_EDGES = {
    "start": QT_TRANSLATE_NOOP("Review", "Where does this span begin?"),
    "end": QT_TRANSLATE_NOOP("Review", "Where does this span end?"),
    "both": QT_TRANSLATE_NOOP("Review", "Where does this span begin and end?"),
}
_LINKS = {
    "type": QT_TRANSLATE_NOOP("Review", "How is “{words}” related to this?"),
    "one": QT_TRANSLATE_NOOP("Review", "Is this right: “{words}” {link} …?"),
    "target": QT_TRANSLATE_NOOP("Review", "“{words}” {link} which of these?"),
}
_PIECES = {
    1: QT_TRANSLATE_NOOP("Review", "One span"),
    2: QT_TRANSLATE_NOOP("Review", "Two spans"),
    3: QT_TRANSLATE_NOOP("Review", "{n} spans"),
}
_GROUPS = {
    "count": QT_TRANSLATE_NOOP("Review", "How many?"),
    "source": QT_TRANSLATE_NOOP("Review", "Who says it?"),
    "denier": QT_TRANSLATE_NOOP("Review", "Who denies it?"),
    "harm": QT_TRANSLATE_NOOP("Review", "What happened to them?"),
    "event": QT_TRANSLATE_NOOP("Review", "Which event?"),
}
SHORT, IN_QUESTION = 60, 32
"""Code points of a span that a sentence names, and that a question does."""
COUNT = ("count_type", "count_min", "count_max", "count_best")
NUMBER = QT_TRANSLATE_NOOP("Review", "Number")
Fact = tuple[str, str]
"""What an attribute is called, and its value in words."""


def shortened(text: str, most: int = SHORT) -> str:
    """Words of the article on one line, at most so many code points and the dots."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + "…"


def say(text: str) -> str:
    """One of the words above in the interface's language."""
    return QCoreApplication.translate("Review", text)


class Wording:
    """Words for one scheme in one language."""

    def __init__(self, scheme: Scheme, language: str, events: dict[str, str] | None = None) -> None:
        self.scheme, self.language = scheme, language
        self.events = events or {}
        """Names of events by what a value may be."""

    def name_events(self, events: Iterable[Event]) -> None:
        """The events that values name from now on."""
        self.events = {id_: one.name or id_ for one in events for id_ in (one.id, one.external_id)}

    def label(self, name: str) -> str:
        """What people call a label."""
        known = self.scheme.labels.get(name)
        return name_of(known, self.language) if known else name

    def link(self, name: str, backward: bool = False) -> str:
        """What people call a link type."""
        known = self.scheme.links.get(name)
        return _link_name(known, self.language, backward) if known else name

    def question(self, card: Card, question: Question) -> str:
        """The question in words."""
        match question.code:
            case "keep":
                text = say(QT_TRANSLATE_NOOP("Review", "Is there a span to mark here: {label}?"))
                return text.format(label=self.label(card.drafts[0].label))
            case "extent":
                return say(_EDGES[question.edges or "both"])
            case "label":
                return say(QT_TRANSLATE_NOOP("Review", "Which label?"))
            case "pieces":
                return say(QT_TRANSLATE_NOOP("Review", "One span or several?"))
            case "link" | "target":
                kind = "target" if question.code == "target" else "one" if question.name else "type"
                words = isolated(_source(question))
                return say(_LINKS[kind]).format(words=words, link=self.link(question.name))
            case _:
                return self._attribute_question(card, question)

    def _attribute_question(self, card: Card, question: Question) -> str:
        if question.name in _GROUPS:
            return say(_GROUPS[question.name])
        kind = self._kind(question.when or card.drafts[0].label, question.name)
        name = name_of(kind, self.language) if kind else question.name
        if name.endswith(("?", "؟")):
            return name
        return say(QT_TRANSLATE_NOOP("Review", "{name}?")).format(name=name)

    def values(self, label: str, attributes: tuple[Attribute, ...], names: tuple[str, ...]) -> str:
        """The values of some attributes on a line, as the form names them."""
        if set(names) & set(COUNT):
            names = tuple(name for name in names if name not in COUNT)
            parts = [self.count(label, attributes)]
        else:
            parts = []
        for name in names:
            kind = self._kind(label, name)
            own = [one.value for one in attributes if one.name == name and one.value != ""]
            if not own and kind is not None and kind.default:
                own = [kind.default]
            if own:
                parts.append(listed([self._value(kind, value) for value in own]))
        return " · ".join(part for part in parts if part) or "—"

    def count(self, label: str, attributes: tuple[Attribute, ...]) -> str:
        """How many, with what kind of number that is: ``28``, ``at least 20``, ``10–15``."""
        given = {one.name: one.value for one in attributes}
        low, high, best = (given.get(f"count_{name}", "") for name in ("min", "max", "best"))
        kind = given.get("count_type", "")
        known = self._kind(label, "count_type")
        name = self._value(known, kind) if kind else ""
        if kind == "exact":
            return _figure(best or low)
        if kind == "none" and {low, high, best} <= {"", "0"}:
            return name  # which says it: no nought behind it
        if kind == "range" or (low and high and low != high):
            figures, name = f"{_figure(low)}–{_figure(high)}", "" if kind == "range" else name
        elif kind == "at_most":
            figures = _figure(high)
        else:
            figures = _figure(best or low or high)
        return " ".join(part for part in (name, figures) if part)

    def facts(self, draft: Draft) -> tuple[Fact, ...]:
        """All values of a draft with their names, in the order of the form."""
        given = {one.name for one in draft.attributes}
        known = self.scheme.labels.get(draft.label)
        order = [name for name in (known.attributes if known else ()) if name in given]
        order += sorted(given - set(order))
        facts: list[Fact] = []
        for name in order:
            if name not in COUNT:
                kind = self._kind(draft.label, name)
                words = name_of(kind, self.language) if kind else name
                facts.append((words, self.values(draft.label, draft.attributes, (name,))))
            elif given.intersection(COUNT):
                given.difference_update(COUNT)
                facts.append((say(NUMBER), self.count(draft.label, draft.attributes)))
        return tuple(facts)

    def pieces(self, drafts: Sequence[Draft]) -> str:
        """How many spans, and of which labels."""
        text = say(_PIECES[min(len(drafts), 3)]).format(n=number(len(drafts)))
        names = dict.fromkeys(self.label(one.label) for one in drafts)
        return f"{text} · {listed(list(names))}"

    def _kind(self, label: str, name: str) -> AttributeType | None:
        known = self.scheme.labels.get(label)
        return known.attributes.get(name) if known else None

    def _value(self, kind: AttributeType | None, value: str) -> str:
        if kind is not None and kind.type == "event_id":
            return self.events.get(value, value)
        for choice in kind.choices if kind else ():
            if choice.value == value:
                return name_of(choice, self.language)
        return _figure(value) if value.isascii() and value.isdecimal() else isolated(value)


def _source(question: Question) -> str:
    """The words from which the links in question lead, shortened."""
    links = (link for version in question.versions for link in version.links)
    return shortened(next((link.source.text for link in links), "…"), IN_QUESTION)


def _figure(value: str) -> str:
    return number(int(value)) if value.isascii() and value.isdecimal() else value


def _link_name(kind: LinkType, language: str, backward: bool) -> str:
    names = kind.inverse_names if backward and kind.inverse_names else kind.names
    return names.get(language) or next(iter(names.values()), kind.name)
