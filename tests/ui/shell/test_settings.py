"""Settings: the file, and the sheet in which they are changed."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QSlider

from annotator import settings as file
from annotator.model import Failure, Person, new_id
from annotator.settings import MAX_SIZE, MIN_SIZE, RECENT, Settings
from annotator.ui.cheatsheet import CheatSheet
from annotator.ui.preferences import Preferences
from annotator.ui.shell import Shell

# -- the file


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    settings = Settings(language="ar", article_size=20, keys={"edit.undo": ("Ctrl+U",)})
    settings = settings.opened(tmp_path / "a.annot", "a", "someone")
    file.save(settings, path)
    assert file.load(path) == (settings, None)
    assert json.loads(path.read_text("utf-8"))["article_size"] == 20
    assert "\n  " in path.read_text("utf-8"), "people read this file"
    assert not list(path.parent.glob("*.part"))


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert file.load(tmp_path / "none.json") == (Settings(), None)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"article_size": 400}', b'{"theme": "pink"}', b"null"],
)
def test_a_broken_file_is_kept_aside_and_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    for _ in range(2):
        path.write_bytes(content)
        settings, failure = file.load(path)
        assert settings == Settings()
        assert failure is not None
        assert failure.code == "settings.broken"
        assert Path(failure.values["path"]).read_bytes() == content
        assert not path.exists()
    assert len(list(tmp_path.iterdir())) == 2


def test_settings_of_a_newer_version_survive(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"article_size": 18, "review": {"order": "boundary"}}', "utf-8")
    settings, failure = file.load(path)
    assert failure is None
    file.save(settings.changed(article_size=19), path)
    found = json.loads(path.read_text("utf-8"))
    assert found["review"] == {"order": "boundary"}
    assert found["article_size"] == 19


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    settings, failure = file.load(tmp_path)
    assert settings == Settings()
    assert failure is not None
    assert failure.code == "settings.unreadable"


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: Any) -> None:
    path = tmp_path / "settings.json"
    file.save(Settings(article_size=14), path)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Failure) as caught:
        file.save(Settings(article_size=15), path)
    assert caught.value.code == "settings.unwritable"
    assert file.load(path)[0].article_size == 14
    assert [found.name for found in tmp_path.iterdir()] == ["settings.json"]


def test_only_the_person_may_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    file.save(Settings(), path)
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize("size", [MIN_SIZE - 1, MAX_SIZE + 1])
def test_sizes_have_a_range(size: int) -> None:
    with pytest.raises(ValidationError):
        Settings().changed(article_size=size)


def test_the_latest_project_comes_first_and_only_once() -> None:
    settings = Settings()
    for number in [*range(RECENT + 3), 5]:
        settings = settings.opened(Path(f"/p/{number}.annot"), str(number))
    names = [recent.name for recent in settings.recent]
    assert names[0] == "5"
    assert len(names) == len(set(names)) == RECENT
    assert "5" not in [r.name for r in settings.forgotten("/p/5.annot").recent]


def test_who_worked_where_is_known() -> None:
    path, person = Path("/p/a.annot"), Person(id=new_id(), short_id="l", name="L")
    settings = Settings().worked(path, person).opened(path, "a")
    assert settings.author_in(path) == person.id
    assert settings.author_in(Path("/p/b.annot")) is None
    assert (settings.name, settings.short_id, settings.person) == ("L", "l", person.id)


# -- while the program runs


def test_a_change_is_saved_and_announced(preferences: Preferences, settings_file: Path) -> None:
    seen: list[tuple[Settings, Settings]] = []
    preferences.changed.connect(lambda before, after: seen.append((before, after)))
    preferences.change(article_size=22)
    preferences.change(article_size=22)
    assert [(b.article_size, a.article_size) for b, a in seen] == [(16, 22)]
    assert file.load(settings_file)[0].article_size == 22


def test_an_unwritable_file_is_said_and_the_setting_holds(
    preferences: Preferences, settings_file: Path, monkeypatch: Any
) -> None:
    said: list[Failure] = []
    preferences.failed.connect(said.append)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    preferences.change(article_size=23)
    assert [failure.code for failure in said] == ["settings.unwritable"]
    assert preferences.settings.article_size == 23


# -- the sheet


def test_the_sheet_applies_at_once(shell: Shell, desk: Any, preferences: Preferences) -> None:
    shell.commands.run("project.settings")
    sheet = shell.sheet
    assert sheet is not None
    theme = sheet.findChild(QComboBox, "theme")
    theme.setFocus()
    QTest.keyClick(theme, Qt.Key.Key_End)
    assert preferences.settings.theme == "dark"
    size = sheet.findChild(QSlider, "article_size")
    QTest.keyClick(size, Qt.Key.Key_End)
    assert preferences.settings.article_size == MAX_SIZE
    spacing = sheet.findChild(QSlider, "line_spacing")
    QTest.keyClick(spacing, Qt.Key.Key_Home)
    assert preferences.settings.line_spacing == 1.2
    marks = sheet.findChild(QCheckBox)
    QTest.keyClick(marks, Qt.Key.Key_Space)
    assert preferences.settings.marks is False
    font = sheet.findChild(QComboBox, "article_font")
    assert font.count() > 1
    font.setFocus()
    QTest.keyClick(font, Qt.Key.Key_Down)
    assert preferences.settings.article_font == font.itemData(1)


def test_digits_are_a_matter_of_the_arabic_interface(shell: Shell, desk: Any) -> None:
    for language, enabled in ((QLocale.Language.Arabic, True), (QLocale.Language.English, False)):
        QLocale.setDefault(QLocale(language))
        shell.commands.run("project.settings")
        assert shell.sheet is not None
        assert shell.sheet.findChild(QComboBox, "digits").isEnabled() is enabled
        shell.commands.run("project.settings")


# -- the cheat sheet


def _sheet(shell: Shell) -> CheatSheet:
    shell.commands.run("help.keys")
    assert isinstance(shell.sheet, CheatSheet)
    return shell.sheet


def _choose(sheet: CheatSheet, name: str) -> None:
    row = next(row for row in sheet.rows() if row.command == name)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert sheet.learning == name


def test_the_cheat_sheet_shows_every_command(shell: Shell, desk: Any) -> None:
    rows = {row.command: row for row in _sheet(shell).rows()}
    assert "tag.2" not in rows
    assert rows["tag.1"].keys == ("1", "9")
    assert rows["edit.redo"].keys == ("Ctrl+Y", "Ctrl+Shift+Z")
    assert rows["form.enter"].keys == ("Enter",)


def test_no_name_on_the_cheat_sheet_is_cut(shell: Shell, desk: Any) -> None:
    """In a window that becomes narrower the focus stays on the sheet, too."""
    sheet = _sheet(shell)
    for width in (1440, 1024):
        shell.resize(width, 700)
        QApplication.processEvents()
        assert QApplication.focusWidget() in sheet.rows()
        for row in sheet.rows():
            assert "".join(row.lines(row.width())) == row.text()
            assert row.height() >= row.heightForWidth(row.width())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert shell.sheet is None


def test_a_key_is_learned(shell: Shell, desk: Any, preferences: Preferences) -> None:
    sheet = _sheet(shell)
    _choose(sheet, "document.next")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F15)
    assert preferences.settings.keys == {"document.next": ("F15", "Ctrl+J")}
    row = next(row for row in sheet.rows() if row.command == "document.next")
    assert row.keys == ("F15", "Ctrl+J")
    sheet.dismiss()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F15)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    assert desk.done == ["document.next"]


def test_a_taken_key_is_refused_with_a_sentence(
    shell: Shell, desk: Any, preferences: Preferences
) -> None:
    sheet = _sheet(shell)
    _choose(sheet, "document.next")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert preferences.settings.keys == {}
    assert "Undo" in sheet.said.text()
    assert "Ctrl+Z" in sheet.said.text()


def test_escape_leaves_the_key_as_it_is(shell: Shell, desk: Any, preferences: Preferences) -> None:
    sheet = _sheet(shell)
    _choose(sheet, "document.next")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert preferences.settings.keys == {}
    assert shell.sheet is sheet, "the first Esc only ends the waiting"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert shell.sheet is None
