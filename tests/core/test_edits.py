"""What a person can do to annotations, seen on the article before and after."""

from pathlib import Path

import pytest

from annotator import edits
from annotator.model import (
    Action,
    AnnotationSet,
    Article,
    Attribute,
    Boilerplate,
    Document,
    Link,
    Put,
    Refused,
    Remove,
    Span,
    Stale,
    Touched,
)
from annotator.scheme import Scheme
from tests.aftermath import after

TEXT = "نفى المتحدث القصف.\nوقال إن ثلاثة مدنيين قتلوا.\nنهاية"
SCHEME = Scheme.load(Path(__file__).parents[2] / "seeds" / "scheme.json")


def found(text: str, label: str, id_: str, inside: str = TEXT) -> Span:
    at = inside.index(text)
    return Span(id=id_, set="set", label=label, start=at, end=at + len(text))


DENIAL = found("القصف", "DENIAL", "d1")
TOLL = found("ثلاثة مدنيين", "CASUALTY", "k1")
LINK = Link(id="l1", set="set", type="denies", source="d1", target="k1")


@pytest.fixture
def article() -> Article:
    document = Document(id="doc", external_id="a1", text="0" * 64, length=len(TEXT))
    own = AnnotationSet(id="set", document="doc", author="me")
    return Article(document, TEXT, own, (DENIAL, TOLL), (LINK,))


def done(article: Article, action: Action) -> Article:
    """The article once the store has carried out ``action``."""
    changed = tuple(c.object for c in action.changes if isinstance(c, Put))
    removed = tuple((c.kind, c.id) for c in action.changes if isinstance(c, Remove))
    return after(article, Touched("b", action.author, action.command, changed, removed))


def test_a_tag_is_a_new_span_in_reading_order(article: Article) -> None:
    action, span_id = edits.tag(article, "CLAIM", 0, len(TEXT))
    assert [s.id for s in done(article, action).spans] == [span_id, "d1", "k1"]


def test_the_same_label_on_the_same_words_is_refused(article: Article) -> None:
    with pytest.raises(Refused) as refused:
        edits.tag(article, "DENIAL", DENIAL.start, DENIAL.end)
    assert refused.value.code == "span.double"
    edits.tag(article, "CLAIM", DENIAL.start, DENIAL.end)


def test_relabelling_drops_links_that_no_longer_fit(article: Article) -> None:
    changed = done(article, edits.relabel(article, SCHEME, "d1", "CLAIM"))
    assert changed.spans[0].label == "CLAIM"
    assert changed.links == ()
    kept = done(article, edits.relabel(article, SCHEME, "k1", "CLAIM"))
    assert kept.links == (LINK,)


def test_moving_an_edge_onto_a_twin_is_refused(article: Article) -> None:
    twin = found("مدنيين", "CASUALTY", "k2")
    both = done(article, Action("me", "x", [Put(twin)]))
    with pytest.raises(Refused):
        edits.move(both, "k2", TOLL.start, TOLL.end)
    assert done(both, edits.move(both, "k2", TOLL.start, TOLL.end + 1)).spans[1].id == "k2"


def test_removing_a_span_takes_its_links_along(article: Article) -> None:
    changed = done(article, edits.remove(article, ["k1"]))
    assert [s.id for s in changed.spans] == ["d1"]
    assert changed.links == ()


def test_a_duplicate_has_the_extent_and_what_fits(article: Article) -> None:
    sourced = TOLL.model_copy(
        update={
            "attributes": (
                Attribute(name="harm", value="killed"),
                Attribute(name="event", value="e"),
            )
        }
    )
    article = done(article, Action("me", "x", [Put(sourced)]))
    action, new_id = edits.duplicate(article, SCHEME, "k1", "CLAIM")
    new = next(s for s in done(article, action).spans if s.id == new_id)
    assert (new.start, new.end, new.label) == (TOLL.start, TOLL.end, "CLAIM")
    assert [a.name for a in new.attributes] == ["event"]


def test_an_attribute_keeps_its_place_among_the_others(article: Article) -> None:
    def put(article: Article, name: str, *values: str) -> Article:
        attributes = [Attribute(name=name, value=v) for v in values]
        return done(article, edits.set_attribute(article, "k1", name, attributes))

    article = put(article, "harm", "killed")
    article = put(article, "via", "a", "b")
    article = put(article, "harm", "injured")
    toll = article.spans[1]
    assert [(a.name, a.value) for a in toll.attributes] == [
        ("harm", "injured"),
        ("via", "a"),
        ("via", "b"),
    ]
    assert put(article, "via").spans[1].values("via") == []


def test_several_attributes_and_links_are_set_in_one_action(article: Article) -> None:
    article = done(article, edits.set_attribute(article, "d1", "via", _values("via", "A", "B")))
    values = {"kind": _values("kind", "full"), "via": _values("via", "C")}
    action = edits.set_attributes(article, "d1", values, [("answers", "k1")], "span.accept")
    assert action.command == "span.accept"
    after_it = done(article, action)
    assert [(a.name, a.value) for a in after_it.spans[0].attributes] == [
        ("via", "C"),
        ("kind", "full"),
    ]
    assert [(m.type, m.source, m.target) for m in after_it.links if m.id != LINK.id] == [
        ("answers", "d1", "k1")
    ]


def _values(name: str, *values: str) -> list[Attribute]:
    return [Attribute(name=name, value=value) for value in values]


def test_a_note_is_trimmed_and_an_empty_one_is_none(article: Article) -> None:
    article = done(article, edits.set_note(article, "k1", "  راجع "))
    assert article.spans[1].note == "راجع"
    assert done(article, edits.set_note(article, "k1", " ")).spans[1].note is None


def test_a_span_that_is_gone_is_said_to_be_gone(article: Article) -> None:
    with pytest.raises(Stale, match="no longer there"):
        edits.move(article, "k9", 0, 3)


def test_status_carries_its_reason_and_time(article: Article) -> None:
    own = done(article, edits.set_status(article, "skipped", "مكررة")).set
    assert (own.status, own.reason) == ("skipped", "مكررة")
    assert own.updated_at is not None
    assert own.updated_at.endswith("Z")


def test_entered_metadata_is_confirmed_and_emptied_metadata_is_not(article: Article) -> None:
    action = edits.set_metadata("me", [article.document], {"title": " عنوان ", "outlet": "وكالة"})
    document = done(article, action).document
    assert (document.title, document.confirmed) == ("عنوان", ("outlet", "title"))
    emptied = edits.set_metadata("me", [document], {"title": ""})
    assert done(article, emptied).document.confirmed == ("outlet",)
    assert edits.set_metadata("me", [document], {"title": "عنوان"}).changes == []


def replaced(article: Article, text: str) -> Article:
    action = edits.replace_text("me", [article], text, "1" * 64, None)
    assert action.texts == (text,)
    return done(article, action)


def test_a_corrected_text_carries_spans_whose_surroundings_are_the_same(article: Article) -> None:
    part = Boilerplate(
        id="b", document="doc", start=TEXT.index("نهاية"), end=len(TEXT), sort="tail"
    )
    article = done(article, Action("me", "x", [Put(part)]))
    text = "سطر جديد\n" + TEXT.replace("القصف.", "القصف على الميناء.")
    changed = replaced(article, text)
    toll = next(s for s in changed.spans if s.id == "k1")
    assert text[toll.start : toll.end] == "ثلاثة مدنيين"
    assert changed.document.version == 2
    assert text[changed.boilerplate[0].start :] == "نهاية"
    # the denial's own surroundings changed: a person decides
    assert [u.id for u in changed.set.unplaced] == ["d1"]
    assert changed.set.unplaced[0].text == "القصف"
    assert changed.links == ()


def test_an_unplaced_span_is_placed_by_hand_or_dismissed(article: Article) -> None:
    text = TEXT.replace("القصف.", "ذلك القصف العنيف.")
    changed = replaced(article, text)
    at = text.index("القصف")
    placed = done(changed, edits.place_again(changed, "d1", at, at + 5))
    assert [s.id for s in placed.spans] == ["d1", "k1"]
    assert placed.set.unplaced == ()
    assert done(changed, edits.dismiss(changed, "d1")).set.unplaced == ()
    with pytest.raises(Stale):
        edits.place_again(placed, "d1", 0, 3)


def test_a_picked_value_moves_with_its_text_or_loses_its_place(article: Article) -> None:
    picked = Attribute(name="denier", value="المتحدث", origin="picked", start=4, end=11)
    sourced = TOLL.model_copy(update={"attributes": (picked,)})
    article = done(article, Action("me", "x", [Put(sourced)]))
    moved = replaced(article, "مقدمة\n" + TEXT)
    pick = next(s for s in moved.spans if s.id == "k1").attributes[0]
    assert (pick.start, pick.end) == (4 + 6, 11 + 6)
    lost = replaced(article, TEXT.replace("المتحدث", "الناطق"))
    pick = next(s for s in lost.spans if s.id == "k1").attributes[0]
    assert (pick.value, pick.start, pick.end) == ("المتحدث", None, None)
