"""The sample project, opened once for all rows of the table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import paths
from annotator.sample import open_sample
from annotator.suggest.wording import Wording
from tests.phenomena.sample import Sample


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    """ليلى's sets of the sample project, in a real file."""
    store = open_sample(tmp_path_factory.mktemp("phenomena") / "sample.annot")
    yield Sample(store)
    store.close()


@pytest.fixture(scope="session")
def wording() -> Wording:
    return Wording.load(paths.seeds())


@pytest.fixture
def exported(sample: Sample, tmp_path: Path) -> Path:
    """The sample as JSONL."""
    target = tmp_path / "sample.jsonl"
    sample.export(target)
    return target
