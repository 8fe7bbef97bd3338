"""Links that hang on a span."""

from __future__ import annotations

import sqlite3

from annotator.model import Link, Span
from annotator.scheme import Scheme
from annotator.store.revisions import Head


def links(connection: sqlite3.Connection, span: str) -> list[Link]:
    """Those that begin or end at the span with this id."""
    rows = connection.execute(
        "SELECT r.body FROM link l JOIN revision r ON r.seq = l.revision"
        " WHERE l.source = ?1 OR l.target = ?1",
        (span,),
    ).fetchall()
    return [Link.model_validate_json(body) for (body,) in rows]


def is_wrong(scheme: Scheme, link: Link, source: Head | None, target: Head | None) -> bool:
    """Whether a link lacks an end, or joins what it may not."""
    if source is None or source.body is None or target is None or target.body is None:
        return True
    ends = (Span.model_validate_json(source.body), Span.model_validate_json(target.body))
    problems = scheme.check_link(link, *ends, source.document == target.document)
    return any(problem.severity == "invalid" for problem in problems)
