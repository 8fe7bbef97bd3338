"""What every test gets: a home of its own, no display, and no warning that goes unseen.

The environment is set before anything imports Qt, and child processes inherit it.
"""

from __future__ import annotations

import gc
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]

# ANNOTATOR_TEST_PLATFORM=xcb shows the windows while the tests drive them.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("ANNOTATOR_TEST_PLATFORM", "offscreen")
# Widgets measured in pixels must not depend on the desktop that runs the tests.
for name in ("QT_SCALE_FACTOR", "QT_AUTO_SCREEN_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "LANGUAGE"):
    os.environ.pop(name, None)

_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")

settings.register_profile("dev", deadline=None)
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    max_examples=60,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_configure(config: pytest.Config) -> None:
    """A home even for what runs before the first fixture (collection, child processes).

    The cache stays the same for the whole run: fontconfig builds its own in there once.
    """
    home = tempfile.TemporaryDirectory(prefix="annotator-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(home.cleanup)
    for name in (*_HOMES, "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        folder = Path(home.name) / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)


def pytest_sessionstart() -> None:
    """Collect garbage between tests only, on this thread.

    Python collects cycles on whichever thread allocates, and a widget in one that dies on the
    store's thread ends the process.
    """
    gc.disable()


def pytest_collection_finish() -> None:
    """What the tests themselves are made of stays: to look through it after each takes seconds."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """A test with a window leaves none of it behind."""
    if "qapp" in getattr(item, "fixturenames", ()) or gc.get_count()[0] > 50_000:
        gc.collect()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home folder: no test sees the settings or projects of another one."""
    folder = tmp_path_factory.mktemp("home")
    for name in _HOMES:
        inside = folder if name == "HOME" else folder / name.lower()
        inside.mkdir(exist_ok=True)
        monkeypatch.setenv(name, str(inside))
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout: where pyproject.toml is."""
    return ROOT


@pytest.fixture(scope="session")
def seeds(root: Path) -> Path:
    """The sample corpus and the default scheme."""
    return root / "seeds"


@pytest.fixture(scope="session")
def shared(root: Path) -> Path:
    """Articles that don't belong to the project, beside the checkout; skips where they aren't."""
    folder = root.parent / "shared"
    if not (folder / "gold" / "scheme.json").is_file():
        pytest.skip("the articles of ../shared are not here")
    return folder
