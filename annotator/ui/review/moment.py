"""Which commands the footer of the page Review shows now, and what they are called now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.ui.guideline.beside import FOOTER as GUIDELINE_FOOTER
from annotator.ui.review.bench import Bench
from annotator.ui.review.closing import CLOSE, OPEN
from annotator.ui.review.docket import Docket
from annotator.ui.review.guiding import CardGuideline
from annotator.ui.review.linking import GoldLinking
from annotator.ui.review.question_pane import QuestionPane
from annotator.ui.review.rules_pane import RulesPane
from annotator.ui.review.standing import holds
from annotator.ui.widgets.ask_row import AskRow

TAKE, DEFAULT, LEAVE, FLAG = "review.take.", "review.default", "review.skip", "review.flag"


class Moment(QObject):
    """Reads the parts of the page; changes nothing."""

    def __init__(
        self,
        docket: Docket,
        bench: Bench,
        questions: QuestionPane,
        ask: AskRow,
        rules: RulesPane,
        linking: GoldLinking,
        guideline: CardGuideline,
    ) -> None:
        super().__init__(docket)
        self._docket = docket
        self._bench, self._questions, self._ask, self._rules = bench, questions, ask, rules
        self._linking, self._guideline = linking, guideline

    @property
    def is_done(self) -> bool:
        """Whether there is no card to take anything of."""
        return self._bench.hand is None and self._bench.asked is None

    def footer(self) -> Sequence[str]:
        """The commands of the moment, most useful first."""
        if self._guideline.has_focus:
            return GUIDELINE_FOOTER
        if self._rules.is_open:
            return ("document.done", "form.leave", "help.keys")
        if self._ask.is_open:
            typed = ("form.next",) if self._ask.field.isVisible() else ()
            return (*typed, "form.leave", "help.keys")
        if self._linking.active:
            return self._linking.footer
        editing = self._bench.editing
        if editing.picking:
            return (DEFAULT, LEAVE, "help.keys")
        if editing.active:
            form = ("form.next", "form.leave") if editing.in_form else (LEAVE,)
            edges = ("review.edge.forward", "review.edge.start", "review.edge.end")
            return ("document.done", *form, *edges, "help.keys")
        if self._bench.asked is not None:
            return (FLAG, LEAVE, "edit.undo", "help.keys")
        proposed = (DEFAULT,) if self.is_done or self._questions.proposed is not None else ()
        copies = ("review.copies",) if self._bench.hand and self._bench.hand.copies else ()
        return (
            *(f"{TAKE}{n}" for n in range(1, 10)),
            *proposed,
            *copies,
            "review.none",
            "review.edit",
            LEAVE,
            FLAG,
            "edit.undo",
            "help.keys",
        )

    def text(self, name: str) -> str | None:
        """What a command is called now, where that is not what it is always called."""
        if name.startswith("link."):
            return self._linking.command_text(name)
        if name.startswith("form.row."):
            form = self._bench.editing.pane.form
            return form.numbered(int(name.rpartition(".")[2])) if form is not None else None
        if self._rules.is_open:
            own = {"document.done": self._rules.save, "form.leave": self._rules.away}
            if name in own:
                return own[name].text()
        texts: dict[str, str] = {
            "problem.next": self.tr("Next flagged card"),
            "document.next": self.tr("The next article’s cards"),
            OPEN: self.tr("Open this article again"),
            CLOSE: self.tr("Close this article"),
        }
        if self._ask.is_open:
            texts |= {"form.next": self.tr("Keep the note"), "form.leave": self.tr("Never mind")}
        elif self._bench.editing.active:
            texts |= self._editing_texts()
        elif self._bench.asked is not None:
            texts |= {FLAG: self.tr("Answer it"), LEAVE: self.tr("Back to the cards")}
        elif self.is_done:
            texts[DEFAULT] = self.tr("Close all that is settled")
        elif self._bench.hand is not None and self._bench.hand.answers:
            texts[LEAVE] = self.tr("Take the answers back")
        elif holds(self._bench.hand, self._docket.review):
            texts[DEFAULT] = self.tr("Leave it decided so")
        return texts.get(name)

    def _editing_texts(self) -> dict[str, str]:
        leave = self.tr("Leave it as it was")
        if self._bench.editing.picking:
            return {DEFAULT: self.tr("Take these words"), LEAVE: self.tr("Take no words")}
        return {
            CLOSE: self.tr("Take it as edited"),
            DEFAULT: self.tr("Take it as edited"),
            LEAVE: leave,
            "form.leave": leave,
            "review.edge.forward": self.tr("move the edge"),
            "review.edge.start": self.tr("the start"),
            "review.edge.end": self.tr("the end"),
        }
