"""What a list says of a span in one line: who speaks, what is said, how many, of which event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from annotator.scheme import Scheme
from annotator.ui.widgets.paint import one_line
from annotator.ui.widgets.problems import name_of
from annotator.ui.words import isolated, number

_SPEAKERS = ("source", "denier")
_NUMBERS = ("count_type", "count_min", "count_max", "count_best")


def facts_line(
    scheme: Scheme,
    language: str,
    label: str,
    values: Sequence[tuple[str, str]],
    event_name: Callable[[str], str],
) -> str:
    """The facts that tell one span from another, the speaker first."""
    known = dict(reversed(values))
    speakers = [one_line(known[name]) for name in _SPEAKERS if known.get(name)]
    event = known.get("event")
    named = [event_name(event)] if event else []
    parts = [*speakers, *_count(known), *_choices(scheme, language, label, known), *named]
    return " · ".join(isolated(part) for part in parts if part)


def _choices(scheme: Scheme, language: str, label: str, known: dict[str, str]) -> Iterable[str]:
    """The chosen values that are required, or not the usual ones."""
    types = scheme.labels[label].attributes if label in scheme.labels else {}
    for name, kind in types.items():
        value = known.get(name)
        plain = kind.type == "enum" and not kind.inherit and not kind.computed
        if value is None or name in _NUMBERS or not plain or name.endswith("_kind"):
            continue
        choice = next((one for one in kind.choices if one.value == value), None)
        if choice is not None and value not in (kind.default, "unknown"):
            yield name_of(choice, language)


def _count(known: dict[str, str]) -> Iterable[str]:
    """How many people, as the text says."""
    low, high, best = (_number(known.get(name)) for name in _NUMBERS[1:])
    if best is not None and low == high == best:
        yield best
    elif low is not None and high is not None:
        yield _tr("{low} to {high}").format(low=low, high=high)
    elif best is not None and low is None:
        yield _tr("about {n}").format(n=best)
    elif low is not None:
        yield _tr("at least {n}").format(n=low)
    elif high is not None:
        yield _tr("at most {n}").format(n=high)


def _number(value: str | None) -> str | None:
    return number(int(value)) if value and value.isdigit() else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("LinkFacts", text)
