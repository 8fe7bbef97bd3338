"""HTML that can't be written wrong: text is escaped unless it was made here.

No script, nothing fetched. Characters that could turn a line around are shown by their names.
"""

from __future__ import annotations

import html

from annotator.report.words import Said, visible


class Html(str):
    """A piece of markup that is right as it is."""

    __slots__ = ()


Child = Html | str | None


def el(name: str, *children: Child, **attributes: str) -> Html:
    """An element. ``class_`` is the attribute ``class``; empty ones are left out."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(value)}"'
        for key, value in attributes.items()
        if value
    )
    inner = "".join(child if isinstance(child, Html) else shown(child or "") for child in children)
    return Html(f"<{name}{given}>{inner}</{name}>")


def joined(*children: Child) -> Html:
    """Several pieces one after the other."""
    return Html("".join(one if isinstance(one, Html) else shown(one or "") for one in children))


def shown(text: str) -> Html:
    """Text, escaped; controls that turn a line round are shown by their names."""
    return Html(html.escape(text if isinstance(text, Said) else visible(text)))
