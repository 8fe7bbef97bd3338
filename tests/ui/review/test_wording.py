"""Counts in the words of a card."""

from __future__ import annotations

import pytest

from annotator import paths
from annotator.model import Attribute
from annotator.scheme import Scheme
from annotator.ui.review.wording import Wording


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("count", "words"),
    [
        ({"type": "exact", "min": "28", "max": "28", "best": "28"}, "28"),
        ({"type": "range", "min": "10", "max": "15"}, "10–15"),
        ({"type": "approx", "min": "10", "max": "15"}, "approximate 10–15"),
        ({"type": "at_least", "min": "20"}, "at least 20"),
        ({"type": "at_most", "max": "5"}, "at most 5"),
        ({"type": "none", "min": "0", "max": "0", "best": "0"}, "nobody"),
        ({"type": "none", "best": "3"}, "nobody 3"),
    ],
)
def test_a_count_is_told_in_few_words(count: dict[str, str], words: str) -> None:
    wording = Wording(Scheme.load(paths.seeds() / "scheme.json"), "en")
    given = tuple(Attribute(name=f"count_{name}", value=value) for name, value in count.items())
    assert wording.count("CASUALTY", given) == words
