"""Files that are not what they say: every one is refused whole, with the reason."""

from __future__ import annotations

import re
import shutil
import stat
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import orjson
import pytest

from annotator import adjudication, bundle, bundle_file, edits
from annotator.bundle_file import MANIFEST, REVISIONS, TEXTS
from annotator.model import Action, Actor, Decision, Failure, Put, new_id
from annotator.store import Store, backup, opening
from tests.bundles.doing import (
    LEAD,
    Change,
    body_changed,
    refused,
    repacked,
    replaced,
    row_changed,
    text_line,
    turned,
    without,
    work,
)
from tests.store.things import OMAR, SARA, article

CHANGED: dict[str, Change] = {
    "a label": replaced(REVISIONS, b"DENIAL", b"CLAIMS"),
    "a text": replaced(TEXTS, "خبر".encode(), "جبر".encode()),
    "a line less": without(REVISIONS, 1),
    "no texts": text_line(b""),
    "another order": turned,
    "for another person": replaced(MANIFEST, SARA.id.encode(), OMAR.id.encode()),
    "a key twice": replaced(MANIFEST, b'{\n  "form": 2,', b'{\n  "form": 2,\n  "form": 2,'),
    "another form of JSON": replaced(MANIFEST, b'{\n  "form"', b'{ "form"'),
    "no JSON": replaced(MANIFEST, b"{", b"["),
}


@pytest.mark.parametrize("change", CHANGED.values(), ids=CHANGED.keys())
def test_what_was_changed_on_its_way_is_refused_whole(
    lead: Store, back: Path, tmp_path: Path, change: Change
) -> None:
    before = lead.holdings()
    failure = refused(
        lambda: bundle.take_in(lead, repacked(back, tmp_path / "bad", change)), "bundle.broken"
    )
    assert "Nothing was taken in" in failure.text
    assert lead.holdings() == before
    assert lead.check().ok


def nul(body: dict[str, Any]) -> dict[str, Any]:
    return body | {"note": "a\0b"}


FORGED: dict[str, tuple[Change, str]] = {
    "a hash that does not fit": (row_changed(4, OMAR.id, sign=False), "revision.broken"),
    "a stream that is not in the list": (row_changed(2, OMAR.id), "bundle.broken"),
    "no number": (row_changed(3, "2"), "revision.unfit"),
    "a number that is none": (row_changed(3, True), "revision.unfit"),
    "a huge number": (row_changed(3, 1 << 63), "revision.unfit"),
    "an unknown kind": (row_changed(9, "gossip"), "revision.unfit"),
    "an unknown mode": (row_changed(6, "magic"), "revision.unfit"),
    "no parents": (row_changed(13, "x"), "revision.unfit"),
    "its own parent": (row_changed(13, '["x", "x"]'), "revision.unfit"),
    "no time": (row_changed(16, 5), "revision.unfit"),
    "another object": (row_changed(10, new_id()), "revision.unfit"),
    "another set": (row_changed(11, new_id()), "revision.unfit"),
    "no JSON within": (body_changed(lambda body: "{x}"), "revision.unfit"),
    "NaN within": (body_changed(lambda body: '{"a":NaN}'), "revision.unfit"),
    "an infinite number": (body_changed(lambda body: '{"a":1e999}'), "revision.unfit"),
    "too deep": (
        body_changed(lambda body: '{"a":' + "[" * 2000 + "]" * 2000 + "}"),
        "revision.unfit",
    ),
    "half a character": (body_changed(lambda body: '{"a":"\\ud800"}'), "revision.unfit"),
    "a key that stands twice": (
        body_changed(lambda body: orjson.dumps(body, option=2).decode()[:-1] + ',"start":0}'),
        "revision.unfit",
    ),
    "an unknown key": (body_changed(lambda body: body | {"x": 1}), "revision.unfit"),
    "a string for a number": (body_changed(lambda body: body | {"start": "0"}), "revision.unfit"),
    "NUL within": (body_changed(nul), "revision.unfit"),
    "a line that is no list": (
        lambda members: members.update({REVISIONS: members[REVISIONS] + b"{}\n"}),
        "bundle.broken",
    ),
    "a line that is no JSON": (
        lambda members: members.update({REVISIONS: members[REVISIONS] + b"nothing\n"}),
        "bundle.broken",
    ),
    "a line without an end": (
        lambda members: members.update({REVISIONS: members[REVISIONS][:-1]}),
        "bundle.broken",
    ),
    "a text that is another": (text_line(orjson.dumps(["0" * 64, "x"]) + b"\n"), "text.changed"),
    "a text with NUL": (text_line(orjson.dumps(["0" * 64, "a\0"]) + b"\n"), "text.unfit"),
    "a text that is a number": (text_line(b'["0",1]\n'), "bundle.broken"),
}


@pytest.mark.parametrize(("change", "code"), FORGED.values(), ids=FORGED.keys())
def test_what_was_made_to_look_right_is_refused_whole(
    lead: Store, back: Path, tmp_path: Path, change: Change, code: str
) -> None:
    before = lead.holdings()
    bad = repacked(back, tmp_path / "bad", change, seal=True)
    refused(lambda: bundle.take_in(lead, bad), code)
    assert lead.holdings() == before
    assert lead.check().ok


def test_what_looks_like_nul_is_none(sara: Store, lead: Store, tmp_path: Path) -> None:
    """Somebody types a backslash and u0000."""
    work(sara)
    sara.apply(edits.set_note(article(sara), article(sara).spans[0].id, "\\u0000 \u2028 \u202e"))
    bundle.write_back(sara, tmp_path / "x")
    bundle.take_in(lead, tmp_path / "x")
    assert article(lead).spans[0].note == "\\u0000 \u2028 \u202e"


def test_every_cut_is_noticed(lead: Store, back: Path, tmp_path: Path) -> None:
    data = back.read_bytes()
    cut = tmp_path / "cut"
    for length in range(0, len(data), max(1, len(data) // 60)):
        cut.write_bytes(data[:length])
        with pytest.raises(Failure) as caught:
            bundle.take_in(lead, cut)
        assert caught.value.code in ("bundle.not_one", "bundle.broken")


REFUSALS = {"bundle.broken", "bundle.not_one"}
LIBRARY = re.compile(r"Error|Bad |Invalid|Truncated|header|\\x|: \.")
"""Words of those who wrote the libraries, not for people."""


def test_every_flipped_bit_is_noticed_or_harmless(lead: Store, back: Path, tmp_path: Path) -> None:
    """What is not covered by a hash (times, names of the zip's own) changes nothing."""
    data = bytearray(back.read_bytes())
    bad = tmp_path / "bad"
    whole = repacked(back, tmp_path / "same", lambda members: None)
    with bundle.opened(whole) as right:
        expected = [*right.revisions(), *right.texts()]
    for at in range(0, len(data), max(1, len(data) // 150)):
        data[at] ^= 0x10
        bad.write_bytes(data)
        data[at] ^= 0x10
        try:
            with bundle.opened(bad) as found:
                assert [*found.revisions(), *found.texts()] == expected
        except Failure as failure:
            assert failure.code in REFUSALS  # noqa: PT017
            assert not LIBRARY.search(failure.text), failure.text  # noqa: PT017


def packed(path: Path, *members: tuple[zipfile.ZipInfo | str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members:
            made.writestr(name, data)
    return path


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/passwd", "C:\\x", "sub/revisions.jsonl", "فاتورة\u202egpj.exe"]
)
def test_no_other_name_is_let_in(lead: Store, back: Path, tmp_path: Path, name: str) -> None:
    bad = repacked(back, tmp_path / "bad", lambda members: members.update({name: b"x"}))
    refused(lambda: bundle.take_in(lead, bad), "bundle.broken")
    assert {path.name for path in tmp_path.iterdir()} >= {"bad"}
    assert not (tmp_path.parent / "evil").exists()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_doubled_member_is_refused(lead: Store, back: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(back) as source, zipfile.ZipFile(tmp_path / "bad", "w") as bad:
        for name in (MANIFEST, REVISIONS, TEXTS, TEXTS):
            bad.writestr(name, source.read(name))
    refused(lambda: bundle.take_in(lead, tmp_path / "bad"), "bundle.broken")


def test_a_link_is_refused(lead: Store, back: Path, tmp_path: Path) -> None:
    link = zipfile.ZipInfo(TEXTS)
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(back) as source:
        members = [(name, source.read(name)) for name in (MANIFEST, REVISIONS)]
    refused(
        lambda: bundle.take_in(lead, packed(tmp_path / "bad", *members, (link, b"/etc/passwd"))),
        "bundle.broken",
    )


def test_a_bomb_is_refused_before_it_goes_off(lead: Store, back: Path, tmp_path: Path) -> None:
    bad = repacked(back, tmp_path / "bad", text_line(b"0" * 20_000_000), seal=True)
    assert bad.stat().st_size < 100_000
    failure = refused(lambda: bundle.take_in(lead, bad), "bundle.broken")
    assert "would unpack to 20000000 bytes" in failure.text


def test_a_member_that_lies_about_its_size_is_refused(
    lead: Store, back: Path, tmp_path: Path
) -> None:
    data = bytearray(back.read_bytes())
    with zipfile.ZipFile(back) as source:
        size = source.getinfo(REVISIONS).file_size.to_bytes(4, "little")
    at = data.rfind(size)
    data[at : at + 4] = (10).to_bytes(4, "little")
    (tmp_path / "bad").write_bytes(data)
    refused(lambda: bundle.take_in(lead, tmp_path / "bad"), "bundle.broken")


def test_a_line_beyond_all_measure_is_refused(
    lead: Store, back: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle_file, "MAX_LINE", 200)
    refused(lambda: bundle.take_in(lead, back), "bundle.broken")


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip at all", b"SQLite format 3\0" * 10])
def test_what_is_no_bundle(lead: Store, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.bundle").write_bytes(content)
    refused(lambda: bundle.take_in(lead, tmp_path / "x.bundle"), "bundle.not_one")


def test_another_zip_is_no_bundle(lead: Store, tmp_path: Path) -> None:
    refused(lambda: bundle.take_in(lead, packed(tmp_path / "x", ("a", b"b"))), "bundle.not_one")
    refused(lambda: bundle.take_in(lead, tmp_path / "nothing"), "bundle.unreadable")


def test_a_newer_form_says_which_version_it_needs(lead: Store, back: Path, tmp_path: Path) -> None:
    def newer(members: dict[str, bytes]) -> None:
        members[MANIFEST] = b'{"form": 3, "needs": "3.1.0", "more": [1, 2, 3]}'

    bad = repacked(back, tmp_path / "bad", newer)
    failure = refused(lambda: bundle.take_in(lead, bad), "bundle.newer")
    assert "needs version 3.1.0" in failure.text


def test_an_older_program_names_the_version_that_knows_what_is_in_it(
    lead: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bundle with actors and withheld decisions, and the project itself, at a program of
    before: it says which one it needs, instead of taking them for broken."""
    said = Actor(id=new_id(), names=("سنتكوم",))
    lead.apply(Action(LEAD.id, "actor.say", [Put(said)]))
    kept = Decision(
        id=new_id(), document=article(lead).document.id, how="flagged", reviewer=LEAD.id, at=""
    )
    lead.apply(adjudication.withhold(kept, LEAD.id))
    bundle.write(lead, tmp_path / "whole.bundle", None)
    lead.close()
    monkeypatch.setattr(bundle_file, "FORM", 1)
    monkeypatch.setattr(bundle_file, "__version__", "0.1.0")
    failure = refused(
        lambda: bundle.begin(tmp_path / "whole.bundle", tmp_path / "new.annot"), "bundle.newer"
    )
    assert "needs version 0.2.0 of the program or newer; this is 0.1.0" in failure.text
    monkeypatch.setattr(opening, "SCHEMA_VERSION", 3)
    monkeypatch.setattr(opening, "__version__", "0.1.0")
    failure = refused(lambda: Store.open(lead.path), "project.newer")
    assert "needs version 0.2.0 of the program or newer; this is 0.1.0" in failure.text


def test_the_disk_is_full_while_a_bundle_is_written(
    lead: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(bundle, "seal", full)
    refused(lambda: bundle.write(lead, tmp_path / "x", None), "export.unwritable")
    assert [path.name for path in tmp_path.glob("x*")] == []


def test_a_backup_is_made_before_anything_comes_in(lead: Store, back: Path) -> None:
    bundle.take_in(lead, back)
    (kept,) = backup.existing(lead.path).values()
    shutil.copy(kept, kept.with_name("kept.annot"))
    with closing(Store.open(kept.with_name("kept.annot"))) as before:
        assert article(before).spans == ()
        bundle.take_in(before, back)
        assert article(before).spans == article(lead).spans
