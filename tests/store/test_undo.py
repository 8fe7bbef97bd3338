"""Undo and redo, over restarts, and where they no longer fit."""

from __future__ import annotations

from hashlib import sha256

import pytest

from annotator import edits
from annotator.model import Action, Attribute, Put, Stale
from annotator.store import Store
from tests.store.conftest import Opens
from tests.store.things import OMAR, SARA, article, bring, line_link, line_span, record

ABOUT = [Attribute(name="about", value="harm")]


def tag(store: Store, start: int, end: int, name: str = "one") -> str:
    action, span_id = edits.tag(article(store, name), "CLAIM", start, end)
    store.apply(action)
    return span_id


def test_everything_can_be_taken_back_and_done_again_after_a_restart(
    store: Store, open_store: Opens
) -> None:
    states = [list(store.records())]

    def note() -> None:
        states.append(list(store.records()))

    first = tag(store, 0, 11)
    note()
    tag(store, 12, 14, "two")
    note()
    store.apply(edits.set_attribute(article(store), first, "about", ABOUT))
    note()
    store.apply(edits.set_status(article(store, "two"), "skipped", "مكرر"))
    note()
    store.apply(edits.remove(article(store), [first]))
    note()
    store.apply(edits.remove_documents(SARA.id, [store.find_document("three").id]))
    note()
    for state in reversed(states[:-1]):
        store.close()
        store = open_store()
        touched = store.undo(SARA.id)
        assert touched is not None
        assert touched.undoes
        assert list(store.records()) == state
        assert store.check().ok
    assert store.undo(SARA.id) is None
    assert store.undoable(SARA.id) is None
    for state in states[1:]:
        store.close()
        store = open_store()
        assert store.redo(SARA.id) is not None
        assert list(store.records()) == state
        assert store.check().ok
    assert store.redo(SARA.id) is None
    assert store.redoable(SARA.id) is None


def test_the_menu_knows_what_comes_next(store: Store) -> None:
    span_id = tag(store, 0, 11)
    store.apply(edits.set_note(article(store), span_id, "x"))
    assert (store.undoable(SARA.id), store.redoable(SARA.id)) == ("span.note", None)
    touched = store.undo(SARA.id)
    assert touched is not None
    assert touched.command == "span.note"
    assert (store.undoable(SARA.id), store.redoable(SARA.id)) == ("span.tag", "span.note")


def test_a_new_action_drops_what_was_undone(store: Store) -> None:
    tag(store, 0, 11)
    store.undo(SARA.id)
    tag(store, 12, 14)
    assert store.redo(SARA.id) is None
    store.undo(SARA.id)
    assert article(store).spans == ()
    assert article(store).set.status == "todo"
    assert store.check().ok


def test_everybody_undoes_her_own(store: Store) -> None:
    tag(store, 0, 11)
    store.apply(edits.tag(article(store, person=OMAR), "DENIAL", 34, 50)[0])
    store.undo(SARA.id)
    assert article(store).spans == ()
    assert len(article(store, person=OMAR).spans) == 1
    assert store.undo(SARA.id) is None


def test_imports_and_people_are_not_on_the_list(store: Store) -> None:
    assert store.undoable(SARA.id) is None
    bring(store, record("four", "نص", line_span("s1", 0, 2)))
    twin = SARA.model_copy(update={"name": "سارة م."})
    tag(store, 0, 11)
    store.apply(Action(SARA.id, "author.put", (Put(twin),), undoable=False))
    store.undo(SARA.id)
    assert store.undoable(SARA.id) is None
    assert store.redoable(SARA.id) == "span.tag"
    assert store.person("sara") == twin


def test_what_was_changed_otherwise_since_is_left_alone(store: Store) -> None:
    tag(store, 0, 11)
    seen = [article(store)]
    text = f"عاجل\n{seen[0].text}"
    sha = sha256(text.encode()).hexdigest()
    store.apply(edits.replace_text(OMAR.id, seen, text, sha, None))
    before = list(store.records())
    with pytest.raises(Stale) as caught:
        store.undo(SARA.id)
    assert caught.value.code == "undo.stale"
    assert list(store.records()) == before
    assert store.check().ok
    store.undo(OMAR.id)
    assert store.undo(SARA.id) is not None
    assert article(store).spans == ()


def test_redo_is_refused_where_it_no_longer_fits(store: Store) -> None:
    tag(store, 0, 11)
    store.undo(SARA.id)
    store.apply(edits.remove_documents(OMAR.id, [store.find_document("one").id]))
    with pytest.raises(Stale) as caught:
        store.redo(SARA.id)
    assert caught.value.code == "redo.stale"
    store.undo(OMAR.id)
    assert store.redo(SARA.id) is not None


def test_a_span_that_links_hang_on_stays(store: Store) -> None:
    """The links came in after it, by an import that nobody can undo."""
    span_id = tag(store, 0, 11)
    name = f"s-{span_id[-12:]}"
    far = record("far", "نفي قاطع", line_span("d1", 0, 3, "DENIAL"))
    far.spans[0].text = "نفي"
    far.links.append(line_link("l1", "d1", name, "one"))
    assert bring(store, far) == []
    with pytest.raises(Stale):
        store.undo(SARA.id)
    assert len(article(store).links) == 1
    assert store.check().ok


def test_undo_begins_anew_in_a_copy(store: Store, open_store: Opens) -> None:
    tag(store, 0, 11)
    copy = store.path.with_name("copy.annot")
    store.backup(copy)
    other = open_store(copy)
    assert other.writer != store.writer
    assert other.undo(SARA.id) is None
    assert len(article(other).spans) == 1
