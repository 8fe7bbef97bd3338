"""What the scheme's problems are called in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model import Problem
from annotator.scheme import AttributeType, Choice, Label, Scheme
from annotator.ui.words import QT_TRANSLATE_NOOP

SENTENCES = {
    "attribute.missing": QT_TRANSLATE_NOOP("Problems", "{name} is missing."),
    "attribute.unknown": QT_TRANSLATE_NOOP(
        "Problems", "The scheme has no attribute “{name}” here."
    ),
    "attribute.repeated": QT_TRANSLATE_NOOP("Problems", "{name} has several values."),
    "attribute.value": QT_TRANSLATE_NOOP(
        "Problems", "{name} has a value that the scheme does not know."
    ),
    "attribute.moved": QT_TRANSLATE_NOOP(
        "Problems", "{name} differs from the text it was taken from."
    ),
    "count.rule": QT_TRANSLATE_NOOP("Problems", "The numbers do not fit the kind of number."),
    "label.unknown": QT_TRANSLATE_NOOP("Problems", "The scheme has no such label."),
    "span.outside": QT_TRANSLATE_NOOP("Problems", "The span is outside the text."),
    "span.edge_space": QT_TRANSLATE_NOOP("Problems", "A span can’t begin or end with a space."),
    "span.double": QT_TRANSLATE_NOOP(
        "Problems", "There is already such a tag on exactly these words."
    ),
}

LINK_SENTENCES = {
    "link.unknown": QT_TRANSLATE_NOOP("Problems", "The scheme has no link of this kind."),
    "link.self": QT_TRANSLATE_NOOP("Problems", "A span can’t be linked to itself."),
    "link.source": QT_TRANSLATE_NOOP(
        "Problems", "“{type}” can’t begin at a span of the label {source}."
    ),
    "link.target": QT_TRANSLATE_NOOP(
        "Problems", "“{type}” can’t lead to a span of the label {target}."
    ),
    "link.same_label": QT_TRANSLATE_NOOP(
        "Problems",
        "“{type}” joins spans of one label: {source} with {source}, not with {target}.",
    ),
    "link.cross_document": QT_TRANSLATE_NOOP("Problems", "“{type}” stays within one article."),
    "link.denial_kind": QT_TRANSLATE_NOOP(
        "Problems", "A denial of this kind can’t have a link “{type}”."
    ),
    "link.double": QT_TRANSLATE_NOOP("Problems", "These two spans have a link “{type}” already."),
    "link.asked": QT_TRANSLATE_NOOP("Problems", "A card asks about this link “{type}”: settle it."),
}


def name_of(thing: AttributeType | Choice | Label, language: str) -> str:
    """The name of something of a scheme in ``language``, else in any, else its code."""
    code = thing.value if isinstance(thing, Choice) else thing.name
    return thing.names.get(language) or next(iter(thing.names.values()), code)


def problem_text(problem: Problem, label: Label | None, scheme: Scheme, language: str) -> str:
    """One sentence for ``problem`` of a span with ``label``."""
    kind = label.attributes.get(problem.attribute or "") if label else None
    name = name_of(kind, language) if kind else problem.attribute or ""
    sentence = SENTENCES.get(problem.code)
    if sentence is None:
        return problem.text
    said = QCoreApplication.translate("Problems", sentence)
    return said.format(name=name, label=scheme.name(problem.values.get("label", ""), language))


def link_problem_text(problem: Problem, scheme: Scheme, language: str) -> str:
    """One sentence for why a link can't be."""
    values = problem.values
    kind = scheme.links.get(values.get("type", ""))
    name = kind.names.get(language, kind.name) if kind else values.get("type", "")
    sentence = LINK_SENTENCES.get(problem.code)
    if sentence is None:
        return problem.text
    ends = {end: scheme.name(values.get(end, ""), language) for end in ("source", "target")}
    return QCoreApplication.translate("Problems", sentence).format(type=name, **ends)
