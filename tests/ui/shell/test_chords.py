"""What chord a key press is, on keyboards that type something else with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.actions import COMMANDS
from annotator.ui.chords import candidates, native, physical_key, portable, swapped

M = Qt.KeyboardModifier
NONE, CTRL, ALT, SHIFT = M.NoModifier, M.ControlModifier, M.AltModifier, M.ShiftModifier


def press(
    key: int | Qt.Key,
    modifiers: M = NONE,
    *,
    scan: int = 0,
    virtual: int = 0,
    native_modifiers: int = 0,
    text: str = "",
) -> QKeyEvent:
    """A key press as a platform makes it; ``scan`` is X11's key code."""
    return QKeyEvent(
        QEvent.Type.KeyPress, int(key), modifiers, scan, virtual, native_modifiers, text
    )


# X11 key codes: 10-19 the digit row, 52 Z, 54 C, 61 the slash, 59 the comma, 20 minus, 21 equal.
US = [
    (press(Qt.Key.Key_1, text="1", scan=10), "1"),
    (press(Qt.Key.Key_Z, CTRL, scan=52), "Ctrl+Z"),
    (press(Qt.Key.Key_Z, CTRL | SHIFT, scan=52), "Ctrl+Shift+Z"),
    (press(Qt.Key.Key_Plus, CTRL | SHIFT, scan=21), "Ctrl++"),
    (press(Qt.Key.Key_Question, CTRL | SHIFT, scan=61), "Ctrl+?"),
    (press(Qt.Key.Key_Slash, CTRL, scan=61), "Ctrl+/"),
    (press(Qt.Key.Key_Backtab, SHIFT, scan=23), "Shift+Tab"),
    (press(Qt.Key.Key_Enter, M.KeypadModifier), "Return"),
    (press(Qt.Key.Key_2, M.KeypadModifier, text="2"), "2"),
    (press(Qt.Key.Key_Left, CTRL | ALT, scan=113), "Ctrl+Alt+Left"),
    (press(Qt.Key.Key_F8, SHIFT, scan=74), "Shift+F8"),
]
ARABIC = [
    (press(0x624, CTRL, scan=54), "Ctrl+C"),
    (press(0x626, CTRL, scan=52), "Ctrl+Z"),
    (press(0x7E, CTRL | SHIFT, scan=52), "Ctrl+~"),
    (press(0x646, CTRL, scan=45), "Ctrl+K"),
    (press(0x661, text="\u0661", scan=10), "1"),
    (press(0x669, text="\u0669", scan=18), "9"),
    (press(Qt.Key.Key_3, text="3", scan=12), "3"),
    (press(0x638, CTRL, scan=61), "Ctrl+/"),
    (press(0x61F, CTRL | SHIFT, scan=61), "Ctrl+?"),
    (press(0x648, CTRL, scan=59), "Ctrl+,"),
    (press(0x62D, CTRL | ALT, scan=33, text="ح"), "Ctrl+Alt+P"),
]
AZERTY = [
    (press(Qt.Key.Key_Z, CTRL, scan=25), "Ctrl+Z"),
    (press(Qt.Key.Key_A, CTRL, scan=24), "Ctrl+A"),
    (press(Qt.Key.Key_1, SHIFT, scan=10, text="1"), "1"),
    (press(Qt.Key.Key_Minus, CTRL, scan=15), "Ctrl+-"),
    (press(Qt.Key.Key_Slash, CTRL | SHIFT, scan=60), "Ctrl+/"),
]


@pytest.mark.parametrize(("event", "chord"), [*US, *ARABIC, *AZERTY])
def test_the_likeliest_chord(event: QKeyEvent, chord: str) -> None:
    assert candidates(event, "xcb")[0] == chord


@pytest.mark.parametrize(
    ("key", "text", "scan", "digit"),
    [
        (Qt.Key.Key_Ampersand, "&", 10, "1"),
        (0xC9, "é", 11, "2"),
        (Qt.Key.Key_QuoteDbl, '"', 12, "3"),
        (Qt.Key.Key_Apostrophe, "'", 13, "4"),
        (Qt.Key.Key_Minus, "-", 15, "6"),
        (0xC0, "à", 19, "0"),
    ],
)
def test_the_digit_row_of_azerty_without_shift(key: int, text: str, scan: int, digit: str) -> None:
    assert digit in candidates(press(key, text=text, scan=scan), "xcb")
    assert f"Ctrl+{digit}" in candidates(press(key, CTRL, scan=scan), "xcb")


def test_a_sign_off_the_digit_row_means_itself_only() -> None:
    """The comma of AZERTY stands where a US keyboard has M: it must not be Ctrl+M."""
    assert candidates(press(Qt.Key.Key_Comma, CTRL, scan=58), "xcb") == ["Ctrl+,"]


@pytest.mark.parametrize(
    ("event", "platform"),
    [
        (press(Qt.Key.Key_AsciiTilde, M.GroupSwitchModifier, scan=11, text="~"), "xcb"),
        (press(Qt.Key.Key_AsciiTilde, CTRL | ALT, scan=3, text="~"), "windows"),
        (press(Qt.Key.Key_Shift, SHIFT, scan=50), "xcb"),
        (press(Qt.Key.Key_Control, CTRL, scan=37), "xcb"),
    ],
)
def test_third_level_signs_and_bare_modifiers_are_no_chords(
    event: QKeyEvent, platform: str
) -> None:
    assert candidates(event, platform) == []


def test_physical_keys_of_the_platforms() -> None:
    assert physical_key(press(0x624, scan=54), "xcb") == "C"
    assert physical_key(press(0x624, scan=54), "wayland") == "C"
    assert physical_key(press(0x624, scan=46), "windows") == "C"
    assert physical_key(press(0x624, virtual=8, native_modifiers=1), "cocoa") == "C"
    assert physical_key(press(0x634, virtual=0, native_modifiers=1), "cocoa") == "A"
    assert physical_key(press(0x634), "cocoa") is None
    assert physical_key(press(0x624), "xcb") is None
    digits = [physical_key(press(0x661, scan=scan), "xcb") for scan in range(10, 20)]
    assert digits == list("1234567890")


def test_left_and_right_change_places() -> None:
    assert swapped("Ctrl+Alt+Left") == "Ctrl+Alt+Right"
    assert swapped("Alt+Right") == "Alt+Left"
    assert swapped("Alt+Home") == "Alt+Home"


def test_every_chord_of_the_table_is_one() -> None:
    for command in COMMANDS.values():
        for chord in command.keys:
            assert portable(chord) == chord, (command.name, chord)


@pytest.mark.parametrize("nonsense", ["", "Ctrl", "Ctrl+", "Blurb+X", "Ctrl+K, Ctrl+C", "hello"])
def test_what_is_no_chord(nonsense: str) -> None:
    assert portable(nonsense) == ""


def test_keys_as_people_read_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert native("Ctrl+Alt+Left") == "Ctrl+Alt+←"
    assert native("Shift+Return") == "Shift+Enter"
    assert native("Ctrl++") == "Ctrl++"
    assert native("1") == "1"
