"""Rows 36 to 50: who speaks through whom, in which manner, and what answers what."""

from __future__ import annotations

from annotator.suggest.wording import Wording
from tests.phenomena.sample import Sample, exact


def test_row_36_a_chain_of_attribution(sample: Sample) -> None:
    claim = sample.has("08", "CLAIM", "بحارا قُتل", source="مسؤولين عسكريين سيلماريين")
    relays = claim.values("via")
    assert relays
    assert len(set(relays)) == len(relays)
    assert any(
        len(span.values("via")) > 1
        for span in sample.article("08").spans + sample.article("10").spans
    )


def test_row_37_a_source_that_trails(sample: Sample, wording: Wording) -> None:
    claim = sample.has("02", "CLAIM", "استقبل مستشفى الحبق", source="مصدر طبي")
    assert sample.proposed("02", claim, wording)["source"] == "مصدر طبي"
    picked = next(a for a in claim.attributes if a.name == "source")
    if picked.start is not None:
        assert picked.start > claim.end


def test_row_38_a_source_that_points_back(sample: Sample) -> None:
    claim = sample.has("08", "CLAIM", "أصابوا الزورق", source="الكتائب")
    assert {type_ for type_, _ in sample.links("08", claim)} >= {"attributed_to"}


def test_row_39_joint_sources(sample: Sample) -> None:
    sample.has("04", "CLAIM", "عثر فريق الأدلة", source="بيانين لوزارتي الدفاع والداخلية")


def test_row_40_unnamed_and_half_named_sources(sample: Sample, wording: Wording) -> None:
    claim = sample.has("02", "CLAIM", "سقوط قتيلين", source="مصدر أمني", source_named="false")
    assert sample.proposed("02", claim, wording)["source_named"] == "false"


def test_row_41_a_scrambled_source_is_kept_as_written(sample: Sample) -> None:
    sample.has("03", "CLAIM", "المستشفى  استقبل", source="مصدر قال طبي")


def test_row_42_the_outlets_own_voice(sample: Sample, wording: Wording) -> None:
    for number, words in (("02", "هذا ثاني هجوم"), ("10", "دوّى الانفجار الأول")):
        claim = sample.has(number, "CLAIM", words, source_kind="narrator", quote="none")
        assert "source" not in sample.values(number, claim)
        assert sample.proposed(number, claim, wording)["source_kind"] == "narrator"


def test_row_43_accusation_claim_of_responsibility_motive(sample: Sample) -> None:
    sample.has(
        "03", "CLAIM", "البحرية السيلمارية بقصف", about="responsibility", modality="allegation"
    )
    sample.has("08", "CLAIM", "مسؤوليتها عن هجوم", about="responsibility", modality="asserted")
    sample.has("08", "CLAIM", 'جاء "ردا على مجزرة', about="motive")


def test_row_44_threats(sample: Sample) -> None:
    sample.has("03", "CLAIM", "الجناة «لن يفلتوا", about="threat", modality="intention")
    sample.has("09", "CLAIM", "إذا لم تُرفع اليد", about="threat", modality="conditional")


def test_row_45_tolls_that_contradict_each_other(sample: Sample) -> None:
    listed = sample.has("10", "CASUALTY", "أربعة عشر قتيلا", **exact(14))
    assert sample.leads("10", listed, "contradicts", "")
    injured = sample.span("03", "CASUALTY", "ما يزيد على ثلاثين")
    assert sample.leads("03", injured, "contradicts", "٢٦ جريحا")


def test_row_46_causes_that_contradict_each_other(sample: Sample) -> None:
    sample.has("03", "CLAIM", "ثلاث طائرات مُسيَّرة", means="drone")
    sample.has("04", "CLAIM", "ميناء مرسى الحبق تعرض", about="incident")
    boat = sample.has("05", "CLAIM", "ما رآه كان زورقا", means="explosive_device")
    assert sample.leads("05", boat, "contradicts", "ميناء مرسى الحبق تعرض")


def test_row_47_one_official_contradicts_himself(sample: Sample) -> None:
    """Both are claims of one source; nothing refuses that."""
    first = sample.has("03", "CLAIM", "ثلاث طائرات مُسيَّرة", means="drone")
    others = [
        span
        for span in sample.article("04").spans
        if span.label == "CLAIM" and "السنابل" in (span.value("source") or "")
    ]
    assert others
    assert "السنابل" in (first.value("source") or "")


def test_row_48_one_side_contradicts_itself(sample: Sample) -> None:
    denied = sample.has("08", "DENIAL", "نفت وزارة الدفاع السيلمارية في البداية", kind="full")
    granted = sample.has("08", "CLAIM", "الزورق تعرض لأضرار", source_kind="military")
    assert sample.leads("08", granted, "attributed_to", sample.words("08", denied)[:20])


def test_row_49_updates_whatever_the_order_in_the_text(sample: Sample) -> None:
    later = sample.span("02", "CLAIM", "سبعة قتلى في حصيلة")
    assert sample.leads("02", later, "updates", "سقوط قتيلين")
    newer = sample.span("05", "CASUALTY", "ثلاثة عشر شخصا")
    assert sample.leads("05", newer, "updates", "11 قتيلا")
    orders = {
        span.start < target.start
        for number in sample.documents
        for span in sample.article(number).spans
        for link in sample.article(number).links
        if link.type == "updates" and link.source == span.id
        for target in sample.article(number).spans
        if target.id == link.target
    }
    assert orders == {True, False}


def test_row_50_a_retraction(sample: Sample) -> None:
    retracted = sample.has("04", "DENIAL", "نسحب ما ورد فيه", kind="full")
    assert any(type_ == "denies" for type_, _ in sample.links("04", retracted))
    withdrawn = sample.has("07", "DENIAL", "سحبت هيئة الموانئ", denies_what="casualties")
    assert sample.leads("07", withdrawn, "denies", "لم يُصب أحد")
