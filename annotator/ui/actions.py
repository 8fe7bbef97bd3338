"""Every command of the window, once: its name, its words, its keys, where it applies.

Menus, palette, footer, tooltips, cheat sheet, key router and tests all read this table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance

from annotator.settings import Settings
from annotator.ui.actor_commands import ACTOR_COMMANDS
from annotator.ui.agreement_commands import AGREEMENT_COMMANDS
from annotator.ui.boilerplate_commands import BOILERPLATE_COMMANDS
from annotator.ui.command import Command, Group, Scope, digits, section
from annotator.ui.event_commands import EVENT_COMMANDS
from annotator.ui.facts_commands import FACTS_COMMANDS
from annotator.ui.finding_commands import FINDING_COMMANDS
from annotator.ui.guideline_commands import GUIDELINE_COMMANDS
from annotator.ui.link_commands import LINK_COMMANDS
from annotator.ui.review_commands import FLAG_COMMANDS, REVIEW_COMMANDS
from annotator.ui.team_commands import BUNDLE_COMMANDS, TEAM_COMMANDS
from annotator.ui.words import QT_TRANSLATE_NOOP

__all__ = ["COMMANDS", "Command", "Found", "Group", "Page", "Scope", "words"]


@dataclass(frozen=True, slots=True)
class Found:
    """Something the palette offers beside commands: an article, a search."""

    text: str
    detail: str
    run: Callable[[], None]


class Page(Protocol):
    """What the shell needs of a page (a QWidget). Pages connect to the session themselves."""

    @property
    def name(self) -> str:
        """``annotate``, ``corpus`` …; ``page.<name>`` is the command that shows it."""

    @property
    def area(self) -> Scope:
        """Where keys go while the focus is in no marked area (``keys.mark_area``) of the page."""

    @property
    def footer(self) -> Sequence[str]:
        """Names of the commands of the moment, for the footer, most useful first."""

    status_changed: SignalInstance
    """Emitted without arguments when footer, status text or enabled commands may differ."""
    notice: SignalInstance
    """Emitted with a sentence and the name of a command to offer with it ("" for none)."""
    command_wanted: SignalInstance
    """Emitted with the name of a command that the page wants run (to show another page)."""

    @staticmethod
    def title() -> str:
        """The page's tab, translated; known before there is a page."""

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What runs for a command, by name. The same at all times; ``enabled`` may differ."""

    def enabled(self, name: str) -> bool:
        """Whether the command, one of ``handlers()``, can run now."""

    def waiting(self) -> bool:
        """Whether something is on its way (the next article) that keys must wait for.

        ``status_changed`` says when it is there.
        """

    def command_text(self, name: str) -> str | None:
        """Words that fit the moment better than the table's (a label's name), or None."""

    def found(self, query: str) -> Sequence[Found]:
        """What the palette can offer for what was typed, best first; quick, no store."""

    def status_text(self) -> str:
        """One short sentence about what is shown, for the footer."""

    def on_show(self) -> None:
        """The page has come to the front; take the focus."""

    def on_settings(self, settings: Settings) -> None:
        """Fonts, sizes, marks or the theme changed. (Language and digits build a new page.)"""

    def place(self) -> object:
        """Where the person is, for ``return_to`` of the page that is built in this one's place."""

    def return_to(self, place: object) -> None:
        """Go where the earlier page was; called before ``on_show``."""


COMMANDS: Mapping[str, Command] = {
    command.name: command
    for section in (
        section(
            "project",
            "window",
            Command("project.new", QT_TRANSLATE_NOOP("Command", "New project"), "Ctrl+N"),
            Command("project.open", QT_TRANSLATE_NOOP("Command", "Open a project"), "Ctrl+O"),
            Command("project.import", QT_TRANSLATE_NOOP("Command", "Import articles"), "Ctrl+I"),
            Command(
                "project.export", QT_TRANSLATE_NOOP("Command", "Export as JSONL"), "Ctrl+Shift+X"
            ),
            Command(
                "project.backup",
                QT_TRANSLATE_NOOP("Command", "Back the project up"),
                "Ctrl+Shift+B",
            ),
            Command(
                "project.restore", QT_TRANSLATE_NOOP("Command", "Restore a backup"), "Ctrl+Shift+O"
            ),
            Command(
                "author.switch",
                QT_TRANSLATE_NOOP("Command", "Someone else works now"),
                "Ctrl+Shift+A",
            ),
            *BUNDLE_COMMANDS,
            Command("project.settings", QT_TRANSLATE_NOOP("Command", "Settings"), "Ctrl+,"),
            Command("project.close", QT_TRANSLATE_NOOP("Command", "Close the project"), "Ctrl+W"),
            Command("app.quit", QT_TRANSLATE_NOOP("Command", "Quit"), "Ctrl+Q"),
        ),
        section(
            "edit",
            "window",
            Command("edit.undo", QT_TRANSLATE_NOOP("Command", "Undo"), "Ctrl+Z", repeats=True),
            Command(
                "edit.redo",
                QT_TRANSLATE_NOOP("Command", "Redo"),
                "Ctrl+Y Ctrl+Shift+Z",
                repeats=True,
            ),
            Command("edit.copy", QT_TRANSLATE_NOOP("Command", "Copy"), "Ctrl+C"),
            Command("find.open", QT_TRANSLATE_NOOP("Command", "Find"), "Ctrl+F"),
            Command(
                "find.next", QT_TRANSLATE_NOOP("Command", "Next hit"), "F3 Ctrl+G", repeats=True
            ),
            Command(
                "find.previous",
                QT_TRANSLATE_NOOP("Command", "Previous hit"),
                "Shift+F3 Ctrl+Shift+G",
                repeats=True,
            ),
        ),
        section(
            "edit",
            "find",
            Command("find.close", QT_TRANSLATE_NOOP("Command", "Close the search"), "Esc"),
        ),
        section(
            "span",
            "article",
            *digits("tag", QT_TRANSLATE_NOOP("Command", "Tag")),
            Command(
                "span.remove",
                QT_TRANSLATE_NOOP("Command", "Remove the span"),
                "0 Del Backspace",
                short=QT_TRANSLATE_NOOP("Command", "Remove"),
            ),
            Command("span.next", QT_TRANSLATE_NOOP("Command", "Next span"), "Tab", repeats=True),
            Command(
                "span.previous",
                QT_TRANSLATE_NOOP("Command", "Previous span"),
                "Shift+Tab",
                repeats=True,
            ),
            Command(
                "span.duplicate",
                QT_TRANSLATE_NOOP("Command", "The same words under another label"),
                "Ctrl+D",
            ),
            Command("span.note", QT_TRANSLATE_NOOP("Command", "Note"), "F2 Ctrl+M"),
            *FLAG_COMMANDS,
            Command(
                "span.widen",
                QT_TRANSLATE_NOOP("Command", "Widen: word, phrase, sentence, paragraph"),
                "Alt+Up",
                short=QT_TRANSLATE_NOOP("Command", "Widen"),
            ),
            Command(
                "span.peel",
                QT_TRANSLATE_NOOP("Command", "Peel or restore a clitic"),
                "F5 Ctrl+P",
                short=QT_TRANSLATE_NOOP("Command", "Peel clitic"),
            ),
            Command(
                "span.edge.start",
                QT_TRANSLATE_NOOP("Command", "Move the start of the span"),
                "Alt+Home",
            ),
            Command(
                "span.edge.end", QT_TRANSLATE_NOOP("Command", "Move the end of the span"), "Alt+End"
            ),
            Command(
                "span.edge.forward",
                QT_TRANSLATE_NOOP("Command", "Edge forward by a letter"),
                "Alt+Left",
                repeats=True,
            ),
            Command(
                "span.edge.backward",
                QT_TRANSLATE_NOOP("Command", "Edge back by a letter"),
                "Alt+Right",
                repeats=True,
            ),
            Command(
                "span.edge.forward.word",
                QT_TRANSLATE_NOOP("Command", "Edge forward by a word"),
                "Ctrl+Alt+Left Alt+PgDown",
                repeats=True,
            ),
            Command(
                "span.edge.backward.word",
                QT_TRANSLATE_NOOP("Command", "Edge back by a word"),
                "Ctrl+Alt+Right Alt+PgUp",
                repeats=True,
            ),
        ),
        section(
            "span",
            "window",
            Command("problem.next", QT_TRANSLATE_NOOP("Command", "Next problem"), "F7 Ctrl+B"),
        ),
        section(
            "attributes",
            "article",
            Command("form.enter", QT_TRANSLATE_NOOP("Command", "Attributes"), "Return"),
        ),
        section(
            "attributes",
            "window",
            *digits("form.row", QT_TRANSLATE_NOOP("Command", "Open the attribute"), "Alt+"),
            Command(
                "form.rows",
                QT_TRANSLATE_NOOP("Command", "Number the next nine attributes"),
                "Alt+0",
            ),
        ),
        section(
            "attributes",
            "form",
            Command("form.next", QT_TRANSLATE_NOOP("Command", "Next attribute"), "Return Down"),
            Command(
                "form.previous",
                QT_TRANSLATE_NOOP("Command", "Previous attribute"),
                "Shift+Return Up",
            ),
            *digits("form.value", QT_TRANSLATE_NOOP("Command", "Choose the value")),
            Command("form.more", QT_TRANSLATE_NOOP("Command", "The next nine values"), "0"),
            Command("form.leave", QT_TRANSLATE_NOOP("Command", "Back to the article"), "Esc"),
        ),
        LINK_COMMANDS,
        section(
            "article",
            "window",
            Command("document.next", QT_TRANSLATE_NOOP("Command", "Next article"), "F8 Ctrl+J"),
            Command(
                "document.previous",
                QT_TRANSLATE_NOOP("Command", "Previous article"),
                "Shift+F8 Ctrl+Shift+J",
            ),
            Command(
                "document.next.untagged",
                QT_TRANSLATE_NOOP("Command", "Next article without spans"),
                "Ctrl+F8 Ctrl+U",
            ),
            Command(
                "document.done",
                QT_TRANSLATE_NOOP("Command", "This article is done"),
                "Ctrl+Return",
                short=QT_TRANSLATE_NOOP("Command", "Done"),
            ),
            Command(
                "document.skip",
                QT_TRANSLATE_NOOP("Command", "Skip this article"),
                "Ctrl+Shift+K",
                short=QT_TRANSLATE_NOOP("Command", "Skip"),
            ),
            Command(
                "document.todo",
                QT_TRANSLATE_NOOP("Command", "This article is not done"),
                "Ctrl+Shift+Return",
            ),
            Command(
                "document.hand_in",
                QT_TRANSLATE_NOOP("Command", "Hand in this article: save my work as a bundle"),
                "Ctrl+Alt+S",
                short=QT_TRANSLATE_NOOP("Command", "Hand this one in"),
            ),
        ),
        EVENT_COMMANDS,
        BOILERPLATE_COMMANDS,
        section(
            "corpus",
            "corpus",
            Command("corpus.open", QT_TRANSLATE_NOOP("Command", "Annotate this article"), "Return"),
            Command(
                "corpus.metadata", QT_TRANSLATE_NOOP("Command", "Title, outlet, date"), "F2 Ctrl+M"
            ),
            Command(
                "corpus.remove",
                QT_TRANSLATE_NOOP("Command", "Take the articles out"),
                "Del Backspace",
            ),
            Command(
                "corpus.replace",
                QT_TRANSLATE_NOOP("Command", "Replace with a corrected text"),
                "Ctrl+Shift+R",
            ),
        ),
        REVIEW_COMMANDS,
        FACTS_COMMANDS,
        AGREEMENT_COMMANDS,
        FINDING_COMMANDS,
        TEAM_COMMANDS,
        ACTOR_COMMANDS,
        section(
            "view",
            "window",
            Command("page.annotate", QT_TRANSLATE_NOOP("Command", "Go to annotating"), "Ctrl+1"),
            Command("page.review", QT_TRANSLATE_NOOP("Command", "Go to reviewing"), "Ctrl+2"),
            Command("page.corpus", QT_TRANSLATE_NOOP("Command", "Go to the articles"), "Ctrl+3"),
            Command("page.facts", QT_TRANSLATE_NOOP("Command", "Go to the facts"), "Ctrl+4"),
            Command("page.agreement", QT_TRANSLATE_NOOP("Command", "Go to agreement"), "Ctrl+5"),
            Command("pane.next", QT_TRANSLATE_NOOP("Command", "Next pane"), "F6 Ctrl+E"),
            Command(
                "view.larger",
                QT_TRANSLATE_NOOP("Command", "Larger text"),
                "Ctrl++ Ctrl+=",
                repeats=True,
            ),
            Command(
                "view.smaller", QT_TRANSLATE_NOOP("Command", "Smaller text"), "Ctrl+-", repeats=True
            ),
            Command("view.theme", QT_TRANSLATE_NOOP("Command", "Light or dark"), "Ctrl+Shift+L"),
            Command(
                "view.language", QT_TRANSLATE_NOOP("Command", "Arabic or English"), "Ctrl+Shift+T"
            ),
        ),
        GUIDELINE_COMMANDS,
        section(
            "help",
            "window",
            Command(
                "palette.open",
                QT_TRANSLATE_NOOP("Command", "Search the articles or run a command"),
                "Ctrl+K Ctrl+Shift+P",
            ),
            Command("help.keys", QT_TRANSLATE_NOOP("Command", "All keys"), "F1 Ctrl+/ Ctrl+?"),
            Command("menu.open", QT_TRANSLATE_NOOP("Command", "Menu"), "F10 Ctrl+Shift+M"),
        ),
    )
    for command in section
}

GROUPS: Mapping[Group, str] = {
    "project": QT_TRANSLATE_NOOP("Command", "Project"),
    "edit": QT_TRANSLATE_NOOP("Command", "Edit"),
    "span": QT_TRANSLATE_NOOP("Command", "Span"),
    "attributes": QT_TRANSLATE_NOOP("Command", "Attributes"),
    "links": QT_TRANSLATE_NOOP("Command", "Links"),
    "article": QT_TRANSLATE_NOOP("Command", "Article"),
    "events": QT_TRANSLATE_NOOP("Command", "Events"),
    "review": QT_TRANSLATE_NOOP("Command", "Review"),
    "corpus": QT_TRANSLATE_NOOP("Command", "Articles"),
    "facts": QT_TRANSLATE_NOOP("Command", "Facts"),
    "agreement": QT_TRANSLATE_NOOP("Command", "Agreement"),
    "view": QT_TRANSLATE_NOOP("Command", "View"),
    "help": QT_TRANSLATE_NOOP("Command", "Help"),
}


def words(command: Command) -> str:
    """What people call ``command``, in the interface's language."""
    return QCoreApplication.translate("Command", command.text)


def short_words(command: Command) -> str:
    """The same for narrow places."""
    return QCoreApplication.translate("Command", command.short or command.text)


def group_words(group: Group) -> str:
    """The menu's name for ``group``."""
    return QCoreApplication.translate("Command", GROUPS[group])
