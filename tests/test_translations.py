"""The check of the catalogues finds what it is for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from annotator.scheme import Scheme
from scripts.translations import CATALOGUES, catalogues, faults

NAME = "annotator_ar.ts"
Plant = Callable[[ElementTree.Element], None]


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A copy of the Arabic catalogue, compiled beside it, to break."""
    for name in (NAME, NAME.replace(".ts", ".qm")):
        shutil.copy(CATALOGUES / name, tmp_path)
    return tmp_path / NAME


def _first(tree: ElementTree.Element) -> tuple[ElementTree.Element, ElementTree.Element]:
    context = tree.find("context")
    assert context is not None
    message = context.find("message")
    assert message is not None
    return context, message


def _forget(tree: ElementTree.Element) -> None:
    context, message = _first(tree)
    context.remove(message)


def _leave_open(tree: ElementTree.Element) -> None:
    translation = _first(tree)[1].find("translation")
    assert translation is not None
    translation.set("type", "unfinished")


def _leave_empty(tree: ElementTree.Element) -> None:
    translation = _first(tree)[1].find("translation")
    assert translation is not None
    translation.clear()


def _say_what_nobody_says(tree: ElementTree.Element) -> None:
    source = _first(tree)[1].find("source")
    assert source is not None
    source.text = "A sentence that the code does not say"


@pytest.mark.parametrize(
    ("plant", "said"),
    [
        (_forget, "is not translated yet"),
        (_leave_open, "is unfinished"),
        (_leave_empty, "is unfinished"),
        (_say_what_nobody_says, "is no longer said by the code"),
    ],
)
def test_a_fault_is_found(catalogue: Path, plant: Plant, said: str) -> None:
    tree = ElementTree.parse(catalogue)
    plant(tree.getroot())
    tree.write(catalogue, encoding="utf-8", xml_declaration=True)
    assert any(said in fault for fault in faults(catalogue))


def test_an_old_compilation_is_found(catalogue: Path) -> None:
    catalogue.with_suffix(".qm").write_bytes(b"old")
    assert any("out of date" in fault for fault in faults(catalogue))


def test_both_languages_are_there() -> None:
    assert [path.name for path in catalogues()] == ["annotator_ar.ts", "annotator_en.ts"]


def test_a_kind_of_link_has_one_name(seeds: Path) -> None:
    """What the page Facts says of tellings is what links in the default scheme are called."""
    links = Scheme.load(seeds / "scheme.json").links
    said = {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in ElementTree.parse(CATALOGUES / NAME).iter("context")
        if context.findtext("name") == "ClaimPhrases"
        for message in context.iter("message")
    }
    shared = links.keys() & said.keys()
    assert {"supports", "contradicts", "updates"} <= shared
    assert {name: links[name].names["ar"] for name in shared} == {
        name: said[name] for name in shared
    }
