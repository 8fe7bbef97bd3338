"""Finding and settling: a near copy taken over, a search, a phrase settled, all undone by a key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.test_annotating import annotator, exported, finished
from tests.e2e.test_annotating import start as begin

FINDER = Path(__file__).with_name("finder.py")
AGENCY = (
    "أعلن المتحدث باسم قوات الدفاع الوطني أن 6 جنود أصيبوا في هجوم بطائرة مسيّرة من طراز Delta"
    " استهدف معسكر الوادي شمالي المدينة؛ وأن التحقيق جارٍ لمعرفة الجهة المسؤولة عنه."
)
LATER = f"قالت القناة إن الخبر عاجل.\n{AGENCY.replace('6 جنود', '8 جنود').replace('؛', '،')}"


def place(text: str, words: str, digit: str, after: str = "") -> tuple[int, int, str]:
    start = text.index(words, text.index(after))
    return start, start + len(words), digit


def made(folder: Path) -> dict[str, Any]:
    """Two articles of an agency's text, the second with another number."""
    for name, text in (("agency", AGENCY), ("later", LATER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return {
        "files": [folder / "agency.txt", folder / "later.txt"],
        "first": "agency",
        "tags": [place(AGENCY, "6 جنود", "2"), place(AGENCY, "معسكر الوادي", "1")],
        "second": "later",
        "more": [place(LATER, "القناة", "1")],
        "words": "Delta",
        "copied": 2,
    }


def real(shared: Path) -> dict[str, Any]:
    """The article whose passage stands in it twice, among the others."""
    files = sorted((shared / "seeds").glob("*.txt"))
    text = files[4].read_text(encoding="utf-8")
    name = f"doc-{files[4].stem}"
    return {
        "files": files,
        "first": name,
        "tags": [
            place(text, "عنصرين من الجيش الأمريكي", "2"),
            place(text, "متعاقد بريطاني", "2"),
            place(text, "3 جنود من التحالف", "2"),
        ],
        "second": name,
        "more": [],
        "words": "33",
        "copied": 3,
    }


@pytest.mark.parametrize("which", ["made", "real"])
def test_a_near_copy_a_search_and_a_phrase(
    which: str, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = made(tmp_path) if which == "made" else real(request.getfixturevalue("shared"))
    project = tmp_path / "finding.annot"
    annotator("new", project)
    annotator("import", project, *story.pop("files"))
    copied = story.pop("copied")
    monkeypatch.setattr("tests.e2e.test_annotating.PERSON", FINDER)

    said = finished(begin(project, {"name": "Layla", "short_id": "layla", **story}))

    assert said["copied"] == [copied]
    assert said["undone"] == [0]
    assert said["hits"][0] >= 2
    assert said["selected"] == [1]
    assert said["phrases"][0] >= 1
    assert said["settled"][0] >= 1
    before = exported(project, tmp_path, story["second"])
    again = finished(
        begin(project, {"name": "Layla", "short_id": "layla", "second": story["second"]})
    )
    assert again["again"] == [len(before)]
    assert again["redone"] == [len(before) + said["settled"][0]]
    assert "All is as it should be" in annotator("check", project)
