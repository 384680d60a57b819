"""One build of the engine into a folder, with its warnings as errors."""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from briefing.clock import VARIABLE

CONFIG = "mkdocs.yml"


class EngineError(Exception):
    """The engine refused the build; what it said is on the error stream already."""


def build_html(root: Path, target: Path, today: date) -> None:
    """Build the site of `root` as of `today` into `target`.

    Raises EngineError when the engine warns or fails.
    """
    with _environment(today), _log_to_stderr():
        try:
            config = load_config(str(root / CONFIG), site_dir=str(target), strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except (Abort, MkDocsException) as error:
            raise EngineError(str(error)) from None


@contextmanager
def _environment(today: date) -> Iterator[None]:
    """Tell the plugin which day it is, and that search and verification follow."""
    before = os.environ.copy()
    os.environ["BRIEFING_BUILD"] = "1"
    midnight = datetime(today.year, today.month, today.day, tzinfo=UTC)
    os.environ.setdefault(VARIABLE, str(int(midnight.timestamp())))
    try:
        yield
    finally:
        for name in ("BRIEFING_BUILD", VARIABLE):
            if name not in before:
                os.environ.pop(name, None)


@contextmanager
def _log_to_stderr() -> Iterator[None]:
    """Print what the engine warns of, as its own command does."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    engine = logging.getLogger("mkdocs")
    engine.addHandler(handler)
    try:
        yield
    finally:
        engine.removeHandler(handler)
