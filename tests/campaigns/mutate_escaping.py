"""A long run by hand: the escaping of each sink taken away in turn; tests must go red every time.

    PYTHONPATH=scripts:tests python tests/campaigns/mutate_escaping.py [PART OF A NAME]

Exit 1 when a mutation was not noticed, or when the code that it changes is no longer there.
"""

import sys
import tempfile
import time
from pathlib import Path

from mutations import MUTATIONS, Mutation, copy_project, is_noticed, is_stale, run_tests


def main(part: str) -> int:
    """Make each mutation whose name holds `part`, and print a line for each."""
    chosen = [one for one in MUTATIONS if part in one.name]
    with tempfile.TemporaryDirectory() as folder:
        root = copy_project(Path(folder) / "project")
        for tests in sorted({one.tests for one in chosen}):
            if run_tests(root, tests):
                sys.stdout.write(f"{' '.join(tests)} fail without any mutation.\n")
                return 2
        missed = [one for one in chosen if not _noticed(one, root)]
    sys.stdout.write(f"{len(chosen)} mutations, {len(chosen) - len(missed)} noticed.\n")
    return 1 if missed else 0


def _noticed(one: Mutation, root: Path) -> bool:
    started = time.perf_counter()
    verdict = "is no longer there" if is_stale(one, root) else ""
    verdict = verdict or ("noticed" if is_noticed(one, root) else "NOT NOTICED")
    seconds = time.perf_counter() - started
    sys.stdout.write(f"{one.name:42} {verdict:18} {seconds:5.1f} s  {' '.join(one.tests)}\n")
    sys.stdout.flush()
    return verdict == "noticed"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
