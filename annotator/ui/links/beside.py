"""Links beside the article: what runs for the commands ``link.…``, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.model import Touched
from annotator.settings import Settings
from annotator.ui.desk import Desk
from annotator.ui.links.linked import Linked
from annotator.ui.links.linking import Linking
from annotator.ui.links.picker import Picker
from annotator.ui.offers.offering import Offering
from annotator.ui.reading import Reading
from annotator.ui.session import Session
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.inspector import Inspector

Handlers = dict[str, Callable[[], None]]


class Links(QObject):
    """Everything about links for the page that shows them.

    Signals:
        turned: making a link began, ended, or something else is chosen for it.
        noticed: something to say (sentence, name of a command to offer or an empty string).
    """

    turned = Signal()
    noticed = Signal(str, str)

    def __init__(
        self,
        room: QWidget,
        session: Session,
        settings: Settings,
        language: str,
        pane: ArticlePane,
        inspector: Inspector,
        desk: Desk,
        reading: Reading,
        offering: Offering,
    ) -> None:
        super().__init__(desk)
        self._room, self._session, self._language = room, session, language
        self._settings = settings
        self._picker: Picker | None = None
        self._desk, self._reading = desk, reading
        self.making = Linking(session, language, pane, desk, offering)
        self.made = Linked(session, language, pane, inspector, desk, reading)
        self.making.turned.connect(self.turned)
        for part in (self.making, self.made):
            part.noticed.connect(self.noticed)
        self.making.search_wanted.connect(self._look_everywhere)
        reading.opened.connect(self.making.end)

    @property
    def picker(self) -> Picker:
        """The list of ends in all articles, made when first asked for."""
        if self._picker is None:
            self._picker = Picker(self._room, self._session, self._language)
            self._picker.dress(self._settings)
            self._picker.taken.connect(self.making.make)
        return self._picker

    def on_settings(self, settings: Settings) -> None:
        """Fonts or colours changed."""
        self._settings = settings
        if self._picker is not None:
            self._picker.dress(settings)

    @property
    def asks(self) -> bool:
        """Whether a link is being made: keys and presses are for that."""
        return self.making.active

    def show(self) -> None:
        """Something else is current, or its links have changed."""
        self.made.show(self._desk.offer.links if self._desk.span is not None else ())

    def on_changed(self, touched: Touched) -> None:
        """An edit was saved, here or elsewhere."""
        self.making.end()
        self.made.on_changed(touched)

    def _look_everywhere(self, typed: str) -> None:
        making, open_ = self.making, self._desk.open
        if making.type is not None and making.source is not None and open_ is not None:
            here = open_.document.id
            made = making.made
            self.picker.pick(making.type, making.source, making.words, made, here, typed)

    def commands(self) -> Handlers:
        """Handlers by command name."""
        linking, linked = self.making, self.made
        types = {f"link.type.{key}": partial(linking.digit, key) for key in range(1, 10)}
        return {
            **types,
            "link.start": linking.start,
            "link.take": linking.take,
            "link.next": partial(linking.step, True),
            "link.previous": partial(linking.step, False),
            "link.everywhere": linking.look_everywhere,
            "link.leave": linking.leave,
            "link.list": linked.enter_list,
            "link.follow": linked.follow,
            "link.back": self._reading.go_back,
            "link.remove": linked.remove,
            "link.retype": linked.retype,
            "link.close": linked.close,
        }

    def enabled(self, name: str) -> bool:
        """Whether a command ``link.…`` can run now."""
        desk, linking = self._desk, self.making
        if name == "link.start":
            return desk.span is not None and desk.editable and not desk.picking.active
        if name in ("link.list", "link.follow"):
            return desk.span is not None and not linking.active and not desk.picking.active
        if name == "link.back":
            return self._reading.can_go_back and not linking.active
        if name in ("link.remove", "link.retype", "link.close"):
            return self.made.chosen is not None
        return linking.active

    def footer(self) -> Sequence[str] | None:
        """The commands of the moment, while links are what the keys are for; else None."""
        if self.making.active:
            return ("link.take", "link.next", "link.everywhere", "link.leave", "help.keys")
        if self.made.chosen is not None:
            return ("link.remove", "link.retype", "link.close", "edit.undo", "help.keys")
        return None

    def text(self, name: str) -> str | None:
        """Words that fit ``link.<name>`` better than the table's: the kind on a digit."""
        family, _, key = name.partition(".")
        return self.making.type_on(key) if family == "type" else None
