"""Rows 22 to 35: what is denied, how, and by whom."""

from __future__ import annotations

import pytest

from annotator.edits import relabel
from tests.phenomena.sample import ZERO, Sample, holds


def test_row_22_a_full_denial_and_its_headline(sample: Sample) -> None:
    headline = sample.has("01", "DENIAL", "لا إصابات في حادث", kind="full")
    assert sample.leads("01", headline, "repeats", "لم يُصب أحد")
    body = sample.has("03", "DENIAL", "لم تنفذ قواتنا", kind="full", denier_kind="military")
    assert sample.leads("03", body, "denies", "البحرية السيلمارية بقصف")


def test_row_23_two_denials_in_one_headline(sample: Sample) -> None:
    first = sample.has("03", "DENIAL", "سيلمار تنفي ضلوعها", kind="full")
    second = sample.has("03", "DENIAL", "«نافسيل» ترفض التعليق", kind="no_comment")
    assert first.end < second.start


def test_row_24_a_partial_denial_of_two_words(sample: Sample) -> None:
    denial = sample.has("03", "DENIAL", "ليس صواريخ", kind="partial", denies_what="method")
    assert len(sample.words("03", denial).split()) == 2


def test_row_25_no_comment(sample: Sample) -> None:
    denial = sample.has("02", "DENIAL", 'الوزارة "لا تعلّق', kind="no_comment")
    assert {type_ for type_, _ in sample.links("02", denial)} == {"answers"}


@pytest.mark.parametrize(
    ("number", "words"),
    [("01", "لا نستطيع الجزم"), ("09", "رفض الغافقي تسمية"), ("02", "لم يؤكد متحدث")],
)
def test_row_26_cannot_confirm_and_will_not_name(sample: Sample, number: str, words: str) -> None:
    denial = sample.has(number, "DENIAL", words, kind="unconfirmed")
    assert {type_ for type_, _ in sample.links(number, denial)} == {"answers"}


def test_row_27_nobody_claims_responsibility(sample: Sample) -> None:
    wanted = {"kind": "unconfirmed", "denies_what": "responsibility", "denier": "أي جهة"}
    sample.has("02", "DENIAL", "لم تعلن أي جهة", **wanted)
    sample.has("03", "DENIAL", "دون أن تتبناه", **wanted)


def test_row_28_a_fact_that_excludes_it(sample: Sample) -> None:
    denial = sample.has("09", "DENIAL", "راداراتها لم ترصد", kind="implicit", denies_what="method")
    assert sample.leads("09", denial, "denies", "ثلاث طائرات")
    sample.has("08", "DENIAL", "زوارقنا عادت", kind="implicit", denies_what="damage")


def test_row_29_a_denial_that_concedes_the_attack(sample: Sample) -> None:
    granted = sample.has("08", "CLAIM", "الزورق تعرض لأضرار", about="damage")
    assert sample.leads("08", granted, "contradicts", "زوارقنا عادت")


def test_row_30_a_denial_of_casualties(sample: Sample) -> None:
    denial = sample.has("08", "DENIAL", "نافية سقوط قتلى", denies_what="casualties")
    toll = next(
        span
        for span in sample.article("08").spans
        if span.label == "CASUALTY" and holds(denial, span)
    )
    assert ZERO.items() <= sample.values("08", toll).items()
    assert sample.leads("08", denial, "denies", "بحارا قُتل")


def test_row_31_a_denial_of_other_matters(sample: Sample) -> None:
    denial = sample.has("09", "DENIAL", "نفت أنباءً عن وقف", denies_what="other")
    assert sample.leads("09", denial, "denies", "وقف المحادثات")


def test_row_32_what_is_denied_stands_before(sample: Sample) -> None:
    denial = sample.has("03", "DENIAL", "هذه الأنباء مُختلَقة", kind="full")
    assert sample.leads("03", denial, "denies", "تنفيذ سلاح البحرية")
    denied = sample.span("03", "CLAIM", "تنفيذ سلاح البحرية")
    assert denied.end < denial.start


def test_row_33_the_subject_stands_inside(sample: Sample) -> None:
    denial = sample.has("03", "DENIAL", "نفت وزارة الدفاع السيلمارية", kind="full")
    denier = next(a for a in denial.attributes if a.name == "denier")
    assert denier.value in sample.words("03", denial)


def test_row_34_a_denial_without_a_target(sample: Sample) -> None:
    denial = sample.has("04", "DENIAL", "نفى وزير الداخلية", kind="full")
    assert not sample.links("04", denial)
    article = sample.article("04")
    assert not sample.store.scheme.check_span(denial, article.text)  # nothing is missing


def test_row_35_a_negative_claim_rejects_nothing_and_is_relabelled_in_one_step(
    sample: Sample,
) -> None:
    claim = sample.has("07", "CLAIM", "لا وجود لأي أسلحة", polarity="negative")
    action = relabel(sample.article("07"), sample.store.scheme, claim.id, "DENIAL")
    assert len([change for change in action.changes if hasattr(change, "object")]) == 1
