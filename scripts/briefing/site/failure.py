"""What ended a build, as a problem with a place where one is known."""

import logging
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mkdocs.exceptions import Abort

from briefing.problem import Place, Problem, Severity

CHECK = "build-failed"
_SETTINGS = "mkdocs.yml"
_REMEDY = "Mend it and save; the next build shows it."
_LONGEST = 600


@contextmanager
def heard() -> Iterator[list[str]]:
    """Yield a list that fills with the errors that the engine tells of until the end."""
    said: list[str] = []
    ear = logging.Handler(logging.ERROR)
    ear.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    engine = logging.getLogger("mkdocs")
    engine.addHandler(ear)
    try:
        yield said
    finally:
        engine.removeHandler(ear)


def told(error: Exception, said: Sequence[str], root: Path) -> tuple[Problem, ...]:
    """Return the failure of a build as a problem.

    Its place is the file that the error names, the last file of the project that it went through,
    or else the settings. An engine that aborts says why beforehand, in `said`.
    """
    message = " ".join((said[-1] if said and isinstance(error, Abort) else str(error)).split())
    message = message[:_LONGEST] or type(error).__name__
    return (Problem(_place(error, root), CHECK, Severity.ERROR, message, _REMEDY),)


def _place(error: BaseException, root: Path) -> Place:
    named = [(getattr(error, "filename", None), getattr(error, "lineno", None))]
    passed = traceback.extract_tb(error.__traceback__)
    for name, line in [*named, *((one.filename, one.lineno) for one in reversed(passed))]:
        if path := _within(name, root.resolve()):
            return Place(path, line if isinstance(line, int) else 1)
    return Place(_SETTINGS)


def _within(name: object, root: Path) -> str | None:
    """Return the path of a file below the root that is not installed there, or None."""
    path = Path(name).resolve() if isinstance(name, str) else root
    if not path.is_file() or not path.is_relative_to(root) or "site-packages" in path.parts:
        return None
    return path.relative_to(root).as_posix()
