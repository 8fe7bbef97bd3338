"""Each difference becomes one card that asks a small question, the same for every reviewer."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.diff import Case, Question, compare
from annotator.diff.edges import settle
from annotator.model import Attribute, Span
from annotator.scheme import Scheme
from tests.core.marked import article

People = Mapping[str, Sequence[Span]]


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


def _cases(
    scheme: Scheme,
    *marked: str,
    values: Sequence[Sequence[Mapping[str, str]]] = (),
    events: Mapping[str, str] | None = None,
) -> tuple[Case, ...]:
    """The cards about what people ("a", "b", …) marked in the same words."""
    articles = [
        article(text, values[number] if number < len(values) else ())
        for number, text in enumerate(marked)
    ]
    sets = {
        "abcde"[number]: [
            span.model_copy(update={"id": f"{'abcde'[number]}{span.id}"}) for span in found.spans
        ]
        for number, found in enumerate(articles)
    }
    return compare("d", articles[0].text, scheme, sets, events).cases


def _one(*found: Case) -> Question:
    """The only question of the only card."""
    (case,) = found
    (question,) = case.card.questions
    return question


def _proposed(question: Question) -> object:
    """What the default says, in short."""
    version = question.version(question.default)
    if version is None:
        return None
    if version.values:
        return {one.name: list(one.values) for one in version.values}
    return version.label or [(span.start, span.end) for span in version.spans]


def _kinds(found: Sequence[Case]) -> list[str]:
    return [case.card.kind for case in found]


def test_what_all_mark_alike_asks_nothing(scheme: Scheme) -> None:
    text = "قال إن [CLAIM الجسر سليم] اليوم"
    (case,) = _cases(scheme, text, text)
    assert case.card.kind == "unanimous"
    assert case.card.questions == ()
    assert case.votes.marked == ("a", "b")


def test_one_person_alone_gives_no_cards(scheme: Scheme) -> None:
    assert _cases(scheme, "قال إن [CLAIM الجسر سليم] اليوم") == ()


def test_two_edges_are_one_question_with_the_shared_words_proposed(scheme: Scheme) -> None:
    found = _cases(scheme, "[CLAIM الجسر سليم اليوم]", "[CLAIM الجسر سليم] اليوم")
    question = _one(*found)
    assert (_kinds(found), question.code, question.edges) == (["boundary"], "extent", "end")
    assert [(v.spans[0].start, v.spans[0].end) for v in question.versions] == [(0, 16), (0, 10)]
    assert _proposed(question) == [(0, 10)]
    assert question.both


def test_most_votes_for_an_edge_are_the_default(scheme: Scheme) -> None:
    long, short = "[CLAIM الجسر سليم اليوم]", "[CLAIM الجسر سليم] اليوم"
    assert _proposed(_one(*_cases(scheme, long, short, long))) == [(0, 16)]


def test_crossing_edges_propose_what_both_have(scheme: Scheme) -> None:
    question = _one(*_cases(scheme, "[CLAIM قال الجسر سليم] اليوم", "قال [CLAIM الجسر سليم اليوم]"))
    assert _proposed(question) == [(4, 14)]
    assert len(question.versions) == 3
    assert not question.both


@pytest.mark.parametrize(
    ("one", "other", "rule", "kept"),
    [
        ("[CLAIM وقصف الجسر]", "و[CLAIM قصف الجسر]", "clitic", "قصف الجسر"),
        ("ل[CLAIM لجسر القديم]", "[CLAIM للجسر القديم]", "clitic", "لجسر القديم"),
        ("[CASUALTY الجرحى]", "ال[CASUALTY جرحى]", "article", "الجرحى"),
        ("[CLAIM قصف الجسر.]", "[CLAIM قصف الجسر].", "punctuation", "قصف الجسر"),
        ('[CLAIM "قصف الجسر"]', '"[CLAIM قصف الجسر]"', "punctuation", "قصف الجسر"),
        ("[CLAIM قصف «الجسر»]", "[CLAIM قصف «الجسر]»", "punctuation", "قصف «الجسر»"),
        ("[CLAIM قصف الجسرِ]", "[CLAIM قصف الجسر]ِ", "diacritics", "قصف الجسرِ"),
    ],
)
def test_rules_settle_edges_that_do_not_matter(
    scheme: Scheme, one: str, other: str, rule: str, kept: str
) -> None:
    found = _cases(scheme, one, other)
    (case,) = found
    assert (case.card.kind, case.card.rules) == ("trivial", (rule,))
    question = _one(*found)
    version = question.version(question.default)
    assert version is not None
    (span,) = version.spans
    assert article(one).text[span.start : span.end] == kept


def test_a_word_is_no_trivial_edge(scheme: Scheme) -> None:
    assert _kinds(_cases(scheme, "[CLAIM قد قصف الجسر]", "قد [CLAIM قصف الجسر]")) == ["boundary"]


def test_another_label_on_the_same_words_is_one_question(scheme: Scheme) -> None:
    denial, claim = "[DENIAL لم تضرب الجسر]", "[CLAIM لم تضرب الجسر]"
    question = _one(*_cases(scheme, denial, claim))
    assert [version.label for version in question.versions] == ["CLAIM", "DENIAL"]
    assert _proposed(question) is None
    assert _proposed(_one(*_cases(scheme, denial, claim, claim))) == "CLAIM"


def test_one_value_is_one_question_and_the_rest_is_prefilled(scheme: Scheme) -> None:
    text = "مقتل [CASUALTY 28 شخصا]"
    common = {"harm": "killed", "count_type": "exact"}
    one, other = (common | {f"count_{n}": v for n in ("min", "max", "best")} for v in ("28", "30"))
    found = _cases(scheme, text, text, values=[[one], [other]])
    question = _one(*found)
    assert (question.code, question.name) == ("attribute", "count")
    assert question.names == ("count_type", "count_min", "count_max", "count_best")
    assert [
        dict((g.name, g.values) for g in v.values)["count_best"] for v in question.versions
    ] == [
        ("28",),
        ("30",),
    ]
    assert found[0].card.drafts[0].agreed == ("harm",)


def test_lists_in_another_order_and_other_spellings_are_no_difference(scheme: Scheme) -> None:
    text = "أعلنت [CLAIM أن الجسر سليم]"
    given = [
        [{"source": "أحمد", "event": "e1"}],
        [{"source": "احمد", "event": "kalsu"}],
    ]
    found = _cases(scheme, text, text, values=given, events={"e1": "kalsu"})
    assert _kinds(found) == ["unanimous"]
    several = (Attribute(name="via", value="قناة"), Attribute(name="via", value="وكالة"))
    spans = {
        who: [Span(id=who, set=who, label="CLAIM", start=0, end=5, attributes=order)]
        for who, order in (("a", several), ("b", several[::-1]))
    }
    assert _kinds(compare("d", "الجسر", scheme, spans).cases) == ["unanimous"]


def test_the_default_of_the_scheme_is_no_difference_from_nothing(scheme: Scheme) -> None:
    text = "[CLAIM أن الجسر سليم]"
    given = [[{"modality": "asserted"}], [{}]]
    assert _kinds(_cases(scheme, text, text, values=given)) == ["unanimous"]


def test_what_is_inherited_is_asked_where_it_comes_from(scheme: Scheme) -> None:
    text = "[CLAIM مقتل [CASUALTY شخصين] هناك]"
    given = [[{"source": "الشرطة"}, {}], [{"source": "الجيش"}, {}]]
    claim, casualty = _cases(scheme, text, text, values=given)
    assert (claim.card.kind, casualty.card.kind) == ("attribute", "unanimous")


def test_a_span_that_one_missed_is_kept_by_half_of_the_people(scheme: Scheme) -> None:
    marked, not_marked = "قال إن [CLAIM الجسر سليم]", "قال إن الجسر سليم"
    given = [[{"about": "damage"}]]
    (case,) = _cases(scheme, marked, not_marked, values=given)
    question = _one(case)
    assert (case.card.kind, question.code) == ("missing", "keep")
    assert _proposed(question) == [(7, 17)]
    assert case.card.drafts[0].agreed == ()
    assert case.votes.of("keep", question.versions[1].key) == ("b",)
    (case,) = _cases(scheme, marked, not_marked, not_marked, values=given)
    assert _proposed(_one(case)) is None


def test_several_differences_are_asked_in_order(scheme: Scheme) -> None:
    found = _cases(
        scheme,
        "[CLAIM لم تضرب الجسر أمس]",
        "[DENIAL لم تضرب الجسر] أمس",
        "لم تضرب الجسر أمس",
    )
    (case,) = found
    assert case.card.kind == "compound"
    assert [question.code for question in case.card.questions] == ["keep", "extent", "label"]


def test_attributes_of_a_label_are_asked_where_it_is_chosen(scheme: Scheme) -> None:
    claim, denial = "[CLAIM لم تضرب الجسر]", "[DENIAL لم تضرب الجسر]"
    given = [[{"about": "harm"}], [{"about": "damage"}], [{"kind": "full"}]]
    (case,) = _cases(scheme, claim, claim, denial, values=given)
    assert case.card.kind == "label"
    assert [q.id for q in case.card.questions] == ["label", "attribute:about:CLAIM"]


def test_one_span_or_its_pieces_is_one_question_without_default(scheme: Scheme) -> None:
    found = _cases(
        scheme,
        "[CLAIM كان ردا على غارة] و[CLAIM أدت إلى مقتل اثنين]",
        "[CLAIM كان ردا على غارة وأدت إلى مقتل اثنين]",
    )
    question = _one(*found)
    assert (_kinds(found), question.code) == (["split"], "pieces")
    assert [len(version.spans) for version in question.versions] == [1, 2]
    assert question.default is None


def test_the_same_pieces_with_other_values_are_two_versions(scheme: Scheme) -> None:
    """Nobody is asked about the values of pieces afterwards."""
    cut, whole = "[CLAIM كان ردا] و[CLAIM أدى إلى مقتل]", "[CLAIM كان ردا وأدى إلى مقتل]"
    given = [[{"about": "motive"}, {"about": "harm"}], [{"about": "motive"}, {"about": "damage"}]]
    (case,) = _cases(scheme, cut, cut, whole, values=given)
    (question,) = case.card.questions
    assert (case.card.kind, len(question.versions)) == ("split", 3)
    assert {case.votes.of("pieces", version.key) for version in question.versions} == {
        ("a",),
        ("b",),
        ("c",),
    }


def test_whether_a_value_applies_is_no_question_of_its_own(scheme: Scheme) -> None:
    """Of a threat nobody can give the means: that is said by what it is about."""
    same = "[CLAIM لم تضرب الجسر]"
    given = [[{"about": "threat"}], [{"about": "harm"}]]
    (case,) = _cases(scheme, same, same, values=given)
    assert [question.name for question in case.card.questions] == ["about"]
    given.append([{"about": "harm", "means": "drone"}])
    (case,) = _cases(scheme, same, same, same, values=given)
    means = case.card.questions[1]
    assert [case.votes.of(means.id, version.key) for version in means.versions] == [
        ("a", "b"),
        ("c",),
    ]


def test_cards_come_in_reading_order(scheme: Scheme) -> None:
    found = _cases(
        scheme,
        "[CLAIM أولا] ثم [CLAIM ثانيا [CASUALTY شخصين]] ثم ثالثا",
        "أولا ثم ثانيا شخصين ثم [CLAIM ثالثا]",
    )
    assert [case.card.start for case in found] == sorted(case.card.start for case in found)
    assert _kinds(found) == ["missing"] * 4


# -- the same for everybody


@st.composite
def people(draw: st.DrawFn) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for who in "abc"[: draw(st.integers(2, 3))]:
        spans = draw(
            st.lists(
                st.tuples(
                    st.integers(0, 30),
                    st.integers(1, 10),
                    st.sampled_from(("CLAIM", "CASUALTY", "DENIAL")),
                    st.sampled_from(("harm", "damage", "threat", "")),
                    st.sampled_from(("drone", "", "")),
                ),
                max_size=6,
            )
        )
        found[who] = [
            Span(
                id=f"{who}{n}",
                set=who,
                label=label,
                start=start,
                end=start + length,
                attributes=tuple(
                    Attribute(name=name, value=value)
                    for name, value in (("about", about), ("means", means))
                    if value
                ),
            )
            for n, (start, length, label, about, means) in enumerate(spans)
        ]
    return found


TEXT = "وقال «الوزير» إن ثلاثة جرحى سقطوا، ونفى ذلك."


@given(sets=people(), chance=st.randoms())
def test_the_same_work_gives_the_same_cards(
    scheme: Scheme, sets: dict[str, list[Span]], chance: random.Random
) -> None:
    order = list(sets)
    chance.shuffle(order)
    shuffled = {who: chance.sample(sets[who], len(sets[who])) for who in order}
    assert compare("d", TEXT, scheme, shuffled).cases == compare("d", TEXT, scheme, sets).cases


@given(sets=people())
def test_every_span_is_in_one_card_and_every_vote_counted(
    scheme: Scheme, sets: dict[str, list[Span]]
) -> None:
    cases = compare("d", TEXT, scheme, sets).cases
    members = sorted(one for case in cases for one in case.card.members)
    assert members == sorted(span.id for spans in sets.values() for span in spans)
    assert len({case.card.id for case in cases}) == len(cases)
    for card, votes in cases:
        assert (card.kind == "unanimous") == (not card.questions)
        for question in card.questions:
            keys = [version.key for version in question.versions]
            assert len(set(keys)) == len(keys) > 1
            assert question.default is None or question.default in keys
            voters = [a for key in keys for a in votes.of(question.id, key)]
            assert len(set(voters)) == len(voters)
            if question.when is None and question.code != "keep":
                assert set(voters) >= set(votes.marked)


@given(sets=people())
def test_copying_one_person_makes_everything_unanimous(
    scheme: Scheme, sets: dict[str, list[Span]]
) -> None:
    own = sets["a"]
    cases = compare("d", TEXT, scheme, {"x": own, "y": own}).cases
    assert {case.card.kind for case in cases} <= {"unanimous"}


@given(
    st.text(alphabet='وفبالكسجرح «»".،َِـ', min_size=1, max_size=14),
    st.data(),
)
def test_a_settled_edge_is_between_the_marked_ones(text: str, data: st.DataObject) -> None:
    edge = st.integers(0, len(text))
    starts = data.draw(st.sets(edge, min_size=1, max_size=3))
    ends = data.draw(st.sets(edge, min_size=1, max_size=3))
    found = settle(text, starts, ends)
    if found is not None:
        assert min(starts) <= found.start <= max(starts) < min(ends) <= found.end <= max(ends)
        assert bool(found.rules) == (len(starts) + len(ends) > 2)
        again = settle(text, {found.start}, {found.end})
        assert again == (found.start, found.end, ())
