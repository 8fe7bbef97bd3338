"""From bytes to text: byte-order mark, then strict UTF-8, then detection that is reported."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from annotator.importers.items import Unfit

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
LEAST_CONFIDENCE = 0.2
"""Below this chardet is as often wrong as right on Arabic; a person has to say."""
CERTAIN = 1.0
WIDE_HIGH_BYTES = (b"\x00", b"\x06", b"\x20", b"\xfb", b"\xfc", b"\xfd", b"\xfe")
SAMPLE = 4096
MANGLED = (("windows-1252", "ØÙ"), ("windows-1256", "طظ"))
"""Codecs as which UTF-8 is often misread, with what the lead bytes of Arabic become then."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` still has its byte-order mark and line ends. ``confidence`` is None where the
    encoding was certain or forced."""

    text: str
    encoding: str
    confidence: float | None = None


def decode(data: bytes, forced: str | None = None) -> Decoded:
    """The text in ``data``. Raises Unfit where no encoding fits."""
    if forced is not None:
        return _forced(data, forced)
    for bom, name in BOMS:
        if data.startswith(bom):
            return Decoded(_strictly(data, name), name)
    if wide := _wide(data):
        return Decoded(_strictly(data, wide), wide, CERTAIN)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _detected(data)


def known_encoding(name: str) -> bool:
    """Whether ``name`` can be forced: a codec, or ``utf-8/CODEC`` to undo a misreading."""
    try:
        for part in name.split("/", 1):
            "a".encode(part)
    except (LookupError, ValueError):
        return False
    return name.count("/") == 0 or name.startswith("utf-8/")


def mangled(text: str) -> tuple[str, str] | None:
    """(codec, how the text should begin) where ``text`` is UTF-8 once read as ``codec``."""
    sample = text[:SAMPLE]
    shown = len(sample) - sample.count(" ")
    for codec, leads in MANGLED:
        if sum(map(sample.count, leads)) * 5 < shown:
            continue
        whole = sample if len(text) <= SAMPLE else sample[: sample.rfind(" ") + 1]
        repaired = unmangle(whole, codec)
        if repaired and any("\u0621" <= char <= "\u064a" for char in repaired):
            return codec, repaired[:40].strip()
    return None


def unmangle(text: str, codec: str) -> str | None:
    """``text`` with a misreading of UTF-8 as ``codec`` undone, or None where it is none.

    Bytes that the codec leaves undefined come as C1 controls from many programs.
    """
    data = bytearray()
    for char in text:
        try:
            data += char.encode(codec)
        except UnicodeEncodeError:
            if ord(char) > 0xFF:
                return None
            data.append(ord(char))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _forced(data: bytes, forced: str) -> Decoded:
    if "/" in forced:
        return _repaired(data, forced)
    name = codecs.lookup(forced).name
    for bom, specific in BOMS:
        if data.startswith(bom) and specific.startswith(name.removesuffix("-sig")):
            return Decoded(_strictly(data, specific), specific)
    return Decoded(_strictly(data, name), name)


def _repaired(data: bytes, forced: str) -> Decoded:
    codec = forced.split("/", 1)[1]
    text = unmangle(decode(data).text, codec)
    if text is None:
        reason = f"it is no UTF-8 that was read as {codec}"
        raise Unfit("encoding.repair", reason, encoding=codec)
    return Decoded(text, "utf-8")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reason = f"it is not valid {encoding} at byte {error.start} (line {line})"
        raise Unfit("encoding.broken", reason, encoding=encoding, byte=error.start) from error


def _has_control(data: bytes) -> bool:
    """Whether there are bytes that Arabic UTF-16 has everywhere and UTF-8 text never has."""
    return b"\x06" in data or b"\x00" in data


def _wide(data: bytes) -> str | None:
    """The UTF-16 that ``data`` is in if it is UTF-16 without a mark: every second byte is a
    high byte of ASCII, Arabic or its signs.

    Such a file can be valid UTF-8 (ASCII, even), so it has to be looked for first.
    """
    head = data[:SAMPLE]
    if len(data) % 2 or not _has_control(head):
        return None
    for odd, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = head[odd::2]
        if sum(map(high.count, WIDE_HIGH_BYTES)) >= 0.9 * len(high):
            return name
    return None


def _detected(data: bytes) -> Decoded:
    import chardet  # noqa: PLC0415

    found = chardet.detect(data)
    name, confidence = found["encoding"], found["confidence"]
    if name is None or confidence < LEAST_CONFIDENCE:
        raise Unfit("encoding.unknown", "its encoding can't be told; say which it is")
    encoding = codecs.lookup(name).name
    return Decoded(_strictly(data, encoding), encoding, confidence)
