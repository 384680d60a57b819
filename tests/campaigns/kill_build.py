"""A long run by hand: builds killed at random moments; the site must be the old or the new one.

    PYTHONPATH=scripts:tests python tests/campaigns/kill_build.py [COUNT] [SEED]

Exit 1 when a site was neither.
"""

import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path

from killed import Trial, moments
from site_fixture import WATER, copy_site


def main(count: int, seed: int) -> int:
    """Kill `count` builds, every fifth by SIGTERM, and print what stood there afterwards."""
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(copy_site(WATER, Path(folder) / "root"), Path(folder))
        for number, moment in enumerate(moments(count, seed)):
            how = signal.SIGTERM if number % 5 == 4 else signal.SIGKILL
            found[trial.kill(moment, how)] += 1
    sys.stdout.write(f"{count} kills with seed {seed}: {dict(sorted(found.items()))}\n")
    return 1 if found["broken"] else 0


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:]]
    sys.exit(main(*(numbers + [60, 1][len(numbers) :])))
