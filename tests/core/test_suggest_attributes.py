"""What a claim is about, what a denial denies, what a toll says, quotes and events."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model import Event
from annotator.scheme import Scheme
from annotator.suggest.actors import Actors
from annotator.suggest.passage import Passage
from annotator.suggest.proposals import propose
from annotator.suggest.wording import Wording
from tests.core.marked import article, span


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


@pytest.fixture(scope="module")
def wording(seeds: Path) -> Wording:
    return Wording.load(seeds)


@pytest.fixture(scope="module")
def actors(seeds: Path) -> Actors:
    return Actors.load(seeds / "actors.json")


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("قال إن [CLAIM طائرة مسيرة استهدفت المخزن].", {"about": "incident", "means": "drone"}),
        (
            "قال إن [CLAIM القاعدة تعرضت لقصف صاروخي].",
            {"about": "incident", "means": "missile_rocket"},
        ),
        ("أعلن [CLAIM مقتل جنديين بعبوة ناسفة].", {"about": "harm", "means": "explosive_device"}),
        ("قال إن [CLAIM الهجوم أسفر عن مقتل عاملين].", {"about": "harm"}),
        ("قال إن [CLAIM الانفجار ألحق أضرارا بالمرفأ].", {"about": "damage", "means": "explosion"}),
        (
            "اتهمت البلدية [CLAIM الميليشيا بقصف السوق].",
            {"about": "responsibility", "modality": "allegation", "actor": "الميليشيا"},
        ),
        ("توعد القائد بأنه [CLAIM سيتم الرد قريبا].", {"about": "threat", "modality": "intention"}),
        ("قال إن [CLAIM الهجوم جاء ردا على اغتيال قائده].", {"about": "motive"}),
        ("أعلنت أن [CLAIM الدورية صادرت القارب].", {"about": "operation"}),
        (
            "أكد أن [CLAIM الجسر ليس ضمن المناطق المستهدفة].",
            {"polarity": "negative"},
        ),
        ("قال: [CLAIM ربما أصيب المخزن بصاروخ].", {"certainty": "hedged"}),
        ("قال: «[CLAIM إذا تكرر القصف فسنغلق الجسر]».", {"modality": "conditional"}),
        (
            "تقارير تفيد بأن [CLAIM الولايات المتحدة شنت غارات على الجبل].",
            {"actor": "الولايات المتحدة", "means": "air_strike", "modality": "allegation"},
        ),
    ],
)
def test_claims(
    scheme: Scheme, wording: Wording, actors: Actors, marked: str, wanted: dict[str, str]
) -> None:
    found = article(marked)
    made = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    assert {name: made[name].values[0].value for name in wanted if name in made} == wanted


def test_defaults_cost_nothing(scheme: Scheme, wording: Wording, actors: Actors) -> None:
    found = article("قال الوزير إن [CLAIM الانفجار وقع فجرا].")
    made = {p.attribute for p in propose(found, scheme, span(found), actors, wording)}
    assert not made & {"modality", "polarity", "certainty", "actor", "via"}


def test_an_actor_that_only_an_adjective_names_is_found_in_the_article(
    scheme: Scheme, wording: Wording, actors: Actors
) -> None:
    marked = "أعلنت السويد موقفها. قال إن [CLAIM غارة سويدية أصابت الجسر]."
    found = article(marked)
    made = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    (actor,) = made["actor"].values
    assert (actor.value, actor.start) == ("السويد", marked.index("السويد"))


@pytest.mark.parametrize(
    ("marked", "kind", "what"),
    [
        ("[DENIAL نفت الوزارة مسؤوليتها عن القصف].", "full", "responsibility"),
        ("قال إنه [DENIAL لا صحة لوقوع هجوم].", "full", "occurrence"),
        ("قال إنه [DENIAL لم يصب أحد من العمال].", "full", "casualties"),
        ("وصف ذلك بأنه [DENIAL عار عن الصحة].", "full", None),
        ("قال إنه قصف مدفعي و[DENIAL ليس غارة].", "partial", "method"),
        ("[DENIAL رفض متحدث باسم الجيش التعليق].", "no_comment", None),
        ("قال: «[DENIAL لا نعلق على تحركاتنا]».", "no_comment", None),
        ("قال إنه [DENIAL لا يستطيع تأكيد وقوع هجوم].", "unconfirmed", "occurrence"),
        ("و[DENIAL لم تعلن أي جهة مسؤوليتها عن الهجوم].", "unconfirmed", "responsibility"),
        ("قال إن [DENIAL راداراته لم ترصد أي نشاط].", "implicit", "occurrence"),
    ],
)
def test_denials(
    scheme: Scheme, wording: Wording, actors: Actors, marked: str, kind: str, what: str | None
) -> None:
    found = article(marked)
    made = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    assert made["kind"].values[0].value == kind
    assert (made["denies_what"].values[0].value if "denies_what" in made else None) == what


def test_a_denial_that_points_back_denies_what_was_said_before(
    scheme: Scheme, wording: Wording, actors: Actors
) -> None:
    marked = "قال ناشطون إن [CLAIM عشرات القتلى سقطوا]. و[DENIAL نفى الدفاع المدني ذلك]."
    found = article(marked, [{"about": "harm"}])
    made = {p.attribute: p for p in propose(found, scheme, span(found, 1), actors, wording)}
    assert made["denies_what"].values[0].value == "casualties"
    assert made["denies_what"].strength == "weak"


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        (
            "مقتل [CASUALTY ثلاثة أطفال] وإصابة اثنين.",
            {"harm": "killed", "count_best": "3", "victims": "children"},
        ),
        (
            "أصيب [CASUALTY ما لا يقل عن خمسة مسعفين].",
            {"harm": "injured", "count_type": "at_least", "count_min": "5", "victims": "medics"},
        ),
        (
            "سقوط [CASUALTY 4 قتلى] في حصيلة أولية.",
            {"preliminary": "true", "count_type": "exact"},
        ),
        ("[CASUALTY تسعة آلاف قتيل] منذ مطلع العام.", {"scope": "cumulative", "count_max": "9000"}),
        (
            "اغتيال [CASUALTY العقيد سالم الورد] قرب منزله.",
            {"victim_name": "سالم الورد", "count_best": "1", "harm": "killed"},
        ),
        ("قال إن [CASUALTY بحارا] قُتل وإن آخر نجا.", {"harm": "killed", "count_best": "1"}),
    ],
)
def test_tolls(
    scheme: Scheme, wording: Wording, actors: Actors, marked: str, wanted: dict[str, str]
) -> None:
    found = article(marked)
    made = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    assert {name: made[name].values[0].value for name in wanted if name in made} == wanted


def test_a_denied_toll_is_nobody(scheme: Scheme, wording: Wording, actors: Actors) -> None:
    found = article("قال إنه [DENIAL لم يصب [CASUALTY أحد من حراسنا] ولا [CASUALTY عمال الورشة]].")
    for number in (1, 2):
        made = {
            p.attribute: p for p in propose(found, scheme, span(found, number), actors, wording)
        }
        assert [made[f"count_{n}"].values[0].value for n in ("type", "min", "max", "best")] == [
            "none",
            "0",
            "0",
            "0",
        ]


@pytest.mark.parametrize(
    ("marked", "quote"),
    [
        ('قال الوزير: "[CLAIM الجسر سليم]".', "direct"),
        ("قال الوزير: «[CLAIM الجسر سليم]».", "direct"),
        ("قال الوزير: “[CLAIM الجسر سليم]”.", "direct"),
        ("قال الوزير إن [CLAIM «الجسر سليم»].", "direct"),
        ('قال الوزير إن [CLAIM الجسر "سليم تماما ولا خطر عليه"].', "mixed"),
        ('قال الوزير إن [CLAIM قاعدة "النسر" آمنة].', "indirect"),
        ("قال الوزير إن [CLAIM كتائب «فجر الجبل» انسحبت].", "indirect"),
        ("قال الوزير إن [CLAIM الحادث «عرضي» ولا ضحايا فيه].", "indirect"),
        ('قال "مرتين" إن [CLAIM الجسر سليم] و«آمن».', "indirect"),
        ("قال الوزير إن [CLAIM الجسر سليم].", "indirect"),
        ("الوزير: [CLAIM الجسر سليم]", "indirect"),
    ],
)
def test_quotes_are_computed_in_three_styles(
    scheme: Scheme, wording: Wording, actors: Actors, marked: str, quote: str
) -> None:
    found = article(marked)
    made = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    assert made["quote"].values[0].value == quote


EVENT = {"event": "ev-one"}


@pytest.mark.parametrize(
    ("marked", "values", "wanted", "reason"),
    [
        ("قال إن [CLAIM الجسر انهار] وإن [CLAIM النهر فاض].", [EVENT], "ev-one", "paragraph"),
        ("قال إن [CLAIM الجسر انهار].\nقال إن [CLAIM النهر فاض].", [EVENT], "ev-one", "only"),
        (
            "[CLAIM أ ب].\n[CLAIM ج د].\n[CLAIM ه و].",
            [EVENT, {"event": "ev-two"}, {}],
            None,
            None,
        ),
    ],
)
def test_events_are_carried_over(
    scheme: Scheme,
    wording: Wording,
    actors: Actors,
    marked: str,
    values: list[dict[str, str]],
    wanted: str | None,
    reason: str | None,
) -> None:
    found = article(marked, values)
    last = span(found, len(found.spans) - 1)
    made = {p.attribute: p for p in propose(found, scheme, last, actors, wording)}
    if wanted is None:
        assert "event" not in made
    else:
        assert (made["event"].values[0].value, made["event"].reason) == (wanted, reason)


@pytest.mark.parametrize(
    ("marked", "wanted", "reason"),
    [
        ("[CLAIM أ ب].\n[DENIAL نفى الوزير [CLAIM ج د]].\n[CLAIM ه و].", "ev-two", "within"),
        (
            "[CLAIM أ ب].\n[DENIAL نفى الوزير ذلك] و[CLAIM ج د].\n[CLAIM ه و].",
            "ev-two",
            "paragraph",
        ),
        ("[CLAIM أ ب].\n[DENIAL نفى الوزير ذلك].\n[CLAIM ج د].\n[CLAIM ه و].", None, None),
        ("[CLAIM أ ب].\n[CLAIM ج د].\n[DENIAL نفى ذلك].\n[CLAIM ه و].", None, None),
    ],
)
def test_a_denial_comes_after_what_it_speaks_of(
    scheme: Scheme,
    wording: Wording,
    actors: Actors,
    marked: str,
    wanted: str | None,
    reason: str | None,
) -> None:
    found = article(marked)
    claims = [s for s in found.spans if s.label == "CLAIM"]
    told = dict(zip((s.id for s in claims), ("ev-one", "ev-two", "ev-one"), strict=True))
    values = [{"event": told[f"s{n}"]} if f"s{n}" in told else {} for n in range(4)]
    found = article(marked, values)
    denial = next(s for s in found.spans if s.label == "DENIAL")
    made = {p.attribute: p for p in propose(found, scheme, denial, actors, wording)}
    got = (made["event"].values[0].value, made["event"].reason) if "event" in made else (None, None)
    assert got == (wanted, reason)


def test_both_sides_of_a_denial_agree(scheme: Scheme, wording: Wording, actors: Actors) -> None:
    marked = "[CLAIM أ ب].\n[CLAIM ج د].\n[DENIAL نفى ذلك].\n[CLAIM ه و]."
    found = article(marked, [{"event": "ev-two"}, EVENT, {}, EVENT])
    made = {p.attribute: p for p in propose(found, scheme, span(found, 2), actors, wording)}
    assert (made["event"].reason, made["event"].strength) == ("between", "weak")


@pytest.mark.parametrize(
    ("last", "wanted", "reason"),
    [
        # The same words again, whatever the paragraph is about.
        ("[CLAIM قصفت الطائرات الجسر القديم ليلا].", "ev-one", "again"),
        ("[CLAIM قصفت طائرات الجسر القديم ليلا].", None, None),
        ("اتهم الجيش [CLAIM فصيلا بالوقوف وراء هجوم الأربعاء].", "ev-two", "day"),
        ("[CLAIM هذا الهجوم هو الثاني خلال أيام].", "ev-two", "pointed"),
        ("[DENIAL لم نهاجم أحدا].", None, None),
    ],
)
def test_what_says_the_same_or_names_the_day_or_points_back_tells_the_event(
    scheme: Scheme,
    wording: Wording,
    actors: Actors,
    last: str,
    wanted: str | None,
    reason: str | None,
) -> None:
    marked = "[CLAIM قصفت الطائرات الجسر القديم ليلا].\n[CLAIM سقطت صواريخ الأربعاء].\n" + last
    found = article(marked, [EVENT, {"event": "ev-two"}])
    one = span(found, 2)
    made = {p.attribute: p for p in propose(found, scheme, one, actors, wording)}
    got = (made["event"].values[0].value, made["event"].reason) if "event" in made else (None, None)
    assert got == (wanted, reason)


def test_a_denial_is_about_what_most_of_the_article_is_about(
    scheme: Scheme, wording: Wording, actors: Actors
) -> None:
    marked = "[CLAIM أ ب].\n[CLAIM ج د].\n[CLAIM ه و].\n[CLAIM ز ح].\n[DENIAL لم نهاجم أحدا]."
    found = article(marked, [EVENT, EVENT, EVENT, {"event": "ev-two"}])
    made = {p.attribute: p for p in propose(found, scheme, span(found, 4), actors, wording)}
    assert (made["event"].values[0].value, made["event"].reason) == ("ev-one", "most")
    assert made["event"].strength == "weak"


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        (
            "وأرجعتها مصادر أميركية إلى [CLAIM هجوم إسرائيلي].",
            {"about": "responsibility", "modality": "allegation"},
        ),
        ("وتناقل نشطاء أنباء عن [CLAIM توقف العمل بالاتفاق].", {"modality": "allegation"}),
    ],
)
def test_what_is_ascribed_or_passed_on_is_alleged(
    scheme: Scheme, wording: Wording, actors: Actors, marked: str, wanted: dict[str, str]
) -> None:
    found = article(marked)
    made = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    assert {name: made[name].values[0].value for name in wanted} == wanted


def test_an_event_that_the_span_names_comes_first(
    scheme: Scheme, wording: Wording, actors: Actors
) -> None:
    events = [
        Event(id="1", external_id="ev-one", name="هجوم الجسر"),
        Event(id="2", external_id="ev-two", name="انفجار السد", aliases=("حادث السد",)),
    ]
    found = article("قال إن [CLAIM الجسر انهار] وإن [CLAIM حادث السد مختلف].", [EVENT])
    made = {p.attribute: p for p in propose(found, scheme, span(found, 1), actors, wording, events)}
    assert made["event"].values[0].value == "ev-two"


def test_only_what_is_near_is_read() -> None:
    text = "كلمة " * 1_000_000
    passage = Passage(text, 2_500_000, 2_500_004)
    assert passage.high - passage.low < 2_000
    assert len(passage.before) + len(passage.after) < 500
    assert passage.quotations == []


def test_a_span_that_is_a_whole_article_is_proposed_for(
    scheme: Scheme, wording: Wording, actors: Actors
) -> None:
    found = article("[CLAIM " + "قال الوزير إن الجسر انهار و" * 20_000 + "انتهى]")
    assert propose(found, scheme, span(found), actors, wording)
