"""What an import noted or refused, in the person's language; found by the code of the report."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from PySide6.QtCore import QCoreApplication

from annotator.importers import Report
from annotator.model import Failure
from annotator.ui.failures import sentence, shown_values
from annotator.ui.words import QT_TRANSLATE_NOOP, isolated

_SENTENCES: Mapping[str, str] = {
    "file.unreadable": QT_TRANSLATE_NOOP("Report", "it can't be read ({detail})"),
    "file.kind": QT_TRANSLATE_NOOP("Report", "it is no ordinary file"),
    "file.large": QT_TRANSLATE_NOOP("Report", "it has {size} bytes; texts up to {limit} are read"),
    "folder.others": QT_TRANSLATE_NOOP(
        "Report", "left out what is neither text nor JSONL; such files: {count}"
    ),
    "bom.dropped": QT_TRANSLATE_NOOP("Report", "a byte-order mark was dropped"),
    "newline.changed": QT_TRANSLATE_NOOP("Report", "line ends of another system were changed"),
    "encoding.detected": QT_TRANSLATE_NOOP(
        "Report", "read as {encoding}, found by guessing; it begins “{begin}”"
    ),
    "encoding.mangled": QT_TRANSLATE_NOOP(
        "Report",
        "it looks damaged and should begin “{begin}”; the encoding utf-8/{encoding} repairs it",
    ),
    "encoding.unknown": QT_TRANSLATE_NOOP(
        "Report",
        "it is no text, or its encoding can't be told. Save a Word file as plain text; or "
        "import the file alone and choose its encoding",
    ),
    "encoding.broken": QT_TRANSLATE_NOOP("Report", "it is not valid {encoding}"),
    "encoding.repair": QT_TRANSLATE_NOOP(
        "Report", "this encoding repairs nothing in it; choose another"
    ),
    "text.empty": QT_TRANSLATE_NOOP("Report", "the text is empty"),
    "text.nul": QT_TRANSLATE_NOOP("Report", "it holds a character that no text has (NUL)"),
    "text.surrogate": QT_TRANSLATE_NOOP("Report", "it holds half of a character"),
    "gzip.damaged": QT_TRANSLATE_NOOP("Report", "the compressed file is damaged"),
    "gzip.bomb": QT_TRANSLATE_NOOP(
        "Report", "it unpacks to far more than its size; reading stopped"
    ),
    "line.long": QT_TRANSLATE_NOOP("Report", "the line is too long"),
    "line.torn": QT_TRANSLATE_NOOP("Report", "the last line is cut off"),
    "json.broken": QT_TRANSLATE_NOOP("Report", "it is no valid JSON ({detail})"),
    "json.deep": QT_TRANSLATE_NOOP("Report", "it is nested too deep"),
    "json.doubled_key": QT_TRANSLATE_NOOP("Report", "the key “{key}” stands twice"),
    "schema.missing": QT_TRANSLATE_NOOP("Report", "the line does not say its schema_version"),
    "schema.version": QT_TRANSLATE_NOOP(
        "Report", "its form is {version}; this program reads {known}"
    ),
    "id.changed": QT_TRANSLATE_NOOP("Report", "the id {id} can't be one and was changed"),
}
_SORTS: Mapping[str, str] = {
    "text": QT_TRANSLATE_NOOP("Report", "the text is not what the line says of it ({reason})"),
    "span": QT_TRANSLATE_NOOP("Report", "a span does not fit ({reason})"),
    "link": QT_TRANSLATE_NOOP("Report", "a link does not fit ({reason})"),
    "set": QT_TRANSLATE_NOOP("Report", "somebody's annotations do not fit ({reason})"),
    "attribute": QT_TRANSLATE_NOOP("Report", "an attribute does not fit ({reason})"),
}
_OTHERWISE = QT_TRANSLATE_NOOP("Report", "it does not fit ({reason})")


def told(report: Report) -> str:
    """Why, or what was done: a sentence without its place. What a file made by a program breaks
    is said in a word, with the program's own reason."""
    values = shown_values(report.values)
    source = _SENTENCES.get(report.code)
    if source is not None and _fits(source, values):
        return _translated(source).format_map(values)
    failure = Failure(report.code, report.text)
    failure.values.update(report.values)
    if (known := sentence(failure)) != report.text:
        return known
    general = _SORTS.get(report.code.partition(".")[0], _OTHERWISE)
    return _translated(general).format(reason=isolated(report.text))


def _fits(source: str, values: Mapping[str, str]) -> bool:
    return all(name in values for _, name, _, _ in Formatter().parse(source) if name)


def _translated(source: str) -> str:
    return QCoreApplication.translate("Report", source)
