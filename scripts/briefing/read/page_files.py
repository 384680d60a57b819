"""Which files the folder of hand-written pages may hold, and which places they may not take.

The engine publishes this folder as it is: a link would be followed, a script would run as one of
the site's own, a file under `assets/` would take the place of the theme's, and of two pages at one
address one would vanish without a word.
"""

import os
import re
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from briefing.problem import Place, Problem, Severity

DOCS = "docs"
_FILES = re.compile(r"[a-z0-9][a-z0-9-]*\.(md|png|jpg|webp)")
_FOLDERS = re.compile(r"[a-z0-9][a-z0-9-]*")
_WINDOWS = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
# Where the theme, the data and the pictures of the site itself lie.
_RESERVED = ("assets", "data", "cards")
_KINDS = "docs/ holds hand-written pages (.md) and pictures (.png, .jpg, .webp) only."
_NAMES = "Use small letters a-z, digits and hyphens, for example docs/how-to-read.md."
_READABLE = "Put a plain, readable copy of the file or folder in its place."


def page_problems(root: Path) -> Iterator[Problem]:
    """Yield what is wrong with the files of the docs folder of `root`; none is opened for it."""
    docs = root / DOCS
    if docs.is_symlink() or (docs.exists() and not docs.is_dir()):
        yield _problem(DOCS, "file-kind", "the folder must be a real folder, not a link", _READABLE)
        return
    if not docs.exists():
        return
    refused: list[OSError] = []
    taken: dict[str, str] = {}
    for folder, folders, names in os.walk(docs, onerror=refused.append):
        here = Path(folder).relative_to(root).as_posix()
        for name in sorted(folders):
            yield from _folder_faults(root, here, name)
        for name in sorted(names):
            yield from _file_faults(root, f"{here}/{name}", taken)
    for error in refused:
        path = Path(error.filename or docs).relative_to(root).as_posix()
        yield _problem(path, "file-kind", "the folder cannot be opened", _READABLE)


def _problem(path: str, check: str, message: str, help: str) -> Problem:
    return Problem(Place(printable(path)), check, Severity.ERROR, message, help)


def printable(path: str) -> str:
    """Return a path that is safe to print on one line, whatever bytes the file name holds."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8").replace("\n", "\\n")


def _folder_faults(root: Path, here: str, name: str) -> Iterator[Problem]:
    path = f"{here}/{name}"
    if (root / path).is_symlink():
        yield _problem(path, "file-kind", "this is a link; only real folders are read", _READABLE)
    elif not _FOLDERS.fullmatch(name) or _WINDOWS.fullmatch(name):
        yield _problem(path, "file-unexpected", "a folder of pages cannot have this name", _NAMES)
    elif here == DOCS and name in _RESERVED:
        message = f"{name}/ belongs to the site itself; a file in it could replace one of its own"
        yield _problem(path, "file-unexpected", message, "Choose another name for the folder.")


def _file_faults(root: Path, path: str, taken: dict[str, str]) -> Iterator[Problem]:
    name = path.rpartition("/")[2]
    if not stat.S_ISREG(os.lstat(root / path).st_mode):
        yield _problem(path, "file-kind", "this is not a regular file", _READABLE)
    elif not _FILES.fullmatch(name) or _WINDOWS.fullmatch(name.partition(".")[0]):
        help = f"{_KINDS} {_NAMES}"
        yield _problem(path, "file-unexpected", "this file does not belong here", help)
    elif not os.access(root / path, os.R_OK):
        yield _problem(path, "file-kind", "the file cannot be read", _READABLE)
    elif (twin := taken.setdefault(address_of(path), path)) != path:
        message = f"this page has the same address as {twin}"
        yield _problem(path, "file-unexpected", message, "Rename one of the two, or delete it.")


def address_of(path: str) -> str:
    """Return where a file of the docs folder lies in the site: `docs/x.md` becomes `x/`."""
    name = path.removeprefix(f"{DOCS}/")
    if not name.endswith(".md"):
        return name
    stem = name.removesuffix(".md")
    return "" if stem == "index" else f"{stem.removesuffix('/index')}/"


def shadowing(root: Path, made: Collection[str]) -> Iterator[Problem]:
    """Yield every hand-written file that has the address of something that the site makes."""
    for path in sorted((root / DOCS).rglob("*")):
        name = path.relative_to(root).as_posix()
        if address_of(name) in made and path.is_file():
            message = f"{name} has the place of a generated page or file"
            yield _problem(name, "file-unexpected", message, "Rename it, or delete it.")
