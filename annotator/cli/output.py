"""What commands print: answers on stdout, everything else on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click
import orjson
from rich.console import Console

from annotator.cli.terminal import harmless

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")


def say(text: str) -> None:
    """A line of an answer."""
    click.echo(harmless(text))


def remark(text: str) -> None:
    """A line beside the answer."""
    click.echo(harmless(text), err=True)


def say_json(value: Any) -> None:
    """An answer for a script: UTF-8 whatever the locale is."""
    data = orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    with binary_stdout() as stream:
        stream.write(data)


@contextmanager
def binary_stdout() -> Iterator[IO[bytes]]:
    """Stdout for bytes, in order with what was printed as text."""
    sys.stdout.flush()
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


def answer_console() -> Console:
    """Rich on stdout: colours on a terminal only, no markup, nothing highlighted."""
    return Console(file=sys.stdout, markup=False, highlight=False, emoji=False)


def remark_console() -> Console:
    """Rich on stderr, for progress."""
    return Console(file=sys.stderr, markup=False, highlight=False, emoji=False)
