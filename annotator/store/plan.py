"""What an action is about to change: looked up, checked, then written in one go."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from annotator.model import (
    GOLD_AUTHOR,
    OBJECTS,
    Action,
    Actor,
    AnnotationSet,
    Assignment,
    Boilerplate,
    Decision,
    Document,
    Event,
    Failure,
    Kind,
    Link,
    Object,
    Observation,
    Precedent,
    Problem,
    Put,
    Refused,
    Span,
    Stale,
    Touched,
)
from annotator.scheme import Scheme
from annotator.store import hanging, state, submitted
from annotator.store.revisions import SHARED, Batch, Head, Step, body_of, heads, winner
from annotator.store.set_row import SetRow, set_row
from annotator.store.texts import Texts

FOR_OTHERS = frozenset({"corpus.replace", "bundle.carry"})
"""Commands that carry a change of the article out in everybody's sets."""

_IN_SETS = (Span, Link, Observation, Event, Precedent)
"""What can be of one set; events and precedents without one are everybody's."""


class Plan:
    """The steps of one action or undo, in order, each object once."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        scheme: Scheme,
        texts: Texts,
        promised: Callable[[str], AnnotationSet | None],
        busy: str | None = None,
    ) -> None:
        self.steps: dict[str, Step] = {}
        self._connection = connection
        self._scheme = scheme
        self._texts = texts
        self._promised = promised
        self._busy = busy
        """The batch of an import under way: what it brought is not touched before it closes."""
        self._heads: dict[str, Head | None] = {}
        self._sets: dict[str, SetRow] = {}
        self._others: dict[str, list[Head]] = {}
        """The other heads of what is settled."""

    # -- collecting

    def action(self, action: Action) -> None:
        """Take over the changes of an action. Raises Failure for what can't be."""
        for change in action.changes:
            if isinstance(change, Put):
                self.put(change.object, action.author, action.command in FOR_OTHERS)
            else:
                self._remove(change.kind, change.id, action)
        if action.command not in FOR_OTHERS:
            self._begin_sets()

    def put(self, thing: Object, author: str, for_others: bool = False) -> None:
        """Plan that ``thing`` is as it is given."""
        head = self.head(thing.id)
        if head is not None and head.kind != thing.kind:
            raise Failure("object.kind", "Two different things can't have one id.", id=thing.id)
        if isinstance(thing, AnnotationSet):
            thing = submitted.filled_in(self._connection, thing, head and head.body)
        set_id, document, stream = self._home(thing)
        if set_id is not None:
            if not for_others:
                self._refuse_foreign(set_id, author)
            if head is not None and head.set != set_id:
                raise Failure("set.moved", "An annotation can't move to another set.", id=thing.id)
        self.step(Step(thing.kind, thing.id, thing, set_id, document, stream, body_of(thing)))

    def _remove(self, kind: Kind, id_: str, action: Action) -> None:
        head = self.head(id_)
        if head is None or head.body is None or head.kind != kind:
            raise Stale("object.gone", "What should be removed is not there any more.", id=id_)
        if head.set is not None and action.command not in FOR_OTHERS:
            self._refuse_foreign(head.set, action.author)
        self._take(id_)

    def _take(self, id_: str) -> None:
        head = self.head(id_)
        assert head is not None
        self.step(Step(head.kind, id_, None, head.set, head.document, head.stream, None))

    def step(self, step: Step) -> None:
        """Plan a step. What leaves things as they are is left out."""
        head = self.head(step.id)
        self.steps.pop(step.id, None)
        if isinstance(step.object, AnnotationSet):
            self._sets[step.id] = set_row(step.object)
        if (None if head is None else head.body) != step.body:
            self.steps[step.id] = step

    def settle(self, id_: str, kept: str) -> None:
        """Plan that of an object's several heads the revision ``kept`` is what it is."""
        found = heads(self._connection, id_)
        chosen = next((head for head in found if head.id == kept), None)
        if chosen is None or len(found) < 2:
            raise Stale("fork.settled", "This has been settled already.", id=id_)
        self._heads[id_], *self._others[id_] = found
        known = chosen.body is not None and chosen.kind in OBJECTS
        thing = state.parsed(chosen.kind, chosen.body or "") if known else None
        self.steps[id_] = Step(
            chosen.kind, id_, thing, chosen.set, chosen.document, chosen.stream, chosen.body
        )

    def head(self, id_: str) -> Head | None:
        """What the object is now. Raises Failure where an import is bringing it just now."""
        if id_ not in self._heads:
            head = winner(self._connection, id_)
            if head is not None and head.batch == self._busy:
                raise Failure(
                    "import.running", "This is being imported just now. Wait until it is there."
                )
            self._heads[id_] = head
        return self._heads[id_]

    def _home(self, thing: Object) -> tuple[str | None, str | None, str]:
        """(set, document, stream) of an object."""
        if isinstance(thing, _IN_SETS) and thing.set is not None:
            row = self._set(thing.set)
            return thing.set, row.document, row.author
        if isinstance(thing, AnnotationSet):
            if thing.id != AnnotationSet.id_for(thing.document, thing.author, thing.layer):
                raise Failure("set.id", "A set's id does not fit its article and author.")
            self._sets.setdefault(thing.id, set_row(thing))
            return thing.id, thing.document, thing.author
        if isinstance(thing, Document):
            return None, thing.id, SHARED
        if isinstance(thing, Assignment):
            # What a person is to do goes to her, and to nobody else.
            return None, thing.document, thing.person
        if isinstance(thing, Actor):
            return None, None, thing.owner or SHARED
        if isinstance(thing, Decision):
            # Goes where gold goes: what others marked is nothing for annotators.
            return None, thing.document, GOLD_AUTHOR
        return None, thing.document if isinstance(thing, Boilerplate | Precedent) else None, SHARED

    def _set(self, id_: str) -> SetRow:
        row = self._sets.get(id_)
        if row is None:
            found = self._connection.execute(
                "SELECT document, author, layer, status FROM annotation_set WHERE id = ?", (id_,)
            ).fetchone()
            row = SetRow(*found) if found else self._promise(id_)
            self._sets[id_] = row
        return row

    def _promise(self, id_: str) -> SetRow:
        return set_row(self._promised_set(id_))

    def _promised_set(self, id_: str) -> AnnotationSet:
        """The set that begins with its first annotation."""
        promised = self._promised(id_)
        if promised is None:
            raise Failure("set.unknown", "There is no such set of annotations.", set=id_)
        return promised

    def _refuse_foreign(self, set_id: str, author: str) -> None:
        row = self._set(set_id)
        if row.author != author and row.layer != "gold":
            raise Failure("set.foreign", "Only its own author can change a set of annotations.")

    def _begin_sets(self) -> None:
        """The first span, or question, in a set that is still to do makes it one in progress."""
        kinds = ("span", "precedent")
        for set_id in {s.set for s in self.steps.values() if s.kind in kinds and s.object}:
            if set_id is None or set_id in self.steps or self._set(set_id).status != "todo":
                continue
            head = self.head(set_id)
            if head is not None and head.body is not None:
                own = AnnotationSet.model_validate_json(head.body)
            else:
                own = self._promised_set(set_id)
            now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
            begun = own.model_copy(update={"status": "in_progress", "updated_at": now})
            home = self._home(begun)
            self.steps = {
                set_id: Step("set", set_id, begun, *home, body_of(begun)),
                **self.steps,
            }

    # -- checking

    def check(self) -> None:
        """Raises Refused or Failure where the result would break a rule."""
        for step in list(self.steps.values()):
            thing = step.object
            if isinstance(thing, Span):
                self._check_span(step, thing)
            elif isinstance(thing, Link):
                self._check_link(thing)
            elif isinstance(thing, AnnotationSet):
                self._text_of(thing.document)
            elif isinstance(thing, Document):
                self._check_document(thing)
            elif isinstance(thing, Boilerplate):
                self._check_range(thing)
            elif isinstance(thing, Assignment):
                self._check_assignment(thing)
            elif step.kind == "set":
                self._check_empty(step.id)
        self._check_hanging()

    def _check_span(self, step: Step, span: Span) -> None:
        assert step.document is not None
        problems = self._scheme.check_span(span, self._text_of(step.document))
        _refuse_invalid(problems)
        self.steps[step.id] = step._replace(problems=len(problems))

    def _check_document(self, document: Document) -> None:
        """A text that changes must still fit all spans on it, whoever made them."""
        text = self._texts[document.text]
        if document.length != len(text):
            raise Failure("text.length", "The length of the text is not the one it says.")
        old = self._connection.execute(
            "SELECT text FROM document WHERE id = ?", (document.id,)
        ).fetchone()
        if old is None or old[0] is None or old[0] == document.text:
            return
        rows = self._connection.execute(
            'SELECT s.id, r.body FROM annotation_set a JOIN span s ON s."set" = a.id'
            " JOIN revision r ON r.seq = s.revision WHERE a.document = ?",
            (document.id,),
        ).fetchall()
        for id_, body in rows:
            if id_ in self.steps:
                continue
            span = Span.model_validate_json(body)
            problems = self._scheme.check_span(span, text)
            _refuse_invalid(problems)
            self._connection.execute(
                'UPDATE span SET problems = ? WHERE "set" = ? AND id = ?',
                (len(problems), span.set, id_),
            )

    def _check_range(self, part: Boilerplate) -> None:
        if not 0 <= part.start < part.end <= len(self._text_of(part.document)):
            raise Failure("boilerplate.outside", "The range is outside the text.", id=part.id)

    def _check_assignment(self, made: Assignment) -> None:
        if made != Assignment.of(made.document, made.person):
            raise Failure("assignment.id", "An assignment's id does not fit what it assigns.")
        person = self.steps.get(made.person) or self.head(made.person)
        if person is None or person.kind != "person":
            raise Failure("person.unknown", "There is nobody whom this could be assigned to.")
        self._text_of(made.document)

    def _check_empty(self, set_id: str) -> None:
        rows = self._connection.execute('SELECT id FROM span WHERE "set" = ?', (set_id,))
        if any(id_ not in self.steps or self.steps[id_].object for (id_,) in rows):
            raise Stale("set.not_empty", "A set can't go while there are annotations in it.")

    def _check_link(self, link: Link) -> None:
        source, target = self._end(link.source), self._end(link.target)
        if source is None or target is None:
            raise Failure("link.dangling", "A link needs two spans that are there.", link=link.id)
        here, there = self._set(source.set), self._set(target.set)
        if link.set != source.set or (here.author, here.layer) != (there.author, there.layer):
            raise Failure("link.foreign", "A link joins spans of one author.", link=link.id)
        near = here.document == there.document
        _refuse_invalid(self._scheme.check_link(link, source, target, near))

    def _check_hanging(self) -> None:
        """Links that stay must still have two ends that they may join."""
        for step in list(self.steps.values()):
            if step.kind != "span" or self._heads.get(step.id) is None:
                continue
            for link in hanging.links(self._connection, step.id):
                if link.id in self.steps:
                    continue
                other = link.target if link.source == step.id else link.source
                try:
                    self._check_link(link)
                except Failure:
                    # Nobody can see, or remove, a link into an article that was taken out, or to
                    # a span that was taken away on another desktop.
                    if self._is_out_of_sight(other):
                        self._take(link.id)
                    elif not self._is_lost(other) and (
                        step.object is None or not self._was_wrong(link)
                    ):
                        raise

    def _was_wrong(self, link: Link) -> bool:
        """Whether a link broke the rules before: what was done on another desktop is nothing to
        hold against what is done now."""
        return hanging.is_wrong(self._scheme, link, self.head(link.source), self.head(link.target))

    def _is_lost(self, span_id: str) -> bool:
        head = self.head(span_id)
        return span_id not in self.steps and (head is None or head.body is None)

    def _is_out_of_sight(self, span_id: str) -> bool:
        head = self.head(span_id)
        if head is None or head.document is None or head.document in self.steps:
            return False
        row = self._connection.execute(
            "SELECT text FROM document WHERE id = ?", (head.document,)
        ).fetchone()
        return row is None or row[0] is None

    def _end(self, id_: str) -> Span | None:
        step = self.steps.get(id_)
        if step is not None:
            return step.object if isinstance(step.object, Span) else None
        head = self.head(id_)
        if head is None or head.body is None or head.kind != "span":
            return None
        return Span.model_validate_json(head.body)

    def _text_of(self, document: str) -> str:
        step = self.steps.get(document)
        if step is not None and isinstance(step.object, Document):
            return self._texts[step.object.text]
        row = self._connection.execute(
            "SELECT text FROM document WHERE id = ?", (document,)
        ).fetchone()
        if row is None or row[0] is None or step is not None:
            raise Stale("document.gone", "This article is not in the project any more.")
        return self._texts[row[0]]

    # -- writing

    def write(self, batch: Batch) -> Touched:
        """Append the steps to history and let the state follow. ``batch`` is what they are of."""
        for step in self.steps.values():
            head = self._heads.get(step.id)
            seq = batch.append(step, head, self._others.get(step.id, ()))
            if step.object is None:
                state.remove(self._connection, step, seq)
                self._let_another_stand(step)
            else:
                state.put(self._connection, step, seq, None, head is None)
                if step.kind in ("set", "document") and (head is None or head.body is None):
                    # Spans may have come from another desktop before there was a place for them.
                    state.recount(self._connection, self._scheme, step.id)
        done = self.steps.values()
        return Touched(
            batch=batch.id,
            author=batch.author,
            command=batch.command,
            changed=tuple(s.object for s in done if s.object is not None),
            removed=tuple((s.kind, s.id) for s in done if s.object is None),
            documents=frozenset(self._documents()),
        )

    def _let_another_stand(self, step: Step) -> None:
        """A set that is taken back here stays as long as it stands on another desktop."""
        left = winner(self._connection, step.id) if step.kind == "set" else None
        if left is not None and left.body is not None:
            thing = state.parsed("set", left.body)
            state.put(self._connection, step._replace(object=thing), left.seq, None, False)

    def _documents(self) -> Iterator[str]:
        """The documents that show something else now; a link shows at both its ends."""
        for step in list(self.steps.values()):
            if step.document is not None:
                yield step.document
            link = step.object
            if step.kind == "link" and link is None:
                head = self._heads.get(step.id)
                link = Link.model_validate_json(head.body) if head and head.body else None
            if isinstance(link, Link):
                for end in (link.source, link.target):
                    if (there := self.head(end)) is not None and there.document is not None:
                        yield there.document


def _refuse_invalid(problems: list[Problem]) -> None:
    for problem in problems:
        if problem.severity == "invalid":
            raise Refused(problem)
