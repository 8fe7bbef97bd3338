"""Where a project must not be worked on: network shares and folders that another program syncs.

A live project is several files that belong together at every moment; a share without proper
locks, or a program that copies them one by one, breaks that. What can be seen is listed here;
a synced folder under a name and without marker files that we know goes unnoticed.
"""

from __future__ import annotations

import ctypes
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from annotator.model import Failure

NETWORK_TYPES = frozenset(
    """afs afpfs ceph cifs coda davfs glusterfs lustre ncpfs nfs nfs3 nfs4 pvfs2 smb2 smb3 smbfs
    webdav vboxsf prl_fs vmhgfs""".split()
)
NETWORK_FUSE = re.compile(
    r"^fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|s3fs|goofys|gcsfuse|glusterfs|ceph(-fuse)?|cifs|smbnetfs"
    r"|google-drive-ocamlfuse|onedriver|onedrive|dropbox|vmhgfs-fuse|juicefs|curlftpfs|kio-fuse)$"
)
SYNCED_NAMES = re.compile(
    r"(?i)^(onedrive( - .+)?|dropbox( \(.+\))?|google ?drive|my drive|drivefs|iclouddrive"
    r"|mobile documents|cloudstorage|nextcloud|owncloud|pclouddrive|box sync|yandex\.disk)$"
)
SYNCED_MARKERS = (
    ".stfolder",
    ".dropbox.cache",
    ".tmp.drivedownload",
    ".owncloudsync.log",
    ".nextcloudsync.log",
)
SYNCED_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_OCTAL = re.compile(r"\\([0-7]{3})")
_REMOTE = 4
"""DRIVE_REMOTE of GetDriveTypeW"""


def refuse_place(path: Path) -> None:
    """Raises Failure where the folder of ``path`` is no place for a live project."""
    folder = path.resolve().parent
    reason = network_reason(folder) or synced_reason(folder, os.environ)
    if reason is not None:
        code, what = reason
        raise Failure(
            code,
            f"{path.name} can't be worked on in {folder}: {what}. Keep the project in a folder of"
            " this computer's own disk, and exchange exports or backups through the other one.",
            path=str(path),
            folder=str(folder),
        )


def network_reason(folder: Path) -> tuple[str, str] | None:
    """Code and reason where ``folder`` is on another machine's disk."""
    kind = _file_system(folder)
    if kind is None:
        return None
    return "place.network", f"that folder is on a network share ({kind})"


def synced_reason(folder: Path, environ: Mapping[str, str]) -> tuple[str, str] | None:
    """Code and reason where ``folder`` is kept in step with a cloud by another program."""
    roots = {Path(value) for name in SYNCED_VARIABLES if (value := environ.get(name))}
    for place in (folder, *folder.parents):
        found = place in roots or SYNCED_NAMES.match(place.name) is not None
        if found or any((place / marker).exists() for marker in SYNCED_MARKERS):
            return "place.synced", f"“{place.name}” is kept in step with a cloud or another device"
    return None


def mounted_type(folder: Path, mounts: Iterable[str]) -> tuple[str, str]:
    """(file system type, options) of the mount that holds ``folder``, from /proc/mounts lines."""
    best, found = -1, ("", "")
    for line in mounts:
        parts = line.split(" ")
        if len(parts) < 4:
            continue
        point = Path(_OCTAL.sub(lambda match: chr(int(match[1], 8)), parts[1]))
        # Of two mounts on one place the later one is seen.
        if (folder == point or point in folder.parents) and len(point.parts) >= best:
            best, found = len(point.parts), (parts[2], parts[3])
    return found


def is_network(kind: str, options: str) -> bool:
    """Whether a Linux file system type is a share. WSL mounts Windows drives as 9p."""
    windows_drive = kind == "9p" and "aname=drvfs" in options
    return kind in NETWORK_TYPES or NETWORK_FUSE.match(kind) is not None or windows_drive


def macos_mounts(listed: str) -> list[str]:
    """What ``mount`` prints (``//host/share on /Volumes/x (smbfs, nodev)``) as /proc/mounts."""
    lines = []
    for line in listed.splitlines():
        point, _, rest = line.partition(" on ")[2].rpartition(" (")
        if point:
            escaped = point.replace(" ", "\\040")
            lines.append(f"x {escaped} {rest.rstrip(')').split(',')[0]} -")
    return lines


def _file_system(folder: Path) -> str | None:
    """The type of the share that ``folder`` is on, None on an own disk or where nobody knows."""
    if sys.platform == "win32":
        return _windows(folder)
    try:
        if sys.platform == "darwin":
            listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
            mounts = macos_mounts(listed.stdout)
        else:
            data = Path("/proc/self/mounts").read_bytes()
            mounts = data.decode("utf-8", "surrogateescape").splitlines()
    except OSError:
        return None
    kind, options = mounted_type(folder, mounts)
    return kind if is_network(kind, options) else None


def _windows(folder: Path) -> str | None:
    drive = folder.drive
    if drive.startswith("\\\\"):
        return "UNC"
    # The name exists on Windows only.
    kind = vars(ctypes)["windll"].kernel32.GetDriveTypeW(f"{drive}\\")
    return "network drive" if kind == _REMOTE else None
