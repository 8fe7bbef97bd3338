"""Reading tolls: the expressions written down first, the real spans, and the forms by name."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator import counts
from annotator.counting import Lexicon

EXPRESSIONS = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "count_expressions.jsonl")
    .read_text("utf-8")
    .splitlines()
]


@pytest.fixture(scope="module")
def lexicon(seeds: Path) -> Lexicon:
    return Lexicon.load(seeds / "counting.json")


def numbers(toll: counts.Toll) -> tuple[Any, ...]:
    return toll.type, toll.min, toll.max, toll.best


@pytest.mark.parametrize("row", EXPRESSIONS, ids=lambda row: row["text"])
def test_what_was_written_down_first_is_read(lexicon: Lexicon, row: dict[str, Any]) -> None:
    toll = counts.read(lexicon, row["text"], row["before"], row["in_denial"])
    assert numbers(toll) == (row["type"], row["min"], row["max"], row["best"])
    assert row["harm"] in (None, toll.harm)
    assert row["victim_group"] in (None, toll.victim_group)


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("مصرع ", "بين ثلاثة وخمسة جنود", ("range", 3, 5, None)),
        ("مقتل ", "3-5 جنود", ("range", 3, 5, None)),
        ("إصابة ", "جنديين من الفوج 12", ("exact", 2, 2, 2)),
        ("مقتل ", "قائد اللواء 30", ("exact", 1, 1, 1)),
        ("مقتل ", "المسلحين الثلاثة", ("exact", 3, 3, 3)),
        ("خطف ", "بحارة السفينة الأحد عشر", ("exact", 11, 11, 11)),
        ("", "ثلاثة وأربعون ألفا و500 نازح", ("exact", 43_500, 43_500, 43_500)),
        ("", "9 آلاف نازح", ("exact", 9000, 9000, 9000)),
        ("", "قتيل واحد", ("exact", 1, 1, 1)),
        ("أسر ", "بضع عشرات من المقاتلين", ("vague", 30, None, None)),
        ("تهجير ", "مئات الآلاف من السكان", ("vague", 200_000, None, None)),
        ("إصابة أكثر من ", "ثلاثين", ("at_least", 31, None, None)),
        ("إصابة ما لا يقل عن ", "40 شخصا", ("at_least", 40, None, 40)),
        ("", "لا أحد", ("none", 0, 0, 0)),
        ("مقتل ", "عائلة كاملة", ("vague", 2, None, None)),
    ],
)
def test_numbers_in_names_and_bounds_outside_the_span(
    lexicon: Lexicon, before: str, text: str, expected: tuple[Any, ...]
) -> None:
    assert numbers(counts.read(lexicon, text, before)) == expected


FORMS = [
    ("", "عددا كبيرا من الضحايا", "", ("vague", 2, None, None), "unspecified"),
    ("أن ", "بحارا", " قُتل وأن أربعة", ("exact", 1, 1, 1), "killed"),
    ("إن ", "مصابَين", " توفيا ليل الخميس", ("exact", 2, 2, 2), "killed"),
    ("جثتي اثنين منهم، هما ", "القبطان جابر السلّاوي", "", ("exact", 1, 1, 1), "killed"),
    ("بأن ", "جثمانين على الأقل", " دُفنا", ("at_least", 2, None, 2), "killed"),
    ("إن ", "سبعة أشخاص على الأقل", " قُتلوا", ("at_least", 7, None, 7), "killed"),
    ("مقتل ", "بضعة جنود", "", ("vague", 3, None, None), "killed"),
    ("إصابة ", "زهاء ٣٠ شخصا", "", ("approx", None, None, 30), "injured"),
    ("نزوح ", "عشرات الآلاف من المدنيين", "", ("vague", 20000, None, None), "displaced"),
    ("", "مئة وواحد من القتلى", "", ("exact", 101, 101, 101), "killed"),
    ("سقوط ", "قتيل أو اثنين", "", ("range", 1, 2, None), "killed"),
    ("سقوط ", "قتيل أو اثنان", "", ("range", 1, 2, None), "killed"),
    ("سقوط ", "قتيل أو قتيلين", "", ("range", 1, 2, None), "killed"),
    ("", "من 10 إلى 15 قتيلا", "", ("range", 10, 15, None), "killed"),
    ("عدد القتلى ", "لا يتجاوز العشرة", "", ("at_most", None, 10, None), "killed"),
    ("وإصابة ", "ثلاثة آخرون", "", ("exact", 3, 3, 3), "injured"),
    ("مقتل ", "جميع أفراد الطاقم", "", ("vague", 2, None, None), "killed"),
    ("مقتل ", "۲۳ شخصا", "", ("exact", 23, 23, 23), "killed"),
    ("مقتل ", "ما بين عشرين وثلاثين مسلحا", "", ("range", 20, 30, None), "killed"),
    ("مقتل ", "بين 5 قتلى و7", "", ("range", 5, 7, None), "killed"),
    ("", "مليون ونصف المليون نازح", "", ("exact", 1500000, 1500000, 1500000), "displaced"),
    ("", "1.5 مليون نازح", "", ("exact", 1500000, 1500000, 1500000), "displaced"),
    ("", "نحو 12 500 نازح", "", ("approx", None, None, 12500), "displaced"),
    ("", "12.500 نازح", "", ("exact", 12500, 12500, 12500), "displaced"),
    ("", "45 ألفا و259 شهيدا", "", ("exact", 45259, 45259, 45259), "killed"),
    (
        "",
        "خمسة وأربعين ألفا ومئتين وتسعة وخمسين شهيدا",
        "",
        ("exact", 45259, 45259, 45259),
        "killed",
    ),
    ("مقتل ", "ثمانية وعشرين شخصا على الأقل", "", ("at_least", 28, None, 28), "killed"),
    ("إصابة ", "ما لا يقل عن اثني عشر مدنيا", "", ("at_least", 12, None, 12), "injured"),
    ("إصابة ", "أكثر من ٥٠ آخرين", "", ("at_least", 51, None, None), "injured"),
    ("مقتل ", "أقل من عشرة أشخاص", "", ("at_most", None, 9, None), "killed"),
    ("", "قتيلان", "", ("exact", 2, 2, 2), "killed"),
    ("قُتل ", "ضابط وجنديان", "", ("exact", 3, 3, 3), "killed"),
    ("مصرع ", "سيدة وطفليها", "", ("exact", 3, 3, 3), "killed"),
    ("مقتل ", "عائلة من خمسة أفراد", "", ("exact", 5, 5, 5), "killed"),
    ("إصابة ", "20 شخصا", " على الأقل", ("at_least", 20, None, 20), "injured"),
    ("", "العشرات من الجرحى", "", ("vague", 20, None, None), "injured"),
    ("", "مئات القتلى والجرحى", "", ("vague", 200, None, None), "unspecified"),
    ("استشهاد ", "المواطن محمد علي حسن (23 عاما)", "", ("exact", 1, 1, 1), "killed"),
    ("استشهاد ", "الشاب أحمد عمر", "", ("exact", 1, 1, 1), "killed"),
    ("إصابة ", "أحدهم", "", ("exact", 1, 1, 1), "injured"),
    ("إصابة ", "آخر", "", ("exact", 1, 1, 1), "injured"),
    ("إصابة ", "آخرين", "", ("vague", 2, None, None), "injured"),
    ("إصابة ", "ثالث", "", ("exact", 1, 1, 1), "injured"),
    ("مقتل ", "طفلة في السابعة من عمرها", "", ("exact", 1, 1, 1), "killed"),
    ("مقتل ", "الجنود الأربعة", "", ("exact", 4, 4, 4), "killed"),
    ("مقتل ", "ألفي شخص", "", ("exact", 2000, 2000, 2000), "killed"),
    ("مقتل ", "مئتي شخص", "", ("exact", 200, 200, 200), "killed"),
    ("", "ثلاثمائة وخمسون جريحا", "", ("exact", 350, 350, 350), "injured"),
    ("", "11 مصابا", "", ("exact", 11, 11, 11), "injured"),
    ("خطف ", "اثنين من العمال", "", ("exact", 2, 2, 2), "captured"),
    ("احتجاز ", "7 رهائن", "", ("exact", 7, 7, 7), "captured"),
    ("مقتل ", "نحو 30 إلى 40 مقاتلا", "", ("range", 30, 40, None), "killed"),
    ("مقتل ", "ثلاثين مقاتلا تقريبا", "", ("approx", None, None, 30), "killed"),
    ("قُتل ", "مسلحان", "", ("exact", 2, 2, 2), "killed"),
    ("مقتل ", "مسلحين اثنين", "", ("exact", 2, 2, 2), "killed"),
    ("مقتل ", "ما يصل إلى 30 جنديا", "", ("at_most", None, 30, None), "killed"),
    ("مقتل ", "شخص واحد على الأقل", "", ("at_least", 1, None, 1), "killed"),
    ("جرح ", "بعض الجنود", "", ("vague", 2, None, None), "injured"),
    ("", "صفر قتلى", "", ("none", 0, 0, 0), "killed"),
    ("مقتل ", "إحدى وعشرين امرأة", "", ("exact", 21, 21, 21), "killed"),
    ("مقتل ", "مئة شخص", "", ("exact", 100, 100, 100), "killed"),
    ("مقتل ", "ثمانٍ وأربعين امرأة", "", ("exact", 48, 48, 48), "killed"),
    ("مقتل ", "تسعمئة وتسعة وتسعين", "", ("exact", 999, 999, 999), "killed"),
    ("مقتل ", "ثلاثة آلاف وخمسمئة مدني", "", ("exact", 3500, 3500, 3500), "killed"),
    ("مقتل ", "بضع مئات من المدنيين", "", ("vague", 300, None, None), "killed"),
    ("مقتل ", "ثلاثة عناصر من اللواء 12", "", ("exact", 3, 3, 3), "killed"),
    ("مقتل ", "عنصرين من الفرقة الرابعة", "", ("exact", 2, 2, 2), "killed"),
    ("أدى إلى ", "وفاة شخصين", "", ("exact", 2, 2, 2), "killed"),
    ("", "مقتل 7", "", ("exact", 7, 7, 7), "killed"),
    ("بينهم ", "خمسة أطفال", "", ("exact", 5, 5, 5), None),
    ("أسفر عن ", "سقوط ضحايا", "", ("vague", 2, None, None), "unspecified"),
    ("وقوع ", "إصابة واحدة", "", ("exact", 1, 1, 1), "injured"),
    ("وقوع ", "4 إصابات", "", ("exact", 4, 4, 4), "injured"),
    ("مقتل ", "عدد من المدنيين", "", ("vague", 2, None, None), "killed"),
    ("مقتل ", "أفراد أسرة كاملة", "", ("vague", 2, None, None), "killed"),
    ("مقتل ", "ثلاثين ونيف", "", ("at_least", 31, None, None), "killed"),
    ("", "حوالى ٧٠ جريحا", "", ("approx", None, None, 70), "injured"),
    ("مقتل ", "الصحفيَّين سامر ورامي", "", ("exact", 2, 2, 2), "killed"),
    ("مقتل ", "فوق المئة", "", ("at_least", 101, None, None), "killed"),
    ("", "قرابة الألف قتيل", "", ("approx", None, None, 1000), "killed"),
    ("فقدان ", "الاتصال بأربعة صيادين", "", ("exact", 4, 4, 4), "missing"),
    ("مقتل ", "نائب قائد الفوج", "", ("exact", 1, 1, 1), "killed"),
    ("وإصابة ", "ستة بجروح خطيرة", "", ("exact", 6, 6, 6), "injured"),
    ("مقتل ", "قائدين ميدانيين", "", ("exact", 2, 2, 2), "killed"),
    ("مقتل ", "امرأة و3 أطفال", "", ("exact", 4, 4, 4), "killed"),
    ("مقتل ", "خمسة إلى ستة جنود", "", ("range", 5, 6, None), "killed"),
    ("مقتل ", "100 - 120 شخصا", "", ("range", 100, 120, None), "killed"),
    ("مقتل ", "مئتين وخمسين", "", ("exact", 250, 250, 250), "killed"),
    ("مقتل ", "ما يقارب الثلاثين", "", ("approx", None, None, 30), "killed"),
    ("مقتل ", "أكثر من مئة ألف شخص", "", ("at_least", 100001, None, None), "killed"),
    ("مقتل ", "آلاف المدنيين", "", ("vague", 2000, None, None), "killed"),
    ("مقتل ", "ملايين", "", ("vague", 2000000, None, None), "killed"),
    ("مقتل ", "غالبية ركاب الحافلة", "", ("vague", 2, None, None), "killed"),
    ("العثور على ", "ثلاث جثث", "", ("exact", 3, 3, 3), "killed"),
    ("العثور على ", "جثتين", "", ("exact", 2, 2, 2), "killed"),
    ("مقتل ", "لاجئَين", "", ("exact", 2, 2, 2), None),
    ("مقتل ", "المدير العام للمستشفى", "", ("exact", 1, 1, 1), "killed"),
    ("مقتل ", "الطبيبين", "", ("exact", 2, 2, 2), "killed"),
    ("", "أكثر من عشرين بين قتيل وجريح", "", ("at_least", 21, None, None), "unspecified"),
]


@pytest.mark.parametrize(("before", "text", "after", "expected", "harm"), FORMS)
def test_forms_of_newswriting(
    lexicon: Lexicon,
    before: str,
    text: str,
    after: str,
    expected: tuple[Any, ...],
    harm: str | None,
) -> None:
    toll = counts.read(lexicon, text, before, after=after)
    assert numbers(toll) == expected
    assert harm in (None, toll.harm)


@pytest.mark.parametrize(
    ("before", "text", "after", "harm"),
    [
        ("إن ", "سبعة عمال", " قُتلوا في الورشة", "killed"),
        ("إن ", "جريحين", " توفيا", "killed"),
        ("إن ", "أربعة بحارة", " لا يزالون في عداد المفقودين", "missing"),
        ("إن حالة ", "ثلاثة منهم", " حرجة", "injured"),
        ("أوقع ", "جميع أفراد طاقمه", " بين قتيل وجريح", "unspecified"),
        ("مقتل ", "جنديين", " وأصيب ثالث", "killed"),
        ("أوقع 9 قتلى و26 جريحا، بينهم ", "جنديان", "", "unspecified"),
        ("أوقع 9 قتلى، بينهم ", "جنديان", "", "killed"),
        ("شُيع ", "ستة من ضحايا القصف", "", "killed"),
    ],
)
def test_harm_is_also_told_behind_the_span(
    lexicon: Lexicon, before: str, text: str, after: str, harm: str
) -> None:
    assert counts.read(lexicon, text, before, after=after).harm == harm


def test_bounds_behind_the_span_count(lexicon: Lexicon) -> None:
    toll = counts.read(lexicon, "20 قتيلا", after=" على الأقل في القصف")
    assert numbers(toll) == ("at_least", 20, None, 20)
    toll = counts.read(lexicon, "20 قتيلا", after="، على الأقل هذا ما قيل")
    assert numbers(toll) == ("exact", 20, 20, 20)


def test_a_denial_of_one_harm_does_not_deny_the_next(lexicon: Lexicon) -> None:
    denied = counts.read(lexicon, "قتلى", "نفى المتحدث سقوط ", in_denial=True)
    granted = counts.read(lexicon, "3 جنود", "نفى سقوط قتلى وأكد إصابة ", in_denial=True)
    assert numbers(denied) == ("none", 0, 0, 0)
    assert numbers(granted) == ("exact", 3, 3, 3)


def test_nothing_to_read_is_vague_and_unspecified(lexicon: Lexicon) -> None:
    assert counts.read(lexicon, "...") == counts.Toll(
        "vague", 2, None, None, "unspecified", "unknown"
    )


def test_the_real_spans_with_their_left_context(lexicon: Lexicon, shared: Path) -> None:
    right = {"numbers": 0, "harm": 0, "victim_group": 0}
    total = 0
    for line in (shared / "gold" / "annotator_a.jsonl").read_text("utf-8").splitlines():
        document = json.loads(line)
        text, spans = document["text"], document["spans"]
        denials = [(s["start"], s["end"]) for s in spans if s["label"] == "DENIAL"]
        for span in (s for s in spans if s["label"] == "CASUALTY"):
            start, end, gold = span["start"], span["end"], span["attributes"]
            inside = any(a <= start and end <= b for a, b in denials)
            toll = counts.read(lexicon, text[start:end], text[max(0, start - 200) : start], inside)
            names = ("count_type", "count_min", "count_max", "count_best")
            total += 1
            right["numbers"] += numbers(toll) == tuple(gold[name] for name in names)
            right["harm"] += toll.harm == gold["harm"]
            right["victim_group"] += toll.victim_group == gold["victim_group"]
    assert right["numbers"] >= 0.95 * total
    assert right["harm"] >= 0.90 * total
    assert right["victim_group"] >= 0.80 * total
