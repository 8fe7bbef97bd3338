"""The articles that the palette offers for what was typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from annotator.ui.actions import Found
from annotator.ui.widgets.columns import Columns
from annotator.ui.widgets.documents_model import title_of

MOST, SECONDS = 8, 0.015
"""How many articles are offered, and how long they may be sought."""


def offered(columns: Columns, query: str, take: Callable[[str], None]) -> list[Found]:
    """Articles with the words of ``query``; ``take`` gets the id of the one that is chosen."""
    rows = columns.search(query, MOST, SECONDS) if query.strip() else []
    found = [columns.row(row) for row in rows]
    return [Found(title_of(row), row.outlet, partial(take, row.id)) for row in found]
