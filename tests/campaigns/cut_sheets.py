"""Breaks real sheets by the thousand and looks for a message that is only there by the cut.

    PYTHONPATH=scripts:tests python tests/campaigns/cut_sheets.py [NUMBER] [SEED]

Prints each break after which something is said of what was not broken, and how many sheets could
still be read in part. Nothing may be printed but the last line.
"""

import sys
from pathlib import Path

import click

from briefing.read import read_repository
from cut import broken_sheets
from days import TODAY

PROJECT = Path(__file__).parents[2]


def main() -> None:
    """Run the campaign; ends with 1 where a message is false."""
    number, seed = (int(one) for one in (*sys.argv[1:], "1000", "1")[:2])
    read = false = 0
    repository = read_repository(PROJECT)
    for one in broken_sheets(repository, TODAY, number, seed, together=True):
        read += one.read
        false += bool(one.other)
        for problem in one.other:
            spot = f"{problem.place.path}:{problem.place.line}"
            click.echo(
                f"{one.path}:{one.line} {one.how}: {spot} [{problem.check}] {problem.message}"
            )
    click.echo(f"{number} sheets broken, {read} read in part, {false} with a false message")
    sys.exit(1 if false else 0)


if __name__ == "__main__":
    main()
