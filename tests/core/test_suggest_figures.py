"""How good the proposals are on whole articles: bars that may only rise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.figures import Figures, articles, figures


@pytest.fixture(scope="module")
def real(shared: Path) -> Figures:
    return figures(articles(shared / "gold" / "annotator_a.jsonl"))


@pytest.fixture(scope="module")
def sample(seeds: Path) -> Figures:
    return figures(articles(seeds / "corpus.jsonl", "ann:layla"))


@pytest.mark.parametrize(
    ("attribute", "precision", "coverage"),
    [
        ("count_type", 0.95, 0.95),
        ("count_best", 0.95, 0.95),
        ("harm", 0.95, 0.95),
        ("victim_group", 0.90, 0.90),
        ("about", 0.93, 0.90),
        ("source", 0.93, 0.93),
        ("source_kind", 0.93, 0.93),
        ("denier", 0.90, 0.90),
        ("denier_kind", 0.90, 0.90),
        ("kind", 0.90, 0.90),
        ("denies_what", 0.90, 0.80),
        ("quote", 0.95, 0.95),
        ("means", 0.93, 0.93),
        ("modality", 0.90, 0.90),
        ("event", 0.86, 0.83),
    ],
)
def test_real_articles(real: Figures, attribute: str, precision: float, coverage: float) -> None:
    assert real.precision(attribute) >= precision
    assert real.coverage(attribute) >= coverage


@pytest.mark.parametrize(
    ("attribute", "precision", "coverage"),
    [
        ("count_type", 0.97, 0.93),
        ("harm", 0.95, 0.90),
        ("about", 0.90, 0.65),
        ("source", 0.93, 0.85),
        ("source_kind", 0.88, 0.83),
        ("denier", 0.85, 0.70),
        ("denier_kind", 0.95, 0.65),
        ("kind", 0.95, 0.80),
        ("quote", 0.92, 0.92),
        ("means", 0.90, 0.90),
        ("victims", 0.95, 0.95),
        ("event", 0.93, 0.87),
    ],
)
def test_the_sample(sample: Figures, attribute: str, precision: float, coverage: float) -> None:
    assert sample.precision(attribute) >= precision
    assert sample.coverage(attribute) >= coverage


def test_labels_and_links_of_the_sample(sample: Figures) -> None:
    labels = sample.labels
    assert labels["right"] >= 0.92 * (labels["right"] + labels["wrong"])
    assert labels["right"] >= 0.70 * sum(labels.values())
    parts = sample.links["part_of"]
    assert parts["right"] >= 25
    assert parts["right"] >= 0.85 * sum(parts.values())
    assert sample.links["denies"]["wrong"] == 0


def test_labels_of_real_articles(real: Figures) -> None:
    assert real.labels["wrong"] <= 3
    assert real.labels["right"] >= 0.9 * sum(real.labels.values())
