"""Figures over a project, on small work made by hand."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from annotator.agreement.aligned import NOBODY
from annotator.agreement.gamma import gamma
from annotator.agreement.link_figures import ALL
from annotator.agreement.report import Parameters, Report, report, steps, texts
from annotator.agreement.tables import COLUMNS, as_csv, as_data
from annotator.agreement.work import Own, Work, snapshot, work
from annotator.model import AnnotationSet, Article, Attribute, Document, Link, Span, Submission
from annotator.scheme import Scheme

FEW = Parameters(drawings=50)


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


def span(name: str, label: str, start: int, end: int, **values: str) -> Span:
    given = tuple(
        Attribute(name=key, value=each) for key, all_ in values.items() for each in all_.split(",")
    )
    return Span(id=name, set="s", label=label, start=start, end=end, attributes=given)


def document(name: str, **people: Own) -> Work:
    return Work(name, name, name.title(), 200, people)


def two() -> list[Work]:
    """Two documents: one on which both agree on one of two claims, one with a casualty."""
    first = Own(
        (span("a1", "CLAIM", 0, 20, about="harm"), span("a2", "CLAIM", 30, 50, about="harm")),
        (Link(id="l1", set="s", type="supports", source="a1", target="a2"),),
    )
    second = Own(
        (span("b1", "CLAIM", 0, 20, about="incident"), span("b2", "CLAIM", 30, 44, about="harm")),
        (Link(id="l2", set="s", type="repeats", source="b1", target="b2"),),
    )
    toll = {"count_type": "exact", "harm": "killed"}
    third = Own((span("a3", "CASUALTY", 5, 9, count_best="3", **toll),))
    fourth = Own(
        (span("b3", "CASUALTY", 5, 9, count_best="4", **toll), span("b4", "DENIAL", 60, 80))
    )
    return [document("one", ana=first, ben=second), document("two", ana=third, ben=fourth)]


def _attribute(found: Report, label: str, name: str) -> tuple[float | None, str, float | None, int]:
    (one,) = [each for each in found.attributes if (each.label, each.name) == (label, name)]
    return one.alpha.value, one.alpha.why, one.same.value, one.same.n


def test_spans(scheme: Scheme) -> None:
    found = report(two(), scheme, parameters=FEW)
    assert found.overall["exact"].value == pytest.approx(2 * 2 / 7)
    assert found.overall["overlap"].value == pytest.approx(2 * 3 / 7)
    assert found.labels["CLAIM"]["exact"].value == 0.5
    assert found.labels["DENIAL"]["overlap"].value == 0
    assert found.pairs["ana", "ben"] == found.overall
    assert found.documents["two"]["exact"].value == pytest.approx(2 / 3)
    assert found.spans == {"ana": 3, "ben": 4}
    assert found.overall["exact"].low is not None
    assert found.documents["one"]["exact"].low is None


def test_labels_and_values(scheme: Scheme) -> None:
    found = report(two(), scheme, parameters=FEW)
    assert found.confusion == {
        ("CLAIM", "CLAIM"): 2,
        ("CASUALTY", "CASUALTY"): 1,
        (NOBODY, "DENIAL"): 1,
    }
    value, _, same, n = _attribute(found, "CLAIM", "about")
    assert (value, same, n) == (0, 0.5, 2)
    assert _attribute(found, "CASUALTY", "harm") == (None, "one_value", 1, 1)
    assert _attribute(found, "CASUALTY", "count_best")[2] == 0


def test_a_conditional_attribute_is_not_compared_where_it_can_not_be(scheme: Scheme) -> None:
    """Who says that the claim is about politics has no means; that is one difference, not two."""
    works = [
        document(
            "one",
            ana=Own((span("a", "CLAIM", 0, 9, about="harm", means="drone"),)),
            ben=Own((span("b", "CLAIM", 0, 9, about="political"),)),
        )
    ]
    found = report(works, scheme, parameters=FEW)
    assert "means" not in {one.name for one in found.attributes}
    assert _attribute(found, "CLAIM", "about")[2] == 0


def test_several_values_are_a_set(scheme: Scheme) -> None:
    def of(first: str, second: str) -> Report:
        works = [
            document(
                f"d{at}",
                ana=Own((span("a", "CASUALTY", 0, 9, victims=one),)),
                ben=Own((span("b", "CASUALTY", 0, 9, victims=other),)),
            )
            for at, (one, other) in enumerate([(first, second), ("medics", "medics")])
        ]
        return report(works, scheme, parameters=FEW)

    assert _attribute(of("women,men", "men,women"), "CASUALTY", "victims")[0] == 1
    value = _attribute(of("women,men", "men"), "CASUALTY", "victims")[0]
    assert value is not None
    assert 0 < value < 1


def test_links(scheme: Scheme) -> None:
    found = report(two(), scheme, parameters=FEW).links
    assert found.f1[ALL].value == 0
    assert found.f1["supports"].n == 1
    assert len(found.joined) == 1
    assert found.joined[0].differs
    works = two()
    again = Own(
        works[0].people["ben"].spans,
        (Link(id="l2", set="s", type="supports", source="b1", target="b2"),),
    )
    same = [document("one", ana=works[0].people["ana"], ben=again), works[1]]
    found = report(same, scheme, parameters=FEW).links
    assert found.f1[ALL].value == 1
    assert found.types.why == "one_value"


def test_work_of_one_person_is_not_compared(scheme: Scheme) -> None:
    found = report([document("one", ana=Own((span("a", "CLAIM", 0, 9),)))], scheme)
    assert found.works == ()
    assert found.overall["exact"].why == "no_spans"
    assert found.links.types.why == "nothing_shared"


def test_gold_stands_apart(scheme: Scheme) -> None:
    works = two()
    settled = Own(works[0].people["ana"].spans)
    with_gold = [Work("one", "one", "One", 200, works[0].people, settled), works[1]]
    found = report(with_gold, scheme, parameters=FEW)
    assert found.gold["ana"]["exact"].value == 1
    assert found.gold["ben"]["exact"].value == 0.5
    assert found.overall == report(works, scheme, parameters=FEW).overall
    assert found.snapshot == snapshot(works)


def test_tags_of_documents(scheme: Scheme) -> None:
    works = [
        document(name, ana=Own((), tags=(("topic", one),)), ben=Own((), tags=(("topic", other),)))
        for name, one, other in [("a", "x", "x"), ("b", "y", "y"), ("c", "x", "y")]
    ]
    (tags,) = report(works, scheme, parameters=FEW).tags
    assert tags.same.value == pytest.approx(2 / 3)
    assert tags.kappa.value == pytest.approx((2 / 3 - 4 / 9) / (5 / 9))


def test_the_same_work_gives_the_same(scheme: Scheme) -> None:
    there, back = report(two(), scheme), report(two()[::-1], scheme)
    assert there.snapshot == back.snapshot
    assert there.overall["exact"].value == back.overall["exact"].value
    assert report(two(), scheme).overall == there.overall


def test_it_goes_in_steps(scheme: Scheme) -> None:
    told = list(steps(two(), scheme))
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert told[-1][0] == told[-1][1] - 1


def test_rows_for_files(scheme: Scheme) -> None:
    found = report(two(), scheme, parameters=FEW)
    chance = gamma(texts(found.works), samples=3)
    names = {"ana": "=ana", "ben": "ben"}
    data = as_data(found, chance, names)
    assert data["parameters"]["snapshot"] == found.snapshot
    assert data["parameters"]["gamma"]["samples"] == 3
    lines = as_csv(found, chance, names).splitlines()
    head = [line for line in lines if line.startswith("#")]
    assert f"# snapshot: {found.snapshot}" in head
    rows = list(csv.DictReader(lines[len(head) :]))
    assert list(rows[0]) == list(COLUMNS)
    assert len(rows) == len(data["figures"])
    assert any(row["not_defined"] == "only one value is used" for row in rows)
    assert "'=ana / ben" in {row["of"] for row in rows}


def test_what_is_compared() -> None:
    def article(author: str, status: str, submitted: bool = False) -> Article:
        own = AnnotationSet(
            id=author,
            document="d",
            author=author,
            status=status,  # type: ignore[arg-type]
            submitted=Submission(at="2026-11-21T10:00:00Z") if submitted else None,
        )
        paper = Document(id="d", external_id="doc", text="t", length=9)
        return Article(paper, "text", own)

    sets = [
        article("a", "done"),
        article("b", "in_progress"),
        article("c", "in_progress", submitted=True),
        article("d", "todo"),
        article("e", "skipped"),
    ]
    frozen, everything = work(sets), work(sets, frozen_only=False)
    assert frozen is not None
    assert list(frozen.people) == ["a", "c"]
    assert everything is not None
    assert list(everything.people) == ["a", "b", "c"]
    assert not everything.people["b"].frozen
    assert work([]) is None
