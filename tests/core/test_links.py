"""Links between spans: which there can be, and what happens to them when spans change."""

from pathlib import Path

import pytest

from annotator import edits, links
from annotator.model import (
    Action,
    AnnotationSet,
    Article,
    Attribute,
    Document,
    Link,
    Put,
    Refused,
    Remove,
    Span,
    Touched,
)
from annotator.scheme import Scheme
from tests.aftermath import after

TEXT = "نفى المتحدث القصف.\nوقال إن ثلاثة مدنيين قتلوا.\nنهاية"
SCHEME = Scheme.load(Path(__file__).parents[2] / "seeds" / "scheme.json")


def found(text: str, label: str, id_: str, **values: str) -> Span:
    at = TEXT.index(text)
    attributes = tuple(Attribute(name=name, value=value) for name, value in values.items())
    return Span(id=id_, set="set", label=label, start=at, end=at + len(text), attributes=attributes)


DENIAL = found("القصف", "DENIAL", "d1", kind="full")
CLAIM = found("ثلاثة مدنيين قتلوا", "CLAIM", "c1")
TOLL = found("ثلاثة مدنيين", "CASUALTY", "k1")
FAR = Span(id="far", set="elsewhere", label="CASUALTY", start=3, end=9)


def joined(type_: str, source: str, target: str, id_: str = "l1") -> Link:
    return Link(id=id_, set="set", type=type_, source=source, target=target)


def article(*with_links: Link) -> Article:
    document = Document(id="doc", external_id="a1", text="0" * 64, length=len(TEXT))
    own = AnnotationSet(id="set", document="doc", author="me", status="in_progress")
    return Article(document, TEXT, own, (DENIAL, CLAIM, TOLL), with_links)


def done(before: Article, action: Action) -> Article:
    changed = tuple(c.object for c in action.changes if isinstance(c, Put))
    removed = tuple((c.kind, c.id) for c in action.changes if isinstance(c, Remove))
    return after(before, Touched("b", action.author, action.command, changed, removed))


def kind_set(before: Article, value: str) -> Article:
    action = edits.set_attribute(before, "d1", "kind", [Attribute(name="kind", value=value)])
    return done(before, links.fitted(before, SCHEME, action))


def refused(before: Article, type_: str, source: Span, target: Span) -> str:
    with pytest.raises(Refused) as caught:
        links.link(before, SCHEME, type_, source, target)
    return caught.value.code


def test_only_types_that_can_begin_there_are_offered() -> None:
    def offered(span: Span) -> list[str]:
        return [kind.name for kind in links.types_from(SCHEME, span)]

    assert "denies" in offered(DENIAL)
    assert "answers" not in offered(DENIAL)
    silent = DENIAL.model_copy(update={"attributes": (Attribute(name="kind", value="no_comment"),)})
    assert "answers" in offered(silent)
    assert "denies" not in offered(silent)
    unknown = DENIAL.model_copy(update={"attributes": ()})
    assert {"answers", "denies"} <= set(offered(unknown))
    assert "part_of" in offered(TOLL)
    assert "denies" not in offered(CLAIM)


def test_a_link_is_made_in_the_set_of_its_source() -> None:
    made = done(article(), links.link(article(), SCHEME, "denies", DENIAL, FAR)).links[0]
    assert (made.set, made.type, made.source, made.target) == ("set", "denies", "d1", "far")


@pytest.mark.parametrize(
    ("type_", "source", "target", "code"),
    [
        ("denies", CLAIM, TOLL, "link.source"),
        ("updates", CLAIM, DENIAL, "link.target"),
        ("answers", DENIAL, CLAIM, "link.denial_kind"),
        ("repeats", CLAIM, TOLL, "link.same_label"),
        ("part_of", TOLL, FAR, "link.cross_document"),
        ("contradicts", TOLL, TOLL, "link.self"),
        ("invented", TOLL, FAR, "link.unknown"),
    ],
)
def test_impossible_links_are_refused(type_: str, source: Span, target: Span, code: str) -> None:
    assert refused(article(), type_, source, target) == code


def test_a_pair_has_one_link_of_a_type_in_whichever_direction() -> None:
    before = article(joined("contradicts", "c1", "k1"), joined("supports", "k1", "far", "l2"))
    assert refused(before, "contradicts", CLAIM, TOLL) == "link.double"
    assert refused(before, "contradicts", TOLL, CLAIM) == "link.double"
    assert refused(before, "supports", TOLL, FAR) == "link.double"
    links.link(before, SCHEME, "updates", TOLL, CLAIM)


def test_a_link_gets_another_type_unless_the_two_have_it() -> None:
    before = article(joined("contradicts", "k1", "c1"), joined("updates", "k1", "c1", "l2"))
    with pytest.raises(Refused):
        links.retype(before, "l2", "contradicts")
    alone = article(joined("updates", "k1", "c1"))
    assert done(alone, links.retype(alone, "l1", "contradicts")).links[0].type == "contradicts"


def test_a_link_is_turned_round_in_its_set_and_into_another_article() -> None:
    near = article(joined("updates", "k1", "c1"))
    (turned,) = done(near, links.turn(near, "l1", CLAIM)).links
    assert (turned.id, turned.source, turned.target, turned.set) == ("l1", "c1", "k1", "set")
    far = article(joined("updates", "k1", "far"))
    action = links.turn(far, "l1", FAR)
    removed, put = action.changes
    assert removed == Remove("link", "l1")
    assert isinstance(put, Put)
    assert isinstance(put.object, Link)
    new = put.object
    assert (new.source, new.target, new.set) == ("far", "k1", "elsewhere")
    assert new.id != "l1"


def test_a_denial_that_turns_out_to_reject_nothing_answers() -> None:
    before = article(joined("denies", "d1", "c1"), joined("contradicts", "d1", "c1", "l2"))
    after_ = kind_set(before, "no_comment")
    assert {(one.id, one.type) for one in after_.links} == {
        ("l1", "answers"),
        ("l2", "contradicts"),
    }
    assert {one.type for one in kind_set(after_, "partial").links} == {"denies", "contradicts"}
    assert kind_set(before, "implicit").links == before.links


def test_a_new_label_keeps_what_it_can_have_in_other_articles_too() -> None:
    before = article(
        joined("denies", "d1", "far", "l1"),
        joined("repeats", "far", "k1", "l2"),
        joined("contradicts", "k1", "far", "l3"),
    )
    assert done(before, edits.relabel(before, SCHEME, "d1", "CLAIM")).links == before.links[1:]
    assert done(before, edits.relabel(before, SCHEME, "k1", "CLAIM")).links == (
        before.links[0],
        before.links[2],
    )
