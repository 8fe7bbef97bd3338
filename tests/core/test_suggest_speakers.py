"""Who speaks, through whom, and what is known of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model import Attribute
from annotator.scheme import Scheme
from annotator.suggest.actors import Actors, Mention
from annotator.suggest.proposals import Proposal, propose
from annotator.suggest.wording import Wording
from tests.core.marked import article, span


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


@pytest.fixture(scope="module")
def wording(seeds: Path) -> Wording:
    return Wording.load(seeds)


@pytest.fixture
def actors(seeds: Path) -> Actors:
    return Actors.load(seeds / "actors.json")


Made = dict[str, Proposal]


def values(made: Made, name: str) -> list[str]:
    return [value.value for value in made[name].values] if name in made else []


SOURCES = [
    # The subject of the verb before.
    ("قال وزير النقل إن [CLAIM الجسر لم يتضرر].", "وزير النقل", "official", "true"),
    ("وأعلنت شرطة الميناء ظهر اليوم أن [CLAIM زورقين غرقا].", "شرطة الميناء", "security", "true"),
    ("أفاد مصدر عسكري ب[CLAIM سقوط صاروخ قرب الثكنة].", "مصدر عسكري", "military", "false"),
    ("ذكرت قناة «المرفأ» أن [CLAIM حريقا شب في السوق].", "قناة «المرفأ»", "media", "true"),
    ("أكدت كتائب الجبل، [CLAIM انسحاب مقاتليها من التلة].", "كتائب الجبل", "armed_group", "true"),
    (
        "وقال مدير المستشفى الدكتور نادر السالم، في اتصال هاتفي، إن [CLAIM الجرحى بخير].",
        "مدير المستشفى الدكتور نادر السالم",
        "other",
        "true",
    ),
    (
        "وقال محافظ المدينة، سعيد العمري، إن [CLAIM الطريق مغلق].",
        "محافظ المدينة، سعيد العمري",
        "official",
        "true",
    ),
    # It stands before its verb.
    ("وكانت مصادر أمنية قد تحدثت عن [CLAIM انفجارين].", "مصادر أمنية", "security", "false"),
    ("لكن وزارة الصحة قالت إن [CLAIM الحصيلة لم تتغير].", "وزارة الصحة", "official", "true"),
    # After a phrase, before or behind.
    ("[CLAIM أصيب ثلاثة عمال]، وفق وزارة العمل.", "وزارة العمل", "official", "true"),
    ("[CLAIM قُطعت الطريق ليلا]، وفقا لشهود عيان.", "شهود عيان", "other", "false"),
    ("وبحسب ناشطين، [CLAIM احترقت ثلاثة بيوت].", "ناشطين", "social", "false"),
    ("[CLAIM انهار السد]، على حد قول رئيس البلدية.", "رئيس البلدية", "official", "true"),
    # Headlines, reports.
    ("الدفاع المدني: [CLAIM إنقاذ عشرة عمال]", "الدفاع المدني", "official", "true"),
    ("تعليقا على تقارير تفيد بأن [CLAIM الجسر أغلق].", "تقارير", "media", "false"),
    # In the span.
    ("[DENIAL نفت وزارة الدفاع ما تردد].", "وزارة الدفاع", "military", "true"),
    ("[DENIAL لم يؤكد متحدث باسم الجيش الأنباء].", "متحدث باسم الجيش", "military", "true"),
    ("و[DENIAL لم تعلن أي جهة مسؤوليتها].", "أي جهة", "other", "false"),
    ("[CLAIM نسبتها مصادر محلية إلى فصيل منشق].", "مصادر محلية", "other", "false"),
    # No subject of its own: the one before goes on.
    ("قالت الشرطة إن الحي آمن، مضيفة أن [CLAIM الدوريات مستمرة].", "الشرطة", "security", "true"),
]


@pytest.mark.parametrize(("marked", "source", "kind", "named"), SOURCES)
def test_the_source_is_found_and_known(
    scheme: Scheme,
    wording: Wording,
    actors: Actors,
    marked: str,
    source: str,
    kind: str,
    named: str,
) -> None:
    found = article(marked)
    one = span(found)
    made = {p.attribute: p for p in propose(found, scheme, one, actors, wording)}
    name = "denier" if one.label == "DENIAL" else "source"
    assert values(made, name) == [source]
    assert values(made, f"{name}_kind") == [kind]
    assert values(made, f"{name}_named") == [named]
    (picked,) = made[name].values
    assert found.text[picked.start : picked.end] == source


@pytest.mark.parametrize(
    ("marked", "source", "via"),
    [
        ("نقلت وكالة الساحل عن مصدر طبي أن [CLAIM الجرحى نقلوا].", "مصدر طبي", ["وكالة الساحل"]),
        (
            "ذكر التلفزيون الرسمي، نقلا عن قيادة البحرية، أن [CLAIM الزورق عاد].",
            "قيادة البحرية",
            ["التلفزيون الرسمي"],
        ),
        ("قال ضابط لقناة «الأفق» إن [CLAIM الطريق آمن].", "ضابط", ["قناة «الأفق»"]),
        (
            "[CLAIM غرق مركب]، وفق ما نقلت وكالة الساحل عن خفر السواحل.",
            "خفر السواحل",
            ["وكالة الساحل"],
        ),
        ("قال وزير العدل إن [CLAIM اللجنة بدأت عملها].", "وزير العدل", []),
    ],
)
def test_relays_are_told_from_sources(
    scheme: Scheme, wording: Wording, actors: Actors, marked: str, source: str, via: list[str]
) -> None:
    found = article(marked)
    made = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    assert values(made, "source") == [source]
    assert values(made, "via") == via


def test_the_outlet_itself_speaks_where_nobody_is_named(
    scheme: Scheme, wording: Wording, actors: Actors
) -> None:
    found = article("و[CLAIM هذا ثاني هجوم يطال الميناء هذا الشهر].")
    made = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    assert values(made, "source") == []
    assert values(made, "source_kind") == ["narrator"]
    assert values(made, "source_named") == ["false"]
    assert values(made, "quote") == ["none"]


def test_words_in_a_relative_clause_or_an_aside_are_nobodys_statement(
    scheme: Scheme, wording: Wording, actors: Actors
) -> None:
    marked = "وقال مسؤول في البلدية، طلب عدم نشر اسمه، إن [CLAIM المياه مقطوعة]."
    found = article(marked)
    made = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    assert values(made, "source") == ["مسؤول في البلدية"]


def test_a_pronoun_takes_the_last_speaker(scheme: Scheme, wording: Wording, actors: Actors) -> None:
    said = {"source": "هيئة السدود", "source_kind": "official", "source_named": "true"}
    marked = "قالت هيئة السدود إن [CLAIM السد سليم]. وأضافت أن [CLAIM الفرق تعمل]."
    found = article(marked, [said])
    made = {p.attribute: p for p in propose(found, scheme, span(found, 1), actors, wording)}
    assert values(made, "source") == ["هيئة السدود"]
    assert made["source"].strength == "weak"


def test_a_shorter_form_is_known_from_the_same_article(
    scheme: Scheme, wording: Wording, actors: Actors
) -> None:
    said = {"source": "هيئة التيار", "source_kind": "armed_group", "source_named": "true"}
    marked = "قالت هيئة التيار إن [CLAIM الطريق آمن].\nوتابعت الهيئة أن [CLAIM القرية خالية]."
    found = article(marked, [said])
    made = {p.attribute: p for p in propose(found, scheme, span(found, 1), actors, wording)}
    assert values(made, "source") == ["الهيئة"]
    assert values(made, "source_kind") == ["armed_group"]
    assert made["source_kind"].reason == "antecedent"


def test_what_was_entered_once_is_known_in_every_spelling(
    scheme: Scheme, wording: Wording, actors: Actors
) -> None:
    found = article("قالت لجنةُ الأهالى إن [CLAIM البئر جفت].")
    before = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    actors.learn([Mention("لجنة الأهالي", "social", "true")] * 2)
    after = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    assert values(before, "source_kind") != ["social"]
    assert values(after, "source_kind") == ["social"]
    assert after["source_kind"].reason == "actor"


def test_a_source_that_a_person_entered_is_kept_and_its_kind_proposed(
    scheme: Scheme, wording: Wording, actors: Actors
) -> None:
    found = article("قال المتحدث إن [CLAIM الجسر سليم].", [{"source": "وزارة النقل"}])
    made = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    assert "source" not in made
    assert values(made, "source_kind") == ["official"]
    assert values(made, "source_named") == ["true"]


def test_every_sentence_of_a_quotation_has_its_speaker(
    scheme: Scheme, wording: Wording, actors: Actors
) -> None:
    marked = "وقالت وزارة النقل: «الجسر سليم. [CLAIM الحركة عادت إلى طبيعتها]»."
    found = article(marked)
    made = {p.attribute: p for p in propose(found, scheme, span(found), actors, wording)}
    assert values(made, "source") == ["وزارة النقل"]
    assert values(made, "quote") == ["direct"]


def test_computed_values_say_so(scheme: Scheme, wording: Wording, actors: Actors) -> None:
    found = article("قال وزير النقل إن [CLAIM الجسر سليم].")
    origins: dict[str, set[str]] = {}
    for proposal in propose(found, scheme, span(found), actors, wording):
        origins.setdefault(proposal.attribute, set()).update(v.origin for v in proposal.values)
    assert origins["quote"] == origins["source_named"] == {"computed"}
    assert origins["source"] == origins["source_kind"] == {"accepted"}


def test_accepted_proposals_break_no_rule(scheme: Scheme, wording: Wording, actors: Actors) -> None:
    marked = "نقلت وكالة الساحل عن وزير الصحة أن [CLAIM الهجوم أوقع [CASUALTY 7 قتلى]]."
    found = article(marked)
    for number in (0, 1):
        one = span(found, number)
        taken: list[Attribute] = []
        for proposal in propose(found, scheme, one, actors, wording):
            taken.extend(proposal.values)
        full = one.model_copy(update={"attributes": tuple(taken)})
        assert scheme.check_span(full, found.text) == []
