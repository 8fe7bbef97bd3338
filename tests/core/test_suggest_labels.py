"""Which label a selection gets, which attributes it unfolds, which links it makes."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model import Article, Link
from annotator.scheme import Scheme
from annotator.suggest.labels import label
from annotator.suggest.linking import denial_link, links
from annotator.suggest.unfolding import unfolded
from annotator.suggest.wording import Wording
from tests.core.marked import article, span


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


@pytest.fixture(scope="module")
def wording(seeds: Path) -> Wording:
    return Wording.load(seeds)


@pytest.mark.parametrize(
    ("marked", "cue"),
    [
        ("أكد أن [CLAIM الطائرات قصفت الجسر].", "أكد"),
        ("[DENIAL نفت الوزارة أي صلة لها].", "نفت"),
        ("قال إنه [DENIAL لا صحة للأنباء].", "لا صحة"),
        ("قال إن [DENIAL هذه الأنباء ملفقة].", "ملفقة"),
        ("قال إنه [DENIAL لم يصب أحد].", "لم يصب"),
        ("مقتل [CASUALTY ثلاثة جنود].", "ثلاثة"),
        ("وإصابة [CASUALTY ٢٥ عاملا على الأقل].", "٢٥"),
        ("مقتل [CASUALTY جندي].", "جندي"),
        ("مقتل جنديين و[CASUALTY سائق].", "سائق"),
        ("سقوط [CASUALTY عشرات القتلى].", "عشرات"),
    ],
)
def test_a_cue_tells_the_label(scheme: Scheme, wording: Wording, marked: str, cue: str) -> None:
    found = article(marked)
    one = span(found)
    guess = label(wording, scheme, found.text, one.start, one.end)
    assert guess is not None
    assert guess.label == one.label
    assert found.text[guess.start : guess.end] == cue


@pytest.mark.parametrize(
    "marked",
    ["سافر [CLAIM الوزير] أمس.", "في [CLAIM عام 1948].", "[CLAIM ]", "[CLAIM ...] قال."],
)
def test_without_a_cue_nothing_is_proposed(scheme: Scheme, wording: Wording, marked: str) -> None:
    found = article(marked)
    one = span(found)
    assert label(wording, scheme, found.text, one.start, one.end) is None


@pytest.mark.parametrize(
    ("marked", "unfolds"),
    [
        ("قال إن [CLAIM الجسر سليم].", set()),
        ("قال إن [CLAIM الجسر ربما انهار].", {"certainty"}),
        ("قال إن [CLAIM الجسر لم ينهر].", {"polarity"}),
        ("قال إن [CLAIM الجيش سيقصف الجسر].", {"modality"}),
        ("زعم أن [CLAIM الجسر انهار].", {"modality"}),
        ("قال إن [CLAIM القدس وقدامى اللاعبين هنا].", set()),
        ("مقتل [CASUALTY 3 جنود].", set()),
        ("مقتل [CASUALTY طفلين].", {"victims"}),
        ("مقتل [CASUALTY 3 جنود] في حصيلة أولية.", {"preliminary"}),
        ("[CASUALTY 90 قتيلا] منذ بداية العام.", {"scope"}),
        ("مقتل [CASUALTY العقيد سالم].", {"victim_name"}),
    ],
)
def test_cues_unfold_attributes(scheme: Scheme, marked: str, unfolds: set[str]) -> None:
    found = article(marked)
    one = span(found)
    assert unfolded(scheme, one.label, found.text, one.start, one.end) == unfolds


@pytest.mark.parametrize(
    "marked",
    [
        "مقتل [CASUALTY 12 شخصا]، بينهم [CASUALTY 5 أطفال].",
        "[CASUALTY 12 قتيلا] من ضمنهم [CASUALTY امرأتان].",
        "[CASUALTY 12 قتيلا]، منهم [CASUALTY ضابط].",
        "سقط [CASUALTY 12 قتيلا] و7 جرحى في القصف، وقال إن من بين القتلى [CASUALTY طفلين].",
    ],
)
def test_a_part_belongs_to_its_whole(scheme: Scheme, wording: Wording, marked: str) -> None:
    found = article(marked)
    (link,) = links(found, scheme, span(found, 1), wording)
    assert (link.type, link.target) == ("part_of", "s0")
    assert links(found, scheme, span(found, 0), wording) == []


def test_parts_joined_by_and_belong_to_one_whole_but_not_what_follows(
    scheme: Scheme, wording: Wording
) -> None:
    marked = (
        "أسفر عن [CASUALTY 12 قتيلا]، بينهم [CASUALTY 5 أطفال] و[CASUALTY امرأتان]،"
        " وإصابة [CASUALTY 9 آخرين]."
    )
    found = article(marked)
    targets = [[x.target for x in links(found, scheme, span(found, n), wording)] for n in range(4)]
    assert targets == [[], ["s0"], ["s0"], []]


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("full", "denies"),
        ("partial", "denies"),
        ("implicit", "denies"),
        ("no_comment", "answers"),
        ("unconfirmed", "answers"),
        (None, None),
    ],
)
def test_the_kind_of_a_denial_tells_its_link(
    scheme: Scheme, kind: str | None, type_: str | None
) -> None:
    found = article("[DENIAL نفى ذلك].", [{"kind": kind}] if kind else [])
    assert denial_link(scheme, span(found)) == type_


def test_a_denial_denies_the_claim_in_it_once(scheme: Scheme, wording: Wording) -> None:
    marked = "[DENIAL نفت الوزارة ما نشر عن [CLAIM إغلاق الجسر]]."
    found = article(marked, [{"kind": "full"}])
    (link,) = links(found, scheme, span(found), wording)
    assert (link.type, link.target) == ("denies", "s1")
    made = Link(id="l", set="s", type="denies", source="s0", target="s1")
    linked = Article(found.document, found.text, found.set, found.spans, (made,))
    assert links(linked, scheme, span(found), wording) == []


def test_labels_of_another_scheme_are_nothing_to_it(wording: Wording, scheme: Scheme) -> None:
    other = Scheme.parse(
        '{"version": "1", "labels": {"PLACE": {"order": 1, "key": "1", "ar": "م", "en": "Place",'
        ' "attributes": {}}}}'
    )
    found = article("مقتل [PLACE ثلاثة جنود].")
    one = span(found)
    assert label(wording, other, found.text, one.start, one.end) is None
    assert unfolded(other, "PLACE", found.text, one.start, one.end) == frozenset()
    assert links(found, other, one, wording) == []
