"""Places where a live project would not be safe."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from annotator.model import Failure
from annotator.scheme import Scheme
from annotator.store import Store, places

MOUNTS = r"""
/dev/vda / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//server/share /mnt/share cifs rw,vers=3.0 0 0
server:/home /net/my\040files nfs4 rw 0 0
user@host: /home/x/far fuse.sshfs rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
C:\134 /mnt/c 9p rw,dirsync,aname=drvfs;path=C:\;uid=1000 0 0
none / 9p rw,trans=fd 0 0
/dev/sdc /mnt/share/own ext4 rw 0 0
""".strip().splitlines()


@pytest.mark.parametrize(
    ("folder", "network"),
    [
        ("/home/x", False),
        ("/mnt/share", True),
        ("/mnt/share/a/b", True),
        ("/mnt/shared", False),
        ("/mnt/share/own/news", False),
        ("/net/my files/news", True),
        ("/home/x/far/news", True),
        ("/media/stick/news", False),
        ("/mnt/c/Users", True),
    ],
)
def test_network_shares_on_linux(folder: str, network: bool) -> None:
    assert places.is_network(*places.mounted_type(Path(folder), MOUNTS)) is network


def test_network_shares_on_macos() -> None:
    listed = (
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only)\n"
        "//user@server/my%20share on /Volumes/my share (smbfs, nodev, nosuid)\n"
        "server:/x on /Volumes/nfs (nfs)\n"
    )
    lines = places.macos_mounts(listed)
    found = {
        folder: places.mounted_type(Path(folder), lines)[0]
        for folder in ("/Users/x", "/Volumes/my share/news", "/Volumes/nfs")
    }
    assert found == {"/Users/x": "apfs", "/Volumes/my share/news": "smbfs", "/Volumes/nfs": "nfs"}


def test_a_mount_list_that_makes_no_sense() -> None:
    assert places.mounted_type(Path("/home"), ["", "nonsense", "a b"]) == ("", "")
    assert places.network_reason(Path("/")) is None or sys.platform != "linux"


@pytest.mark.parametrize(
    "name",
    [
        "OneDrive",
        "OneDrive - Example News",
        "Dropbox",
        "Dropbox (Personal)",
        "Google Drive",
        "My Drive",
        "iCloudDrive",
        "Mobile Documents",
        "CloudStorage",
        "Nextcloud",
    ],
)
def test_folders_that_are_kept_in_step_with_a_cloud(tmp_path: Path, name: str) -> None:
    inside = tmp_path / name / "news"
    inside.mkdir(parents=True)
    assert places.synced_reason(inside, {}) is not None
    assert places.synced_reason(tmp_path, {}) is None


@pytest.mark.parametrize("name", ["news", "Dropbox backup", "onedriver", "drive", "السحابة"])
def test_folders_that_are_not(tmp_path: Path, name: str) -> None:
    assert places.synced_reason(tmp_path / name, {}) is None


def test_folders_known_by_what_lies_in_them(tmp_path: Path) -> None:
    (tmp_path / "team" / ".stfolder").mkdir(parents=True)
    assert places.synced_reason(tmp_path / "team" / "news", {}) is not None


def test_folders_known_by_the_environment(tmp_path: Path) -> None:
    assert places.synced_reason(tmp_path / "news", {"OneDrive": str(tmp_path)}) is not None
    assert places.synced_reason(tmp_path / "news", {"OneDrive": ""}) is None


def test_a_project_is_not_worked_on_there(tmp_path: Path, scheme: Scheme, store: Store) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    with pytest.raises(Failure, match=r"own disk") as caught:
        Store.create(folder / "p.annot", scheme)
    assert caught.value.code == "place.synced"
    store.backup(folder / "p.annot")
    with pytest.raises(Failure) as caught:
        Store.open(folder / "p.annot")
    assert caught.value.code == "place.synced"
    reader = Store.open(folder / "p.annot", read_only=True)
    assert len(reader.documents(None)) == 3
    reader.close()
    assert [each.name for each in folder.iterdir()] == ["p.annot"]


def test_a_share_is_refused_by_its_kind(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.close()
    monkeypatch.setattr(places, "_file_system", lambda _: "smb3")
    with pytest.raises(Failure, match=r"network share \(smb3\)") as caught:
        Store.open(store.path)
    assert caught.value.code == "place.network"
    reader = Store.open(store.path, read_only=True)
    assert len(reader.documents(None)) == 3
    reader.close()
