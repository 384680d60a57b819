"""Builds that are killed: what stands in the place of the site afterwards."""

import hashlib
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from site_fixture import build, environment

OLD_DAY, NEW_DAY = "1795478400", "1803427200"  # 24 November 2026 and 24 February 2027


def digest(folder: Path) -> str:
    """Return one hash over the names and bytes of the files of a site."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            total.update(path.relative_to(folder).as_posix().encode() + b"\0")
            total.update(path.read_bytes())
    return total.hexdigest()


def count(folder: Path) -> int:
    """Return the number of files of a site."""
    return sum(path.is_file() for path in folder.rglob("*"))


def weight(folder: Path) -> int:
    """Return the bytes that the files of a site take on a disk of whole pages."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return sum(-(-size // 4096) * 4096 for size in sizes)


def command(root: Path, target: Path) -> list[str]:
    """Return the command that builds a site."""
    words = ("build", "--root", str(root), "--output", str(target))
    return [sys.executable, "-m", "briefing", *words]


def start(root: Path, target: Path, day: str = OLD_DAY) -> subprocess.Popen[bytes]:
    """Start a build and return its process."""
    return subprocess.Popen(
        command(root, target),
        cwd=root,
        env=environment(SOURCE_DATE_EPOCH=day),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


class Trial:
    """A site with two states, and builds of the second one that are killed at random moments."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self.target = folder / "site"
        fresh = folder / "fresh"
        started = time.monotonic()
        if start(root, fresh, NEW_DAY).wait() != 0:
            raise RuntimeError("the site does not build")
        self.seconds = time.monotonic() - started
        self.new = digest(fresh)
        self.files = count(fresh)
        build(root, self.target)
        self.old = digest(self.target)

    def kill(self, moment: float, how: signal.Signals) -> str:
        """Kill a build after `moment` of its usual time; return old, new or broken."""
        before = digest(self.target)
        process = start(self.root, self.target, NEW_DAY)
        try:
            process.wait(self.seconds * moment)
        except subprocess.TimeoutExpired:
            process.send_signal(how)
        process.wait()
        return self._found(before)

    def race(self, delay: float) -> str:
        """Start two builds, the second after `delay` of the usual time; return what stands then."""
        before = digest(self.target)
        first = start(self.root, self.target, NEW_DAY)
        time.sleep(self.seconds * delay)
        second = start(self.root, self.target, NEW_DAY)
        codes = {first.wait(), second.wait()}
        return self._found(before) if codes <= {0, 1} and 0 in codes else "broken"

    def _found(self, before: str) -> str:
        if digest(self.target) == before:
            return "old"
        whole = digest(self.target) == self.new and count(self.target) == self.files
        return "new" if whole else "broken"


def moments(count: int, seed: int) -> list[float]:
    """Return random moments of a build, from its start to a little after its end."""
    chance = random.Random(seed)
    return [chance.uniform(0.05, 1.1) for _ in range(count)]
