"""Bundles: what leaves and what does not, what comes back, and what is refused."""

from __future__ import annotations

import hashlib
import shutil
import stat
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import orjson
import pytest

from annotator import assignment, bundle, bundle_file, edits
from annotator.bundle_file import MANIFEST, REVISIONS, TEXTS
from annotator.model import Action, Failure, Person, Put, Stale, new_id
from annotator.store import Store, backup
from tests.store.things import OMAR, SARA, article, bring, record

LEAD = Person(id=new_id(), short_id="huda", name="هدى", role="lead")


@pytest.fixture
def lead(store: Store) -> Store:
    """The project with its articles dealt out: one and two to Sara, two and three to Omar."""
    store.apply(Action(LEAD.id, "author.put", (Put(LEAD),), undoable=False))
    ids = {name: store.find_document(name).id for name in ("one", "two", "three")}
    for person, names in ((SARA, ("one", "two")), (OMAR, ("two", "three"))):
        store.apply(assignment.give(LEAD.id, [(ids[name], person.id) for name in names]))
    return store


@pytest.fixture
def sara(lead: Store, tmp_path: Path) -> Iterator[Store]:
    """Sara's project, opened from the lead's bundle."""
    bundle.write(lead, tmp_path / "sara.bundle", SARA.id)
    store, _, _ = bundle.begin(tmp_path / "sara.bundle", tmp_path / "sara.annot")
    with closing(store):
        yield store


def work(store: Store, name: str = "one", person: Person = SARA) -> None:
    store.apply(edits.tag(article(store, name, person), "CLAIM", 0, 11)[0])
    store.apply(edits.tag(article(store, name, person), "DENIAL", 34, 50)[0])


def hand_in(store: Store, name: str = "one", person: Person = SARA) -> None:
    store.apply(edits.set_status(article(store, name, person), "done"))
    store.apply(edits.hand_in(person.id, [article(store, name, person).set]))


# -- there and back


def test_an_annotator_gets_her_part_and_nothing_of_others(lead: Store, tmp_path: Path) -> None:
    work(lead, "two", OMAR)
    work(lead, "one", SARA)
    told = bundle.write(lead, tmp_path / "x", SARA.id)
    assert (told.sort, told.whose(), told.texts.lines) == ("work", "سارة", 2)
    with zipfile.ZipFile(tmp_path / "x") as packed:
        data = packed.read(REVISIONS).decode()
    assert OMAR.id not in {orjson.loads(line)[2] for line in data.splitlines()}
    sara, _, merged = bundle.begin(tmp_path / "x", tmp_path / "sara.annot")
    with closing(sara):
        assert sara.owner == SARA.id
        assert sara.project == lead.project
        assert [row.document.external_id for row in sara.documents(SARA.id)] == ["one", "two"]
        assert [one.author for one in sara.sets(sara.find_document("two").id)] == []
        assert len(article(sara).spans) == 2
        assert {person for _, person in sara.assignments()} == {SARA.id}
        assert len(merged.documents) == 2
        assert sara.check().ok
        sara.rebuild()
        assert sara.check().ok


def test_her_work_comes_back(lead: Store, sara: Store, tmp_path: Path) -> None:
    work(sara)
    hand_in(sara)
    told = bundle.write_back(sara, tmp_path / "back")
    assert told.sort == "back"
    # Nothing of what the lead has goes back.
    assert {stretch.writer for stretch in told.streams} == {sara.writer}
    assert told.texts.lines == 0
    before = lead.path.with_name(lead.path.name + ".backups")
    _, merged = bundle.take_in(lead, tmp_path / "back")
    assert list(before.iterdir())
    assert merged.handed_in == ((lead.find_document("one").id, SARA.id),)
    assert article(lead).spans == article(sara).spans
    assert lead.submitted(lead.find_document("one").id)[0].set.submitted is not None
    assert lead.check().ok
    _, again = bundle.take_in(lead, tmp_path / "back")
    assert (again.new, again.known) == (0, merged.new)


def test_parts_and_a_second_bundle(lead: Store, sara: Store, tmp_path: Path) -> None:
    work(sara)
    first = bundle.write_back(sara, tmp_path / "first")
    work(sara, "two")
    bundle.write(
        sara, tmp_path / "second", SARA.id, {(w, s): number for w, s, number in first.held}
    )
    bundle.take_in(lead, tmp_path / "second")
    (hole,) = lead.missing()
    assert hole.count == first.revisions.lines
    bundle.take_in(lead, tmp_path / "first")
    assert lead.missing() == ()
    assert lead.check().ok
    assert len(article(lead, "two").spans) == 2
    # More work for her, without what she has.
    three = lead.find_document("three").id
    lead.apply(assignment.give(LEAD.id, [(three, SARA.id)]))
    told = bundle.write(lead, tmp_path / "more", SARA.id, sara.holdings())
    assert told.revisions.lines == 1
    _, merged = bundle.take_in(sara, tmp_path / "more")
    assert merged.documents == (three,)
    assert len(sara.documents(SARA.id)) == 3
    assert sara.check().ok
    # From now on the lead has what came back.
    assert bundle.write_back(sara, tmp_path / "nothing").revisions.lines == 0


def test_what_was_handed_in_stays_so_once_it_has_left(sara: Store, tmp_path: Path) -> None:
    work(sara)
    hand_in(sara)
    sara.undo(SARA.id)
    sara.redo(SARA.id)
    bundle.write_back(sara, tmp_path / "back")
    with pytest.raises(Stale, match="has left in a bundle"):
        sara.undo(SARA.id)
    sara.apply(edits.set_note(article(sara), article(sara).spans[0].id, "später"))
    assert sara.undo(SARA.id) is not None
    hand_in(sara)
    assert sara.undo(SARA.id) is not None


def test_a_reviewer_gets_everything(lead: Store, tmp_path: Path) -> None:
    work(lead, "one", SARA)
    work(lead, "two", OMAR)
    bundle.write(lead, tmp_path / "x", LEAD.id)
    other, told, _ = bundle.begin(tmp_path / "x", tmp_path / "other.annot")
    with closing(other):
        assert (told.sort, other.owner) == ("whole", None)
        assert list(other.records()) == list(lead.records())
        assert other.check().ok


def test_a_corrected_article_goes_with_its_older_text(lead: Store, tmp_path: Path) -> None:
    work(lead)
    hand_in(lead)
    text = "عاجل\n" + article(lead).text
    digest = hashlib.sha256(text.encode()).hexdigest()
    lead.apply(edits.replace_text(SARA.id, [article(lead)], text, digest, None))
    bundle.write(lead, tmp_path / "x", SARA.id)
    sara, _, _ = bundle.begin(tmp_path / "x", tmp_path / "sara.annot")
    with closing(sara):
        id_ = sara.find_document("one").id
        assert sara.submitted(id_) == lead.submitted(id_)
        assert sara.check().ok


def test_an_article_that_an_annotator_brings_goes_back(
    lead: Store, sara: Store, tmp_path: Path
) -> None:
    bring(sara, record("own", "خبر من عند سارة"))
    bundle.write_back(sara, tmp_path / "back")
    bundle.take_in(lead, tmp_path / "back")
    assert lead.text(lead.find_document("own").text) == "خبر من عند سارة"
    assert lead.check().ok


# -- what is not done


def test_nothing_for_somebody_without_articles(lead: Store, tmp_path: Path) -> None:
    nobody = Person(id=new_id(), short_id="new", name="جديدة")
    lead.apply(Action(LEAD.id, "author.put", (Put(nobody),), undoable=False))
    refused(lambda: bundle.write(lead, tmp_path / "x", nobody.id), "bundle.nothing_assigned")
    assert not (tmp_path / "x").exists()
    refused(lambda: bundle.write_back(lead, tmp_path / "x"), "bundle.for_whom")


def test_a_project_of_one_person_gives_her_work_only(sara: Store, tmp_path: Path) -> None:
    refused(lambda: bundle.write(sara, tmp_path / "x", None), "bundle.not_whole")
    refused(lambda: bundle.write(sara, tmp_path / "x", OMAR.id), "bundle.not_whole")


def test_what_is_for_others_is_not_taken_in(lead: Store, sara: Store, tmp_path: Path) -> None:
    bundle.write(lead, tmp_path / "omar", OMAR.id)
    bundle.write(lead, tmp_path / "all", None)
    for name in ("omar", "all"):
        refused(lambda name=name: bundle.take_in(sara, tmp_path / name), "bundle.others")


def test_work_that_comes_back_is_no_project(sara: Store, tmp_path: Path) -> None:
    work(sara)
    bundle.write_back(sara, tmp_path / "back")
    target = tmp_path / "new.annot"
    refused(lambda: bundle.begin(tmp_path / "back", target), "bundle.back")
    assert not target.exists()


def test_another_project_is_a_question(lead: Store, scheme: Any, tmp_path: Path) -> None:
    bundle.write(lead, tmp_path / "x", None)
    with closing(Store.create(tmp_path / "other.annot", scheme)) as other:
        refused(lambda: bundle.take_in(other, tmp_path / "x"), "bundle.other_project")
        bundle.take_in(other, tmp_path / "x", other_project=True)
        assert len(other.documents(None)) == 3
        assert other.check().ok


def test_no_project_is_made_over_another(lead: Store, sara: Store, tmp_path: Path) -> None:
    refused(lambda: bundle.begin(tmp_path / "sara.bundle", sara.path), "project.exists")


# -- files that are not what they should be

Change = Callable[[dict[str, bytes]], None]


def repacked(source: Path, target: Path, change: Change, seal: bool = False) -> Path:
    """The bundle with other members; sealed, as somebody would who knows how."""
    with zipfile.ZipFile(source) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    change(members)
    if seal:
        told = orjson.loads(members[MANIFEST])
        told.pop("digest")
        for key, name in (("revisions", REVISIONS), ("texts", TEXTS)):
            data = members[name]
            told[key] = {
                "sha256": hashlib.sha256(data).hexdigest(),
                "bytes": len(data),
                "lines": data.count(b"\n"),
            }
        body = {**told, "digest": bundle_file._digest(told)}
        members[MANIFEST] = orjson.dumps(body, option=bundle_file._INDENT)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return target


def refused(do: Callable[[], object], code: str) -> Failure:
    with pytest.raises(Failure) as caught:
        do()
    assert caught.value.code == code, caught.value.text
    return caught.value


@pytest.fixture
def back(sara: Store, tmp_path: Path) -> Path:
    """Work that comes back, with an article of her own."""
    work(sara)
    bring(sara, record("own", "خبر 🕊️ من عند سارة"))
    bundle.write_back(sara, tmp_path / "back.bundle")
    return tmp_path / "back.bundle"


def replaced(name: str, old: bytes, new: bytes) -> Change:
    def change(members: dict[str, bytes]) -> None:
        assert old in members[name]
        members[name] = members[name].replace(old, new, 1)

    return change


def without(name: str, line: int) -> Change:
    def change(members: dict[str, bytes]) -> None:
        lines = members[name].splitlines(keepends=True)
        del lines[line]
        members[name] = b"".join(lines)

    return change


def turned(members: dict[str, bytes]) -> None:
    members[REVISIONS] = b"".join(reversed(members[REVISIONS].splitlines(keepends=True)))


def body_changed(change: Callable[[dict[str, Any]], Any]) -> Change:
    """The first span with another body and hash, as if it had been made so."""

    def apply(members: dict[str, bytes]) -> None:
        lines = [orjson.loads(line) for line in members[REVISIONS].splitlines()]
        row = next(line for line in lines if line[9] == "span")
        made = change(orjson.loads(row[17]))
        row[17] = made if isinstance(made, str) else orjson.dumps(made, option=2).decode()
        row[18] = hashlib.sha256(orjson.dumps(row[:18])).hexdigest()
        members[REVISIONS] = b"".join(orjson.dumps(line) + b"\n" for line in lines)

    return apply


def row_changed(column: int, value: Any, sign: bool = True) -> Change:
    def apply(members: dict[str, bytes]) -> None:
        lines = [orjson.loads(line) for line in members[REVISIONS].splitlines()]
        row = next(line for line in lines if line[9] == "span")
        row[column] = value
        if sign:
            row[18] = hashlib.sha256(orjson.dumps(row[:18])).hexdigest()
        members[REVISIONS] = b"".join(orjson.dumps(line) + b"\n" for line in lines)

    return apply


def text_line(data: bytes) -> Change:
    def apply(members: dict[str, bytes]) -> None:
        members[TEXTS] = data

    return apply


CHANGED: dict[str, Change] = {
    "a label": replaced(REVISIONS, b"DENIAL", b"CLAIMS"),
    "a text": replaced(TEXTS, "خبر".encode(), "جبر".encode()),
    "a line less": without(REVISIONS, 1),
    "no texts": text_line(b""),
    "another order": turned,
    "for another person": replaced(MANIFEST, SARA.id.encode(), OMAR.id.encode()),
    "a key twice": replaced(MANIFEST, b'{\n  "form": 1,', b'{\n  "form": 1,\n  "form": 1,'),
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
            assert failure.code.startswith("bundle.")  # noqa: PT017


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
        members[MANIFEST] = b'{"form": 2, "needs": "3.1.0", "more": [1, 2, 3]}'

    bad = repacked(back, tmp_path / "bad", newer)
    failure = refused(lambda: bundle.take_in(lead, bad), "bundle.newer")
    assert "needs version 3.1.0" in failure.text


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
