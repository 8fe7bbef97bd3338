"""Random work of two people against a plain model in Python, and the check after each run."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from annotator.model import (
    Action,
    AnnotationSet,
    Attribute,
    Change,
    Document,
    Failure,
    Link,
    Object,
    Person,
    Put,
    Remove,
    Span,
    Stale,
    Status,
    Touched,
    new_id,
)
from annotator.record import Provenance
from annotator.scheme import Scheme
from annotator.store import Store
from tests.store.things import OMAR, SARA, TEXT, bring, line_span, record

SCHEME = Scheme.load(Path(__file__).parents[2] / "seeds" / "scheme.json")
WORDS = st.sampled_from([(0, 3), (4, 11), (0, 11), (15, 25), (34, 50), (15, 50)])
PEOPLE = (SARA, OMAR)
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""A folder in memory: what is tried here does not hang on the disk."""
WHO = st.sampled_from(PEOPLE)
NUMBER = st.integers(0, 1)

Batch = dict[str, tuple[Object | None, Object | None]]
"""What an action did: each thing as it was before, and as it left it."""


class Work(RuleBasedStateMachine):
    """Each rule does something to the project and the same to ``now``, ``past`` and ``future``."""

    @initialize()
    def begin(self) -> None:
        self.stack = ExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory(dir=MEMORY))
        self.path = Path(folder) / "p.annot"
        self.store = Store.create(self.path, SCHEME)
        for person in PEOPLE:
            self.store.apply(Action(person.id, "author.put", (Put(person),), undoable=False))
        bring(self.store, *(record(name, f"{TEXT}\n{name}") for name in ("one", "two")))
        documents = [row.document for row in self.store.documents(None)]
        self.ids = [document.id for document in documents]
        self.now: dict[str, Object] = {document.id: document for document in documents}
        self.past: dict[str, list[Batch]] = {person.id: [] for person in PEOPLE}
        self.future: dict[str, list[Batch]] = {person.id: [] for person in PEOPLE}
        self.brought = 0

    def teardown(self) -> None:
        report = self.store.check()
        assert report.ok, report.findings
        before = list(self.store.records())
        self.store.rebuild()
        assert self.store.check().ok
        assert list(self.store.records()) == before
        self.store.close()
        self.stack.close()

    # -- what people do

    @rule(who=WHO, number=NUMBER, words=WORDS, label=st.sampled_from(["CLAIM", "DENIAL"]))
    def tag(self, who: Person, number: int, words: tuple[int, int], label: str) -> None:
        own = AnnotationSet.id_for(self.ids[number], who.id)
        made = Span(id=new_id(), set=own, label=label, start=words[0], end=words[1])
        self.do(who, number, Put(made))

    @rule(who=WHO, data=st.data(), note=st.sampled_from(["انظر", "؟"]))
    def annotate(self, who: Person, data: st.DataObject, note: str) -> None:
        for span in self.pick(who, data, "CLAIM"):
            given = {"note": note, "attributes": (Attribute(name="about", value="harm"),)}
            self.do(who, self.number(span), Put(span.model_copy(update=given)))

    @rule(who=WHO, data=st.data(), words=WORDS)
    def move(self, who: Person, data: st.DataObject, words: tuple[int, int]) -> None:
        for span in self.pick(who, data):
            given = {"start": words[0], "end": words[1]}
            self.do(who, self.number(span), Put(span.model_copy(update=given)))

    @rule(who=WHO, data=st.data())
    def link(self, who: Person, data: st.DataObject) -> None:
        for source in self.pick(who, data, "DENIAL"):
            for target in self.pick(who, data, "CLAIM"):
                ends = {"source": source.id, "target": target.id}
                made = Link(id=new_id(), set=source.set, type="denies", **ends)
                self.do(who, None, Put(made))

    @rule(who=WHO, data=st.data())
    def remove(self, who: Person, data: st.DataObject) -> None:
        for span in self.pick(who, data):
            links = [link for link in self.links() if span.id in (link.source, link.target)]
            hanging = [Remove("link", link.id) for link in links]
            self.do(who, None, *hanging, Remove("span", span.id))

    @rule(who=WHO, number=NUMBER, status=st.sampled_from(["todo", "done", "skipped"]))
    def say(self, who: Person, number: int, status: Status) -> None:
        own = self.own(who, number).model_copy(update={"status": status})
        self.do(who, number, Put(own))

    @rule(who=WHO, number=NUMBER, title=st.sampled_from(["عنوان", "آخر", None]))
    def entitle(self, who: Person, number: int, title: str | None) -> None:
        document = self.now.get(self.ids[number])
        if isinstance(document, Document):
            self.do(who, number, Put(document.model_copy(update={"title": title})))

    @rule(who=WHO)
    def remove_document(self, who: Person) -> None:
        if self.ids[1] in self.now:
            self.do(who, None, Remove("document", self.ids[1]))

    @rule(who=WHO)
    def undo(self, who: Person) -> None:
        self.turn(self.past[who.id], self.future[who.id], self.store.undo, who, 0)

    @rule(who=WHO)
    def redo(self, who: Person) -> None:
        self.turn(self.future[who.id], self.past[who.id], self.store.redo, who, 1)

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = Store.open(self.path)

    @rule(finished=st.booleans())
    def bring_more(self, finished: bool) -> None:
        one = record(f"more{self.brought}", TEXT, line_span("s1", 0, 11), annotator="third")
        bringing = self.store.importing(SARA.id)
        assert bringing.add(one, Provenance()).refused == ()
        if finished:
            assert bringing.close() == ()
            self.brought += 1
        else:
            self.reopen()

    # -- the same in the model

    def do(self, who: Person, number: int | None, *changes: Change) -> None:
        things = [change.object for change in changes if isinstance(change, Put)]
        changing = any(self.now.get(thing.id) != thing for thing in things)
        if changing and number is not None and self.ids[number] not in self.now:
            with pytest.raises(Failure):
                self.store.apply(Action(who.id, "test", changes))
            return
        touched = self.store.apply(Action(who.id, "test", changes))
        batch: Batch = {id_: (self.now.get(id_), None) for _, id_ in touched.removed}
        batch |= {thing.id: (self.now.get(thing.id), thing) for thing in touched.changed}
        for change in changes:
            id_, after = (
                (change.id, None)
                if isinstance(change, Remove)
                else (change.object.id, change.object)
            )
            assert batch.get(id_, (None, self.now.get(id_)))[1] == after
        self.check_begun(touched, changes)
        if batch:
            self.past[who.id].append(batch)
            self.future[who.id].clear()
        self.carry_out(batch, 1)

    def check_begun(self, touched: Touched, changes: tuple[Change, ...]) -> None:
        """Nothing else changed, but for a set that began with its first span."""
        asked = {change.object.id for change in changes if isinstance(change, Put)}
        for thing in touched.changed:
            if thing.id not in asked:
                assert isinstance(thing, AnnotationSet)
                before = self.now.get(thing.id)
                assert thing.status == "in_progress"
                assert before is None or getattr(before, "status", None) == "todo"

    def carry_out(self, batch: Batch, side: int) -> None:
        for id_, sides in batch.items():
            if (thing := sides[side]) is None:
                self.now.pop(id_, None)
            else:
                self.now[id_] = thing

    def turn(
        self,
        here: list[Batch],
        there: list[Batch],
        work: Callable[[str], Touched | None],
        who: Person,
        side: int,
    ) -> None:
        """``side`` 0 goes back to what was before, 1 to what the action left."""
        if not here:
            assert work(who.id) is None
        elif not self.fits(here[-1], side):
            with pytest.raises(Stale):
                work(who.id)
        else:
            touched = work(who.id)
            assert touched is not None
            assert touched.undoes
            self.carry_out(here[-1], side)
            there.append(here.pop())

    def fits(self, batch: Batch, side: int) -> bool:
        """Whether all is as the action left it, and nothing comes back into a document that is
        gone."""
        if any(self.now.get(id_) != sides[1 - side] for id_, sides in batch.items()):
            return False
        back = {sides[side].id for sides in batch.values() if isinstance(sides[side], Document)}  # type: ignore[union-attr]
        return all(
            self.document_of(sides[side]) in self.now.keys() | back
            for sides in batch.values()
            if isinstance(sides[side], Span | AnnotationSet)
        )

    def pick(self, who: Person, data: st.DataObject, label: str | None = None) -> list[Span]:
        """At most one of her spans in a document that is there."""
        found = [
            thing
            for thing in self.now.values()
            if isinstance(thing, Span)
            and thing.set in self.sets_of(who)
            and label in (None, thing.label)
            and self.document_of(thing) in self.now
        ]
        found.sort(key=lambda span: span.id)
        return [data.draw(st.sampled_from(found))] if found else []

    def links(self) -> list[Link]:
        return [thing for thing in self.now.values() if isinstance(thing, Link)]

    def sets_of(self, who: Person) -> list[str]:
        return [AnnotationSet.id_for(id_, who.id) for id_ in self.ids]

    def own(self, who: Person, number: int) -> AnnotationSet:
        id_ = self.sets_of(who)[number]
        found = self.now.get(id_)
        if isinstance(found, AnnotationSet):
            return found
        return AnnotationSet(id=id_, document=self.ids[number], author=who.id)

    def document_of(self, thing: Object | None) -> str:
        if isinstance(thing, AnnotationSet):
            return thing.document
        assert isinstance(thing, Span)
        return self.ids[self.number(thing)]

    def number(self, span: Span) -> int:
        return next(
            n for who in PEOPLE for n, id_ in enumerate(self.sets_of(who)) if id_ == span.set
        )

    # -- what must hold after each step

    @invariant()
    def everybody_sees_her_own_work(self) -> None:
        if not hasattr(self, "now"):
            return
        shown = [n for n, id_ in enumerate(self.ids) if id_ in self.now]
        assert len(self.store.documents(None)) == self.brought + len(shown)
        for who in PEOPLE:
            assert (self.store.undoable(who.id) is None) == (not self.past[who.id])
            assert (self.store.redoable(who.id) is None) == (not self.future[who.id])
            for number in shown:
                self.compare(who, number)

    def compare(self, who: Person, number: int) -> None:
        seen = self.store.article(self.ids[number], who.id)
        assert seen.document == self.now[self.ids[number]]
        assert seen.set == self.own(who, number)
        spans = {
            thing.id: thing
            for thing in self.now.values()
            if isinstance(thing, Span) and thing.set == seen.set.id
        }
        assert {span.id: span for span in seen.spans} == spans
        links = {
            link.id: link
            for link in self.links()
            if {link.source, link.target} & spans.keys() and self.is_shown(link)
        }
        assert {link.id: link for link in seen.links} == links

    def is_shown(self, link: Link) -> bool:
        ends = (self.now[link.source], self.now[link.target])
        return all(self.document_of(end) in self.now for end in ends)


TestWork = Work.TestCase
TestWork.settings = settings(deadline=None, max_examples=25, stateful_step_count=40)
