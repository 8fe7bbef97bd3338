"""What stands in several articles: passages, lines of an outlet, words tagged otherwise."""

from __future__ import annotations

import pytest

from annotator import edits, left_as_is
from annotator.model import Action, Attribute, Boilerplate, Put, derived_id
from annotator.record import Meta, Record
from annotator.store import Repeat, Store
from tests.store.things import OMAR, SARA, article, bring, record

AGENCY = (
    "أعلن المتحدث باسم قوات الدفاع الوطني أن 6 جنود أصيبوا في هجوم بطائرة مسيّرة استهدف"
    " معسكر الوادي شمالي المدينة؛ وأن التحقيق جارٍ لمعرفة الجهة المسؤولة عنه."
)
CHANGED = AGENCY.replace("6 جنود", "8 جنود").replace("؛", "،").replace("شمالي", "غربي")
ELSE = (
    "قال رئيس البلدية إن السوق القديم سيفتح أبوابه يوم الخميس بعد انتهاء أعمال الترميم التي"
    " استمرت سبعة أشهر وشملت ثلاثين متجرا وساحتين."
)
FOLLOW = "تابعوا آخر الأخبار عبر قناتنا"


def index(store: Store) -> None:
    for _ in store.index_steps():
        pass


def piece(name: str, text: str, outlet: str | None = "الصاري") -> Record:
    one = record(name, text)
    one.meta = Meta(source=outlet)
    return one


def repeats(store: Store, name: str) -> list[Repeat]:
    return store.repeats(store.find_document(name).id)


@pytest.fixture
def three(store: Store) -> Store:
    """An agency's paragraph in two articles, and twice in one of them."""
    bring(
        store,
        piece("a", f"عنوان\n\n{AGENCY}\n{ELSE}"),
        piece("b", f"{CHANGED}\n\nفقرة\n{AGENCY}"),
        piece("c", f"مقدمة\n{ELSE[::-1]}"),
    )
    index(store)
    return store


def test_a_repeated_passage_is_found_on_both_sides(three: Store) -> None:
    exact, changed = repeats(three, "a")
    text = f"{CHANGED}\n\nفقرة\n{AGENCY}"
    assert exact.other_name == changed.other_name == "b"
    assert text[exact.other_start : exact.other_end] == AGENCY
    assert exact.jaccard == 1
    assert text[changed.other_start : changed.other_end] == CHANGED
    assert 0.6 < changed.jaccard < 1
    assert changed.start == changed.end - len(AGENCY)
    assert [one.other_name for one in repeats(three, "b")] == ["a", "b", "a", "b"]
    assert repeats(three, "c") == []


def test_repeats_follow_removal_and_undo(three: Store) -> None:
    three.apply(edits.remove_documents(SARA.id, [three.find_document("a").id]))
    assert [one.other_name for one in repeats(three, "b")] == ["b", "b"]
    index(three)
    assert [one.other_name for one in repeats(three, "b")] == ["b", "b"]
    three.undo(SARA.id)
    index(three)
    assert len(repeats(three, "a")) == 2


def test_repeats_follow_a_replaced_text(three: Store) -> None:
    new = f"عنوان\n{ELSE}"
    sha = record("x", new).text_sha256
    three.apply(edits.replace_text(SARA.id, [article(three, "a")], new, sha, None))
    index(three)
    assert repeats(three, "a") == []


def test_repeats_of_an_import_under_way_are_hidden(three: Store) -> None:
    from_before = repeats(three, "c")
    bring(three, piece("d", ELSE[::-1]))
    index(three)
    assert from_before == []
    assert [one.other_name for one in repeats(three, "c")] == ["d"]


def test_what_is_marked_as_boilerplate_is_no_repeat(three: Store) -> None:
    start = f"عنوان\n\n{AGENCY}".index(AGENCY)
    mark(three, "a", start, start + len(AGENCY), "advert")
    assert repeats(three, "a") == []


def test_a_passage_of_hundreds_of_articles_is_compared_with_a_few(store: Store) -> None:
    bring(store, *(piece(f"d{n}", f"{AGENCY}\nخبر {n}") for n in range(120)))
    index(store)
    assert 1 <= len(repeats(store, "d119")) <= 12


def mark(store: Store, name: str, start: int, end: int, sort: str) -> None:
    document = store.find_document(name).id
    part = Boilerplate(
        id=derived_id("part", name, sort), document=document, start=start, end=end, sort=sort
    )
    store.apply(Action(SARA.id, "boilerplate.put", [Put(part)]))


# -- boilerplate


def proposals(store: Store, name: str) -> list[tuple[str, int, str | None]]:
    one = article(store, name)
    return [
        (one.text[p.start : p.end], p.seen, p.sort)
        for p in store.boilerplate_proposals(one.document.id)
    ]


def test_a_line_that_other_articles_of_the_outlet_hold_is_proposed(store: Store) -> None:
    bring(
        store,
        piece("a", f"خبر أول\n{FOLLOW}"),
        piece("b", f"خبر ثان\n  {FOLLOW.replace('أ', 'ا')} \nنص"),
        piece("c", f"خبر ثالث\n{FOLLOW}", "النجمة"),
        piece("d", f"خبر رابع\n{FOLLOW}", None),
    )
    index(store)
    assert proposals(store, "a") == [(FOLLOW, 1, None)]
    assert proposals(store, "c") == []
    assert proposals(store, "d") == []


def test_how_it_is_marked_elsewhere_is_proposed_too(store: Store) -> None:
    bring(store, piece("a", f"{FOLLOW}\nخبر أول"), piece("b", f"خبر ثان\n{FOLLOW}"))
    index(store)
    mark(store, "a", 0, len(FOLLOW), "advert")
    assert proposals(store, "a") == []
    assert proposals(store, "b") == [(FOLLOW, 1, "advert")]


def test_a_paragraph_of_the_story_is_not_proposed(store: Store) -> None:
    long = f"{AGENCY} {ELSE}"
    bring(store, *(piece(name, f"{long}\n{name}") for name in "abc"))
    index(store)
    assert proposals(store, "a") == []


def test_a_longer_line_must_be_seen_more_often(store: Store) -> None:
    line = " ".join(["اشتركوا في النشرة البريدية", "لتصلكم أهم الأخبار كل صباح", "من غرفة التحرير"])
    bring(store, piece("a", f"{line}\nأ"), piece("b", f"{line}\nب"))
    index(store)
    assert proposals(store, "a") == []
    bring(store, piece("c", f"{line}\nج"))
    index(store)
    assert proposals(store, "a") == [(line, 2, None)]


def test_a_caption_that_stands_twice_is_proposed(store: Store) -> None:
    bring(store, piece("a", "خبر\n\nمن موقع الانفجار\nمن موقع الانفجار\n\nنص", None))
    index(store)
    assert proposals(store, "a") == [("من موقع الانفجار", 0, "caption")] * 2


# -- consistency


def tag(store: Store, name: str, words: str, label: str, **said: str) -> None:
    one = article(store, name)
    start = one.text.index(words)
    action, span_id = edits.tag(one, label, start, start + len(words))
    store.apply(action)
    for key, value in said.items():
        values = [Attribute(name=key, value=value)]
        store.apply(edits.set_attribute(article(store, name), span_id, key, values))


@pytest.fixture
def told(store: Store) -> Store:
    """Three articles that tell of the same dead."""
    bring(
        store,
        piece("a", "سقط ثلاثة قتلى في الهجوم"),
        piece("b", "وقالت الشرطة: ثلاثة قتلى. وثلاثة قتلى أيضا"),
        piece("c", "وثَلاثة قتلى، وثلاثة قتلىً آخرون"),
    )
    index(store)
    return store


def test_words_that_are_not_tagged_elsewhere(told: Store) -> None:
    tag(told, "a", "ثلاثة قتلى", "CASUALTY", harm="killed")
    assert told.inconsistencies(SARA.id) == []
    tag(told, "b", "وقالت", "CLAIM")
    (one,) = told.inconsistencies(SARA.id)
    assert (one.phrase, one.ways) == ("ثلاثه قتلي", 1)
    assert [place.name for place in one.untagged] == ["b", "b"]
    text = article(told, "b").text
    assert {text[place.start : place.end] for place in one.untagged} == {"ثلاثة قتلى"}


def test_a_part_of_a_span_of_that_label_is_tagged(told: Store) -> None:
    tag(told, "a", "ثلاثة قتلى", "CASUALTY")
    tag(told, "c", "ثَلاثة قتلى، وثلاثة قتلىً آخرون", "CASUALTY")
    assert told.inconsistencies(SARA.id) == []


def test_words_that_are_tagged_otherwise_elsewhere(told: Store) -> None:
    tag(told, "a", "ثلاثة قتلى", "CASUALTY", harm="killed")
    tag(told, "c", "ثَلاثة قتلى", "CASUALTY", harm="injured")
    one = told.inconsistencies(SARA.id)[0]
    assert one.ways == 2
    assert {place.values for place in one.tagged} == {(("harm", "killed"),), (("harm", "injured"),)}


def test_who_speaks_makes_no_difference(told: Store) -> None:
    tag(told, "a", "ثلاثة قتلى", "CLAIM", about="harm", source_kind="official")
    tag(told, "c", "ثَلاثة قتلى", "CLAIM", about="harm", source_kind="other")
    found = told.inconsistencies(SARA.id)
    assert [one.ways for one in found] == [1]


def test_two_labels_on_one_place_are_no_contradiction(told: Store) -> None:
    tag(told, "a", "ثلاثة قتلى", "CASUALTY", harm="killed")
    tag(told, "a", "ثلاثة قتلى", "CLAIM", about="harm")
    assert told.inconsistencies(SARA.id) == []


def test_only_ones_own_work_is_compared(told: Store) -> None:
    tag(told, "a", "ثلاثة قتلى", "CASUALTY", harm="killed")
    one = article(told, "c", OMAR)
    start = one.text.index("ثَلاثة قتلى")
    action, _ = edits.tag(one, "CLAIM", start, start + len("ثَلاثة قتلى"))
    told.apply(action)
    assert told.inconsistencies(SARA.id) == []
    assert [i.ways for i in told.inconsistencies(OMAR.id)] == [1]


def test_a_phrase_that_was_left_as_it_is_stays_so_until_that_is_undone(told: Store) -> None:
    tag(told, "a", "ثلاثة قتلى", "CASUALTY", harm="killed")
    tag(told, "b", "وقالت", "CLAIM")
    (one,) = told.inconsistencies(SARA.id)
    place = one.tagged[0]
    told.apply(left_as_is.leave(SARA.id, one.phrase, place.document, place.span))
    assert [i.left for i in told.inconsistencies(SARA.id)] == [True]
    told.undo(SARA.id)
    assert [i.left for i in told.inconsistencies(SARA.id)] == [False]
    told.redo(SARA.id)
    told.apply(left_as_is.list_again(SARA.id, one.phrase))
    assert [i.left for i in told.inconsistencies(SARA.id)] == [False]


def test_looking_goes_in_steps(told: Store) -> None:
    tag(told, "a", "ثلاثة قتلى", "CASUALTY")
    tag(told, "b", "وقالت", "CLAIM")
    looking = told.inconsistency_steps(SARA.id)
    found = None
    while found is None:
        try:
            next(looking)
        except StopIteration as end:
            found = end.value
    assert found == told.inconsistencies(SARA.id)


def test_the_same_line_in_all_articles_of_an_outlet(store: Store) -> None:
    line = "تابعوا آخر الأخبار عبر قناتنا"
    bring(
        store,
        piece("p", f"{FOLLOW}\nمتن أول."),
        piece("q", f"متن ثان.\n  {FOLLOW}."),
        piece("r", f"{FOLLOW}\nمتن ثالث.", outlet="المرسى"),
    )
    one = store.find_document("p").id
    assert store.same_lines(one, 3) == []
    index(store)
    found = store.same_lines(one, 3)
    names = {store.find_document(id_).external_id: (start, end) for id_, start, end in found}
    assert names == {"p": (0, len(line)), "q": (11, 12 + len(line))}
    part = Boilerplate(id=derived_id("b"), document=one, start=0, end=4, sort="advert")
    store.apply(Action(SARA.id, "boilerplate.mark", (Put(part),)))
    assert [id_ for id_, _, _ in store.same_lines(one, 3)] == [store.find_document("q").id]
    assert store.same_lines(one, 3000) == []
