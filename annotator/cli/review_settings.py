"""The command that shows and sets what is settled without a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from annotator import adjudication
from annotator.adjudication import Review
from annotator.adjudication.effect import TRIVIAL
from annotator.cli.arguments import project_argument, reading, writing
from annotator.cli.output import json_option, say, say_json
from annotator.decision import ReviewSettings
from annotator.store import Store

SHARES = ("sampled", "without_default", "reversal_limit")
YES, NO = ("yes", "true", "on", "1"), ("no", "false", "off", "0")


@click.command("review-settings")
@project_argument
@click.option(
    "--set",
    "given",
    multiple=True,
    metavar="NAME=VALUE",
    help="Change one: trivial=clitic,article (or trivial=), unanimous=no, sampled=0.05 …",
)
@json_option
def review_settings_command(project: Path, given: tuple[str, ...], as_json: bool) -> None:
    """Show what is settled without a person in PROJECT, and how cards are shown; or change it.

    It holds for everybody who reviews. A share is a number from 0 to 1.
    """
    with writing(project) if given else reading(project) as store:
        settings = before = store.review_settings()
        for one in given:
            settings = _changed(settings, one)
        found = [one for review in _reviews(store) for one in adjudication.candidates(review)]
        effect = adjudication.effect(found, before, settings)
        if settings != before:
            store.apply(adjudication.set_settings(settings, store.writer))
        checked = store.tally().reversals()
    doubted = adjudication.in_question(checked, settings)
    if as_json:
        say_json(
            {
                **settings.model_dump(),
                "would_be_settled": effect.settled,
                "would_be_asked": effect.asked,
                "checked": {rule: one._asdict() for rule, one in checked.items()},
                "in_question": doubted,
            }
        )
        return
    for name, value in settings.model_dump().items():
        say(f"{name}={_shown(value)}")
    if settings != before:
        say(f"{effect.settled} more cards are settled by rule, {effect.asked} more are asked.")
    for rule, tried in checked.items():
        mark = ", more than the limit" if rule in doubted else ""
        say(f"{rule}: {tried.reversed} of {tried.checked} looked at were decided otherwise{mark}")


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ",".join(value)
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _reviews(store: Store) -> Iterator[Review]:
    for row in store.each_document(None):
        yield store.review(row.document.id)


def _changed(settings: ReviewSettings, given: str) -> ReviewSettings:
    """The settings with one of them changed as typed."""
    name, sign, value = given.partition("=")
    name, value = name.strip(), value.strip()
    if not sign or name not in ReviewSettings.model_fields:
        known = ", ".join(ReviewSettings.model_fields)
        raise click.UsageError(f"--set wants NAME=VALUE with one of {known}, not {given!r}")
    return settings.model_copy(update={name: _value(name, value)})


def _value(name: str, value: str) -> object:
    if name == "trivial":
        rules = [rule.strip() for rule in value.split(",") if rule.strip()]
        for rule in rules:
            if rule not in TRIVIAL:
                raise click.UsageError(f"there is no rule {rule!r}, but {', '.join(TRIVIAL)}")
        return tuple(rule for rule in TRIVIAL if rule in rules)
    if name in SHARES:
        try:
            share = float(value)
        except ValueError:
            share = -1.0
        if not 0 <= share <= 1:
            raise click.UsageError(f"{name} is a number from 0 to 1, not {value!r}")
        return share
    if value.lower() not in (*YES, *NO):
        raise click.UsageError(f"{name} is yes or no, not {value!r}")
    return value.lower() in YES
