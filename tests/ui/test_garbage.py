"""The cyclic collector runs on the window's thread, and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from time import thread_time

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from annotator.ui.garbage import BUSY, GarbageCollector


class Knot:
    """Something that only the cyclic collector can take away."""

    def __init__(self) -> None:
        self.self = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    was = gc.isenabled()
    parent = QObject()
    yield GarbageCollector(parent)
    if was:
        gc.enable()


def test_another_thread_never_collects(collector: GarbageCollector) -> None:
    gc.collect()
    knots = [weakref.ref(Knot()) for _ in range(3)]
    thread = threading.Thread(target=lambda: [Knot() for _ in range(5 * gc.get_threshold()[0])])
    thread.start()
    thread.join()
    assert all(knot() is not None for knot in knots)
    collector.collect()
    assert all(knot() is None for knot in knots)


def test_what_is_loaded_is_set_aside_and_looked_at_while_nobody_works(
    collector: GarbageCollector,
) -> None:
    gc.collect()
    knot = weakref.ref(Knot())
    loaded = [[number] for number in range(20_000)]
    collector.collect()
    assert knot() is not None
    collector.collect_everything()
    assert knot() is None
    assert len(loaded) == 20_000
    assert gc.get_freeze_count() > 20_000


def test_what_other_threads_have_loaded_is_set_aside_too(collector: GarbageCollector) -> None:
    """It may come in place of as much; then Python counts hardly anything new."""
    held = [[[number] for number in range(100_000)]]
    gc.collect()
    collector.collect()
    knot = weakref.ref(Knot())

    def load() -> None:
        while thread_time() < 4 * BUSY:
            held[0] = [[number] for number in range(100_000)]

    thread = threading.Thread(target=load)
    thread.start()
    thread.join()
    assert gc.get_count()[0] < 5_000
    collector.collect()
    assert knot() is not None
    collector.collect_everything()
    assert knot() is None


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """What is set aside in the process of the tests is looked at again."""
    yield
    gc.unfreeze()


def test_what_gets_old_is_looked_at_and_then_set_aside(collector: GarbageCollector) -> None:
    """However long one works: no look is at more than some thousands of objects."""
    gc.collect()
    looked: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            generations = range(info["generation"] + 1)
            looked.append(sum(len(gc.get_objects(generation)) for generation in generations))

    gc.callbacks.append(note)
    knot = weakref.ref(Knot())
    kept = []
    for _ in range(40):
        kept.append([[number] for number in range(3_000)])
        collector.collect()
    gc.callbacks.remove(note)
    assert knot() is None
    assert len(looked) > 20
    assert max(looked) < 32_000
