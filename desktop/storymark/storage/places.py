"""Finds out where a project lies, since two kinds of folders lose work that a local disk keeps.

A network file system may promise locks and syncs and not keep them; write-ahead logging needs shared memory
that it does not have. A program that synchronises a folder copies the file while it is written: measured,
55 of 60 such copies opened without a word and lacked up to 37 tags. So the one is saved in another way
(`sqlite`), and of the other the person is asked.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from storymark.services.places import Place

_NETWORK = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs afs afpfs ncpfs 9p coda ceph glusterfs lustre gpfs beegfs orangefs "
    "davfs webdav fuse.sshfs fuse.davfs2 fuse.rclone fuse.s3fs fuse.glusterfs fuse.ceph fuse.gvfsd-fuse "
    "fuse.smbnetfs fuse.curlftpfs fuse.google-drive-ocamlfuse".split()
)
# A name of a file or folder that a program puts into the folder that it keeps in step.
_MARKERS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
    ".sync-exclude.lst": "Nextcloud",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
}
# What such a folder is called where the program puts it by itself.
_NAMES = (
    (re.compile(r"OneDrive( - .+)?"), "OneDrive"),
    (re.compile(r"Dropbox( \(.+\))?"), "Dropbox"),
    (re.compile(r"(iCloudDrive|iCloud Drive|Mobile Documents|com~apple~CloudDocs)"), "iCloud"),
    (re.compile(r"(Google ?Drive|GoogleDrive-.+|My Drive)"), "Google Drive"),
    (re.compile(r"Nextcloud"), "Nextcloud"),
    (re.compile(r"ownCloud"), "ownCloud"),
    (re.compile(r"pCloud ?Drive"), "pCloud"),
    (re.compile(r"CloudStorage"), "a cloud drive"),
)
_ENVIRONMENT = {
    "OneDrive": "OneDrive",
    "OneDriveConsumer": "OneDrive",
    "OneDriveCommercial": "OneDrive",
    "DROPBOX_PATH": "Dropbox",
}
_WINDOWS_REMOTE = 4  # GetDriveTypeW: DRIVE_REMOTE


def place_of(project: Path, *, environ: Mapping[str, str] = os.environ) -> Place:
    """Where a project lies, or would; nothing there has to exist but some folder above it."""
    folder = project.resolve().parent
    network = network_file_system(folder)
    if network:
        return Place("network", network)
    program = _synchroniser(folder, environ)
    return Place("synced", program) if program else Place()


def network_file_system(folder: Path) -> str:
    """The kind of a network file system, empty for a local one; a resolved folder."""
    if sys.platform == "win32":
        return _windows_network(folder)
    kind = ""
    longest = -1
    for mounted, found in mount_table():
        if len(mounted) >= longest and _is_in(str(folder), mounted):
            longest, kind = len(mounted), found
    return kind if kind in _NETWORK else ""


def mount_table() -> Iterator[tuple[str, str]]:
    """Pairs of a mount point and its file system's kind; empty where the system does not tell."""
    if sys.platform == "darwin":
        try:
            listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=5)
        except (OSError, subprocess.TimeoutExpired):
            return
        for found in re.finditer(r"^.* on (.+) \((\w+)", listed.stdout, re.MULTILINE):
            yield found[1], found[2]
        return
    try:
        lines = Path("/proc/self/mountinfo").read_bytes().decode("utf-8", "surrogateescape").splitlines()
    except OSError:
        return
    for line in lines:
        left, _, right = line.partition(" - ")
        before, after = left.split(" "), right.split(" ")
        if len(before) > 4 and after[0]:
            yield _unescaped(before[4]), after[0]


def _synchroniser(folder: Path, environ: Mapping[str, str]) -> str:
    for variable, program in _ENVIRONMENT.items():
        root = environ.get(variable, "")
        if root and _is_in(str(folder), str(Path(root).resolve())):
            return program
    for above in (folder, *folder.parents):
        for pattern, program in _NAMES:
            if pattern.fullmatch(above.name):
                return program
        for marker, program in _MARKERS.items():
            if os.path.lexists(above / marker):
                return program
    return ""


def _windows_network(folder: Path) -> str:
    import ctypes

    drive = folder.drive
    if drive.startswith("\\\\"):
        return "smb"
    get_type = ctypes.windll.kernel32.GetDriveTypeW  # type: ignore[attr-defined, unused-ignore]
    return "network drive" if get_type(f"{drive}\\") == _WINDOWS_REMOTE else ""


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _unescaped(mounted: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), mounted)
