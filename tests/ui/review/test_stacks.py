"""The stacks beside the cards."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from annotator.ui.review.stacks import Stack, Stacks


def test_a_stack_that_comes_later_stands_in_its_place(qtbot: QtBot) -> None:
    stacks = Stacks()
    qtbot.addWidget(stacks)
    edges, links, several = (Stack(key, key, "1 left") for key in ("edges", "links", "several"))
    stacks.show_stacks([edges, several], [], [], "")
    stacks.show_stacks([edges, links, several], [], [], "links")
    stacks.resize(220, 600)
    stacks.show()
    assert sorted(stacks.buttons, key=lambda key: stacks.buttons[key].y()) == [
        "edges",
        "links",
        "several",
    ]
    assert stacks.buttons["links"].isChecked()
    stacks.show_stacks([links], [], [], "")
    assert list(stacks.buttons) == ["links"]
