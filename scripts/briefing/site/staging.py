"""A private folder beside the site: one build at a time, and nothing of a killed one remains."""

import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # pragma: no cover - a system without it has no lock
    fcntl = None  # type: ignore[assignment]

# What every site that this command built holds; a folder without it is somebody's own.
_MARK = Path("data", "events.json")


class TargetError(Exception):
    """The site may not be put there; says why."""


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """Yield an empty folder beside `target`, to be filled and put in its place.

    Raises TargetError when another build of the same site is running, or when `target` holds
    something else than a built site. What a killed build left behind is deleted at the beginning.
    At the end the folder is deleted when it was not put in place; when it was, it holds the site
    before this one, and that is kept as `.<name>.previous`.
    """
    _refuse_foreign(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with _lock(target):
        for left in target.parent.glob(f"{glob.escape(_prefix(target))}*"):
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left)
        staged = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
        try:
            yield staged
            _keep(staged, target.parent / f".{target.name}.previous")
        finally:
            shutil.rmtree(staged, ignore_errors=True)


def _keep(old: Path, place: Path) -> None:
    """Keep the site that was replaced instead of the one kept before; where that fails, neither."""
    if (old / _MARK).is_file() and not place.is_symlink():
        with suppress(OSError):
            shutil.rmtree(place, ignore_errors=True)
            old.rename(place)


def _prefix(target: Path) -> str:
    return f".{target.name}.building-"


def _refuse_foreign(target: Path) -> None:
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise TargetError(f"{target} is not a folder")
    if target.is_dir() and any(target.iterdir()) and not (target / _MARK).is_file():
        raise TargetError(f"{target} holds something else than a built site; name another folder")


@contextmanager
def _lock(target: Path) -> Iterator[None]:
    """Hold the lock of a site; the system lets go of it when the process ends, however it ends."""
    path = target.parent / f".{target.name}.lock"
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if fcntl is not None:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise TargetError(f"another build of {target} is running") from None
        yield
    finally:
        os.close(handle)
