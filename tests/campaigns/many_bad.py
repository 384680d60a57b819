"""A long run by hand: bad sheets among many good ones, all of them named in one run of the check.

    PYTHONPATH=scripts:tests python tests/campaigns/many_bad.py [SHEETS] [BAD] [SEED]

Exit 1 when one of them was not named, or a good one was. The seconds are of the processor and
without the start of the interpreter.
"""

import sys
import tempfile
from pathlib import Path

from many import check_many


def main(sheets: int, bad: int, seed: int) -> int:
    """Check `sheets` sheets of which `bad` are bad, and print what was named."""
    with tempfile.TemporaryDirectory() as folder:
        found = check_many(Path(folder), sheets, bad, seed)
    missed, wronged = sorted(found.bad - found.named), sorted(found.named - found.bad)
    named = len(found.bad) - len(missed)
    sys.stdout.write(
        f"{sheets} sheets, {len(found.bad)} of them bad: {named} named, {len(wronged)} good ones "
        f"named, {found.seconds:.1f} s, exit {found.exit_code}.\n"
    )
    for path in missed + wronged:
        sys.stdout.write(f"    {path}\n")
    return 1 if missed or wronged or found.exit_code != 1 else 0


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:]]
    sys.exit(main(*(numbers + [1000, 50, 1][len(numbers) :])))
