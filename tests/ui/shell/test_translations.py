"""Both languages are complete, and what the program reads is what the translators wrote."""

from __future__ import annotations

import ast
import re
import shutil
import string
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from annotator.settings import Settings
from annotator.ui import look
from annotator.ui.actions import COMMANDS, GROUPS, group_words, words
from annotator.ui.words import date, directed, isolated, locale, number

TOOLS = Path(sys.executable).parent
FORMS = {"ar": 6, "en": 2}
Speak = Callable[[Settings], None]
languages = pytest.mark.parametrize("language", FORMS)


@pytest.fixture
def folder(root: Path) -> Path:
    return root / "resources" / "translations"


def messages(catalogue: Path) -> list[tuple[str, ElementTree.Element]]:
    contexts = ElementTree.parse(catalogue).getroot().iter("context")
    return [(c.findtext("name", ""), m) for c in contexts for m in c.iter("message")]


def keys(catalogue: Path) -> set[tuple[str, str, bool]]:
    return {
        (context, message.findtext("source", ""), message.get("numerus") == "yes")
        for context, message in messages(catalogue)
    }


def said(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform") or [translation]
    return [form.text or "" for form in forms]


@languages
def test_no_sentence_is_missing_or_left_over(
    language: str, folder: Path, root: Path, tmp_path: Path
) -> None:
    written = folder / f"annotator_{language}.ts"
    fresh = Path(shutil.copy(written, tmp_path))
    sources = sorted(str(path) for path in (root / "annotator" / "ui").rglob("*.py"))
    plural = ["-pluralonly"] if language == "en" else []
    subprocess.run(
        [TOOLS / "pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none"]
        + [*plural, *sources, "-ts", str(fresh)],
        check=True,
        cwd=root,
    )
    assert keys(written) == keys(fresh)


def test_no_sentence_stands_where_the_tool_does_not_look(folder: Path, root: Path) -> None:
    """Inside a formatted string, for one: it would be English for everybody."""
    known = {source for _, source, _ in keys(folder / "annotator_ar.ts")}
    places = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
    overlooked = []
    for path in sorted((root / "annotator" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                said = node.args[places[name] :][:1] if name in places else []
                texts = [one.value for one in said if isinstance(one, ast.Constant)]
                overlooked += [(path.name, text) for text in texts if text not in known]
    assert overlooked == []


@languages
def test_no_sentence_is_unfinished(language: str, folder: Path) -> None:
    for context, message in messages(folder / f"annotator_{language}.ts"):
        source = message.findtext("source")
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"{context}: {source}"
        forms = said(message)
        assert all(form.strip() for form in forms), f"{context}: {source}"
        if message.get("numerus") == "yes":
            assert len(forms) == FORMS[language], f"{context}: {source}"


@languages
def test_the_compiled_catalogue_is_the_written_one(
    language: str, folder: Path, tmp_path: Path
) -> None:
    made = tmp_path / "made.qm"
    subprocess.run(
        [
            TOOLS / "pyside6-lrelease",
            "-silent",
            str(folder / f"annotator_{language}.ts"),
            "-qm",
            str(made),
        ],
        check=True,
    )
    assert made.read_bytes() == (folder / f"annotator_{language}.qm").read_bytes()


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@languages
def test_translations_keep_the_places_of_values(language: str, folder: Path) -> None:
    for context, message in messages(folder / f"annotator_{language}.ts"):
        source = message.findtext("source", "")
        for form in said(message):
            assert _places(form) == _places(source), f"{context}: {source}"
            # One and two have words of their own in Arabic; what is counted must be countable.
            assert form.count("%Ln") <= 1
            assert "%n" not in form.replace("%Ln", "")
        if message.get("numerus") == "yes":
            assert "%Ln" in source, f"{context}: {source}: %n ignores the chosen digits"
            assert "%Ln" in said(message)[-1], f"{context}: {source}"


def test_arabic_is_written_in_arabic(folder: Path) -> None:
    latin = re.compile(r"[A-Za-z]{2,}")
    known = {"JSONL", "URL", "UTF", "Markdown", "Ln", "Alt", "Ctrl", "Del", "Enter", "Esc"}
    known |= {"annot", "bundle", "csv", "html", "json", "md", "png", "svg", "txt"}
    known |= {"DKPro", "IoU", "Jaccard", "MASI", "Passonneau"}
    for context, message in messages(folder / "annotator_ar.ts"):
        source = message.findtext("source", "")
        for form in said(message):
            bare = re.sub(r"\{\w*\}", "", form)
            foreign = set(latin.findall(bare)) - known
            assert not foreign, f"{context}: {source}: {foreign}"
            assert "?" not in form, f"{context}: {source}"
            assert ", " not in form, f"{context}: {source}"


WORDS = {
    "edit.undo": "تراجع",
    "edit.redo": "إعادة",
    "span.note": "ملاحظة",
    "form.enter": "الخصائص",
}


def test_the_words_of_the_house(speak: Speak) -> None:
    speak(Settings(language="ar"))
    assert {name: words(COMMANDS[name]) for name in WORDS} == WORDS
    assert group_words("span") == "المقطع"
    assert QCoreApplication.translate("Header", "Saved") == "محفوظ"
    assert "فصل الحرف المتصل" in words(COMMANDS["span.peel"])
    assert all(group_words(group) != source for group, source in GROUPS.items())


def test_a_line_that_a_name_begins_runs_as_the_interface_does(
    qapp: QApplication, speak: Speak
) -> None:
    lines = [f"{isolated('notes.bundle')} ليست حزمة", f"{isolated('ليلى')}: 27 before", "plain"]
    for code, mark in (("ar", "\u200f"), ("en", "\u200e")):
        speak(Settings(language=code))
        assert directed(lines) == f"{mark}{lines[0]}\n{mark}{lines[1]}\nplain"
        document = QTextDocument()
        document.setPlainText(directed(lines))
        assert document.firstBlock().textDirection() == qapp.layoutDirection()


def test_no_command_is_called_like_another(speak: Speak) -> None:
    for language in ("ar", "en"):
        speak(Settings(language=language))
        called: dict[str, str] = {}
        for name, command in COMMANDS.items():
            family, _, digit = name.rpartition(".")
            name = family if digit.isdigit() else name
            assert called.setdefault(words(command), name) == name


def test_the_language_is_changed_live(qapp: QApplication, speak: Speak) -> None:
    speak(Settings(language="ar"))
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert words(COMMANDS["edit.undo"]) == "تراجع"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"
    speak(Settings(language="en"))
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert words(COMMANDS["edit.undo"]) == "Undo"


@pytest.mark.parametrize(
    ("system", "language"),
    [("C", "ar"), ("ar_IQ", "ar"), ("en_US", "en"), ("fr_MA", "en"), ("de_DE", "en")],
)
def test_arabic_unless_the_desktop_clearly_speaks_otherwise(
    system: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Desktop(QLocale):
        @staticmethod
        def system() -> QLocale:
            return QLocale(system)

    monkeypatch.setattr(look, "QLocale", Desktop)
    assert look.desktop_language() == language


def test_digits_follow_the_setting() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(locale("ar", "arabic"))
        assert number(2020) == "٢٬٠٢٠"
        assert date("2026-03-14T09:05:00+03:00") == "١٤ مارس ٢٠٢٦ · ٠٩:٠٥"
        QLocale.setDefault(locale("ar", "western"))
        assert number(2020) == "2,020"
        assert date("2026-03-14", "day") == "14 مارس 2026"
        QLocale.setDefault(locale("en", "arabic"))
        assert number(1234.5, 1) == "1,234.5"
        assert date("2026-03-14") == "14 March 2026"
        assert date("some day") == "some day"
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("count", "said_"),
    [(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5), (102, 5), (103, 3)],
)
def test_arabic_counts_in_six_ways(speak: Speak, folder: Path, count: int, said_: int) -> None:
    speak(Settings(language="ar"))
    plurals = [
        (context, message)
        for context, message in messages(folder / "annotator_ar.ts")
        if message.get("numerus") == "yes"
    ]
    assert plurals
    for context, message in plurals:
        shown = QCoreApplication.translate(context, message.findtext("source", ""), "", count)
        assert shown == said(message)[said_].replace("%Ln", number(count))


def test_desktop_files_name_what_is_there(root: Path) -> None:
    desktop = (root / "resources" / "desktop" / "annotator.desktop").read_text("utf-8")
    assert "annotator-window" in (root / "pyproject.toml").read_text("utf-8")
    assert "Exec=annotator-window %f" in desktop
    assert (root / "resources" / "icons" / "annotator.svg").is_file()
    kind = "application/x-annotator-project"
    for name in ("annotator-mime.xml", "annotator.metainfo.xml"):
        path = root / "resources" / "desktop" / name
        ElementTree.parse(path)
        assert kind in path.read_text("utf-8")
    assert kind in desktop
