"""The sample project: the corpus of ``seeds`` in a project of the person's own."""

from __future__ import annotations

from pathlib import Path

from annotator import guideline, importers, paths
from annotator.importers import Options
from annotator.model import Failure
from annotator.record import Provenance, Record
from annotator.scheme import Scheme
from annotator.store import Store


def open_sample(path: Path) -> Store:
    """The project at ``path``, made from the sample corpus where there is none yet.

    It appears under its name only when it is whole.
    """
    if not path.exists():
        making = path.with_name(f"making-{path.name}")
        making.unlink(missing_ok=True)
        make_sample(making, path.stem)
        making.rename(path)
    return Store.open(path)


def make_sample(path: Path, name: str) -> None:
    """A new project with the default scheme and the sample corpus at ``path``."""
    seeds = paths.seeds()
    scheme = seeds / "scheme.json"
    store = Store.create(path, Scheme.load(scheme), name, guideline.beside(scheme))
    try:
        running = store.importing(store.writer)
        for item in importers.read([seeds / "corpus.jsonl"], Options()):
            if not isinstance(item, Record):
                raise Failure("sample.broken", f"The sample corpus is damaged: {item}")
            running.add(item, Provenance.of(item.meta))
        running.close()
    finally:
        store.close()
