"""The same at many places at once: tagged, relabelled, given the same values."""

from __future__ import annotations

from annotator import batches, paths
from annotator.model import AnnotationSet, Article, Attribute, Document, Link, Put, Remove, Span
from annotator.scheme import Scheme

SCHEME = Scheme.load(paths.seeds() / "scheme.json")
TEXT = "قتل ثلاثة جنود، ثم قتل ثلاثة جنود."
WORDS = "ثلاثة جنود"
FIRST = TEXT.index(WORDS)
SECOND = TEXT.rindex(WORDS)


def article(name: str, *spans: Span, status: str = "todo", links: tuple[Link, ...] = ()) -> Article:
    own = AnnotationSet(id=f"s-{name}", document=name, author="a", status=status)  # type: ignore[arg-type]
    document = Document(id=name, external_id=name, text="", length=len(TEXT))
    return Article(document, TEXT, own, spans, links)


def span(name: str, at: int, label: str = "CASUALTY", **values: str) -> Span:
    attributes = tuple(Attribute(name=n, value=v) for n, v in values.items())
    return Span(
        id=f"{name}-{at}",
        set=f"s-{name}",
        label=label,
        start=at,
        end=at + len(WORDS),
        attributes=attributes,
    )


def spans(action: object) -> list[Span]:
    found = [c.object for c in action.changes if isinstance(c, Put)]  # type: ignore[attr-defined]
    return [one for one in found if isinstance(one, Span)]


def test_untagged_places_are_tagged_alike() -> None:
    articles = {"x": article("x", span("x", FIRST)), "y": article("y", status="done")}
    places = [("x", FIRST, FIRST + 10), ("x", SECOND, SECOND + 10), ("y", FIRST, FIRST + 10)]
    gone = [("z", 0, 3), ("y", 20, 400)]
    action = batches.tag_all("a", articles, [*places, *gone], "CASUALTY", [("harm", "killed")])
    made = spans(action)
    assert [(one.set, one.start) for one in made] == [("s-x", SECOND), ("s-y", FIRST)]
    assert {(a.name, a.value, a.origin) for one in made for a in one.attributes} == {
        ("harm", "killed", "accepted")
    }
    begun = [c.object for c in action.changes if isinstance(c, Put)]
    assert [o.status for o in begun if isinstance(o, AnnotationSet)] == ["in_progress"]
    assert action.undoable


def test_relabelled_spans_lose_what_they_can_not_have() -> None:
    one, two = span("x", FIRST, harm="killed"), span("x", SECOND, "CLAIM")
    link = Link(id="l", set="s-x", type="part_of", source=one.id, target="else")
    articles = {"x": article("x", one, two, links=(link,))}
    action = batches.relabel_all(
        "a", articles, SCHEME, [("x", one.id), ("x", two.id), ("x", "gone")], "CLAIM"
    )
    (new,) = spans(action)
    assert (new.id, new.label, new.attributes) == (one.id, "CLAIM", ())


def test_two_on_one_place_do_not_become_one_twice() -> None:
    claim, denial = span("x", FIRST, "CLAIM"), span("x", FIRST, "DENIAL")
    denial = denial.model_copy(update={"id": "other"})
    action = batches.relabel_all(
        *("a", {"x": article("x", claim, denial)}, SCHEME),
        [("x", claim.id), ("x", denial.id)],
        "CASUALTY",
    )
    assert len(spans(action)) == 1


def test_values_are_set_where_they_differ() -> None:
    one, two = span("x", FIRST, harm="killed"), span("x", SECOND, harm="injured")
    more = Attribute(name="scope", value="this_event")
    two = two.model_copy(update={"attributes": (*two.attributes, more)})
    articles = {"x": article("x", one, two, status="done")}
    wanted = [("x", one.id), ("x", two.id)]
    action = batches.set_all("a", articles, SCHEME, wanted, [("harm", "killed"), ("kind", "full")])
    (new,) = spans(action)
    assert {(a.name, a.value) for a in new.attributes} == {
        ("harm", "killed"),
        ("scope", "this_event"),
    }
    assert not [c for c in action.changes if isinstance(c, Remove)]
