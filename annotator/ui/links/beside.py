"""Links beside the article: what runs for the commands ``link.…``, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.model import Touched
from annotator.ui.desk import Desk
from annotator.ui.links.linked import Linked
from annotator.ui.links.linking import Linking
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
        session: Session,
        language: str,
        pane: ArticlePane,
        inspector: Inspector,
        desk: Desk,
        reading: Reading,
        offering: Offering,
    ) -> None:
        super().__init__(desk)
        self._desk, self._reading = desk, reading
        self.making = Linking(session, language, pane, desk, offering)
        self.made = Linked(session, language, pane, inspector, desk, reading)
        self.making.turned.connect(self.turned)
        for part in (self.making, self.made):
            part.noticed.connect(self.noticed)
        reading.opened.connect(self.making.end)

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
