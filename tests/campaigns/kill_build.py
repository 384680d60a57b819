"""A long run by hand: builds that are killed, that meet a full disk, that race each other.

    PYTHONPATH=scripts:tests python tests/campaigns/kill_build.py [KILLS DISKS PAIRS SEED [SITE]]

Sixty kills, ten full disks and ten pairs with seed 1 unless told otherwise, of the site in the
folder SITE: tests/packs/water when none is named, `.` for the real one, which takes more than an
hour. The site that stands afterwards must be the old or the new one, byte for byte. Exit 1 when one
was neither. The overrides of the project are used in place: leave them alone meanwhile.
"""

import random
import signal
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from full_disk import attempt, refused
from killed import Trial, digest, moments, weight
from site_fixture import WATER, copy_site


def killed(trial: Trial, count: int, seed: int) -> Iterator[str]:
    """Kill `count` builds, every fifth by SIGTERM."""
    for number, moment in enumerate(moments(count, seed)):
        yield trial.kill(moment, signal.SIGTERM if number % 5 == 4 else signal.SIGKILL)


def filled(trial: Trial, folder: Path, count: int, seed: int) -> Iterator[str]:
    """Build on `count` disks that hold the old site and a random part of the new one."""
    if why := refused():
        sys.stdout.write(f"no full disks here: {why}\n")
        return
    chance = random.Random(seed)
    size = weight(trial.target)
    for _ in range(count):
        room = int(size * chance.uniform(1.02, 2.2))
        before = digest(trial.target)
        day, wanted = trial.other()
        found = attempt(trial.root, trial.target, folder / "disk", room, day=day)
        if found.stands != (before if found.code else wanted):
            yield "broken"
        else:
            yield "old" if found.code else "new"


def raced(trial: Trial, count: int, seed: int) -> Iterator[str]:
    """Run `count` pairs of builds, the second of each at a random moment of the first."""
    chance = random.Random(seed)
    for _ in range(count):
        yield trial.race(chance.uniform(0, 0.9))


def main(site: Path, kills: int, disks: int, pairs: int, seed: int) -> int:
    """Print what stood there after each kind of trouble with builds of `site`.

    The kinds come in turn, so that a run that is cut short has tried each of them.
    """
    found: dict[str, Counter[str]] = defaultdict(Counter)
    turns = [*["kills"] * kills, *["full disks"] * disks, *["pairs"] * pairs]
    random.Random(seed).shuffle(turns)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        trial = Trial(copy_site(site, folder / "root"), folder)
        told(f"{trial.files} files, built in {trial.seconds:.0f} s of a processor; seed {seed}")
        kinds = {
            "kills": killed(trial, kills, seed),
            "full disks": filled(trial, folder, disks, seed),
            "pairs": raced(trial, pairs, seed),
        }
        for number, kind in enumerate(turns, 1):
            for result in islice(kinds[kind], 1):
                found[kind][result] += 1
                told(f"{number:3} {kind}: {result}")
    for kind, results in found.items():
        told(f"{results.total()} {kind}: {dict(sorted(results.items()))}")
    return 1 if any(results["broken"] for results in found.values()) else 0


def told(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:5]]
    folder = Path(sys.argv[5]).resolve() if len(sys.argv) > 5 else WATER
    sys.exit(main(folder, *(numbers + [60, 10, 10, 1][len(numbers) :])))
