"""Which command a chord means, with the keys a person changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.ui.actions import COMMANDS, Command, words
from annotator.ui.chords import native, portable
from annotator.ui.words import left_to_right


@dataclass(frozen=True, slots=True)
class Conflict:
    """One chord asked for by two commands that can both be meant; ``kept`` has it."""

    chord: str
    kept: Command
    lost: Command

    def sentence(self) -> str:
        """What to tell the person."""
        text = QCoreApplication.translate(
            "Keys", "{key} already does “{kept}”, so it can't do “{lost}” as well."
        )
        return text.format(
            key=left_to_right(native(self.chord)), kept=words(self.kept), lost=words(self.lost)
        )


class Keymap:
    """Which command a chord means in which area: the table, with a person's own keys."""

    def __init__(self, own: Mapping[str, Iterable[str]] | None = None) -> None:
        self.conflicts: list[Conflict] = []
        self._chords: dict[str, dict[str, Command]] = {}
        """For each chord what it means in each scope."""
        self._keys: dict[str, list[str]] = {name: [] for name in COMMANDS}
        own = {name: keys for name, keys in (own or {}).items() if name in COMMANDS}
        # What a person chose goes first: the table's own keys give way to it.
        for name, keys in own.items():
            self._add(COMMANDS[name], keys)
        for command in COMMANDS.values():
            if command.name not in own:
                self._add(command, command.keys)

    def keys(self, name: str) -> tuple[str, ...]:
        """The chords of a command; the first is the one to show."""
        return tuple(self._keys[name])

    def shown(self, name: str) -> str:
        """The first chord of a command as people write it, or an empty string."""
        return native(self._keys[name][0]) if self._keys[name] else ""

    def command(self, chord: str, area: str) -> Command | None:
        """What ``chord`` means in ``area``: its own command, or a window-wide one."""
        meanings = self._chords.get(chord, {})
        return meanings.get(area) or meanings.get("window")

    def taken(self, chord: str, command: Command) -> Command | None:
        """Who has ``chord`` where ``command`` could be meant too: perhaps ``command`` itself."""
        for scope, owner in self._chords.get(chord, {}).items():
            if command.scope == scope or "window" in (command.scope, scope):
                return owner
        return None

    def _add(self, command: Command, keys: Iterable[str]) -> None:
        for chord in filter(None, map(portable, keys)):
            taken = self.taken(chord, command)
            if taken is None:
                self._chords.setdefault(chord, {})[command.scope] = command
                self._keys[command.name].append(chord)
            elif taken is not command:
                self.conflicts.append(Conflict(chord, taken, command))
