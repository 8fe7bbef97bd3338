"""A bundle that is read before it is merged: the same comes in, and the same is refused."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from annotator import bundle
from annotator.bundle import Read
from annotator.bundle_file import REVISIONS
from annotator.store import Store, backup
from tests.bundles.doing import hand_in, refused, repacked, replaced, work
from tests.store.things import SARA, article


@pytest.fixture
def back(sara: Store, tmp_path: Path) -> Path:
    work(sara)
    hand_in(sara)
    bundle.write_back(sara, tmp_path / "back.bundle")
    return tmp_path / "back.bundle"


def told_and_read(
    reading: Generator[tuple[int, int], None, Read | None],
) -> tuple[list[tuple[int, int]], Read | None]:
    said = []
    while True:
        try:
            said.append(next(reading))
        except StopIteration as end:
            return said, end.value


def test_what_was_read_before_comes_in(
    lead: Store, back: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "STEP", 2)
    said, found = told_and_read(bundle.read(back, lead.path))
    assert found is not None
    count = found.manifest.revisions.lines
    assert said == [(done, count) for done in range(2, count + 1, 2)]
    assert len(backup.existing(lead.path)) == 1
    # Whoever works here meanwhile loses nothing, and waits for no other backup.
    work(lead, "two", SARA)
    told, merged = bundle.take_in(lead, back, found=found)
    assert (told.whose(), merged.new, merged.known) == ("سارة", count, 0)
    assert len(article(lead, "one", SARA).spans) == 2
    assert len(article(lead, "two", SARA).spans) == 2
    assert len(backup.existing(lead.path)) == 1
    _, found = told_and_read(bundle.read(back, lead.path))
    assert bundle.take_in(lead, back, found=found)[1].known == count
    assert lead.check().ok


def test_what_is_too_large_to_be_held_is_read_as_it_comes_in(
    lead: Store, back: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "HELD", 10)
    said, found = told_and_read(bundle.read(back, lead.path))
    assert (said, found) == ([], None)
    assert bundle.take_in(lead, back, found=found)[1].new > 2


def test_what_was_changed_is_refused_while_it_is_read(
    lead: Store, back: Path, tmp_path: Path
) -> None:
    changed = repacked(
        back, tmp_path / "other.bundle", replaced(REVISIONS, b"DENIAL", b"CLAIMS"), seal=True
    )
    refused(lambda: told_and_read(bundle.read(changed, lead.path)), "revision.broken")


def test_what_is_for_others_is_refused_before_a_backup(
    lead: Store, sara: Store, tmp_path: Path
) -> None:
    bundle.write(lead, tmp_path / "all.bundle", None)
    reading = bundle.read(tmp_path / "all.bundle", sara.path)
    refused(lambda: told_and_read(reading), "bundle.others")
    assert backup.existing(sara.path) == {}
