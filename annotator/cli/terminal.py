"""Arabic in terminals, most of which put letters neither in order nor together.

Text for the eye goes through here: controls made visible, and, where the terminal does no
bidi of its own, each line shaped and put into visual order after it was wrapped.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from typing import Literal

from arabic_reshaper import ArabicReshaper
from bidi import get_display
from bidi.mirror import MIRRORED
from rich.cells import cell_len

from annotator.text import control_marks

Bidi = Literal["auto", "on", "off"]
Base = Literal["L", "R"]
"""From which side a line runs."""

FIRST_VTE_WITH_BIDI = 5800
_CONTROLS = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f]")
_SIGNS_FIRST = re.compile(
    "([\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]+)(.)"
)
TAIL = "\U000e01ef"
"""A sign without a shape of its own. Behind a bracket it goes where the bracket goes; found
before it after ordering, it says that the bracket stands in a right-to-left run."""
_BRACKETS = f"[{re.escape(''.join(MIRRORED))}]"
_MIRRORED = re.compile(_BRACKETS)
_TAILED = re.compile(f"{TAIL}({_BRACKETS})|({_BRACKETS}){TAIL}")
_SHAPER = ArabicReshaper({"delete_harakat": False, "support_ligatures": True})


def does_bidi(environ: Mapping[str, str]) -> bool:
    """Whether the terminal says, by its environment, that it orders right-to-left text.

    Known to do so: VTE 0.58 and later (GNOME Terminal, Tilix, ...), Konsole, mlterm, PuTTY,
    Apple's Terminal, terminals inside Emacs. Nothing is asked of the terminal itself; over
    ssh, where these variables rarely arrive, or inside tmux, where they can be old, the
    guess can be wrong: ``--bidi on`` and ``--bidi off`` decide then.
    """
    vte = environ.get("VTE_VERSION", "")
    if vte.isdigit() and int(vte) >= FIRST_VTE_WITH_BIDI:
        return True
    term = environ.get("TERM", "")
    return (
        "KONSOLE_VERSION" in environ
        or "MLTERM" in environ
        or "INSIDE_EMACS" in environ
        or environ.get("TERM_PROGRAM") == "Apple_Terminal"
        or term.startswith(("mlterm", "putty", "konsole"))
    )


def reorders(choice: Bidi, environ: Mapping[str, str], is_terminal: bool) -> bool:
    """Whether we put letters in visual order: ``auto`` does where a terminal does not."""
    if choice == "auto":
        return is_terminal and not does_bidi(environ)
    return choice == "on"


def harmless(text: str) -> str:
    """``text`` without what a terminal would obey: escape and other controls as pictures."""
    return _CONTROLS.sub(_picture, text)


def with_marks(text: str) -> str:
    """``text`` with everything that can't be seen as ``<RLO>``: it is evidence, and must
    neither act nor hide."""
    pieces: list[str] = []
    last = 0
    for mark in control_marks(text):
        pieces += text[last : mark.index], f"<{mark.name}>"
        last = mark.index + 1
    return "".join([*pieces, text[last:]])


def visual(line: str, base: Base = "R") -> str:
    """One line as a terminal without bidi must get it: letters joined, left to right."""
    marked = _MIRRORED.sub(lambda found: found[0] + TAIL, _SHAPER.reshape(line))
    ordered = _TAILED.sub(_mirror, str(get_display(marked, base_dir=base)))
    # Reversed text has its vowel signs before their letters; a terminal puts a sign on the
    # cell before it.
    return _SIGNS_FIRST.sub(lambda found: found[2] + found[1][::-1], ordered)


def for_cell(text: str, reorder: bool) -> str:
    """A short text for a table: one line, harmless, in visual order where asked for."""
    line = with_marks(" ".join(text.split()))
    return visual(line, "L") if reorder else line


def wrap(line: str, width: int) -> list[str]:
    """``line`` in pieces of at most ``width`` cells, broken after spaces where there are any;
    nothing is lost but the spaces at the ends of pieces. Direction plays no part yet."""
    if cell_len(line) <= width:
        return [line]
    pieces: list[str] = []
    piece = ""
    for word in re.findall(r"\S+\s*|\s+", line):
        if piece and cell_len(piece + word.rstrip()) > width:
            pieces.append(piece.rstrip())
            piece = ""
        while cell_len(word.rstrip()) > width:
            cut = _fitting(word, width)
            pieces.append(word[:cut])
            word = word[cut:]
        piece += word
    return [*pieces, piece.rstrip()] if piece.rstrip() else pieces


def is_terminal() -> bool:
    """Whether stdout goes to a person's terminal."""
    return sys.stdout.isatty()


def _fitting(word: str, width: int) -> int:
    """How many code points of ``word`` fit; never none."""
    cells = 0
    for index, char in enumerate(word):
        cells += cell_len(char)
        if cells > width and index:
            return index
    return len(word)


def _mirror(found: re.Match[str]) -> str:
    """A bracket as it is drawn: python-bidi orders, but turns none round."""
    return str(MIRRORED[found[1]]) if found[1] else found[2]


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"
