from __future__ import annotations

from itertools import product

import pytest

from annotator.ui.article.style import (
    DARK,
    LIGHT,
    TEXT_CONTRAST,
    ArticleColours,
    Tints,
    contrast,
    fallback_style,
    readable_on,
)

LABELS = {
    "light": ("#0b62b0", "#c44a00", "#007a5a"),
    "dark": ("#6db3ff", "#ff9a62", "#4fd0a8"),
}
THEMES = [(LIGHT, LABELS["light"]), (DARK, LABELS["dark"])]


@pytest.mark.parametrize(("colours", "labels"), THEMES, ids=["light", "dark"])
def test_the_ink_keeps_its_contrast_on_every_stack_of_tints(
    colours: ArticleColours, labels: tuple[str, ...]
) -> None:
    tints = Tints(colours)
    for depth in (1, 2, 3, 6):
        for stack in product(labels, repeat=min(depth, 3)):
            tint = tints.over((*stack, *stack)[:depth]).name()
            assert contrast(colours.ink, tint) >= TEXT_CONTRAST
            assert tint != colours.paper


@pytest.mark.parametrize(("colours", "labels"), THEMES, ids=["light", "dark"])
def test_selection_and_hits_leave_the_text_readable_and_differ_from_tints(
    colours: ArticleColours, labels: tuple[str, ...]
) -> None:
    grounds = (colours.paper, colours.selection, colours.hit, colours.current_hit)
    assert all(contrast(colours.ink, ground) >= TEXT_CONTRAST for ground in grounds)
    tints = {Tints(colours).over((label,)).name() for label in labels}
    assert len({*grounds, *tints}) == len(grounds) + len(labels)


@pytest.mark.parametrize(("colours", "labels"), THEMES, ids=["light", "dark"])
def test_chips_are_readable(colours: ArticleColours, labels: tuple[str, ...]) -> None:
    for label in labels:
        assert contrast(readable_on(label, colours), label) >= 4.5
    assert contrast(colours.quiet, colours.paper) >= 4.5
    assert contrast(colours.accent, colours.paper) >= 4.5


def test_the_innermost_span_keeps_its_hue() -> None:
    tints = Tints(LIGHT)
    blue, orange = LABELS["light"][:2]
    inside_orange, inside_blue = tints.over((orange, blue)), tints.over((blue, orange))
    assert inside_orange.red() > inside_orange.blue()
    assert inside_blue.blue() > inside_blue.red()


def test_a_label_nobody_described_shows_its_own_name() -> None:
    assert fallback_style("RUMOUR").name == "RUMOUR"
