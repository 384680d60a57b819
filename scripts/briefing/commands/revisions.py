"""The data folder as it stands in a folder or in a commit of git, laid out to be read."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import click

_MOST_FILES = 50_000
_REGULAR, _LINK = "100", "120000"


@contextmanager
def data_of(root: Path, name: str) -> Iterator[Path]:
    """Give the folder of `name`: itself where it is a folder with briefs/, else a commit's data.

    Raises UsageError where it is neither.
    """
    folder = Path(name)
    if name and (folder / "briefs").is_dir():
        yield folder
        return
    tree = _tree(root, name)
    with tempfile.TemporaryDirectory(prefix="briefing-") as made:
        _lay_out(root, tree, Path(made))
        yield Path(made)


def _git(root: Path, *arguments: str, feed: bytes | None = None) -> bytes | None:
    """Return what git prints, or None where it fails or is not there."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments], input=feed, capture_output=True, check=False
        )
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def _tree(root: Path, name: str) -> str:
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{tree}}")
    if not found:
        raise click.UsageError(
            f"{name} is neither a folder that holds briefs/ nor a commit that git knows here."
        )
    return found.decode().strip()


def _lay_out(root: Path, tree: str, target: Path) -> None:
    """Write what is checked of a tree. What is not a regular file becomes a dead link."""
    (target / "briefs").mkdir()
    listed = _git(root, "ls-tree", "-r", "-z", tree, "--", "briefs", "docs") or b""
    files: list[tuple[str, Path]] = []
    for entry in listed.split(b"\0")[:_MOST_FILES]:
        about, _, name = entry.partition(b"\t")
        path = PurePosixPath(name.decode("utf-8", "surrogateescape"))
        if not name or path.is_absolute() or ".." in path.parts:
            continue
        mode, _, blob = about.decode().split()
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        if mode.startswith(_REGULAR):
            files.append((blob, target / path))
        else:
            (target / path).symlink_to("not-a-regular-file")
    _write(root, files)


def _write(root: Path, files: list[tuple[str, Path]]) -> None:
    """Write the content of blobs, all of which one call of git prints."""
    asked = "".join(f"{blob}\n" for blob, _ in files).encode()
    printed = _git(root, "cat-file", "--batch", feed=asked) or b""
    at = 0
    for _, path in files:
        end = printed.index(b"\n", at)
        size = int(printed[at:end].split()[2])
        path.write_bytes(printed[end + 1 : end + 1 + size])
        at = end + 1 + size + 1
