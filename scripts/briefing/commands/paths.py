"""Which files a person means: paths as typed, as problems name them."""

import os
from collections.abc import Iterable
from pathlib import Path

import click

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default="the current folder",
    help="Folder that holds briefs/ and mkdocs.yml.",
)


def wanted_paths(root: Path, files: Iterable[Path]) -> set[str]:
    """Return the paths that are meant; without FILES that is everything, written as a dot."""
    return {within(root, one) for one in files} or {"."}


def is_among(path: str, wanted: set[str]) -> bool:
    """Whether a file is one of those that are wanted, or lies in a folder that is."""
    return "." in wanted or any(path == one or path.startswith(f"{one}/") for one in wanted)


def within(root: Path, path: Path) -> str:
    """Return a path as problems name it. Raises UsageError when there is no such file."""
    for start in (Path(), root):
        whole = Path(os.path.abspath(start / path))  # noqa: PTH100 - a link stays a link
        if whole.exists() or whole.is_symlink():
            base = Path(os.path.abspath(root))  # noqa: PTH100
            if whole.is_relative_to(base):
                return whole.relative_to(base).as_posix()
    raise click.UsageError(f"there is no file {path} under {root}")
