"""What is said, and typed for people, when Qt could not start."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import preflight
from annotator.preflight import Missing

NO_LIBRARY = "libno-such-library-anywhere.so.7"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desktop without any display."""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that only writes down what it was asked; the file it writes to."""
    asked = tmp_path / "asked"
    program = tmp_path / "bin" / "apt-get"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\necho "$@" >> "{asked}"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return asked


def test_no_display_is_said() -> None:
    found = preflight.problem()
    assert found is not None
    assert found.code == "display.none"


def test_a_display_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight, "_unloadable", lambda plugin: None)
    monkeypatch.setenv("DISPLAY", ":98765")
    found = preflight.problem()
    assert found is not None
    assert found.code == "display.refused"
    assert ":98765" in found.text


def test_unseen_platforms_need_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert preflight.problem() is None


def test_a_dead_wayland_socket_is_no_display(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    found = preflight.problem()
    assert found is not None
    assert found.code == "display.none"


def test_a_live_wayland_socket_is_a_display(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = []
    monkeypatch.setattr(preflight, "_unloadable", asked.append)
    monkeypatch.setenv("WAYLAND_DISPLAY", str(tmp_path / "w"))
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "w"))
        server.listen(1)
        assert preflight.problem() is None
    assert asked == ["wayland"]


def test_a_library_that_is_not_there_is_found() -> None:
    found = preflight.missing({NO_LIBRARY: "libno7", "libc.so.6": "libc6"})
    assert found == [Missing(NO_LIBRARY, "libno7")]


@pytest.mark.parametrize(
    ("release", "package"),
    [
        ("ID=ubuntu\nVERSION_ID=24.04", "libglib2.0-0t64"),
        ("ID=ubuntu\nVERSION_ID=22.04", "libglib2.0-0"),
        ('ID=debian\nVERSION_ID="13"', "libglib2.0-0t64"),
        ('ID=debian\nVERSION_ID="12"', "libglib2.0-0"),
        ("ID=somethingelse", "libglib2.0-0"),
    ],
)
def test_packages_have_the_names_of_the_release(
    release: str, package: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "os-release"
    path.write_text(release, encoding="utf-8")
    read = preflight._os_release(path)
    monkeypatch.setattr(preflight, "_os_release", lambda: read)
    table = {"libglib-2.0.so.0": preflight.OFFSCREEN["libglib-2.0.so.0"]}
    assert preflight.packages_for([Missing(*item) for item in table.items()]) == [package]


@pytest.mark.usefixtures("apt")
@pytest.mark.parametrize(("root", "line"), [(True, "apt-get update && "), (False, "sudo apt-get ")])
def test_the_line_to_type(root: bool, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight, "_is_root", lambda: root)
    found = preflight.lacking([Missing("libGL.so.1", "libgl1")])
    assert "libGL.so.1" in found.text
    assert found.line.startswith(line)
    assert found.line.endswith("apt-get install -y libgl1")


def test_root_gets_the_packages_installed(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight, "_is_root", lambda: True)
    monkeypatch.setattr(preflight, "OFFSCREEN", {NO_LIBRARY: "libno7"})
    preflight.main(["--install", "offscreen"])
    update, install = apt.read_text(encoding="utf-8").splitlines()
    assert update.endswith("update")
    assert install.endswith("install -y --no-install-recommends libno7")


def test_others_are_told_what_to_type(
    apt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(preflight, "_is_root", lambda: False)
    monkeypatch.setattr(preflight, "OFFSCREEN", {NO_LIBRARY: "libno7"})
    assert preflight.main(["--install", "offscreen"]) == 1
    assert not apt.exists()
    told = capsys.readouterr().err
    assert NO_LIBRARY in told
    assert "sudo apt-get install -y libno7" in told


def test_an_old_python_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    found = preflight.too_old()
    assert found is not None
    assert "3.9" in found.text


def test_a_python_without_ensurepip_gets_the_package_named(
    apt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = preflight.find_spec
    monkeypatch.setattr(
        preflight, "find_spec", lambda name: None if name == "ensurepip" else real(name)
    )
    found = preflight.no_venv()
    assert found is not None
    assert found.line.endswith(f"python3.{sys.version_info[1]}-venv")


def test_it_runs_without_anything_installed(root: Path) -> None:
    """The system's Python runs it, without site-packages and without the project on its path."""
    script = root / "annotator" / "preflight.py"
    done = subprocess.run(
        [sys.executable, "-I", "-S", script, "offscreen"], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
