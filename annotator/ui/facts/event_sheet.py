"""The sheet of an event: which blocks it has."""

from __future__ import annotations

from annotator.ui.facts.chart import Chart
from annotator.ui.facts.claim_phrases import ClaimPhrases
from annotator.ui.facts.claims import Claims, Loose
from annotator.ui.facts.contents import Facts
from annotator.ui.facts.figures import Figures
from annotator.ui.facts.toll_phrases import TollPhrases
from annotator.ui.sheet.entries import Block
from annotator.ui.sheet.heading import Heading
from annotator.ui.sheet.sheet import Sheet


def sheet_of(
    facts: Facts,
    heading: Heading,
    tolls: TollPhrases,
    claims: ClaimPhrases,
    counted_only: bool = False,
) -> Sheet:
    """The sheet of an event, or of all that has none; ``counted_only`` leaves out of the charts
    what is in none of the figures."""
    if facts.event is None:
        return Sheet([heading, Loose(facts.loose, claims)])
    blocks: list[Block] = [heading]
    if facts.tolls:
        blocks.append(Figures(facts.tolls, tolls))
        blocks += [Chart(toll, facts, tolls, counted_only) for toll in facts.tolls]
    if facts.groups:
        blocks.append(Claims(facts.groups, claims))
    return Sheet(blocks)
