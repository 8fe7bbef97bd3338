"""Where a link most likely leads within its article."""

from pathlib import Path

from annotator.model import Link
from annotator.scheme import Scheme
from annotator.suggest.ends import fitting, likeliest
from annotator.suggest.wording import Wording
from tests.core.figures import articles
from tests.core.marked import article, span

SEEDS = Path(__file__).parents[2] / "seeds"
SCHEME = Scheme.load(SEEDS / "scheme.json")
WORDING = Wording.load(SEEDS)


def test_only_spans_that_the_scheme_allows_fit_in_reading_order() -> None:
    found = article("[CLAIM سقط [CASUALTY قتيل]] ثم [CASUALTY جريح]. [DENIAL لا صحة لذلك]")
    toll = span(found, 1)
    assert [one.id for one in fitting(found, SCHEME, "repeats", toll)] == ["s2"]
    assert [one.id for one in fitting(found, SCHEME, "contradicts", toll)] == ["s0", "s2", "s3"]
    linked = Link(id="l", set="s", type="repeats", source="s2", target="s1")
    known = type(found)(found.document, found.text, found.set, found.spans, (linked,))
    assert fitting(known, SCHEME, "repeats", toll) == []


def test_what_the_words_tell_goes_first() -> None:
    found = article("سقط [CASUALTY 3 جرحى] و[CASUALTY 12 قتيلا] بينهم [CASUALTY 5 أطفال]")
    part = span(found, 2)
    assert likeliest(found, SCHEME, "part_of", part, WORDING)[0].id == "s1"


def test_a_copy_leads_to_the_original_and_not_to_another_copy() -> None:
    same = "أعلن الجيش أن [CLAIM القصف استهدف الميناء]. "
    found = article(same * 3)
    copy = Link(id="l", set="s", type="repeats", source="s1", target="s0")
    known = type(found)(found.document, found.text, found.set, found.spans, (copy,))
    assert likeliest(known, SCHEME, "repeats", span(found, 2))[0].id == "s0"


def test_the_right_end_is_among_the_first_three_for_most_links_of_the_sample() -> None:
    first = near = total = 0
    for found in articles(SEEDS / "corpus.jsonl"):
        by_id = {one.id: one for one in found.spans}
        for link in found.links:
            if link.target not in by_id:
                continue
            others = tuple(o for o in found.links if (o.source, o.type) != (link.source, link.type))
            bare = type(found)(found.document, found.text, found.set, found.spans, others)
            told = likeliest(bare, SCHEME, link.type, by_id[link.source], WORDING)
            total += 1
            first += told[0].id == link.target
            near += link.target in [one.id for one in told[:3]]
    assert first >= 0.55 * total
    assert near >= 0.84 * total
