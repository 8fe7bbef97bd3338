"""What an import did, in numbers, notes and refusals."""

from __future__ import annotations

SHOWN = 5
"""Notes of one sort that are shown one by one; the others are counted."""
