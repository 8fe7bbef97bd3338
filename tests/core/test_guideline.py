"""The guideline: Markdown taken apart, and which passages concern what somebody works on."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import guideline
from annotator.guideline import Guide, about_link, concerning, on_subject, parsed, shown_names
from annotator.guideline.markdown import Run
from annotator.model import Failure
from annotator.scheme import Scheme

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    return Scheme.load(SEEDS / "scheme.json")


@pytest.fixture(params=["ar", "en"])
def seeded(request: pytest.FixtureRequest) -> tuple[str, Guide]:
    text = (SEEDS / f"guideline.{request.param}.md").read_text("utf-8")
    return request.param, parsed(text)


def words(guide: Guide, places: tuple[int, ...]) -> list[str]:
    return [guide.passages[place].text for place in places]


def test_an_annotator_finds_every_attribute_in_its_place(
    seeded: tuple[str, Guide], scheme: Scheme
) -> None:
    """No attribute of the default scheme leads to no passage of its own, in either language."""
    language, guide = seeded
    for label in scheme.labels.values():
        own = concerning(guide, scheme, label.name)
        assert label.name in guide.passages[own[0]].text
        for name, kind in label.attributes.items():
            found = concerning(guide, scheme, label.name, name)
            assert found[0] not in (own[0], 0), name
            assert any(name in guide.passages[place].codes() for place in found), name
            # Under the name that the form shows.
            shown = shown_names(guide, scheme, language)
            assert any(kind.names[language] in text for text in words(shown, found)), name
    for name in scheme.links:
        assert guide.passages[about_link(guide, scheme, name)[0]].text.startswith(name)
    assert {on_subject(guide, "edges")[0], on_subject(guide, "links")[0]} < {
        section.start for section in guide.sections
    }


def test_no_code_of_the_scheme_is_left_to_be_read(
    seeded: tuple[str, Guide], scheme: Scheme
) -> None:
    language, guide = seeded
    shown = shown_names(guide, scheme, language)
    left = {code for passage in shown.passages for code in passage.codes()}
    assert not {code for code in left if "_" in code}
    if language == "ar":
        assert {code for code in left if code.isascii()} == {"scheme.json"}


LEADS_OWN = """# CLAIM, CASUALTY and DENIAL

Title page: `harm` is mentioned.

## Casualties of the war
Intro to **Harm** and others.

### الضحايا وأعدادهم
`harm` first. It goes
on here.

| **Kind of number** | rule |
|:--|--:|
| `exact` | said |
| مبهم | unsaid \\| unknown |

## Claims
Then `source`, in passing `harm`.

## Where edges are
No space.
"""


def test_a_lead_writes_plain_markdown(scheme: Scheme) -> None:
    guide = parsed(LEADS_OWN)
    # The heading that names one label goes before a title that names all.
    assert words(guide, concerning(guide, scheme, "CLAIM"))[0] == "Claims"
    assert words(guide, concerning(guide, scheme, "CASUALTY"))[0] == "الضحايا وأعدادهم"
    assert words(guide, concerning(guide, scheme, "CASUALTY", "harm")) == [
        "harm first. It goes on here."
    ]
    found = concerning(guide, scheme, "CASUALTY", "count_type", ["vague"])
    assert words(guide, found) == ["Kind of number\trule", "مبهم\tunsaid | unknown"]
    assert len(concerning(guide, scheme, "CASUALTY", "count_type")) == 3
    assert words(guide, on_subject(guide, "edges")) == ["Where edges are", "No space."]
    assert on_subject(guide, "links") == ()
    # What it says nothing about leads to the label's section; a label nobody names, nowhere.
    assert words(guide, concerning(guide, scheme, "CLAIM", "quote"))[0] == "Claims"
    assert concerning(guide, scheme, "OTHER", "quote") == ()


def test_a_value_has_the_name_of_the_attribute_before_it(scheme: Scheme) -> None:
    text = "# CASUALTY\n\n`harm`: `unspecified`. `victim_group` `civilian` `nothing`\n\n`none`"
    guide = shown_names(parsed(text), scheme, "en")
    harm, group = (
        scheme.labels["CASUALTY"].attributes[name].names["en"] for name in ("harm", "victim_group")
    )
    assert words(guide, (1, 2)) == [
        f"{harm}: not specified. {group} civilian nothing",
        "nobody",
    ]


def test_what_is_not_ours_stays_characters() -> None:
    guide = parsed(
        "<b onclick=x>hi</b> ![cat](http://a/b.png) [here](http://a) `a|b` 2*3*4 **a *b* c**\n"
        "- one\n  more\n  * deep `x``\n1) first\n> said\n> so\n***\n```\n# no heading\n```"
    )
    assert [(p.sort, p.text) for p in guide.passages] == [
        ("paragraph", "<b onclick=x>hi</b> cat here (http://a) a|b 234 a b c"),
        ("item", "one more"),
        ("item", "deep x`"),
        ("item", "first"),
        ("quote", "said so"),
        ("rule", ""),
        ("code", "# no heading"),
    ]
    assert [p.level for p in guide.passages][1:4] == [0, 1, 0]
    assert Run("a b c", "strong") in guide.passages[0].cells[0]
    assert guide.sections == ()


@given(st.text(alphabet="#*_`|-> [](!)\\\n\u202eاab1.", max_size=120))
def test_nothing_that_somebody_writes_breaks_it(text: str) -> None:
    guide = parsed(text)
    letters = [char for char in text if char.isalnum()]
    kept = [char for passage in guide.passages for char in passage.text if char.isalnum()]
    assert set(kept) <= set(letters)
    for section in guide.sections:
        assert guide.passages[section.start].sort == "heading"


@pytest.mark.parametrize("piece", ["*", "`", "**a", "[", "| ", "# ", "\\", "``a`", "> ", "- "])
def test_nothing_takes_for_ever(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    began = perf_counter()
    for part in (text, "\n".join([piece * 40] * 1000)):
        guideline.of("ar", part)
    assert perf_counter() - began < 20


def test_what_can_be_no_guideline(tmp_path: Path) -> None:
    file = tmp_path / "guideline.ar.md"
    codes = []
    for data in (b" \n", b"x\0", b"\xff\xfe", b"a" * 200_001, b"a" * 900_000):
        file.write_bytes(data)
        with pytest.raises(Failure) as caught:
            guideline.read(file, "ar")
        codes.append(caught.value.code.removeprefix("guideline."))
    assert codes == ["empty", "broken", "encoding", "long", "long"]
    file.write_bytes("\ufeff# كيف\r\nنوسم".encode())
    (found,) = guideline.beside(tmp_path / "scheme.json")
    assert (found.language, found.name, found.text) == ("ar", "كيف", "# كيف\nنوسم")
    assert guideline.versions([found, guideline.of("en", "x")]) == f"ar-{found.version}+en-2d711642"
    assert guideline.versions([]) is None
    with pytest.raises(Failure, match="lead"):
        guideline.written("a", "annotator", found)
