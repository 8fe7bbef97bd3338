"""Plain texts come in unchanged but for line ends and a byte-order mark, or are refused."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from annotator import importers
from annotator.importers import Note, Options, Refusal
from annotator.importers.names import document_id
from annotator.record import Record

ARTICLE = "قالت مصادر أمنية إن الانفجار أوقع ستة جرحى في صفوف العمال، ونفت الوزارة ذلك.\n" * 4


def read(path: Path, **options: object) -> tuple[list[Record], list[Note], list[Refusal]]:
    items = list(importers.read([path], Options(**options)))  # type: ignore[arg-type]
    return (
        [item for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, Note)],
        [item for item in items if isinstance(item, Refusal)],
    )


def one(path: Path, **options: object) -> Record:
    records, _, refusals = read(path, **options)
    assert not refusals
    (record,) = records
    return record


def extra(record: Record) -> dict[str, str]:
    return {pair.name: pair.value for pair in record.meta.extra}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "news.txt"


def test_utf8_comes_in_byte_for_byte(file: Path) -> None:
    text = "  عاجل\u00a0\u200f\u202eخبر\u2028\u2069 e\u0301 \u0641\u0651\u064e 👩‍🚒 \n\n "
    file.write_bytes(text.encode())
    record = one(file)
    assert record.text == text
    assert record.text_len == len(text)
    assert extra(record) == {"file": "news.txt"}


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(file: Path, bom: bytes, encoding: str) -> None:
    file.write_bytes(bom + ARTICLE.encode(encoding))
    records, notes, _ = read(file)
    assert records[0].text == ARTICLE
    assert [note.code for note in notes] == ["bom.dropped"]
    said = extra(records[0])
    assert said["bom"] == "true"
    assert said.get("encoding", "utf-8") == encoding


def test_only_the_first_mark_is_one(file: Path) -> None:
    file.write_bytes(codecs.BOM_UTF8 * 2 + ARTICLE.encode())
    assert one(file).text == "\ufeff" + ARTICLE


def test_the_mirrored_mark_is_a_character(file: Path) -> None:
    file.write_bytes(("\ufffe" + ARTICLE).encode())
    assert one(file).text == "\ufffe" + ARTICLE


@pytest.mark.parametrize(
    "encoding", ["windows-1256", "iso-8859-6", "cp720", "utf-16-le", "utf-16-be"]
)
def test_other_encodings_are_found_and_said(file: Path, encoding: str) -> None:
    file.write_bytes(ARTICLE.encode(encoding, "ignore"))
    records, notes, _ = read(file)
    assert records[0].text == ARTICLE.encode(encoding, "ignore").decode(encoding)
    (note,) = notes
    assert note.code == "encoding.detected"
    assert codecs.lookup(note.values["encoding"]).name == codecs.lookup(encoding).name
    assert note.values["begin"].startswith("قالت مصادر")
    assert extra(records[0])["encoding"] == note.values["encoding"]


def test_wide_arabic_that_is_valid_ascii_is_not_read_as_ascii(file: Path) -> None:
    data = "قالت".encode("utf-16-le")
    assert data.isascii()
    file.write_bytes(data)
    assert one(file).text == "قالت"


def test_an_encoding_can_be_forced(file: Path) -> None:
    file.write_bytes("خبر".encode("mac_arabic"))
    records, notes, _ = read(file, encoding="mac-arabic")
    assert records[0].text == "خبر"
    assert not notes
    assert extra(records[0])["encoding"] == "mac-arabic"


def test_a_forced_encoding_that_does_not_fit_is_refused_with_its_place(file: Path) -> None:
    file.write_bytes("سطر\n".encode() + b"\xff\xff")
    _, _, (refusal,) = read(file, encoding="utf-8")
    assert refusal.code == "encoding.broken"
    assert str(refusal) == "news.txt: it is not valid utf-8 at byte 7 (line 2)"


def test_what_can_not_be_told_is_refused(file: Path) -> None:
    file.write_bytes(ARTICLE.encode("mac_arabic"))
    records, _, refusals = read(file)
    assert not records
    assert refusals[0].code == "encoding.unknown"


@pytest.mark.parametrize("codec", ["windows-1252", "windows-1256"])
def test_utf8_read_as_something_else_is_noticed_and_can_be_repaired(file: Path, codec: str) -> None:
    garbled = "".join(
        bytes([byte]).decode(codec, "replace").replace("\ufffd", chr(byte))
        for byte in ARTICLE.encode()
    )
    file.write_bytes(garbled.encode())
    records, (note,), _ = read(file)
    assert records[0].text == garbled
    assert note.code == "encoding.mangled"
    assert note.values["begin"].startswith("قالت مصادر")
    assert one(file, encoding=f"utf-8/{note.values['encoding']}").text == ARTICLE


def test_good_arabic_is_never_called_mangled(shared: Path) -> None:
    for path in (shared / "seeds").glob("*.txt"):
        assert not read(path)[1]


@pytest.mark.parametrize(("ends", "kind"), [("\r\n", "crlf"), ("\r", "cr"), ("\n", None)])
def test_line_ends_become_lf_and_are_recorded(file: Path, ends: str, kind: str | None) -> None:
    file.write_bytes(ARTICLE.replace("\n", ends).encode())
    records, notes, _ = read(file)
    assert records[0].text == ARTICLE
    assert extra(records[0]).get("newline") == kind
    assert [note.code for note in notes] == ["newline.changed"] * (kind is not None)


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (b"", "text.empty", "news.txt: the text is empty"),
        (codecs.BOM_UTF8, "text.empty", "news.txt: the text is empty"),
        (
            "خبر\nعاجل\x00".encode(),
            "text.nul",
            "news.txt: there is a NUL character in line 2, column 5 of the text",
        ),
    ],
)
def test_what_is_no_text_is_refused(file: Path, data: bytes, code: str, says: str) -> None:
    file.write_bytes(data)
    records, _, (refusal,) = read(file)
    assert not records
    assert (refusal.code, str(refusal)) == (code, says)


def test_half_a_pair_in_utf16_is_refused(file: Path) -> None:
    file.write_bytes(codecs.BOM_UTF16_LE + "خبر".encode("utf-16-le") + b"\x3d\xd8")
    _, _, (refusal,) = read(file)
    assert refusal.code == "encoding.broken"


def test_a_huge_file_is_refused_unread(file: Path) -> None:
    file.write_bytes(b"x" * 101)
    _, _, (refusal,) = read(file, largest_text=100)
    assert refusal.code == "file.large"
    assert "101 bytes" in refusal.text


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("خبر", encoding="utf-8")
    records, _, refusals = read(tmp_path)
    assert [record.id for record in records] == ["b"]
    assert [refusal.file for refusal in refusals] == ["a.txt"]


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    _, _, (refusal,) = read(tmp_path / "none.txt")
    assert refusal.code == "file.unreadable"


def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    _, _, (refusal,) = read(tmp_path)
    assert refusal.code == "file.kind"


def test_a_folder_gives_its_texts_in_order_with_their_places(tmp_path: Path) -> None:
    for name in ("b/x.txt", "a/x.txt", ".hidden/x.txt", "a/.x.txt", "photo.jpg", "z.TXT"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"خبر {name}", encoding="utf-8")
    records, notes, _ = read(tmp_path)
    assert [extra(record)["file"] for record in records] == ["z.TXT", "a/x.txt", "b/x.txt"]
    assert len({record.id for record in records}) == 3
    assert [note.values["count"] for note in notes] == [1]


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("000_x.txt", "doc-000_x"),
        ("report.txt", "report"),
        ("REPORT.TXT", "REPORT"),
        ("d0001", "d0001"),
        ("nan.txt", "doc-nan"),
        ("1e5", "doc-1e5"),
    ],
)
def test_ids_of_documents(name: str, id_: str) -> None:
    assert document_id(name) == id_


def test_arabic_names_make_different_ids() -> None:
    names = ["خبر.txt", "تقرير.txt", "خبر 2.txt", "x" * 300 + ".txt", "x" * 301 + ".txt", "/"]
    ids = {document_id(name) for name in names}
    assert len(ids) == len(names)
    assert all(importers.names.DOCUMENT_ID.fullmatch(id_) for id_ in ids)


def test_direction_controls_in_a_name_are_stripped(tmp_path: Path) -> None:
    path = tmp_path / "فاتورة\u202egpj.txt"
    path.write_text("خبر", encoding="utf-8")
    assert extra(one(path))["file"] == "فاتورةgpj.txt"


def test_a_name_that_is_no_utf8_is_kept_readable(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xde\xc8\xd1.txt"
    with open(path, "wb") as file:
        file.write("خبر".encode())
    assert extra(one(tmp_path))["file"] == "\ufffd\ufffd\ufffd.txt"


def test_a_preview_shows_lines_in_the_encoding(file: Path) -> None:
    file.write_bytes("\n\nسطر أول\r\nسطر ثان في الخبر العاجل\n".encode("windows-1256"))
    found = importers.preview(file, "windows-1256")
    assert found == ("cp1256", ("سطر أول", "سطر ثان في الخبر العاجل"))
    assert importers.preview(file, "utf-8") is None
