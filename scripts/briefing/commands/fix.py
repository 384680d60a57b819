"""`briefing fix`: mends what has exactly one right answer, shown as a diff before it is written."""

import difflib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from briefing.commands.edge import today
from briefing.commands.paths import ROOT, is_among, wanted_paths
from briefing.fix import Mended, judge_in, mend
from briefing.read import read_repository
from briefing.read.files import find
from briefing.report.formats import as_line


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Write the files without asking.")
@click.option("--order", is_flag=True, help="Put fields into the order of the schema too.")
@ROOT
def fix(files: tuple[Path, ...], write: bool, order: bool, root: Path) -> None:
    """Mend what has exactly one right answer, in FILES or in all data.

    \b
    Quotes that are missing, pasted or never closed; dates such as 26 July 2025; numbers such as
    1,000; yes and no; names of fields in capitals; lists without brackets; tabs, line ends and
    spaces at the end of a line. Comments and layout stay as they are.

    Of a registry only quotes, tabs and spaces are mended. Shows a diff and writes with --write, or
    after a yes on a terminal. A sheet then says the same as before or has fewer problems; otherwise
    it is left alone. Exit 1 when something that can be mended was not written.
    """
    mended = list(_mended(root, wanted_paths(root, files), order))
    for one in mended:
        _show(one)
    if not mended:
        click.echo("Nothing that can be mended in one way only.")
        return
    asked = not write and sys.stdin.isatty() and sys.stdout.isatty()
    if write or (asked and click.confirm(f"Write {_counted(mended)}?")):
        for one in mended:
            _write(root / one.path, one)
        click.echo(f"Wrote {_counted(mended)}.")
        return
    click.echo(f"{_counted(mended).capitalize()} can be mended; --write does it.")
    sys.exit(1)


def _mended(root: Path, wanted: set[str], order: bool) -> Iterator[Mended]:
    found = find(root)
    judge = judge_in(read_repository(root), today())
    for path in (*found.registries, *found.events, *found.comparisons):
        if is_among(path, wanted):
            text = _text(root / path)
            if text is None:
                continue
            one = mend(text, path, judge, ordered=order, schemas=bool(found.schemas))
            if one.changed:
                yield one


def _text(path: Path) -> str | None:
    """Return the text of a file with its own line ends, or None when it is not UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None


def _show(one: Mended) -> None:
    for sentence in one.remedies:
        click.echo(as_line(f"{one.path}: {sentence}"))
    for line in _difference(one):
        click.echo(line)
    click.echo()


def _difference(one: Mended) -> Iterator[str]:
    """Yield the unified diff, with characters that a terminal would act on as their codes."""
    before, after = one.before.split("\n"), one.after.split("\n")
    names = f"a/{one.path}", f"b/{one.path}"
    for line in difflib.unified_diff(before, after, *names, lineterm="", n=2):
        yield as_line(line)


def _counted(mended: Iterable[Mended]) -> str:
    count = len(list(mended))
    return f"{count} {'file' if count == 1 else 'files'}"


def _write(path: Path, one: Mended) -> None:
    """Put the mended text in the place of the file, whole or not at all."""
    if path.read_bytes().decode("utf-8") != one.before:
        raise click.ClickException(f"{path} has changed meanwhile; run the command again.")
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(one.after.encode("utf-8"))
    beside.chmod(path.stat().st_mode)
    os.replace(beside, path)  # noqa: PTH105 - one step, and no file is ever half written
