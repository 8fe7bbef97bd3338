"""What has to be there before Qt starts: a display, and the system libraries that Qt loads.

Without them Qt ends the process from inside, with a text that names the wrong reason. This
file needs nothing but the standard library, so that the system's Python can run it before
anything is installed::

    python3 annotator/preflight.py [--install] [environment] [offscreen] [window]
"""

from __future__ import annotations

import ctypes
import os
import shutil
import socket
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

OLDEST = (3, 11)
UNSEEN = ("offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs")
"""Qt platforms that need no display; on the first two nobody sees a window."""

# Shared library -> Debian's package. Ubuntu 24.04 and Debian 13 renamed some: "name|newer name".
OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0|libglib2.0-0t64",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libstdc++.so.6": "libstdc++6",
    "libz.so.1": "zlib1g",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
PLUGINS = {"xcb": "libqxcb.so", "wayland": "libqwayland.so", "offscreen": "libqoffscreen.so"}


class Problem(NamedTuple):
    """Why no window can open. ``line`` is what to type against it, where that is known."""

    code: str
    text: str
    line: str = ""


class Missing(NamedTuple):
    """A shared library that the system lacks, with Debian's name for it where we know it."""

    library: str
    package: str = ""


def problem() -> Problem | None:
    """Why Qt would end this process instead of opening a window, or None.

    Follows QT_QPA_PLATFORM, WAYLAND_DISPLAY and DISPLAY as Qt does.
    """
    if sys.platform != "linux":
        return None
    name = platform()
    if name in UNSEEN:
        return _unloadable("offscreen")
    if name in ("", "wayland", "wayland-egl") and _wayland_answers():
        found = _unloadable("wayland")
        if found is None or not os.environ.get("DISPLAY"):
            return found
    if not os.environ.get("DISPLAY"):
        text = "There is no display: neither DISPLAY nor WAYLAND_DISPLAY leads to one."
        return Problem("display.none", text)
    return _unloadable("xcb") or _refused_by_x11()


def go_offscreen() -> None:
    """Let Qt draw where nobody sees it; for this process and those it starts."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def platform() -> str:
    """The Qt platform that QT_QPA_PLATFORM asks for first, or an empty string."""
    return os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]


def missing(table: dict[str, str]) -> list[Missing]:
    """The libraries of ``table`` that can't be loaded."""
    return [Missing(library, package) for library, package in table.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _tables(plugin: str) -> dict[str, str]:
    return {
        "xcb": {**OFFSCREEN, **X11},
        "wayland": {**OFFSCREEN, **WAYLAND},
    }.get(plugin, OFFSCREEN)


def _unloadable(plugin: str) -> Problem | None:
    """What keeps Qt's ``plugin`` from loading: everything we know of at once, not the first."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        return Problem("qt.absent", "PySide6 is not installed in this Python.", "make run")
    folder = Path(spec.origin).parent / "Qt" / "plugins" / "platforms"
    if not folder.is_dir():  # a distribution's own PySide6 keeps Qt elsewhere, and complete
        return None
    try:
        ctypes.CDLL(str(folder / PLUGINS[plugin]))
    except OSError as error:
        libraries = missing(_tables(plugin)) or [Missing(str(error).split(":", 1)[0])]
        return lacking(libraries)
    return None


def lacking(libraries: list[Missing]) -> Problem:
    """One sentence for ``libraries``, with the line that installs them."""
    names = ", ".join(item.library for item in libraries)
    return Problem("library.missing", f"Qt needs system libraries: {names}.", advice(libraries))


def advice(libraries: list[Missing]) -> str:
    """What a person types to get ``libraries``; empty where we don't know the system."""
    if shutil.which("apt-get"):
        return apt_line(packages_for(libraries))
    if shutil.which("dnf"):
        wanted = " ".join(f"'{item.library}()(64bit)'" for item in libraries)
        return f"sudo dnf install {wanted}"
    return ""


def apt_line(packages: list[str]) -> str:
    """The line that installs Debian ``packages``; empty where there are none."""
    sudo = "" if _is_root() else "sudo "
    both = f"{sudo}apt-get update && {sudo}apt-get install -y"
    return f"{both} {' '.join(packages)}" if packages else ""


def packages_for(libraries: list[Missing]) -> list[str]:
    """Debian's packages for ``libraries``, by the names that this release has."""
    names = {item.package for item in libraries if item.package}
    return sorted(_named_here(*name.split("|")) for name in names)


def _named_here(name: str, newer: str = "") -> str:
    if not newer:
        return name
    release = _os_release()
    number = release.get("VERSION_ID", "0").split(".")[0]
    first = {"ubuntu": 24, "debian": 13}.get(release.get("ID", ""))
    return newer if first and number.isdigit() and int(number) >= first else name


def _os_release(path: Path = Path("/etc/os-release")) -> dict[str, str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    pairs = (line.partition("=") for line in lines if "=" in line)
    return {name: value.strip('"') for name, _, value in pairs}


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    path = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(2)
        try:
            line.connect(path)
        except OSError:
            return False
    return True


def _refused_by_x11() -> Problem | None:
    """Try the display itself: a name in DISPLAY is no promise that something answers."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    for function in (xcb.xcb_connection_has_error, xcb.xcb_disconnect):
        function.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if not refused:
        return None
    display = os.environ["DISPLAY"]
    return Problem("display.refused", f"The X display {display} does not answer.")


def too_old() -> Problem | None:
    """Whether this Python is older than the program can use."""
    if sys.version_info >= OLDEST:
        return None
    have = ".".join(str(part) for part in sys.version_info[:2])
    text = f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this one is {have}."
    return Problem("python.old", text, "make run PYTHON=/path/to/a/newer/python3")


def no_venv() -> Problem | None:
    """Whether this Python lacks what builds virtual environments (Debian keeps it apart)."""
    if find_spec("ensurepip") and find_spec("venv"):
        return None
    if not shutil.which("apt-get"):
        text = "This Python lacks the modules venv and ensurepip."
        return Problem("python.venv", text)
    version = sysconfig.get_python_version()
    return Problem(
        "python.venv",
        f"This Python lacks ensurepip, which Debian keeps in python{version}-venv.",
        advice([Missing("ensurepip", f"python{version}-venv")]),
    )


def install(packages: list[str]) -> bool:
    """Install Debian packages, as root. Returns whether apt-get was content."""
    print("Installing with apt-get:", " ".join(packages), flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    get = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    commands = (
        [*get, "update"],
        [*get, "install", "-y", "--no-install-recommends", *packages],
    )
    return all(
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0
        for command in commands
    )


def _wanted(what: str) -> tuple[Problem | None, list[str]]:
    """The problem with ``what``, and the packages that solve it."""
    if what == "environment":
        found = too_old() or no_venv()
        version = sysconfig.get_python_version()
        venv = found is not None and found.code == "python.venv"
        return found, [f"python{version}-venv"] if venv else []
    table = OFFSCREEN
    if what == "window":
        table = _tables("wayland" if _wayland_answers() else "xcb")
    libraries = missing(table)
    return (lacking(libraries), packages_for(libraries)) if libraries else (None, [])


def main(arguments: list[str]) -> int:
    """Look for what ``arguments`` name; with ``--install`` get it where that can be done."""
    wanted = [word for word in arguments if not word.startswith("-")] or ["environment"]
    found = [_wanted(what) for what in wanted if what == "environment" or sys.platform == "linux"]
    by_apt = shutil.which("apt-get") is not None
    packages = sorted({package for _, some in found for package in some}) if by_apt else []
    may_install = "--install" in arguments and _is_root()
    if packages and may_install and install(packages):
        # A new process: this one has seen that the libraries aren't there.
        return subprocess.run([sys.executable, __file__, *wanted], check=False).returncode
    problems = [one for one, _ in found if one]
    for one in problems:
        print(one.text, file=sys.stderr)
    lines = [apt_line(packages)] if packages else [one.line for one in problems if one.line]
    if problems and lines:
        print("Type:", *lines, sep="\n    ", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
