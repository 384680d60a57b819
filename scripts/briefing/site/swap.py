"""Putting a finished folder in the place of the old one, at once."""

import ctypes
import os
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def swap(staged: Path, target: Path) -> None:
    """Make `staged` the folder `target`; the old one is then where `staged` was.

    On Linux the two are exchanged in one step (renameat2); elsewhere the old folder is moved aside
    first, and there is a moment without a site.
    """
    _sync(staged)
    if not target.exists():
        staged.rename(target)
        return
    if not _exchange(staged, target):
        aside = staged.with_name(f"{staged.name}-old")
        target.rename(aside)
        staged.rename(target)
        aside.rename(staged)


def _sync(folder: Path) -> None:
    """Bring the files to the disk before they take the place of the old ones."""
    if hasattr(os, "sync"):
        os.sync()


def _exchange(one: Path, other: Path) -> bool:
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return bool(
        rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0
    )
