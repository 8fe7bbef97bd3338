"""Keep the catalogues in step with the code: ``make translations``; ``--check`` only looks.

The ``.ts`` files are what translators write; the ``.qm`` files beside them are what the program
reads, and are committed, so that nobody needs Qt's tools to run it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def catalogues() -> list[Path]:
    """The ``.ts`` files there are."""
    return sorted(CATALOGUES.glob("*.ts"))


def update(catalogue: Path) -> None:
    """Bring new sentences into ``catalogue`` and drop those that the code no longer says."""
    sources = sorted(str(path) for path in (ROOT / "annotator" / "ui").rglob("*.py"))
    # English says what the code says; only its plurals need an entry.
    plural = ["-pluralonly"] if catalogue.stem.endswith("_en") else []
    quiet = ["-silent", "-no-obsolete", "-locations", "none"]
    _run("pyside6-lupdate", *quiet, *plural, *sources, "-ts", str(catalogue))


def compile_into(catalogue: Path, target: Path) -> None:
    """Write the ``.qm`` that the program reads."""
    _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / tool), *arguments], check=True, cwd=ROOT)


def sentences(catalogue: Path) -> dict[tuple[str, str, str], bool]:
    """(context, source, comment) of each sentence -> whether its translation is finished."""
    found = {}
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            key = name, message.findtext("source", ""), message.findtext("comment", "")
            found[key] = _finished(message)
    return found


def _finished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return False
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


def faults(catalogue: Path) -> Iterator[str]:
    """What is wrong with ``catalogue``, one sentence each."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(shutil.copy(catalogue, folder))
        update(fresh)
        said, written = sentences(fresh), sentences(catalogue)
        for context, source, _ in sorted(said.keys() - written.keys()):
            yield f"is not translated yet: {context}: {source!r}"
        for context, source, _ in sorted(written.keys() - said.keys()):
            yield f"is no longer said by the code: {context}: {source!r}"
        for (context, source, _), finished in sorted(written.items()):
            if not finished:
                yield f"is unfinished: {context}: {source!r}"
        compiled = catalogue.with_suffix(".qm")
        made = Path(folder) / compiled.name
        compile_into(catalogue, made)
        if not compiled.is_file() or compiled.read_bytes() != made.read_bytes():
            yield f"{compiled.name} is out of date"


def main(arguments: list[str]) -> int:
    """Check the catalogues or update them; returns the exit code."""
    if "--check" in arguments:
        found = [f"{path.name}: {fault}" for path in catalogues() for fault in faults(path)]
        found += [] if catalogues() else ["there are no catalogues in resources/translations"]
        for fault in found:
            print(fault, file=sys.stderr)
        if found:
            print("Run: make translations, and translate what is unfinished.", file=sys.stderr)
        return 1 if found else 0
    for path in catalogues():
        update(path)
        compile_into(path, path.with_suffix(".qm"))
        unfinished = sum(not done for done in sentences(path).values())
        print(f"{path.name}: {unfinished} unfinished")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
