"""The command that reads tolls: count."""

from __future__ import annotations

from dataclasses import asdict

import click

from annotator import counts, paths
from annotator.cli.output import json_option, say, say_json
from annotator.cli.terminal import for_cell
from annotator.counting import Lexicon


@click.command("count")
@click.argument("texts", nargs=-1, required=True, metavar="TEXT...")
@click.option("--before", default="", help="What stands before TEXT in its article: مقتل, نفى …")
@click.option("--after", default="", help="What stands after TEXT in its article: قُتلوا …")
@click.option("--in-denial", is_flag=True, help="TEXT stands in a denial: nobody can be meant.")
@json_option
def count_command(
    texts: tuple[str, ...], before: str, after: str, in_denial: bool, as_json: bool
) -> None:
    """Read how many people each TEXT speaks of, and what happened to whom.

    TEXT is what a casualty span holds, such as \"ثلاثة جنود على الأقل\". An unknown number is
    null (-).
    """
    lexicon = Lexicon.load(paths.seeds() / "counting.json")
    tolls = [counts.read(lexicon, text, before, in_denial, after) for text in texts]
    if as_json:
        say_json([asdict(toll) for toll in tolls])
        return
    for text, toll in zip(texts, tolls, strict=True):
        numbers = ("-" if number is None else str(number) for number in (toll.min, toll.max))
        best = "-" if toll.best is None else str(toll.best)
        fields = (toll.type, *numbers, best, toll.harm, toll.victim_group)
        say("\t".join([*fields, for_cell(text, False)]))
