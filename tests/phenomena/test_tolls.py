"""Rows 9 to 21: how many, told in digits, words, forms and not at all."""

from __future__ import annotations

import pytest

from annotator.suggest.labels import label
from annotator.suggest.wording import Wording
from tests.phenomena.sample import ZERO, Sample, exact

FIGURES = ("count_type", "count_min", "count_max", "count_best")


def reads(sample: Sample, wording: Wording, number: str, words: str, **wanted: str) -> None:
    """That the annotation says so, and that the program proposes it for the bare span."""
    toll = sample.has(number, "CASUALTY", words, **wanted)
    told = sample.proposed(number, toll, wording)
    assert {name: told.get(name) for name in wanted} == wanted


def test_row_09_digits_of_three_scripts(sample: Sample, wording: Wording) -> None:
    reads(sample, wording, "03", "9 قتلى", harm="killed", **exact(9))
    reads(sample, wording, "03", "٢٦ جريحا", harm="injured", **exact(26))
    assert "۱۱ نفر" in sample.article("11").text  # kept as written


def test_row_10_number_words_of_both_genders(sample: Sample, wording: Wording) -> None:
    reads(sample, wording, "05", "ثلاثة عشر شخصا", **exact(13))
    reads(sample, wording, "10", "ثماني عاملات", **exact(8))
    reads(sample, wording, "10", "إحدى عشرة تلميذة", **exact(11))
    reads(sample, wording, "10", "مئة وستة أشخاص", **exact(106))


def test_row_11_a_dual_is_two(sample: Sample, wording: Wording) -> None:
    reads(sample, wording, "02", "قتيلين", harm="killed", **exact(2))
    reads(sample, wording, "04", "جنديان", harm="killed", **exact(2))
    reads(sample, wording, "10", "امرأتان", harm="killed", **exact(2))


def test_row_12_a_bare_singular_is_one(sample: Sample, wording: Wording) -> None:
    reads(sample, wording, "04", "ضابط", **exact(1))
    reads(sample, wording, "08", "بحارا", harm="killed", **exact(1))
    reads(sample, wording, "10", "مسعفا", harm="killed", **exact(1))


def test_row_13_two_of_them(sample: Sample, wording: Wording) -> None:
    reads(sample, wording, "05", "اثنان من حرّاس", **exact(2))
    reads(sample, wording, "05", "أحد عناصرها", **exact(1))
    reads(sample, wording, "10", "اثنين منهم", **exact(2))


def test_row_14_vague_counts(sample: Sample, wording: Wording) -> None:
    reads(sample, wording, "02", "عدد من عمال", count_type="vague", count_min="2")
    reads(sample, wording, "02", "عشرات الأشخاص", count_type="vague", count_min="20")
    vague = sample.span("02", "CASUALTY", "عشرات الأشخاص")
    assert "count_best" not in sample.values("02", vague)


def test_row_15_a_plural_without_a_number(sample: Sample, wording: Wording) -> None:
    reads(sample, wording, "08", "قتلى", **ZERO)  # in a denial: nobody
    claimed = sample.has("03", "CASUALTY", "عددا كبيرا", count_type="vague", count_min="2")
    assert "count_max" not in sample.values("03", claimed)


def test_row_16_bounds_ranges_and_about(sample: Sample, wording: Wording) -> None:
    reads(sample, wording, "02", "سبعة أشخاص على الأقل", count_type="at_least", count_min="7")
    reads(sample, wording, "05", "ما بين 35", count_type="range", count_min="35", count_max="40")
    reads(sample, wording, "05", '"أقل من عشرة"', count_type="at_most", count_max="9")
    reads(sample, wording, "03", "ما يزيد على ثلاثين", count_type="at_least", count_min="31")
    reads(sample, wording, "09", "قرابة خمسة عشر", count_type="approx", count_best="15")


def test_row_17_a_preliminary_toll(sample: Sample, wording: Wording) -> None:
    reads(sample, wording, "05", "ثلاثة عشر شخصا", preliminary="true")


def test_row_18_denied_victims_are_zero(sample: Sample, wording: Wording) -> None:
    for number, words, denial in (
        ("01", "أحد من عمال الميناء", "لم يُصب أحد"),
        ("08", "أيٌّ من بحارتنا", "لم يُجرح أيٌّ"),
    ):
        sample.has(number, "DENIAL", denial, denies_what="casualties")
        reads(sample, wording, number, words, **ZERO)


def test_row_19_victims_that_are_only_thinkable_are_not_tagged(sample: Sample) -> None:
    start, end = sample.place("03", "أي مصابين محتملين")
    tolls = [span for span in sample.article("03").spans if span.label == "CASUALTY"]
    assert not any(span.start < end and start < span.end for span in tolls)


def test_row_20_named_victims(sample: Sample, wording: Wording) -> None:
    sample.has("05", "CASUALTY", "الطفلة ريم", victim_name="ريم النورسي", **exact(1))
    reads(sample, wording, "03", "المصوّر الصحفي", victim_name="يامن البيدر")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("01", "40 دقيقة"),
        ("10", "37 زورقا"),
        ("10", "بطول 120 مترا"),
    ],
)
def test_row_21_numbers_that_are_no_casualties(
    sample: Sample, wording: Wording, number: str, words: str
) -> None:
    text = sample.article(number).text
    guess = label(wording, sample.store.scheme, text, *sample.place(number, words))
    assert guess is None or guess.label != "CASUALTY"
