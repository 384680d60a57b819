"""What every command does at its edge: read the day, print problems, stop."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from briefing.clock import build_day
from briefing.problem import BriefingError, Problem
from briefing.report import FORMATS, counted, source_lines


def today() -> date:
    """Return the day of the build. Raises UsageError where the environment names none."""
    try:
        return build_day(os.environ)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


@contextmanager
def leaving_on_request() -> Iterator[None]:
    """Within it a request to end (SIGTERM) is an exit, so that what is begun is cleared away."""
    before = signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _leave(number: int, frame: object) -> NoReturn:
    sys.exit(128 + number)


def show(problems: tuple[Problem, ...], root: Path, form: str) -> None:
    """Print problems in one of the forms of a report."""
    for line in FORMATS[form](problems, source_lines(root)):
        click.echo(line)


def fail(error: BriefingError, root: Path) -> NoReturn:
    """Print what stopped a stage and leave with 1."""
    show(error.problems, root, "text")
    click.echo(f"{counted(error.problems)}. Nothing was written.", err=True)
    sys.exit(1)
