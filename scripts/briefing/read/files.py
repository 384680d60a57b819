"""Which files the data folder may hold: regular files with expected names, nothing else."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.problem import Place, Problem, Severity
from briefing.read.decode import MOST_BYTES
from briefing.read.page_files import page_problems, printable
from briefing.schema.fields import id_fault
from briefing.schema.registries import REGISTRIES

BRIEFS = "briefs"
FOLDERS = ("events", "comparisons")
REGISTRY_FILES = (*(f"{name}.yml" for name in REGISTRIES), "vocabulary.yml")
# What editors complete from; made by `briefing schema --write`.
SCHEMAS = "schemas"
BASELINE = "baseline.yml"
# What became of the addresses; made by `briefing links`.
VISITED = "links.json"
_MOST_VISITED_BYTES = 16 * 2**20
SCHEMA_FILES = tuple(f"{name}.json" for name in ("event", "comparison", *REGISTRIES, "vocabulary"))
_REMEDY = {
    "file-missing": "Create it; a registry holds entries by id, a sheet begins with `title:`.",
    "file-kind": "Put a plain, readable copy of the file or folder in its place.",
    "file-unexpected": "Move it to where it belongs, or delete it.",
    "file-name": "For example briefs/events/un-2015-paris-agreement.yml.",
    "file-size": "Split the event into several sheets.",
}


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, by path from the root, and what is wrong with others.

    `event_ids` has the events that cannot be read too: a reference to one of them is no fault.
    """

    registries: tuple[str, ...]
    events: tuple[str, ...]
    comparisons: tuple[str, ...]
    schemas: tuple[str, ...]
    visited: bool
    event_ids: frozenset[str]
    problems: tuple[Problem, ...]


def find(root: Path) -> Found:
    """Return the data files under `root`; links, pipes and strange names become problems."""
    problems: list[Problem] = []
    files = (*REGISTRY_FILES, BASELINE, VISITED)
    top = list(_listed(root, BRIEFS, files, (*FOLDERS, SCHEMAS), problems))
    if not top and not problems:
        problems.append(_problem(BRIEFS, "file-missing", "the folder briefs/ is missing or empty"))
    sheets = {
        folder: tuple(_sheets(root, f"{BRIEFS}/{folder}", problems)) if folder in top else ()
        for folder in FOLDERS
    }
    registries = tuple(f"{BRIEFS}/{name}" for name in top if name in REGISTRY_FILES)
    schemas = tuple(_schemas(root, problems)) if SCHEMAS in top else ()
    problems += [
        _problem(f"{BRIEFS}/{name}", "file-missing", f"the file {BRIEFS}/{name} is missing")
        for name in REGISTRY_FILES
        if name not in top
    ]
    if not sheets["events"] and not problems:
        problems.append(
            _problem(f"{BRIEFS}/events", "file-missing", "there is no event sheet at all")
        )
    problems += page_problems(root)
    names = _names(root, f"{BRIEFS}/events") if "events" in top else []
    ids = frozenset(name.removesuffix(".yml") for name in names if not _name_fault(name))
    return Found(
        registries,
        sheets["events"],
        sheets["comparisons"],
        schemas,
        VISITED in top,
        ids,
        tuple(problems),
    )


def _problem(path: str, check: str, message: str, help: str = "") -> Problem:
    return Problem(Place(path), check, Severity.ERROR, message, help or _REMEDY[check])


def _names(root: Path, folder: str) -> list[str]:
    try:
        return sorted(os.listdir(root / folder))
    except OSError:
        return []


def _listed(
    root: Path,
    folder: str,
    files: tuple[str, ...],
    folders: tuple[str, ...],
    problems: list[Problem],
) -> Iterator[str]:
    if (root / folder).is_symlink():
        problems.append(
            _problem(folder, "file-kind", "the folder is a link; only real folders are read")
        )
        return
    for name in _names(root, folder):
        path = f"{folder}/{name}"
        if (name in files and _is_regular(root, path, problems)) or (
            name in folders and _is_folder(root, path, problems)
        ):
            yield name
        elif name not in files and name not in folders:
            known = ", ".join(REGISTRY_FILES)
            help = f"Event sheets go into {BRIEFS}/events/; the registries are {known}."
            problems.append(
                _problem(printable(path), "file-unexpected", "this file does not belong here", help)
            )


def _sheets(root: Path, folder: str, problems: list[Problem]) -> Iterator[str]:
    for name in _names(root, folder):
        path = f"{folder}/{name}"
        fault = _name_fault(name)
        if fault:
            better = _better_name(folder, name)
            problems.append(_problem(printable(path), "file-name", fault, better))
        elif _is_regular(root, path, problems):
            yield path


def _schemas(root: Path, problems: list[Problem]) -> Iterator[str]:
    folder = f"{BRIEFS}/{SCHEMAS}"
    for name in _names(root, folder):
        path = f"{folder}/{name}"
        if name not in SCHEMA_FILES:
            help = "Only what `briefing schema --write` makes lies here; delete it."
            problems.append(
                _problem(printable(path), "file-unexpected", "this file does not belong here", help)
            )
        elif _is_regular(root, path, problems):
            yield path


def _name_fault(name: str) -> str | None:
    stem, dot, ending = name.rpartition(".")
    if ending == "yaml" and stem and not id_fault(stem):
        return f"the file name must end in .yml: {stem}.yml"
    if not dot or ending != "yml":
        return "only files that end in .yml are read here"
    fault = id_fault(stem)
    return f"the file name is the id of the sheet: {fault}" if fault else None


def _better_name(folder: str, name: str) -> str:
    """Return the remedy with a name that would do, where one can be made of what is there."""
    stem = name.rpartition(".")[0] or name
    plain = "-".join(re.findall(r"[a-z0-9]+", stem.casefold()))
    return f"Rename it: {folder}/{plain}.yml" if not id_fault(plain) else ""


def _is_folder(root: Path, path: str, problems: list[Problem]) -> bool:
    if not stat.S_ISDIR(os.lstat(root / path).st_mode):
        message = "this must be a real folder, not a link or a file"
    elif not os.access(root / path, os.R_OK | os.X_OK):
        message = "the folder cannot be opened; check its permissions"
    else:
        return True
    problems.append(_problem(path, "file-kind", message))
    return False


def _is_regular(root: Path, path: str, problems: list[Problem]) -> bool:
    """Whether a path is a regular file of acceptable size that can be read; never opens it."""
    status = os.lstat(root / path)
    if not stat.S_ISREG(status.st_mode):
        kind = "a link" if stat.S_ISLNK(status.st_mode) else "not a regular file"
        problems.append(_problem(path, "file-kind", f"this is {kind}; only regular files are read"))
        return False
    most = _MOST_VISITED_BYTES if path == f"{BRIEFS}/{VISITED}" else MOST_BYTES
    if status.st_size > most:
        message = f"the file has {status.st_size} bytes; the limit is {most}"
        problems.append(_problem(path, "file-size", message))
        return False
    if not os.access(root / path, os.R_OK):
        problems.append(
            _problem(path, "file-kind", "the file cannot be read; check its permissions")
        )
        return False
    return True


def content(root: Path, path: str, problems: list[Problem]) -> bytes | None:
    """Return what a file holds that `find` has found, or None and a problem where it fails.

    What was a regular file a moment ago may be a link or a pipe now: neither is followed or waited
    for. One byte more than a file may have is enough to refuse it.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        with open(os.open(root / path, flags), "rb") as opened:  # noqa: PTH123 - by its number
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        cause = error.strerror or "an error of the system"
        problems.append(_problem(path, "file-kind", f"the file cannot be read: {cause}"))
        return None
