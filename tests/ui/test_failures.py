"""Values in the sentences about what went wrong."""

from __future__ import annotations

from annotator.ui.failures import shown_values


def test_a_moment_is_said_as_people_say_it() -> None:
    shown = shown_values({"since": "2026-11-21T20:05:26+00:00", "host": "vm"})
    assert "T" not in shown["since"]
    assert "26" in shown["since"]
    assert shown_values({"since": "unknown"}) == {"since": "\u2068unknown\u2069"}
