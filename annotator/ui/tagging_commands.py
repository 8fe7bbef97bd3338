"""The commands of the page Annotate that work on spans and their attributes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.desk import Desk
from annotator.ui.filling import Filling
from annotator.ui.repetition.repeating import Repeating
from annotator.ui.tagging import Tagging
from annotator.ui.widgets.article_pane import ArticlePane
from annotator.ui.widgets.inspector import Inspector

Handlers = dict[str, Callable[[], None]]


class Panes(Protocol):
    """What the commands need of the page."""

    desk: Desk
    tagging: Tagging
    filling: Filling
    pane: ArticlePane
    repeating: Repeating
    inspector: Inspector


def tagging_commands(page: Panes) -> Handlers:
    """Handlers by command name."""
    desk, tagging = page.desk, page.tagging
    handlers: Handlers = {f"tag.{key}": partial(tagging.tag, str(key)) for key in range(1, 10)}
    handlers |= {f"form.value.{key}": partial(_digit, page, key) for key in range(1, 10)}
    handlers |= {f"form.row.{number}": partial(_row, page, number) for number in range(1, 10)}
    for way, forward in (("forward", True), ("backward", False)):
        handlers[f"span.edge.{way}"] = partial(tagging.move_edge, forward)
        handlers[f"span.edge.{way}.word"] = partial(tagging.move_edge, forward, True)
    return handlers | {
        "span.remove": tagging.remove,
        "span.next": partial(desk.step, True),
        "span.previous": partial(desk.step, False),
        "span.duplicate": tagging.duplicate,
        "span.note": partial(_note, page),
        "span.widen": desk.widen,
        "span.peel": tagging.peel,
        "span.edge.start": partial(desk.choose_edge, "start"),
        "span.edge.end": partial(desk.choose_edge, "end"),
        "form.enter": partial(_enter, page),
        "form.rows": partial(_rows, page),
        "form.next": partial(_next, page),
        "form.previous": partial(_previous, page),
        "form.more": partial(_digit, page, 0),
        "form.leave": partial(_leave, page),
    }


def _enter(page: Panes) -> None:
    """Accept what is proposed: the label of the selection, the values of the current span, or
    of the innermost one under the caret; if nothing is, into its form."""
    desk = page.desk
    if desk.picking.active and desk.picking.finish():
        return
    start, end = desk.selection()
    if desk.span is None and start < end:
        page.tagging.tag_guess()
        return
    if desk.span is None and desk.open is not None:
        under = desk.open.innermost(page.pane.view.caret)
        desk.choose(under.id if under else None)
    page.filling.enter()


def _row(page: Panes, number: int) -> None:
    if page.desk.lags:
        page.desk.settle()
    if page.inspector.form is not None:
        page.inspector.form.enter_number(number)


def _rows(page: Panes) -> None:
    if page.inspector.form is not None:
        page.inspector.form.number_next()


def _note(page: Panes) -> None:
    page.desk.settle()
    page.inspector.edit_note()


def _digit(page: Panes, key: int) -> None:
    if page.pane.ask.is_open:
        page.pane.ask.digit(key)
    elif page.pane.unplaced.hasFocus():
        page.pane.unplaced.digit(key)
    elif page.repeating.strip.hasFocus():
        page.repeating.strip.digit(key)
    elif page.inspector.form is not None:
        page.inspector.form.digit(key)


def _next(page: Panes) -> None:
    focus = QApplication.focusWidget()
    if page.pane.ask.is_open:
        page.pane.ask.give_typed()
    elif _inside(page.pane.metadata, focus):
        page.pane.metadata.next_field()
    elif page.inspector.form is not None:
        page.inspector.form.next()


def _previous(page: Panes) -> None:
    if _inside(page.pane.metadata, QApplication.focusWidget()):
        page.pane.metadata.next_field(-1)
    elif page.inspector.form is not None:
        page.inspector.form.previous()


def _leave(page: Panes) -> None:
    if page.pane.ask.is_open:
        page.pane.ask.close_row()
    elif _inside(page.pane.metadata, QApplication.focusWidget()):
        page.pane.metadata.closed.emit()
    else:
        page.desk.focus_article()


def _inside(widget: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (widget is focus or widget.isAncestorOf(focus))
