"""`briefing check`: every problem of every file in one run."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from briefing.baseline import PATH
from briefing.checking import check as check_repository
from briefing.commands import known
from briefing.commands.edge import show, today
from briefing.commands.fixable import with_remedy
from briefing.commands.paths import ROOT, is_among, wanted_paths
from briefing.problem import Problem, has_errors
from briefing.read import Repository
from briefing.report import FORMATS, totals


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True
)
@click.option("--new-only", metavar="BASE", help="Only what a commit or folder does not have.")
@click.option(
    "--baseline/--no-baseline",
    default=None,
    help=f"Leave out what {PATH} records, or show all. Default: leave out where there is one.",
)
@click.option("--write-baseline", is_flag=True, help=f"Record every warning in {PATH}.")
@click.option(
    "--errors-of",
    metavar="CHECK",
    multiple=True,
    help="With --write-baseline: record the errors of this check too, when it comes new.",
)
@ROOT
def check(
    files: tuple[Path, ...],
    form: str,
    new_only: str | None,
    baseline: bool | None,
    write_baseline: bool,
    errors_of: tuple[str, ...],
    root: Path,
) -> None:
    """Check the sheets and report every problem of every file in one run.

    All sheets are read, so that references resolve; with FILES, or folders of files, only problems
    in those are reported. Warnings are to-dos and do not fail the check.

    \b
    briefing check --new-only main    only what these changes bring in
    briefing check --no-baseline      with what is recorded as known
    """
    known.refuse_what_cannot_wait(errors_of)
    wanted = wanted_paths(root, files)
    day = today()
    everything = write_baseline or not files
    with _without_collector():
        repository, problems = check_repository(
            root, day, lambda path: everything or is_among(path, wanted)
        )
    if write_baseline:
        click.echo(known.write_baseline(problems, root, errors_of))
    left = known.Shown(problems, "")
    if baseline is not False:
        left = known.without_baseline(problems, root, needed=baseline is True)
    said = [left.said]
    if new_only is not None:
        left = known.new_since(left.problems, root, new_only, day)
    shown = tuple(one for one in left.problems if is_among(one.place.path, wanted))
    shown = with_remedy(shown, repository, root, day)
    show(shown, root, form)
    if form != "json":
        click.echo(_closing(repository, shown, wanted, root))
        for line in filter(None, dict.fromkeys((*said, left.said))):
            click.echo(line)
    sys.exit(1 if has_errors(shown) else 0)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Look for no waste meanwhile: what is read is kept, and looking takes a fifth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _closing(
    repository: Repository, shown: tuple[Problem, ...], wanted: set[str], root: Path
) -> str:
    """Return how many sheets were looked at and what was found in them."""
    sheets = {f"briefs/events/{one}.yml" for one in repository.event_ids}
    named = {one for one in wanted if not (root / one).is_dir()}
    return totals(shown, len(named | {one for one in sheets if is_among(one, wanted)}))
