"""What an annotator gets back: each difference under its cause, and never a word about others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from annotator import guideline
from annotator.decision import Decision
from annotator.model import AnnotationSet, Article, Link, Person, Submission
from annotator.report.closed import Closed
from annotator.report.data import as_data
from annotator.report.page import page, shown_cases
from annotator.report.reporting import Report, Reporter
from annotator.report.words import Words, catalogue, form
from annotator.scheme import Scheme
from tests.core.marked import article

LAYLA = Person(id="layla", short_id="layla", name="ليلى")


@pytest.fixture(scope="module")
def scheme(seeds: Path) -> Scheme:
    return Scheme.load(seeds / "scheme.json")


Values = Sequence[Mapping[str, str]]
Ties = Sequence[tuple[str, int, int]]


def _side(
    who: str, marked: str, values: Values = (), links: Ties = (), name: str = "d", day: str = ""
) -> Article:
    """An article as one of the two has it; ids of spans are her name with the mark's number."""
    found = article(marked, values)
    own = AnnotationSet(
        id=f"{who}.{name}",
        document=name,
        author=who,
        layer="annotator" if who == "layla" else "gold",
        status="done" if who == "layla" else "adjudicated",
        submitted=Submission(at=f"{day}T10:00:00Z") if day else None,
    )
    return replace(
        found,
        document=found.document.model_copy(update={"id": name, "external_id": name}),
        set=own,
        spans=tuple(
            one.model_copy(update={"id": f"{own.id}.{one.id}", "set": own.id})
            for one in found.spans
        ),
        links=tuple(
            Link(
                id=f"{own.id}.l{number}",
                set=own.id,
                type=kind,
                source=_end(who, name, source),
                target=_end(who, name, target),
            )
            for number, (kind, source, target) in enumerate(links)
        ),
    )


def _end(who: str, name: str, number: int | str) -> str:
    return f"{who}.{name}.s{number}" if isinstance(number, int) else f"{who}.{number}"


def _report(
    scheme: Scheme,
    *pairs: tuple[Article, Article],
    decisions: Sequence[Decision] = (),
    **more: object,
) -> Report:
    maker = Reporter(LAYLA, scheme, **more)  # type: ignore[arg-type]
    for own, gold in pairs:
        maker.add(Closed(gold, own, tuple(decisions)))
    return maker.report("أخبار")


def _causes(report: Report) -> list[tuple[str, str, int]]:
    return [(group.cause, group.detail, len(group.cases)) for group in report.groups]


@pytest.mark.parametrize(
    ("own", "gold", "cause", "detail"),
    [
        ("قال إن الجسر سليم", "قال إن [CLAIM الجسر سليم]", "missing", "CLAIM"),
        ("قال إن [CLAIM الجسر سليم]", "قال إن الجسر سليم", "extra", "CLAIM"),
        ("[CLAIM لا صحة للخبر]", "[DENIAL لا صحة للخبر]", "label", "CLAIM>DENIAL"),
        ("[CLAIM الجسر سليم اليوم]", "[CLAIM الجسر سليم] اليوم", "boundary", "longer"),
        ("الجسر [CLAIM سليم] اليوم", "[CLAIM الجسر سليم] اليوم", "boundary", "shorter"),
        ("[CLAIM الجسر سليم] اليوم", "الجسر [CLAIM سليم اليوم]", "boundary", "moved"),
        ("و[CASUALTY 4 جرحى].", "و[CASUALTY 4 جرحى.]", "edge", "punctuation"),
        ("[CASUALTY و4 جرحى]", "و[CASUALTY 4 جرحى]", "edge", "clitic"),
        (
            "[CLAIM سقط الجسر واحترق المخزن]",
            "[CLAIM سقط الجسر] و[CLAIM احترق المخزن]",
            "split",
            "fewer",
        ),
        (
            "[CLAIM سقط الجسر] و[CLAIM احترق المخزن]",
            "[CLAIM سقط الجسر واحترق المخزن]",
            "split",
            "more",
        ),
    ],
)
def test_a_difference_has_its_cause(
    scheme: Scheme, own: str, gold: str, cause: str, detail: str
) -> None:
    found = _report(scheme, (_side("layla", own), _side("gold", gold)))
    assert _causes(found) == [(cause, detail, 1)]


def test_values_are_told_by_attribute_and_a_toll_as_one(scheme: Scheme) -> None:
    marked = "[CLAIM الجسر سليم] وأصيب [CASUALTY ثلاثة جنود]"
    toll = {"count_type": "exact", "count_min": "3", "count_max": "3", "count_best": "3"}
    four = {"count_type": "exact", "count_min": "4", "count_max": "4", "count_best": "4"}
    own = _side("layla", marked, [{"about": "damage", "modality": "asserted"}, toll])
    gold = _side("gold", marked, [{"about": "incident", "modality": "asserted"}, four])
    found = _report(scheme, (own, gold))
    assert _causes(found) == [("attribute", "about", 1), ("attribute", "count", 1)]
    shares = {name: (one.alike, one.all) for name, one in found.total.attributes.items()}
    assert shares == {"about": (0, 1), "modality": (1, 1), "count": (0, 1)}
    shown = page(found, "en").decode()
    assert "material damage" in shown
    assert re.search(r"<dt>Gold</dt><dd>4</dd><dt>Yours</dt><dd>3</dd>", shown)


def test_several_questions_of_one_span_are_several_differences(scheme: Scheme) -> None:
    own = _side("layla", "[CLAIM الجسر سليم اليوم]", [{"about": "damage"}])
    gold = _side("gold", "[CLAIM الجسر سليم] اليوم", [{"about": "incident"}])
    found = _report(scheme, (own, gold))
    assert _causes(found) == [("boundary", "longer", 1), ("attribute", "about", 1)]
    assert found.total.places == {"differs": 1}


MARKED = "[DENIAL نفى الوزير] أن [CLAIM الجسر سقط] وقال إن [CLAIM النهر فاض]"


@pytest.mark.parametrize(
    ("own", "gold", "detail"),
    [
        ([], [("denies", 0, 1)], "missing:denies"),
        ([("denies", 0, 1)], [], "extra:denies"),
        ([("answers", 0, 1)], [("denies", 0, 1)], "type:answers>denies"),
        ([("denies", 0, 2)], [("denies", 0, 1)], "target:denies"),
        ([("supports", 2, 1)], [("supports", 1, 2)], "turned:supports"),
    ],
)
def test_links_have_causes_of_their_own(scheme: Scheme, own: Ties, gold: Ties, detail: str) -> None:
    found = _report(scheme, (_side("layla", MARKED, (), own), _side("gold", MARKED, (), gold)))
    assert _causes(found) == [("link", detail, 1)]


def test_a_link_that_lacks_an_end_only_follows_from_the_span(scheme: Scheme) -> None:
    own = _side("layla", "[DENIAL نفى الوزير] أن الجسر سقط وقال إن النهر فاض")
    gold = _side("gold", MARKED, (), [("denies", 0, 1)])
    found = _report(scheme, (own, gold))
    assert _causes(found) == [("missing", "CLAIM", 2), ("end", "missing:denies", 1)]
    assert "One link more differs only because" in page(found, "en").decode()


def test_a_link_to_an_article_that_is_not_closed_is_not_told(scheme: Scheme) -> None:
    """It would tell that there is something, and what."""
    own = _side("layla", "[DENIAL نفى الوزير]")
    gold = _side("gold", "[DENIAL نفى الوزير]", (), [("denies", 0, "open.s0")])
    assert _causes(_report(scheme, (own, gold))) == []
    there = (
        _side("layla", "[CLAIM الجسر سقط]", name="open"),
        _side("gold", "[CLAIM الجسر سقط]", name="open"),
    )
    assert _causes(_report(scheme, (own, gold), there)) == [("link", "missing:denies", 1)]


def _decision(**given: object) -> Decision:
    return Decision.model_validate(
        {"id": "x", "document": "d", "how": "decided", "reviewer": "huda", "at": "", **given}
    )


def test_the_reviewer_says_why_and_names_nobody(scheme: Scheme) -> None:
    own, gold = _side("layla", "[CLAIM الجسر سليم]"), _side("gold", "الجسر سليم")
    why = _decision(
        members=("layla.d.s0", "sami.d.s7"),
        reason="hypothetical",
        note="رأي سامي أصح، و sami2 كذلك (SAMI)، انظر القسم 3",
    )
    found = _report(
        scheme, (own, gold), decisions=[why], others=["سامي", "sami", "sami2", "هدى", "s"]
    )
    for shown in (page(found, "ar").decode(), page(found, "en").decode(), str(as_data(found))):
        assert "انظر القسم 3" in shown
        assert not re.search("سامي|sami|huda|هدى", shown, re.IGNORECASE)
    assert "only thinkable, not said" in page(found, "en").decode()


def test_what_was_handed_in_before_is_held_against_it(scheme: Scheme) -> None:
    first = (
        _side("layla", "[CLAIM الجسر] سليم", name="one", day="2026-01-02"),
        _side("gold", "[CLAIM الجسر سليم]", name="one"),
    )
    last = (
        _side("layla", "[CLAIM النهر فاض]", name="two", day="2026-02-03"),
        _side("gold", "[CLAIM النهر فاض]", name="two"),
    )
    assert _report(scheme, last).earlier is None
    found = _report(scheme, last, first)
    assert found.earlier is not None
    assert list(found.by_day) == ["2026-01-02", "2026-02-03"]
    figures = [one.all_labels()["exact"].f1.value for one in (found.earlier, found.latest)]
    assert figures == [0.0, 1.0]
    shown = page(found, "ar").decode()
    assert "٢ يناير ٢٠٢٦" in shown
    assert "2 January 2026" in page(found, "en").decode()


def test_what_she_skipped_is_counted_and_not_compared(scheme: Scheme) -> None:
    own, gold = _side("layla", "الجسر سليم"), _side("gold", "[CLAIM الجسر سليم]")
    skipped = replace(own, set=own.set.model_copy(update={"status": "skipped"}))
    found = _report(scheme, (skipped, gold))
    assert (found.skipped, dict(found.documents)) == (1, {})


# -- the page


HOSTILE = "<script>alert(1)</script> \"'& \u202eنص\u202c</p><img src=http://x>"


def test_nothing_that_others_wrote_is_more_than_text(scheme: Scheme) -> None:
    own = _side("layla", f"[CLAIM {HOSTILE}]", [{"source": HOSTILE}])
    gold = _side("gold", f"[CLAIM {HOSTILE}]", [{"source": HOSTILE + "b"}])
    titled = gold.document.model_copy(update={"title": HOSTILE, "outlet": HOSTILE})
    gold = replace(gold, document=titled)
    note = _decision(members=("layla.d.s0",), note=HOSTILE)
    maker = Reporter(LAYLA.model_copy(update={"name": HOSTILE}), scheme)
    maker.add(Closed(gold, own, (note,)))
    for language in ("ar", "en"):
        shown = page(maker.report(HOSTILE), language, "western").decode()
        tags = set(re.findall(r"<([a-z0-9]+)", shown))
        assert not tags & {"script", "img", "iframe", "link", "object", "svg"}
        assert not re.search(r"\son\w+=|javascript:|url\(|@import", shown)
        assert not re.search("[\u202a-\u202e]", shown)
        assert "⟨RLO⟩" in shown
        assert shown.count("\u2068") == shown.count("\u2069")
        assert "default-src 'none'" in shown


def test_an_arabic_sentence_that_begins_with_a_name_reads_from_the_right(scheme: Scheme) -> None:
    own, gold = (_side(who, "CNN: [CLAIM الجسر سليم] تماما") for who in ("layla", "gold"))
    shorter = replace(own, spans=())
    assert (
        '<p class="sentence" dir="rtl">CNN' in page(_report(scheme, (shorter, gold)), "en").decode()
    )


def test_a_long_report_shows_some_of_each_cause_from_many_articles(scheme: Scheme) -> None:
    marked = " ثم ".join(f"[CLAIM سقط الجسر {number}]" for number in range(10))
    bare = " ثم ".join(f"سقط الجسر {number}" for number in range(10))
    pairs = [
        (_side("layla", bare, name=f"n{n}"), _side("gold", marked, name=f"n{n}")) for n in range(5)
    ]
    found = _report(scheme, *pairs)
    (group,) = found.groups
    assert len(group.cases) == 50
    assert {case.document for case in shown_cases(group)} == {f"n{n}" for n in range(5)}
    assert "and 42 more" in page(found, "en").decode()
    assert "و٤٢ غيرها" in page(found, "ar").decode()
    assert len(as_data(found)["differences"][0]["cases"]) == 50


def test_the_guideline_speaks_where_it_has_something_to_say(scheme: Scheme, seeds: Path) -> None:
    marked = "[CLAIM الجسر سليم] وأصيب [CASUALTY ثلاثة جنود]"
    own = _side("layla", marked, [{"about": "damage"}])
    gold = _side("gold", marked, [{"about": "incident"}])
    maker = Reporter(LAYLA, scheme)
    maker.add(Closed(gold, own, ()))
    arabic = guideline.of("ar", "# دليل\n\n**موضوع الإفادة**: ما يقوله الفعل. <b>x</b>\n")
    found = maker.report("p", [arabic])
    shown = page(found, "ar").decode()
    assert "ما يقوله الفعل. &lt;b&gt;x" in shown
    assert "<details>" not in shown
    (group,) = as_data(found)["differences"]
    assert group["guideline"] == {"ar": ["موضوع الإفادة: ما يقوله الفعل. <b>x</b>"]}
    assert "من دليل التوسيم" not in page(maker.report("p"), "ar").decode()
    ours = maker.report("p", guideline.beside(seeds / "scheme.json"))
    assert all(group["guideline"]["en"] for group in as_data(ours)["differences"])


def test_every_offset_in_the_data_is_right(scheme: Scheme) -> None:
    own = _side("layla", "😀 قال إن [CLAIM الجسر سليم اليوم]. وأصيب [CASUALTY جنديان].")
    gold = _side("gold", "😀 قال إن [CLAIM الجسر سليم] اليوم. وأصيب جنديان.")
    for group in as_data(_report(scheme, (own, gold)))["differences"]:
        for case in group["cases"]:
            parts = [*case["own"]["spans"], *case["gold"]["spans"], *case["passages"]]
            for part in parts:
                assert own.text[part["start"] : part["end"]] == part["text"]


# -- the words


def test_both_languages_say_the_same_things() -> None:
    arabic, english = catalogue("ar"), catalogue("en")
    assert arabic.keys() == english.keys()
    for key, said in english.items():
        other = arabic[key]
        if key == "months":
            assert len(said) == len(other) == 12
        elif isinstance(said, list):
            assert (len(said), len(other)) == (2, 6), key
            assert not [one for one in [*said, *other[1:]] if not one], key
        else:
            assert _places(said) == _places(other), key
        assert "!" not in str(said)


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize(
    ("count", "plural"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
        (102, "other"),
        (103, "few"),
        (111, "many"),
        (1000, "other"),
    ],
)
def test_arabic_counts_in_six_forms(count: int, plural: str) -> None:
    assert form("ar", count) == plural


def test_only_all_of_it_is_a_hundred_per_cent() -> None:
    words = Words("ar", "western")
    assert words.percent(0.999) == "99٪"
    assert Words("ar").percent(1.0) == "١٠٠٪"
    assert Words("en").percent(None) == "–"
