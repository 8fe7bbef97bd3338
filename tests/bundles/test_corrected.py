"""The lead corrects a text while annotators work on the older one: every span keeps its words."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from annotator import bundle, edits
from annotator.model import Article
from annotator.store import Store
from tests.bundles.doing import LEAD, hand_in, work
from tests.store.things import SARA, TEXT, article


def correct(store: Store, text: str) -> None:
    document = store.find_document("one")
    authors = [one.author for one in store.sets(document.id)] or [SARA.id]
    seen = [store.article(document.id, author) for author in authors]
    digest = sha256(text.encode()).hexdigest()
    store.apply(edits.replace_text(LEAD.id, seen, text, digest, None))


def words(seen: Article) -> set[str]:
    return {seen.text[span.start : span.end] for span in seen.spans}


def test_work_on_the_older_text_finds_its_words(lead: Store, sara: Store, tmp_path: Path) -> None:
    work(sara)
    marked = words(article(sara))
    correct(lead, "عاجل، من مراسلنا\n" + article(lead).text)
    bundle.write_back(sara, tmp_path / "back")
    _, merged = bundle.take_in(lead, tmp_path / "back")
    assert len(merged.stale) == 2
    assert words(article(lead)) == marked
    assert lead.check().ok
    # Again is no change, and it comes back to her as it stands now.
    assert bundle.take_in(lead, tmp_path / "back")[1].new == 0
    bundle.write(lead, tmp_path / "more", SARA.id)
    bundle.take_in(sara, tmp_path / "more")
    assert words(article(sara)) == marked
    assert article(sara).spans == article(lead).spans
    assert (sara.forks(), lead.forks()) == ((), ())
    assert sara.check().ok


def test_her_newer_work_goes_along_when_the_corrected_text_arrives(
    lead: Store, sara: Store, tmp_path: Path
) -> None:
    correct(lead, "عاجل، من مراسلنا\n" + article(lead).text)
    bundle.write(lead, tmp_path / "more", SARA.id)
    work(sara)
    hand_in(sara)
    marked = words(article(sara))
    _, merged = bundle.take_in(sara, tmp_path / "more")
    assert len(merged.stale) == 2
    assert words(article(sara)) == marked
    assert words(sara.submitted(sara.find_document("one").id)[0]) == marked
    bundle.write_back(sara, tmp_path / "back")
    bundle.take_in(lead, tmp_path / "back")
    assert words(article(lead)) == marked
    assert words(lead.submitted(lead.find_document("one").id)[0]) == marked
    assert lead.check().ok


def test_what_finds_no_place_waits_for_a_person(lead: Store, sara: Store, tmp_path: Path) -> None:
    work(sara)
    correct(lead, TEXT.replace(TEXT[34:50], "وأكدت الحكومة"))
    bundle.write_back(sara, tmp_path / "back")
    bundle.take_in(lead, tmp_path / "back")
    seen = article(lead)
    assert words(seen) == {TEXT[0:11]}
    assert [one.text for one in seen.set.unplaced] == [TEXT[34:50]]
    assert lead.check().ok
