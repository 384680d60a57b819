"""Putting a finished folder in the place of the old one, at once."""

import ctypes
import os
from contextlib import suppress
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def swap(staged: Path, target: Path) -> None:
    """Make `staged` the folder `target`; the old one, if any, is then where `staged` was.

    On Linux the two are exchanged in one step (renameat2); elsewhere the old folder is moved aside
    first, and there is a moment without a site. The bytes are on the disk before the names change.
    Raises OSError when they cannot be brought there or the names cannot be changed; the old site
    then stays.
    """
    _sync(staged)
    if not target.exists():
        staged.rename(target)
    elif not _exchange(staged, target):
        _trade(staged, target)
    with suppress(OSError):  # the site is in place, and nothing better can be done now
        _sync_folder(target.parent)


def _trade(staged: Path, target: Path) -> None:
    """Exchange two folders by three renames; the old one comes back when the second fails."""
    aside = staged.with_name(f"{staged.name}-old")
    target.rename(aside)
    try:
        staged.rename(target)
    except BaseException:
        if not target.exists():
            aside.rename(target)
        raise
    aside.rename(staged)


def _sync(folder: Path) -> None:
    """Bring every file and folder to the disk. Only a sync of each file tells of a failed write."""
    if hasattr(os, "sync"):
        os.sync()  # all at once first, so that the many small ones have nothing left to wait for
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            _sync_one(path)
        else:
            _sync_folder(path)
    _sync_folder(folder)


def _sync_one(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(path: Path) -> None:
    """Bring the names in a folder to the disk, where the system lets one open a folder."""
    if os.name == "posix":
        _sync_one(path)


def _exchange(one: Path, other: Path) -> bool:
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return bool(
        rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0
    )
