"""Texts that break careless code over characters, for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = [
    *"ابلوفكسةىأ،؛؟.,:;!\"'()-/ \n5٣٬٫",
    *"aBé",
    "\r\n",
    "\r",
    "\t",
    "\u00a0",
    "\u064b",
    "\u0651",
    "\u0670",
    "\u0640",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u200f",
    "\u202e",
    "\u2069",
    "\ufeff",
    "\u2028",
    "«",
    "»",
    "“",
    "”",
    "…",
    "\u0301",
    "\u0600",
    "\u06dd",
    "\ufdf2",
    "\ufefb",
    "\ufe8d",
    "ß",
    "½",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\U0001f44d\U0001f3fd",
    "\U0001f1f8\U0001f1fe",
    "\U0001f1f8",
    "\u2764\ufe0f",
    "5\ufe0f\u20e3",
    "\U0001f3f4\U000e0067\U000e0062\U000e007f",
    "\U0001ee00",
    "\u1100",
    "\u1161",
    "\u11a8",
    "\uac00",
    "\u0915",
    "\u094d",
    "\u0937",
    "\u0e33",
    "\u0d4e",
    "%",
    "$",
    "_",
    "وقال",
    "بالقوات",
    "للجيش",
    "U.S.A",
    "3,500",
    "\ufffe",
    "\x1c",
]

hostile = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@st.composite
def placed(draw: st.DrawFn) -> tuple[str, int]:
    """A text and an offset in it, its end included."""
    text = draw(hostile)
    return text, draw(st.integers(0, len(text)))


@st.composite
def selected(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text and a range in it, empty ones included."""
    text = draw(hostile)
    edges = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    return text, edges[0], edges[1]
