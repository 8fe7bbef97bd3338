"""The box in the export panel: the file holds the story only, and what went is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import orjson
from pytestqt.qtbot import QtBot

from annotator import boilerplate
from annotator.ui.dialogs.exports import ExportPanel
from annotator.ui.session import Session
from tests.ui.pieces import LEILA, Piece

FOLLOW = "تابعوا آخر الأخبار"
PIECE = Piece("one", f"{FOLLOW}\nقالت الشرطة.", spans=(("CLAIM", "الأخبار"), ("CLAIM", "قالت")))


def test_without_boilerplate(
    make_session: Callable[..., Session], qtbot: QtBot, tmp_path: Path
) -> None:
    session = make_session(PIECE)
    found = [((PIECE.id, 0, len(FOLLOW)), "advert")]
    session.apply(boilerplate.accept(LEILA.id, found, "boilerplate.accept"))
    panel = ExportPanel(session)
    qtbot.addWidget(panel)
    panel.begin()
    assert not panel.story_only.isChecked()
    texts = []
    for checked in (False, True):
        panel.story_only.setChecked(checked)
        done: list[int] = []
        panel.export_to(tmp_path / "out.jsonl", done.append)
        qtbot.waitUntil(lambda done=done: bool(done))
        (line,) = (tmp_path / "out.jsonl").read_bytes().splitlines()
        texts.append(orjson.loads(line)["text"])
        assert ("1 span" in panel.said.text()) == checked
    assert texts == [PIECE.text, "قالت الشرطة."]
