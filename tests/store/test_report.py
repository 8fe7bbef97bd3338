"""Reports on the sample articles: what is told fits the texts and the figures of agreement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from annotator import importers
from annotator.agreement.span_figures import against_gold
from annotator.importers import Options
from annotator.model import Action, Put
from annotator.record import Provenance, Record
from annotator.report import files
from annotator.report.data import as_data
from annotator.report.differences import Side
from annotator.report.page import page, shown_cases
from annotator.report.reporting import Report
from annotator.scheme import Scheme
from annotator.settings import Language
from annotator.store import Store


def _settled(record: Record) -> Record:
    """What layla has is gold."""
    first = next((one for one in record.sets if one.id == "ann:layla"), None)
    if first is None or first.status != "done":
        return record
    gold = replace(first, id="gold", layer="gold", status="adjudicated")
    named = {span.id: f"gold-{span.id}" for span in record.spans if span.set == first.id}
    spans = [
        replace(span, id=named[span.id], set="gold") for span in record.spans if span.id in named
    ]
    links = [
        replace(
            link,
            id=f"gold-{link.id}",
            set="gold",
            source=named[link.source],
            target=named.get(link.target, f"gold-{link.target}"),
        )
        for link in record.links
        if link.set == first.id
    ]
    return replace(
        record,
        sets=[*record.sets, gold],
        spans=[*record.spans, *spans],
        links=[*record.links, *links],
    )


@pytest.fixture(scope="module")
def sample(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("reports") / "sample.annot"
    with closing(Store.create(path, Scheme.load(seeds / "scheme.json"))) as store:
        bringing = store.importing("lead")
        for one in importers.read([seeds / "corpus.jsonl"], Options()):
            if isinstance(one, Record):
                bringing.add(_settled(one), Provenance())
        bringing.close()
        yield store


def _reports(store: Store, *names: str) -> list[Report]:
    people = store.people()
    return list(files.of_project(store, people, [store.person(name) for name in names]))


def test_whose_work_is_gold_differs_in_nothing(sample: Store) -> None:
    (layla,) = _reports(sample, "layla")
    assert layla.groups == ()
    assert set(layla.total.places) == {"alike"}
    assert layla.total.links.alike == layla.total.links.all > 0
    assert all(one.alike == one.all for one in layla.total.attributes.values())


def test_figures_are_those_of_the_page_agreement(sample: Store) -> None:
    (sami,) = _reports(sample, "sami")
    figures = against_gold(sample.each_work())[sample.person("sami").id]
    for rule, counts in sami.total.all_labels().items():
        assert counts.f1 == figures[rule]
    done = {
        work.document for work in sample.each_work() if work.gold and sami.person.id in work.people
    }
    assert set(sami.documents) == done


def _sides(report: Report) -> Iterator[tuple[str, Side]]:
    for group in report.groups:
        for case in group.cases:
            yield case.document, case.difference.own
            yield case.document, case.difference.gold


def test_every_difference_stands_where_it_says(sample: Store) -> None:
    _check(sample)


def test_real_articles_are_told_rightly(shared: Path, scheme: Scheme, tmp_path: Path) -> None:
    """What one annotator made of three real articles, against the other's as gold."""
    work = [
        importers.read([shared / "gold" / f"annotator_{which}.jsonl"], Options(author=who))
        for which, who in (("a", "layla"), ("b", "sami"))
    ]
    with closing(Store.create(tmp_path / "real.annot", scheme)) as store:
        bringing = store.importing("lead")
        for one, other in zip(*work, strict=True):
            assert isinstance(one, Record)
            assert isinstance(other, Record)
            together = replace(
                one,
                sets=[replace(each, status="done") for each in (*one.sets, *other.sets)],
                spans=[*one.spans, *other.spans],
                links=[*one.links, *other.links],
            )
            bringing.add(_settled(together), Provenance())
        bringing.close()
        _check(store)


def _check(store: Store) -> None:
    (sami,) = _reports(store, "sami")
    for language in get_args(Language):
        shown = page(sami, language).decode()
        assert sami.person.name in shown
        told = [
            case for group in sami.groups if group.cause != "end" for case in shown_cases(group)
        ]
        assert shown.count("<article>") == len(told)
    texts = {id_: store.article(id_, sami.person.id).text for id_ in sami.documents}
    for document, side in _sides(sami):
        for span in side.spans:
            assert texts[document][span.start : span.end] == span.text
        for link in side.links:
            for end in (link.source, link.target):
                assert texts[end.document][end.start : end.end] == end.text
    told = Counter(group.cause for group in sami.groups for _ in group.cases)
    places = sami.total.places
    assert (told["missing"], told["extra"]) == (places["missing"], places["extra"])
    differing = {
        (case.document, case.difference.start, case.difference.end, case.difference.label)
        for group in sami.groups
        if group.cause not in ("missing", "extra", "link", "end")
        for case in group.cases
    }
    assert len(differing) == places["differs"]
    assert {"link", "attribute", "boundary"} <= set(told)


def test_an_article_that_is_opened_again_is_in_no_report(sample: Store) -> None:
    (before,) = _reports(sample, "sami")
    first = next(iter(before.documents))
    gold = sample.review(first).gold.set
    opened = gold.model_copy(update={"status": "in_progress"})
    sample.apply(Action("lead", "test.open", [Put(opened)]))
    (after,) = _reports(sample, "sami")
    assert before.documents.keys() - after.documents.keys() == {first}
    name = before.documents[first].external_id
    assert name in str(as_data(before))
    assert name not in str(as_data(after))
    sample.undo("lead")
    assert _reports(sample, "sami")[0].documents.keys() == before.documents.keys()
