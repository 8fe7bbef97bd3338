"""Work of several desktops comes together: forks, holes, drops, undo."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import orjson
import pytest

from annotator import edits
from annotator.model import Action, Failure, Link, Put, Stale, new_id
from annotator.store import SCHEME_ID, Store
from annotator.store.revisions import SHARED, Step, sha
from tests.bundles.desktops import _names, ids, is_sound, sendable
from tests.store.things import SARA, TEXT, article, bring, record


def tagged(store: Store, start: int = 0, end: int = 11) -> str:
    action, id_ = edits.tag(article(store), "CLAIM", start, end)
    store.apply(action)
    return id_


def send(source: Store, target: Store) -> None:
    target.merge((), sendable(source, target), may_drop=True)


def test_one_person_on_two_desktops(desktops: dict[str, Store]) -> None:
    here, there, lead = desktops["sara"], desktops["sara's other"], desktops["lead"]
    span = tagged(here)
    send(here, there)
    here.apply(edits.set_note(article(here), span, "here"))
    there.apply(edits.set_note(article(there), span, "there"))
    tagged(here, 15, 26)
    tagged(there, 34, 50)
    for store in (here, there):
        send(store, lead)
    (fork,) = lead.forks()
    assert (fork.object, fork.kind, len(fork.heads)) == (span, "span", 2)
    assert len(article(lead).spans) == 3
    assert any("changed in two places" in finding.text for finding in lead.check().notes)
    kept = fork.heads[1]
    touched = lead.settle(SARA.id, fork.object, kept.id)
    assert [thing.id for thing in touched.changed] == [span]
    assert lead.forks() == ()
    send(lead, here)
    assert here.forks() == ()
    assert here.heads(span)[0].body == kept.body
    lead.undo(SARA.id)
    assert lead.heads(span)[0].body == fork.heads[0].body
    assert is_sound(lead)


def test_a_first_step_taken_back_hides_nothing_made_elsewhere(desktops: dict[str, Store]) -> None:
    """She begins the same article on both desktops, and takes it back on one."""
    here, there, lead = desktops["sara"], desktops["sara's other"], desktops["lead"]
    tagged(here)
    tagged(there, 15, 26)
    here.undo(SARA.id)
    for store in (here, there):
        send(store, lead)
    assert len(article(lead).spans) == 1
    # And where the other desktop had it already when it was taken back.
    tagged(here)
    here.note_sent(SARA.id)
    send(here, there)
    tagged(there, 34, 50)
    here.undo(SARA.id)
    assert here.redo(SARA.id) is not None
    here.undo(SARA.id)
    for store in (here, there):
        send(store, lead)
    assert len(article(lead).spans) == 2
    assert is_sound(lead)


def test_nor_does_it_where_the_project_was_copied_before(desktops: dict[str, Store]) -> None:
    """Of a copy of the file nobody knows that it holds the set."""
    here, there, lead = desktops["sara"], desktops["sara's other"], desktops["lead"]
    tagged(here)
    send(here, there)
    tagged(there, 15, 26)
    here.undo(SARA.id)
    for store in (here, there, here):
        send(store, lead)
    assert len(article(lead).spans) == 1
    send(lead, here)
    assert len(article(here).spans) == 1
    assert lead.forks() == here.forks() == ()
    assert is_sound(lead)
    assert is_sound(here)


def _linked_to_nothing(desktops: dict[str, Store]) -> tuple[Store, str, str]:
    """She links two spans on one desktop, and takes one of them away on the other."""
    here, there = desktops["sara"], desktops["sara's other"]
    claim = tagged(here)
    action, denial = edits.tag(article(here), "DENIAL", 34, 50)
    here.apply(action)
    send(here, there)
    own = article(here).set.id
    link = Link(id=new_id(), set=own, type="denies", source=denial, target=claim)
    here.apply(Action(SARA.id, "link.add", [Put(link)]))
    there.apply(edits.remove(article(there), [claim]))
    send(there, here)
    assert article(here).links == ()
    return here, denial, link.id


def test_what_a_lost_link_hangs_on_can_be_worked_on(desktops: dict[str, Store]) -> None:
    here, denial, link = _linked_to_nothing(desktops)
    here.apply(edits.set_note(article(here), denial, "still here"))
    assert here.undo(SARA.id) is not None
    there = desktops["sara's other"]
    assert there.undo(SARA.id) is not None
    send(there, here)
    assert [one.id for one in article(here).links] == [link]
    assert here.check().ok


def test_what_a_lost_link_hangs_on_can_be_taken_away(desktops: dict[str, Store]) -> None:
    here, denial, _ = _linked_to_nothing(desktops)
    here.apply(edits.remove(article(here), [denial]))
    assert article(here).spans == ()
    assert here.check().ok
    assert here.undo(SARA.id) is not None
    assert [one.id for one in article(here).spans] == [denial]
    assert here.check().ok


def test_a_link_that_another_desktop_made_wrong_holds_nothing_up(
    desktops: dict[str, Store],
) -> None:
    """A denial is called a claim on the other desktop: a claim denies nothing."""
    here, there = desktops["sara"], desktops["sara's other"]
    claim = tagged(here)
    action, denial = edits.tag(article(here), "DENIAL", 34, 50)
    here.apply(action)
    send(here, there)
    link = Link(id=new_id(), set=article(here).set.id, type="denies", source=denial, target=claim)
    here.apply(Action(SARA.id, "link.add", [Put(link)]))
    there.apply(edits.relabel(article(there), there.scheme, denial, "CLAIM"))
    send(there, here)
    here.apply(edits.set_note(article(here), claim, "a note"))
    assert [one.id for one in article(here).links] == [link.id]
    with pytest.raises(Failure):
        here.apply(Action(SARA.id, "link.add", [Put(link.model_copy(update={"id": new_id()}))]))


def test_a_link_to_what_was_changed_in_two_places_is_one(desktops: dict[str, Store]) -> None:
    here, there = desktops["sara"], desktops["sara's other"]
    claim = tagged(here)
    action, denial = edits.tag(article(here), "DENIAL", 34, 50)
    here.apply(action)
    link = Link(id=new_id(), set=article(here).set.id, type="denies", source=denial, target=claim)
    here.apply(Action(SARA.id, "link.add", [Put(link)]))
    send(here, there)
    here.apply(edits.set_note(article(here), claim, "here"))
    there.apply(edits.set_note(article(there), claim, "there"))
    send(there, here)
    assert len(here.forks()) == 1
    assert [one.id for one in article(here).links] == [link.id]


def test_a_hole_is_told_and_closed(desktops: dict[str, Store]) -> None:
    here, lead = desktops["sara"], desktops["lead"]
    had = here.holdings()
    span = tagged(here)
    for note in "abcd":
        here.apply(edits.set_note(article(here), span, note))
    rows = list(here.outgoing({SARA.id}, had))
    lead.merge((), [*rows[:2], *rows[4:]])
    (hole,) = lead.missing()
    assert (hole.count, hole.author, hole.writer) == (2, SARA.id, here.writer)
    assert hole.numbers == ((3, 4),)
    assert article(lead).spans[0].note == "d"
    lead.merge((), rows[2:4])
    assert lead.missing() == ()
    assert lead.check().ok
    assert lead.forks() == ()


def test_undo_does_not_reach_over_merged_work(desktops: dict[str, Store]) -> None:
    here, there = desktops["sara"], desktops["sara's other"]
    span = tagged(here)
    here.apply(edits.set_note(article(here), span, "mine"))
    send(here, there)
    there.apply(edits.set_note(article(there), span, "other"))
    there.apply(edits.set_note(article(there), span, "mine"))
    send(there, here)
    with pytest.raises(Stale, match="changed otherwise since"):
        here.undo(SARA.id)
    assert there.undo(SARA.id) is not None
    for _ in range(3):
        there.undo(SARA.id)
    assert there.undoable(SARA.id) is None
    assert article(there).spans[0].note == "mine"


def test_a_drop_is_asked_about(desktops: dict[str, Store]) -> None:
    here, lead = desktops["sara"], desktops["lead"]
    spans = [tagged(here, start, start + 3) for start in (0, 4, 15, 21, 34)]
    send(here, lead)
    before = ids(lead)
    here.apply(edits.remove(article(here), spans[:2]))
    with pytest.raises(Failure) as caught:
        lead.merge((), sendable(here, lead))
    assert caught.value.code == "bundle.drop"
    (drop,) = caught.value.values["drops"]
    assert (drop.author, drop.before, drop.after) == (SARA.id, 5, 3)
    assert ids(lead) == before
    assert len(article(lead).spans) == 5
    assert lead.check().ok
    lead.merge((), sendable(here, lead), may_drop=True)
    assert len(article(lead).spans) == 3


def test_a_removed_article_is_a_drop(desktops: dict[str, Store]) -> None:
    lead, here = desktops["lead"], desktops["sara"]
    tagged(here)
    lead.apply(edits.remove_documents("lead", [lead.find_document("one").id]))
    with pytest.raises(Failure, match="take away 1 annotations"):
        here.merge((), sendable(lead, here))
    here.merge((), sendable(lead, here), may_drop=True)
    assert "one" not in _names(here, SARA.id)
    lead.undo("lead")
    here.merge((), sendable(lead, here))
    assert len(article(here).spans) == 1


def test_a_few_of_many_may_go_without_a_question(desktops: dict[str, Store]) -> None:
    here, lead = desktops["sara"], desktops["lead"]
    spans = [tagged(here, start, start + 3) for start in (0, 4, 15, 21, 34)]
    send(here, lead)
    here.apply(edits.remove(article(here), spans[:1]))
    assert lead.merge((), sendable(here, lead)).new == 1


def test_other_content_under_one_number_is_refused(desktops: dict[str, Store]) -> None:
    here, lead = desktops["sara"], desktops["lead"]
    tagged(here)
    had = lead.holdings()
    ((first, _), *rest) = list(here.outgoing({SARA.id}, had))
    lead.merge((), [(first, sha(first)), *rest])
    before = ids(lead)
    other = first._replace(at="2001-01-01T00:00:00Z")
    with pytest.raises(Failure) as caught:
        lead.merge((), [(other, sha(other))])
    assert caught.value.code == "revision.differs"
    other = first._replace(id=new_id())
    with pytest.raises(Failure) as caught:
        lead.merge((), [(other, sha(other))])
    assert caught.value.code == "revision.differs"
    assert ids(lead) == before


def test_an_older_copy_of_itself_becomes_another_desktop(
    desktops: dict[str, Store], tmp_path: Path
) -> None:
    """Somebody has put an old file back, and brings in what the newer one had sent."""
    here, lead = desktops["sara"], desktops["lead"]
    tagged(here)
    writer = here.writer
    rows = list(here.outgoing({SARA.id}))
    old = desktops["sara's other"]
    old.writer = writer
    with old._write():
        old._connection.execute("UPDATE meta SET value = ? WHERE key = 'writer'", (writer,))
    assert old.merge((), rows).own
    assert old.writer != writer
    tagged(old, 15, 26)
    send(old, lead)
    send(here, lead)
    assert len(article(lead).spans) == 2


def test_an_import_of_others_is_not_taken_back(desktops: dict[str, Store]) -> None:
    """Half of an import came, hidden until the rest is there."""
    lead, other = desktops["lead"], desktops["reviewer"]
    had = lead.holdings()
    bring(lead, record("four", f"{TEXT}\nرابع"), record("five", f"{TEXT}\nخامس"))
    rows = list(lead.outgoing(None, had))
    other.merge(lead.outgoing_texts("whole", None), rows[:-1])
    assert len(other.documents(None)) == 3
    other.close()
    with closing(Store.open(other.path)) as again:
        assert len(again.documents(None)) == 3
        again.merge((), rows)
        assert len(again.documents(None)) == 5
        assert again.check().ok


def test_a_changed_scheme_counts_anew(desktops: dict[str, Store]) -> None:
    lead, here = desktops["lead"], desktops["sara"]
    tagged(here)
    assert here.documents(SARA.id)[0].problems == 1
    raw = orjson.loads(lead.scheme.body)
    for attribute in raw["labels"]["CLAIM"]["attributes"].values():
        attribute["required"] = False
    body = orjson.dumps(raw).decode()
    with lead._write():
        (head,) = lead.heads(SCHEME_ID)
        step = Step("scheme", SCHEME_ID, None, None, None, SHARED, body)
        lead._batch(lead.writer, "scheme.change", "silent").append(step, head)
    send(lead, here)
    assert here.scheme.body == body
    assert here.documents(SARA.id)[0].problems == 0
    assert here.check().ok
