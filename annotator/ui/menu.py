"""What is made from the table of commands: the ☰ menu and the footer's hints."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QWidget

from annotator.ui.actions import COMMANDS, GROUPS, group_words, short_words, words
from annotator.ui.footer import Hint
from annotator.ui.keys import Host
from annotator.ui.words import left_to_right


def fill_menu(menu: QMenu, host: Host) -> None:
    """Fill ``menu`` with a submenu a group: every command that somebody here can do.

    What can be done, but not now, is grey. The keys are only shown: the router reads them.
    """
    menu.clear()
    for group in GROUPS:
        names = [c.name for c in COMMANDS.values() if c.group == group and host.has(c.name)]
        if names:
            part = menu.addMenu(_literal(group_words(group)))
            part.setObjectName(group)
            for name in names:
                _add(part, name, host)


def hints(host: Host, names: Sequence[str]) -> list[Hint]:
    """The footer for the commands of the moment, then the key that shows all keys.

    Labels share one hint: their digits, then the word. So do versions, from the first to the last.
    """
    keymap = host.preferences.keymap
    takes = [name for name in names if name.startswith("review.take.") and host.can_run(name)]
    tags = [name for name in names if name.startswith("tag.") and host.can_run(name)]
    found: list[Hint] = []
    for name in dict.fromkeys((*names, "help.keys")):
        key = keymap.shown(name)
        if not key or not host.can_run(name):
            continue
        if name in takes[1:]:
            continue
        if takes[1:] and name == takes[0]:
            key = f"{key}–{keymap.shown(takes[-1])}"
        if name not in tags:
            usual, now = words(COMMANDS[name]), host.text(name)
            text = short_words(COMMANDS[name]) if now == usual else now
            found.append(Hint((key,), text, name))
        elif name == tags[0]:
            found.append(Hint(tuple(keymap.shown(tag) for tag in tags), words(COMMANDS[name])))
    return found


def pop_up(menu: QMenu, button: QWidget) -> None:
    """Show ``menu`` below ``button``, along its leading edge."""
    corner = button.rect().bottomRight() if button.isRightToLeft() else button.rect().bottomLeft()
    point = button.mapToGlobal(corner)
    if button.isRightToLeft():
        point.setX(point.x() - menu.sizeHint().width())
    menu.popup(point)


def _add(menu: QMenu, name: str, host: Host) -> None:
    key = host.preferences.keymap.shown(name)
    text = _literal(host.text(name))
    action = menu.addAction(f"{text}\t{left_to_right(key)}" if key else text)
    action.setObjectName(name)
    action.setEnabled(host.can_run(name))
    action.triggered.connect(lambda: host.run(name))


def _literal(text: str) -> str:
    """``text`` such that no letter of it becomes an underlined one."""
    return text.replace("&", "&&")
