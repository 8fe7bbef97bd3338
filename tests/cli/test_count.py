"""annotator count: tolls on the command line."""

from __future__ import annotations

import json

from tests.cli.conftest import Run

KEYS = ["type", "min", "max", "best", "harm", "victim_group"]


def test_each_text_is_read(run: Run) -> None:
    texts = ["ثلاثة جنود", "عدد من الجرحى", "من 10 إلى 15 قتيلا"]
    tolls = json.loads(run("count", *texts, "--json").stdout)
    assert [list(toll) for toll in tolls] == [KEYS] * 3
    assert [[toll[key] for key in KEYS[:4]] for toll in tolls] == [
        ["exact", 3, 3, 3],
        ["vague", 2, None, None],
        ["range", 10, 15, None],
    ]


def test_context_tells_the_harm_and_a_denial_nobody(run: Run) -> None:
    (toll,) = json.loads(run("count", "ثلاثة جنود", "--before", "مقتل", "--json").stdout)
    assert (toll["harm"], toll["victim_group"]) == ("killed", "military")
    (toll,) = json.loads(run("count", "سبعة عمال", "--after", " أصيبوا", "--json").stdout)
    assert toll["harm"] == "injured"
    told = ("count", "أي من عناصرها", "--before", "عدم إصابة ", "--in-denial", "--json")
    (toll,) = json.loads(run(*told).stdout)
    assert [toll[key] for key in KEYS[:5]] == ["none", 0, 0, 0, "injured"]


def test_for_a_pipe_it_is_a_line_each(run: Run) -> None:
    lines = run("count", "ثلاثة جرحى", "أكثر من 100 قتيل").stdout.splitlines()
    assert [line.split("\t")[:5] for line in lines] == [
        ["exact", "3", "3", "3", "injured"],
        ["at_least", "101", "-", "-", "killed"],
    ]


def test_nothing_to_read_is_bad_use(run: Run) -> None:
    assert run("count").exit_code == 2
