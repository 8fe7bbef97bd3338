"""Strict building of record values from parsed JSON: exact keys, exact types, no coercion."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from annotator.importers.items import Unfit
from annotator.record import Record

T = TypeVar("T")
LARGEST = 2**53
"""Integers beyond this are not the same in every program that reads JSON."""
JSON_NAMES = {str: "a string", int: "an integer", NoneType: "null"}


class Shape(Generic[T]):
    """Builds ``make`` (one of the record dataclasses) from a JSON object."""

    def __init__(self, make: type[T]) -> None:
        self._make = make
        self._name = make.__name__
        self._scalars: list[tuple[str, frozenset[type], str]] = []
        self._single: list[tuple[str, Shape[Any]]] = []
        self._many: list[tuple[str, Shape[Any]]] = []
        self._strings: list[str] = []
        hints = get_type_hints(make)
        self._keys = frozenset(hints)
        for field in fields(make):  # type: ignore[arg-type]
            self._learn(field.name, hints[field.name])

    def __call__(self, raw: Any, where: str = "") -> T:
        """Raises Unfit that names the place (``spans[3].start``) and what is wrong there."""
        if type(raw) is not dict:
            raise _wrong(where or "the line", "an object", raw)
        if raw.keys() != self._keys:
            self._refuse_keys(raw.keys(), where)
        values = dict(raw)
        dot = f"{where}." if where else ""
        for name, types, expected in self._scalars:
            value = raw[name]
            if type(value) not in types:
                raise _wrong(dot + name, expected, value)
            if type(value) is int and not -LARGEST <= value <= LARGEST:
                raise _wrong(dot + name, "a smaller integer", value)
        for name in self._strings:
            _refuse_others(raw[name], dot + name)
        for name, shape in self._single:
            values[name] = shape(raw[name], dot + name)
        for name, shape in self._many:
            if type(raw[name]) is not list:
                raise _wrong(dot + name, "a list", raw[name])
            values[name] = [shape(item, f"{dot}{name}[{i}]") for i, item in enumerate(raw[name])]
        return self._make(**values)

    def _learn(self, name: str, hint: Any) -> None:
        if is_dataclass(hint):
            self._single.append((name, Shape(hint)))  # type: ignore[arg-type]
        elif get_origin(hint) is list:
            (item,) = get_args(hint)
            if item is str:
                self._strings.append(name)
            else:
                self._many.append((name, Shape(item)))
        else:
            types = get_args(hint) if isinstance(hint, UnionType) else (hint,)
            expected = " or ".join(JSON_NAMES[kind] for kind in types)
            self._scalars.append((name, frozenset(types), expected))

    def _refuse_keys(self, keys: Any, where: str) -> None:
        place = where or "the line"
        if unknown := sorted(set(keys) - self._keys):
            reason = f"{place} has a key “{unknown[0]}” that the format does not know"
            raise Unfit("json.unknown_key", reason, key=unknown[0], where=where)
        missing = sorted(self._keys - set(keys))[0]
        reason = f"{place} lacks the key “{missing}”"
        raise Unfit("json.missing_key", reason, key=missing, where=where)


def _refuse_others(value: Any, where: str) -> None:
    if type(value) is not list or any(type(item) is not str for item in value):
        raise _wrong(where, "a list of strings", value)


def _wrong(where: str, expected: str, value: Any) -> Unfit:
    shown = repr(value)
    shown = shown if len(shown) <= 40 else shown[:37] + "…"
    return Unfit("json.type", f"{where} must be {expected}, not {shown}", where=where)


RECORD = Shape(Record)
