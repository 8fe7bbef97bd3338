"""The command line as a whole: a command, or a project to open; errors in one sentence."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from annotator.cli.arguments import with_suffix
from annotator.model import Failure

OPEN = "open"
BAD_USE, FAILURE = 2, 1


class Program(click.Group):
    """A group whose first argument may be a project instead of a command.

    Exit codes: 0 success, 1 failure (the world is not as it should be, or rows were
    refused), 2 bad use (the line typed can't be meant). Every error is one line on stderr.

    ``later`` says in which module a command is (``check`` is its
    ``check_command``): the window opens sooner without what it has no use for.
    """

    def __init__(self, name: str, later: Mapping[str, str], **settings: Any) -> None:
        super().__init__(name, **settings)
        self._later = later

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self._later, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self._later:
            module = import_module(self._later[cmd_name])
            command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
            return command
        return super().get_command(ctx, cmd_name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, [OPEN, *args] if args in ([], ["--sample"]) else args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if self.get_command(ctx, name) is not None or name.startswith("-"):
            return super().resolve_command(ctx, args)
        visible = [each for each in self.list_commands(ctx) if each != OPEN]
        meant = difflib.get_close_matches(name, visible, 1, 0.75)
        if not _is_project(name) and (meant or len(args) > 1):
            hint = f" Did you mean {meant[0]}?" if meant else ""
            raise click.UsageError(f"There is no command {name}.{hint}", ctx)
        return OPEN, self.commands[OPEN], args

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            raise click.ClickException("Stopped.") from error

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, False, **extra)
        _leave(self._run(args, prog_name, complete_var, extra))

    def _run(
        self,
        args: Sequence[str] | None,
        prog_name: str | None,
        complete_var: str | None,
        extra: dict[str, Any],
    ) -> int:
        try:
            code = super().main(args, prog_name, complete_var, False, **extra)
        except click.UsageError as error:
            say_error(_usage(error))
            return BAD_USE
        except click.ClickException as error:
            say_error(error.format_message())
        except click.Abort:
            say_error("Stopped.")
        except Failure as failure:
            say_error(failure.text)
        except BrokenPipeError:
            # The reader (head, a pager) has had enough; Python must not flush into it again.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except OSError as error:
            name = f"{error.filename}: " if error.filename else ""
            say_error(f"{name}{error.strerror or error}.")
        else:
            return code if isinstance(code, int) else 0
        return FAILURE


def _is_project(name: str) -> bool:
    path = Path(name)
    return bool(path.suffix) or path.exists() or with_suffix(path).exists()


def say_error(text: str) -> None:
    """One line on stderr, whatever is in ``text``."""
    click.echo(f"annotator: {' '.join(text.split())}", err=True)


def _usage(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "annotator"
    sentence = error.format_message().rstrip(".?")
    end = "?" if error.format_message().endswith("?") else "."
    return f"{sentence}{end} See {command} --help."


def _leave(code: int) -> NoReturn:
    sys.exit(code)
