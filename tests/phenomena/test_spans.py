"""Rows 1 to 8: where spans stand to each other and to the words."""

from __future__ import annotations

from annotator.clitics import peel, restore
from tests.phenomena.sample import Sample, crosses, exact, holds


def test_row_01_a_casualty_inside_a_claim(sample: Sample) -> None:
    claim = sample.has("04", "CLAIM", "الحصيلة بلغت", about="harm")
    toll = sample.has("04", "CASUALTY", "11 قتيلا", **exact(11))
    assert holds(claim, toll)
    assert sample.values("04", toll)["source"] == "الوريدي"  # taken over from the claim


def test_row_02_a_claim_inside_a_denial(sample: Sample) -> None:
    denial = sample.has("04", "DENIAL", "ما نشرته صحف", kind="full")
    claim = sample.has("04", "CLAIM", "إغلاق الممر البحري", modality="allegation")
    assert holds(denial, claim)
    assert sample.leads("04", denial, "denies", "إغلاق الممر البحري")


def test_row_03_a_claim_inside_a_claim(sample: Sample) -> None:
    accusation = sample.has("03", "CLAIM", "البحرية السيلمارية بقصف", about="responsibility")
    motive = sample.has("03", "CLAIM", "انتقاما لاحتجاز", about="motive")
    assert holds(accusation, motive)


def test_row_04_spans_that_cross(sample: Sample) -> None:
    found = sample.has("04", "CLAIM", "عثر فريق الأدلة", about="operation")
    fell = sample.has("04", "CLAIM", "صاروخ سقط قرب", means="missile_rocket")
    assert crosses(found, fell)


def test_row_05_several_casualties_in_one_phrase_and_on_one_extent(sample: Sample) -> None:
    for words, count in (("ثمانية مدنيين", 8), ("ضابط", 1), ("جنديان", 2)):
        toll = sample.has("04", "CASUALTY", words, **exact(count))
        assert sample.leads("04", toll, "part_of", "11 قتيلا")
    claim = sample.span("04", "CLAIM", "أحد عشر قتيلا")
    toll = sample.span("04", "CASUALTY", "أحد عشر قتيلا")
    assert (claim.start, claim.end) == (toll.start, toll.end)


def test_row_06_one_harm_word_for_several(sample: Sample) -> None:
    sample.has("04", "CASUALTY", "28 جريحا", harm="injured", **exact(28))
    third = sample.has("02", "CASUALTY", "ثالث", harm="injured", **exact(1))
    assert sample.words("02", third) == "ثالث"


def test_row_07_one_modifier_for_two_casualties(sample: Sample) -> None:
    sample.has("04", "CASUALTY", "ضابط", harm="killed", victim_group="military")
    sample.has("04", "CASUALTY", "جنديان", harm="killed", victim_group="military")


def test_row_08_a_span_begins_inside_a_written_word(sample: Sample) -> None:
    toll = sample.span("02", "CASUALTY", "طفلان")
    text = sample.article("02").text
    assert text[toll.start - 1] == "و"
    assert peel(text, toll.start - 1, toll.end) == toll.start
    assert restore(text, toll.start, toll.end) == toll.start - 1
