"""Ids that everybody gives alike."""

from __future__ import annotations

from uuid import uuid5

from hypothesis import given
from hypothesis import strategies as st

from annotator.value import NAMESPACE, derived_id


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
def test_a_derived_id_is_a_uuid_of_version_5(parts: list[str]) -> None:
    assert derived_id(*parts) == str(uuid5(NAMESPACE, "\x1f".join(parts)))
