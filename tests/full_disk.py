"""Builds onto a disk of their own: one that is too small, or that cannot be written.

    python tests/full_disk.py ROOT OLD DISK SIZE [ro]

is run inside a mount namespace (`attempt` does that): it mounts a disk of SIZE bytes on DISK, lays
the site OLD on it, builds ROOT over it, and prints the exit status, what stands there and what the
build said, as JSON.
"""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from killed import NEW_DAY, command, digest
from site_fixture import environment

_NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount")


@dataclass(frozen=True, slots=True)
class Attempt:
    """How a build on such a disk ended: `stands` is the digest of what is in place of the site."""

    code: int
    stands: str
    left: list[str]
    said: str


@cache
def refused() -> str:
    """Say why this machine lets nobody mount a disk of their own, or nothing when it does."""
    if not shutil.which("unshare"):
        return "there is no unshare here"
    probe = [*_NAMESPACE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    done = subprocess.run(probe, capture_output=True, text=True, check=False)
    return done.stderr.strip() if done.returncode else ""


def attempt(
    root: Path,
    old: Path,
    disk: Path,
    size: int,
    *,
    read_only: bool = False,
    day: str = NEW_DAY,
) -> Attempt:
    """Build `root` as of a day over the site `old` on a disk of `size` bytes."""
    disk.mkdir(exist_ok=True)
    inner = [sys.executable, __file__, str(root), str(old), str(disk), str(size)]
    done = subprocess.run(
        [*_NAMESPACE, *inner, *(["ro"] if read_only else [])],
        env=environment(SOURCE_DATE_EPOCH=day),
        capture_output=True,
        text=True,
        check=True,
    )
    return Attempt(**json.loads(done.stdout))


def main(root: str, old: str, disk: str, size: str, mode: str = "rw") -> None:
    """Do what `attempt` asks, inside the namespace."""
    _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk)
    target = Path(disk) / "site"
    shutil.copytree(old, target)
    if mode == "ro":
        _mount("-o", "remount,ro", disk)
    done = subprocess.run(
        command(Path(root), target), cwd=root, capture_output=True, text=True, check=False
    )
    left = sorted(path.name for path in Path(disk).iterdir())
    stands = digest(target)
    json.dump(
        {"code": done.returncode, "stands": stands, "left": left, "said": done.stderr}, sys.stdout
    )


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
