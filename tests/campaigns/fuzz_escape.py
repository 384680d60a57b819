"""A long run by hand: random texts printed in every kind of place, through the site's Markdown.

    PYTHONPATH=scripts:tests python tests/campaigns/fuzz_escape.py [COUNT] [SEED]

Run it when a Markdown extension, its version or the escaping changes. Exit 1 and the shortest
texts that came out wrong when there are any.
"""

import random
import sys

from briefing.render.escape import entity
from test_escape import sample, wrong


def main(count: int, seed: int) -> int:
    """Try `count` texts and print what came out wrong, the shortest first."""
    bad = wrong(sample(seed, count), entity)
    for place, text, said in sorted(bad, key=lambda one: len(one[1]))[:20]:
        sys.stdout.write(f"{place}: {text!r}: {'; '.join(said)}\n")
    sys.stdout.write(f"{count} texts with seed {seed}: {len(bad)} came out wrong.\n")
    return 1 if bad else 0


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:]]
    sys.exit(main(*(numbers + [100_000, random.randrange(1 << 30)][len(numbers) :])))
