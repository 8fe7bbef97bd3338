"""What things are called outside the project.

A span made in the program is ``s-`` and the last twelve digits of its id (all of it where two
would be called alike), a link ``l-`` and so on.
"""

from __future__ import annotations

import sqlite3
from collections import Counter


def names(rows: list[tuple[str, str | None]], prefix: str = "s-") -> dict[str, str]:
    """Outside names by id, of all spans (or links) of one set: no two alike."""
    given = {id_: external_id or prefix + id_[-12:] for id_, external_id in rows}
    if len(set(given.values())) == len(given):
        return given
    often = Counter(given.values())
    return {
        id_: external_id or (prefix + id_ if often[given[id_]] > 1 else given[id_])
        for id_, external_id in rows
    }


def short_names(connection: sqlite3.Connection, closed: str) -> dict[str, tuple[str, str | None]]:
    """(short id, name) by id. Two people with one short id are told apart by their ids.

    Whoever came in without a name is called by the short id here, and has none outside.
    """
    rows = connection.execute(
        "SELECT p.id, p.short_id, json_extract(r.body, '$.name') FROM person p"
        f" JOIN revision r ON r.seq = p.revision WHERE {closed.format('p')}"
    ).fetchall()
    often = Counter(short for _, short, _ in rows)
    return {
        id_: (
            f"{short}-{id_[-6:]}" if often[short] > 1 else short,
            None if name == short else name,
        )
        for id_, short, name in rows
    }
