"""A long run by hand: every field filled with one long line of each sign, checked and mended.

    PYTHONPATH=scripts:tests python tests/campaigns/slow_lines.py [LENGTH] [SECONDS]

Lines of 40,000 signs and a limit of one second of a processor unless told otherwise. Run it when a
regular expression changes. Exit 1 when a sheet took longer, with the signs that did it.
"""

import sys

from long_lines import judge, seconds, sheets
from site_fixture import WATER


def main(length: int, limit: float) -> int:
    """Print what took longer than `limit` seconds."""
    judging = judge(WATER)
    slow = tried = 0
    for name, text in sheets(length):
        took = seconds(text, judging)
        tried += 1
        if took > limit:
            slow += 1
            sys.stdout.write(f"{took:6.2f} s  {name}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{tried} sheets, {slow} slow.\n")
    return 1 if slow else 0


if __name__ == "__main__":
    given = [float(one) for one in sys.argv[1:]] + [40_000, 1.0][len(sys.argv) - 1 :]
    sys.exit(main(int(given[0]), given[1]))
