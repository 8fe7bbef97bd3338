"""What the scheme's problems are called in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model import Problem
from annotator.scheme import AttributeType, Choice, Label, Scheme


def _tr(text: str) -> str:
    return QCoreApplication.translate("Problems", text)


def name_of(thing: AttributeType | Choice | Label, language: str) -> str:
    """The name of something of a scheme in ``language``, else in any, else its code."""
    code = thing.value if isinstance(thing, Choice) else thing.name
    return thing.names.get(language) or next(iter(thing.names.values()), code)


def problem_text(problem: Problem, label: Label | None, scheme: Scheme, language: str) -> str:
    """One sentence for ``problem`` of a span with ``label``."""
    kind = label.attributes.get(problem.attribute or "") if label else None
    name = name_of(kind, language) if kind else problem.attribute or ""
    sentences = {
        "attribute.missing": _tr("{name} is missing."),
        "attribute.unknown": _tr("The scheme has no attribute “{name}” here."),
        "attribute.repeated": _tr("{name} has several values."),
        "attribute.value": _tr("{name} has a value that the scheme does not know."),
        "attribute.moved": _tr("{name} differs from the text it was taken from."),
        "count.rule": _tr("The numbers do not fit the kind of number."),
        "label.unknown": _tr("The scheme has no such label."),
        "span.outside": _tr("The span is outside the text."),
        "span.edge_space": _tr("A span can’t begin or end with a space."),
        "span.double": _tr("There is already such a tag on exactly these words."),
    }
    sentence = sentences.get(problem.code)
    if sentence is None:
        return problem.text
    return sentence.format(name=name, label=scheme.name(problem.values.get("label", ""), language))
