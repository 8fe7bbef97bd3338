"""Names that are proposed for new files."""

from __future__ import annotations

from pathlib import Path

from annotator.ui.files import unused


def test_what_was_handed_in_before_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "news-from-layla.bundle"
    assert unused(path) == path
    path.touch()
    assert unused(path).name == "news-from-layla-2.bundle"
    unused(path).touch()
    assert unused(path).name == "news-from-layla-3.bundle"
