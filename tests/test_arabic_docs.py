"""The Arabic papers say what the English ones say, in the words of the Arabic interface.

Sections are compared by what both languages share: commands, keys, how many paragraphs and rows
there are, pictures, and the papers they lead to. What stands in « » is a word of the interface, and
nothing else is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import orjson
import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
GUIDES = sorted(path for path in DOCS.glob("guide-*.md") if ".ar." not in path.name)
ARABIC = sorted(DOCS.glob("*.ar.md"))
WELCOME = DOCS / "README.ar.md"
SECTIONS_OF_THE_WELCOME = {"Two commands": "أمران", "The first ten minutes": "أول عشر دقائق"}

BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
PICTURE = re.compile(r"!\[[^]]*\]\(images/(\w+)-(?:ar|en)-(?:dark|light)\.png\)")
PAPER = re.compile(r"(?<!!)\[[^]]*\]\(([^)#]+)(#[^)]*)?\)")
CHORD = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+(?!Ctrl|Alt|Shift)\S+|F\d+")
LETTER = re.compile("[A-Za-z\u0621-\u064a]")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _arabic(guide: Path) -> Path:
    return guide.with_suffix(".ar.md")


@dataclass(frozen=True)
class Told:
    """What a section holds in every language."""

    level: int
    blocks: tuple[str, ...]
    codes: frozenset[str]
    lines: int
    pictures: tuple[str, ...]
    papers: frozenset[str]


def _sections(path: Path) -> dict[str, str]:
    """The text below each heading, by heading, in order."""
    pieces = re.split(r"^(#+ .+)\n", _read(path), flags=re.MULTILINE)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def _told(heading: str, text: str) -> Told:
    plain = BLOCK.sub("", text)
    return Told(
        level=heading.index(" "),
        blocks=tuple(BLOCK.findall(text)),
        codes=frozenset(CODE.findall(plain)),
        lines=len(re.findall(r"^[^<\n]", plain, re.MULTILINE)),
        pictures=tuple(PICTURE.findall(plain)),
        papers=frozenset(to.replace(".ar.md", ".md") for to, _ in PAPER.findall(plain)),
    )


@pytest.mark.parametrize("guide", GUIDES, ids=_name)
def test_an_arabic_guide_is_made_like_the_english_one(guide: Path) -> None:
    english, arabic = _sections(guide), _sections(_arabic(guide))
    assert len(english) == len(arabic)
    for (heading, text), (its, words) in zip(english.items(), arabic.items(), strict=True):
        assert _told(its, words) == _told(heading, text), f"{heading} / {its}"


@pytest.mark.parametrize("heading", SECTIONS_OF_THE_WELCOME)
def test_the_welcome_shows_what_the_readme_shows(heading: str) -> None:
    english = _sections(ROOT / "README.md")[f"## {heading}"]
    arabic = _sections(WELCOME)[f"## {SECTIONS_OF_THE_WELCOME[heading]}"]
    assert BLOCK.findall(arabic) == BLOCK.findall(english)
    assert set(CODE.findall(BLOCK.sub("", arabic))) == set(CODE.findall(BLOCK.sub("", english)))


@pytest.mark.parametrize("guide", GUIDES, ids=_name)
def test_a_guide_is_found_in_both_languages(guide: Path) -> None:
    arabic = _arabic(guide)
    assert f"]({arabic.name})" in _read(guide)
    assert f"]({guide.name})" in _read(arabic)
    for path, folder in ((ROOT / "README.md", "docs/"), (DOCS / "README.md", "")):
        assert f"]({folder}{guide.name})" in _read(path)
        assert f"]({folder}{arabic.name})" in _read(path)
    assert f"]({arabic.name})" in _read(WELCOME)


@cache
def _known_chords() -> frozenset[str]:
    rows = re.findall(r"^\| (`.+?`) \| ", _read(DOCS / "keys.md"), re.MULTILINE)
    return frozenset(key.replace("Return", "Enter") for row in rows for key in CODE.findall(row))


@pytest.mark.parametrize("path", [ROOT / "README.md", *GUIDES, *ARABIC], ids=_name)
def test_every_chord_in_a_guide_does_something(path: Path) -> None:
    chords = {key for key in CODE.findall(_read(path)) if CHORD.fullmatch(key)}
    assert not chords - _known_chords()


def _names(value: object) -> Iterator[str]:
    """The Arabic names in a scheme."""
    if isinstance(value, dict):
        yield from (value[key] for key in ("ar",) if isinstance(value.get(key), str))
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _names(each)


@cache
def _interface() -> frozenset[str]:
    """Every sentence and word that the Arabic interface says, each form of a plural by itself."""
    tree = ElementTree.parse(ROOT / "resources" / "translations" / "annotator_ar.ts")
    said = [form.text or "" for tag in ("translation", "numerusform") for form in tree.iter(tag)]
    said += _names(orjson.loads((ROOT / "seeds" / "scheme.json").read_bytes()))
    return frozenset(words.strip().rstrip(".") for words in said)


@pytest.mark.parametrize("path", ARABIC, ids=_name)
def test_the_interface_says_what_the_arabic_papers_quote(path: Path) -> None:
    quoted = re.findall("«([^»]+)»", _read(path))
    assert not {re.sub(r"\d+", "%Ln", words) for words in quoted} - _interface()


@pytest.mark.parametrize("path", ARABIC, ids=_name)
def test_arabic_is_set_as_arabic(path: Path) -> None:
    """Whoever shows the paper puts it from right to left: a table by what stands around it, a
    paragraph by its first letter. A sign at the edge of a code stays at its edge by a mark."""
    text = _read(path)
    assert text.startswith('<div dir="rtl">\n\n# ')
    assert text.endswith("\n\n</div>\n")
    plain = BLOCK.sub("", text)
    for line in plain.splitlines():
        first = LETTER.search(line)
        if first and not line.startswith(("|", "!", "<")):
            assert first[0] > "z", line
    for before, code, after in re.findall(r"(&lrm;)?`([^`\n]+)`(&lrm;)?", plain):
        assert code[0].isalnum() or before, code
        assert code[-1].isalnum() or after, code
    words = re.sub(r"\]\([^)]*\)|&lrm;", "", CODE.sub("", plain))
    assert not re.findall("[\u0621-\u0652][,;?]|\u0640|[\u0660-\u0669]", words)
