"""What an import says of files is said by the interface, for every code that texts can bring."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.importers import Note, Options, Refusal, files, read_found
from annotator.importers.folders import Found
from annotator.ui.import_words import told

NEWS = "قالت الشرطة إن ثلاثة جنود قتلوا في هجوم على الحاجز الغربي."


def test_every_remark_on_a_text_has_a_sentence_of_its_own(tmp_path: Path) -> None:
    contents = {
        "empty.txt": b"",
        "nul.txt": b"bad\x00text",
        "mac.txt": NEWS.encode() + b"\r" + NEWS.encode(),
        "old.txt": NEWS.encode("windows-1256"),
        "word.txt": b"PK\x03\x04\xff\xfe\x81\x8d\x8f\x90\x9d" * 9,
        "picture.png": b"\x89PNG",
        "torn.jsonl": b'{"schema_version": "1.0.0", "te',
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    said = []
    for found in files(tmp_path):
        items = read_found(found, Options()) if isinstance(found, Found) else [found]
        said += [told(item) for item in items if isinstance(item, Note | Refusal)]
    assert sorted(said) == sorted(
        [
            "the text is empty",
            "it holds a character that no text has (NUL)",
            "line ends of another system were changed",
            "read as \u2068cp1256\u2069, found by guessing; it begins "
            f"“\u2068{NEWS[:40].strip()}\u2069”",
            "it is no text, or its encoding can't be told. Save a Word file as plain text; or "
            "import the file alone and choose its encoding",
            "left out what is neither text nor JSONL; such files: 1",
            "the last line is cut off",
        ]
    )


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("span.slice", "a span does not fit (\u2068why\u2069)"),
        ("pair.value", "it does not fit (\u2068why\u2069)"),
        ("encoding.detected", "it does not fit (\u2068why\u2069)"),  # without what it names
    ],
)
def test_what_programs_get_wrong_is_said_in_a_word_with_the_reason(
    code: str, sentence: str
) -> None:
    assert told(Refusal("a.jsonl", 3, code, "why")) == sentence
