"""What spans take over, and how records say so."""

from __future__ import annotations

import subprocess
import sys
from copy import deepcopy
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from annotator import importers
from annotator.importers import Options
from annotator.model import Article
from annotator.record import Record, RecordAttribute, RecordSpan
from annotator.scheme import Scheme
from annotator.suggest.inheritance import Heirs, inherited, written_out
from tests.core.figures import articles
from tests.core.marked import article, span


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


CLAIM = {"source": "الوزارة", "source_kind": "official", "via": "وكالة", "event": "ev-one"}
DENIAL = {"denier": "الجيش", "denier_kind": "military", "denier_named": "true", "kind": "full"}


def told(found: Article, scheme: Scheme, number: int) -> dict[str, str]:
    values = inherited(found, scheme, span(found, number))
    assert all(value.origin == "inherited" for value in values)
    return {value.name: value.value for value in values}


def test_a_toll_has_the_source_of_the_claim_around_it(scheme: Scheme) -> None:
    found = article("قالت إن [CLAIM القصف أوقع [CASUALTY 7 قتلى]].", [CLAIM])
    assert told(found, scheme, 1) == CLAIM
    assert told(found, scheme, 0) == {}


def test_the_denier_is_the_source_of_what_is_denied(scheme: Scheme) -> None:
    found = article("[DENIAL نفى الجيش مقتل [CASUALTY جنود]].", [DENIAL])
    assert told(found, scheme, 1) == {
        "source": "الجيش",
        "source_kind": "military",
        "source_named": "true",
    }


def test_the_innermost_statement_counts(scheme: Scheme) -> None:
    marked = "[DENIAL نفى الجيش [CLAIM مقتل [CASUALTY جنود]]]."
    found = article(marked, [DENIAL, CLAIM])
    assert told(found, scheme, 2) == CLAIM


def test_a_claim_that_only_crosses_gives_nothing(scheme: Scheme) -> None:
    text = "قتل 7 جنود هنا"
    found = article(f"[CLAIM {text}] و[CASUALTY غيرهم]", [CLAIM])
    assert told(found, scheme, 1) == {}


def test_own_values_go_before(scheme: Scheme) -> None:
    own = {"event": "ev-two", "source_kind": "other"}
    found = article("[CLAIM القصف أوقع [CASUALTY 7 قتلى]].", [CLAIM, own])
    assert told(found, scheme, 1) == {"source": "الوزارة", "via": "وكالة"}
    (written,) = [one for one in written_out(found, scheme) if one.id == "s1"]
    assert written.attributes[:2] == span(found, 1).attributes
    assert written.value("event") == "ev-two"
    assert written.value("source") == "الوزارة"


def test_records_say_the_same_as_articles(scheme: Scheme, seeds: Path) -> None:
    for found in articles(seeds / "corpus.jsonl"):
        spans = [_line(found, one.id) for one in found.spans]
        Heirs(scheme).write_out(spans)
        told = {
            one.id: [(a.name, a.value, a.origin) for a in one.attributes]
            for one in written_out(found, scheme)
        }
        assert {s["id"]: _told(s["attributes"]) for s in spans} == told


def test_the_sample_has_them_written_out_and_readers_drop_them(scheme: Scheme, seeds: Path) -> None:
    path = seeds / "corpus.jsonl"
    assert path.read_bytes().count(b'"origin":"inherited"') > 500
    for record in importers.read([path], Options()):
        assert isinstance(record, Record)
        assert all(a.origin != "inherited" for s in record.spans for a in s.attributes)


def test_writing_out_twice_adds_nothing(scheme: Scheme) -> None:
    found = article("[CLAIM القصف أوقع [CASUALTY 7 قتلى]].", [CLAIM])
    spans = [_line(found, one.id) for one in found.spans]
    heirs = Heirs(scheme)
    heirs.write_out(spans)
    once = deepcopy(spans)
    heirs.write_out(spans)
    assert spans == once


def _told(attributes: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(one["name"], one["value"], one["origin"]) for one in attributes]


def _line(found: Article, id_: str) -> dict[str, Any]:
    one = next(s for s in found.spans if s.id == id_)
    attributes = [RecordAttribute(a.name, a.value, a.origin) for a in one.attributes]
    text = found.text[one.start : one.end]
    return asdict(RecordSpan(one.id, "s", one.label, one.start, one.end, text, attributes))


def test_the_store_needs_few_modules() -> None:
    code = "import sys, annotator.store; print([m for m in sys.modules if '.suggest.' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['annotator.suggest.inheritance']"
