"""The kinds of rows of the attribute form, by the attribute types of a scheme."""

from __future__ import annotations

from annotator.ui.widgets.attribute_row import AttributeRow
from annotator.ui.widgets.choice_rows import ChoiceRow, ChoicesRow
from annotator.ui.widgets.event_row import EventRow
from annotator.ui.widgets.line_rows import NumberRow
from annotator.ui.widgets.pick_rows import PickListRow, PickRow

ROWS: dict[str, type[AttributeRow]] = {
    "enum": ChoiceRow,
    "bool": ChoiceRow,
    "list_of_enum": ChoicesRow,
    "int_or_null": NumberRow,
    "string": PickRow,  # a name usually stands in the article
    "text_from_article": PickRow,
    "list_of_text_from_article": PickListRow,
    "event_id": EventRow,
}
