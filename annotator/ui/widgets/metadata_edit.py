"""From what was typed and ticked in the metadata form to an action."""

from __future__ import annotations

from collections.abc import Sequence

from annotator import edits
from annotator.model import Action, Change, Document, MetadataField
from annotator.ui.widgets.metadata_form import Values


def metadata_action(
    author: str,
    documents: Sequence[Document],
    values: Values,
    confirmed: Sequence[MetadataField],
) -> Action:
    """One action: typed ``values`` for all, and each one's own value of ``confirmed`` fields."""
    changes: list[Change] = []
    for document in documents:
        own: Values = {name: getattr(document, name) for name in confirmed}
        own = {name: value for name, value in own.items() if value}
        changes.extend(edits.set_metadata(author, [document], {**own, **values}).changes)
    return Action(author, "corpus.metadata", changes)
