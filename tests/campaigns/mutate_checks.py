"""A run by hand: every check, and every `yield` of a rule, silenced in turn; a case must notice.

    PYTHONPATH=scripts:tests python tests/campaigns/mutate_checks.py [PART OF A SLUG OR FILE]

Exit 1 when some silence was not noticed by any case.
"""

import sys
import tempfile
from pathlib import Path

from silenced import noticing, read_cases, silences


def main(part: str) -> int:
    """Silence what holds `part` in its slug or place, and print a line for each."""
    chosen = [one for one in silences() if part in one.slug or part in one.place]
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        cases = read_cases(Path(folder))
        for one in chosen:
            by = noticing(one, cases)
            missed += by is None
            sys.stdout.write(f"{one.slug:30} {one.place:40} {by or 'NOT NOTICED'}\n")
    sys.stdout.write(f"{len(chosen)} silences, {len(chosen) - missed} noticed.\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
