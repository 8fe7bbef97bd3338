"""Where the line of an article stands in other articles of its outlet."""

from __future__ import annotations

import sqlite3

from annotator.repetition import normal
from annotator.store.repeats import TABLES
from annotator.store.state import CLOSED

Range = tuple[str, int, int]


def same_lines(connection: sqlite3.Connection, document: str, at: int) -> list[Range]:
    """(document, start, end) of the line that ``at`` (a code point) stands in, wherever it is
    the same one for search, in this article and in others of the same outlet; those that are
    marked in part already are left out. Empty where the index is not there."""
    if not TABLES.are_there(connection):
        return []
    row = connection.execute(
        'SELECT p.line, x.outlet, p.start, p."end", t.body FROM document d'
        " JOIN passage p ON p.place = d.place JOIN passage_text x ON x.place = d.place"
        " JOIN text t ON t.seq = x.text"
        ' WHERE d.id = ? AND p.start <= ?2 AND ?2 <= p."end" ORDER BY p.start DESC LIMIT 1',
        (document, at),
    ).fetchone()
    if row is None:
        return []
    line, outlet, start, end, body = row
    wanted = normal(body[start:end])
    rows = connection.execute(
        'SELECT d.id, p.start, p."end", substr(t.body, p.start + 1, p."end" - p.start)'
        " FROM passage p JOIN passage_text x ON x.place = p.place"
        " JOIN document d ON d.place = p.place JOIN text t ON t.seq = x.text AND t.sha = d.text"
        f" WHERE p.line = ? AND {CLOSED.format('d')} AND (d.id = ? OR x.outlet = ?)"
        " AND NOT EXISTS (SELECT 1 FROM boilerplate b JOIN revision r ON r.seq = b.revision"
        "  WHERE b.document = d.id AND json_extract(r.body, '$.start') < p.\"end\""
        "  AND json_extract(r.body, '$.end') > p.start)"
        " ORDER BY d.place, p.start",
        (line, document, outlet),
    )
    return [(id_, first, last) for id_, first, last, text in rows if normal(text) == wanted]
