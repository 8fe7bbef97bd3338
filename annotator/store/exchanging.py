"""The part of the store that exchanges work with other desktops: out, in, and what is left open."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from annotator import edits
from annotator.carry import Carrier
from annotator.model import Action, AnnotationSet, Change, Failure, Put, Touched
from annotator.scheme import Scheme
from annotator.store import backup, forks, identity, merging, outgoing, reading, state, undo
from annotator.store.connection import failures
from annotator.store.forks import Fork, Missing
from annotator.store.incoming_revisions import Signed
from annotator.store.merging import Merged, Stale
from annotator.store.outgoing import Holdings
from annotator.store.plan import Plan
from annotator.store.revisions import Batch, Mode, heads
from annotator.store.texts import Texts

CARRY = "bundle.carry"


class Exchanging:
    """How the work in a ``Store`` goes to another desktop, and comes from there."""

    path: Path
    writer: str
    scheme: Scheme
    _connection: sqlite3.Connection
    _texts: Texts

    def _write(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def _plan(self, author: str) -> Plan:
        raise NotImplementedError

    def _batch(self, author: str, command: str, mode: Mode) -> Batch:
        raise NotImplementedError

    def _pause(self) -> None:
        raise NotImplementedError

    def _is_importing(self) -> bool:
        raise NotImplementedError

    # -- who this file is of

    @property
    def project(self) -> str:
        """The id that all copies of this project have."""
        return self._note("project")

    @property
    def name(self) -> str:
        """What the project was called when it was made."""
        return self._note("name") or self.path.stem

    @property
    def owner(self) -> str | None:
        """Whose work this file is for, where it was opened from a bundle for one person."""
        return self._note("owner") or None

    def _note(self, key: str) -> str:
        with failures(self.path):
            return identity.read(self._connection, key) or ""

    # -- out

    def holdings(self) -> Holdings:
        """How far each writer's numbers have come here without a hole, by (writer, stream)."""
        with failures(self.path):
            return outgoing.holdings(self._connection)

    def outgoing(
        self, streams: Collection[str] | None, since: Holdings | None = None
    ) -> Iterator[Signed]:
        """The revisions of ``streams`` (None: all) after those in ``since``, parents first.

        Raises Failure while an import is under way: half of one is nothing to send.
        """
        if self._is_importing():
            raise Failure("import.running", "Another import is under way. Wait until it is done.")
        with failures(self.path):
            yield from outgoing.revisions(self._connection, streams, since or {})

    def outgoing_texts(
        self, sort: Literal["work", "back", "whole"], person: str | None
    ) -> Iterator[tuple[str, str]]:
        """(SHA-256, text) of what goes with a bundle: the documents of ``person`` with the older
        texts that her spans stood in, the texts that came in here, or all."""
        with failures(self.path):
            if sort == "work":
                yield from outgoing.texts_for(self._connection, person or "")
            elif sort == "back":
                yield from outgoing.texts_by(self._connection, self.writer)
            else:
                yield from outgoing.all_texts(self._connection)

    def texts_of(self, documents: Iterable[str]) -> dict[str, str]:
        """The text (SHA-256) that each of these documents has here."""
        with failures(self.path):
            return outgoing.texts_of(self._connection, documents)

    def note_sent(self, person: str | None) -> None:
        """What this file has added to the work of a person (None: of everybody) leaves in a
        bundle now; what is handed in with it can't be taken back any more."""
        with self._write():
            undo.note_sent(self._connection, self.writer, person)

    def others_have(self) -> Holdings:
        """What the sender of the bundles that this file was opened from has of it."""
        return outgoing.read_holdings(self._note("base") or "[]")

    def note_received(self, had: Holdings) -> None:
        """The sender of a bundle has all this."""
        with self._write():
            known = self.others_have()
            for key, number in had.items():
                known[key] = max(number, known.get(key, 0))
            identity.write(self._connection, "base", outgoing.written_holdings(known))

    # -- in

    def merge(
        self,
        texts: Iterable[tuple[str, str]],
        coming: Iterable[Signed],
        may_drop: bool = False,
        stood_in: Mapping[str, str] | None = None,
    ) -> Merged:
        """Take in texts, as (SHA-256, text), and revisions from another desktop, whole or not
        at all. What is known is counted; nothing is overwritten. ``stood_in`` says which text
        the sender's documents have: what was marked in another one than they have here is
        carried over.

        Raises Failure: ``bundle.drop`` where sets would lose more than a fifth of their
        annotations, or more than 20, and ``may_drop`` does not say that this is meant.
        """
        with self._write():
            merged = merging.merge(
                self._connection, self.writer, texts, coming, may_drop, stood_in or {}
            )
            if merged.own:
                # This file is an older copy of another one; what it adds must not be taken for
                # what the other one added.
                self.writer = identity.begin(self._connection, self.path)
            if merged.new or merged.texts:
                body = heads(self._connection, merging.SCHEME_ID)[0].body
                self.scheme = Scheme.parse(body or "{}")
            self._put_back(merged.bare)
            self._carry(merged.stale)
        return merged

    def _put_back(self, bare: Sequence[str]) -> None:
        """Let sets be there for what stands in them: whoever took the first annotation in one
        back took the set back, and did not know of those that were made in another copy."""
        if bare:
            changes = [Put(AnnotationSet.model_validate_json(body)) for body in bare]
            plan = self._plan(self.writer)
            plan.action(Action(self.writer, CARRY, changes))
            plan.write(self._batch(self.writer, CARRY, "silent"))

    def _carry(self, stale: Sequence[Stale]) -> None:
        """Let spans stand where their words are in the text of today, as after a correction."""
        texts = {(one.document, one.text) for one in stale}
        for document, sha in sorted(texts):
            spans = {one.span for one in stale if (one.document, one.text) == (document, sha)}
            changes: list[Change] = []
            for own in reading.sets(self._connection, document):
                seen = reading.article(
                    self._connection, self._texts, document, own.author, own.layer
                )
                place = Carrier(self._texts[sha], seen.text)
                left = tuple(span for span in seen.spans if span.id in spans)
                changes += edits.carry_set(replace(seen, text=self._texts[sha], spans=left), place)
            plan = self._plan(self.writer)
            plan.action(Action(self.writer, CARRY, changes))
            plan.write(self._batch(self.writer, CARRY, "silent"))
            state.recount(self._connection, self.scheme, document)

    def backup_before_merge(self, now: datetime) -> Path | None:
        """A timed backup, whenever the last one was; None where it holds all there is."""
        self._pause()
        return backup.timed(self._connection, self.path, now, every=timedelta(0))

    def forks(self) -> tuple[Fork, ...]:
        """What was changed in two places and nobody has settled."""
        with failures(self.path):
            return forks.forks(self._connection)

    def missing(self) -> tuple[Missing, ...]:
        """Work of others of which a part has not come."""
        with failures(self.path):
            return forks.missing(self._connection)

    def settle(self, author: str, object_id: str, kept: str) -> Touched:
        """Settle a fork: of an object's several newest revisions the one with the id ``kept``
        is what it is. Raises Stale where it is settled already, Refused or Failure where the
        choice breaks a rule."""
        with self._write():
            plan = self._plan(author)
            plan.settle(object_id, kept)
            plan.check()
            batch = self._batch(author, "fork.settle", "edit")
            touched = plan.write(batch)
            undo.remember(self._connection, batch, self.writer)
        return touched
