"""`briefing check`: every problem of every file in one run."""

import sys
from pathlib import Path

import click

from briefing.commands.edge import show, today
from briefing.commands.fixable import with_remedy
from briefing.commands.paths import ROOT, is_among, wanted_paths
from briefing.pipeline import check as check_repository
from briefing.problem import has_errors
from briefing.report import FORMATS, totals


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True
)
@ROOT
def check(files: tuple[Path, ...], form: str, root: Path) -> None:
    """Check the sheets and report every problem of every file in one run.

    All sheets are read, so that references resolve; with FILES, or folders of files, only problems
    in those are reported. Warnings are to-dos and do not fail the check.
    """
    wanted = wanted_paths(root, files)
    day = today()
    repository, problems = check_repository(root, day)
    shown = tuple(one for one in problems if is_among(one.place.path, wanted))
    shown = with_remedy(shown, repository, root, day)
    show(shown, root, form)
    if form != "json":
        sheets = {f"briefs/events/{one}.yml" for one in repository.event_ids}
        named = {one for one in wanted if not (root / one).is_dir()}
        click.echo(totals(shown, len(named | {one for one in sheets if is_among(one, wanted)})))
    sys.exit(1 if has_errors(shown) else 0)
