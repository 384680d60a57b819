"""Builds that are killed: what stands in the place of the site afterwards."""

import hashlib
import os
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


_BEGUN: dict[int, float] = {}


def spent(process: subprocess.Popen[bytes]) -> float:
    """Return the seconds of a processor that a build has used, or, where none says, its age."""
    try:
        told = Path(f"/proc/{process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return time.monotonic() - _BEGUN.setdefault(process.pid, time.monotonic())
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


class Trial:
    """A site with two states, and builds of the other one that are killed at random moments.

    A moment is a share of the work, not of the time, so that it means the same on a busy machine.
    """

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self.target = folder / "site"
        fresh = folder / "fresh"
        first = start(root, fresh, NEW_DAY)
        self.seconds = self._watch(first, float("inf"))
        if first.wait() != 0:
            raise RuntimeError("the site does not build")
        self.new = digest(fresh)
        self.files = count(fresh)
        build(root, self.target)
        self.old = digest(self.target)

    def other(self) -> tuple[str, str]:
        """Return the day and the digest of the state that does not stand now."""
        return (OLD_DAY, self.old) if digest(self.target) == self.new else (NEW_DAY, self.new)

    def kill(self, moment: float, how: signal.Signals) -> str:
        """Kill a build after `moment` of its usual work; return old, new or broken."""
        before = digest(self.target)
        day, wanted = self.other()
        process = start(self.root, self.target, day)
        self._watch(process, self.seconds * moment)
        process.send_signal(how)
        process.wait()
        return self._found(before, wanted)

    def race(self, delay: float) -> str:
        """Start two builds, the second after `delay` of the usual work; return what stands then."""
        before = digest(self.target)
        day, wanted = self.other()
        first = start(self.root, self.target, day)
        self._watch(first, self.seconds * delay)
        second = start(self.root, self.target, day)
        codes = {first.wait(), second.wait()}
        stands = self._found(before, wanted)
        return stands if codes <= {0, 1} and 0 in codes and stands == "new" else "broken"

    def _watch(self, process: subprocess.Popen[bytes], enough: float) -> float:
        """Wait until a build has used `enough` or has ended; return what it had used by then."""
        used = 0.0
        while process.poll() is None and used < enough:
            time.sleep(0.01)
            used = max(used, spent(process)) if process.poll() is None else used
        return used

    def _found(self, before: str, wanted: str) -> str:
        """Say what stands: the site from before, the one that was wanted, or something else."""
        stands = digest(self.target)
        return "old" if stands == before else "new" if stands == wanted else "broken"


def moments(count: int, seed: int) -> list[float]:
    """Return random moments of a build, from its start to a little after its end."""
    chance = random.Random(seed)
    return [chance.uniform(0.05, 1.1) for _ in range(count)]
