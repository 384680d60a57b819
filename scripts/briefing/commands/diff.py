"""`briefing diff`: what changed, as a reader of the site would see it."""

import sys
from datetime import date
from pathlib import Path

import click

from briefing.changes import FORMATS, changes
from briefing.checking import check
from briefing.commands.edge import show, today
from briefing.commands.paths import ROOT
from briefing.commands.revisions import data_of
from briefing.link.catalog import Catalog, link
from briefing.problem import Severity
from briefing.report import counted


@click.command()
@click.argument("base")
@click.argument("head", required=False)
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True
)
@ROOT
def diff(base: str, head: str | None, form: str, root: Path) -> None:
    """Say what changed from BASE to HEAD, as a reader of the site would see it.

    \b
    briefing diff main                 main against the files as they are here
    briefing diff v1 v2                one commit against another
    briefing diff old-folder new-folder

    BASE and HEAD are commits that git knows here, or folders that hold briefs/. The form
    `markdown` is safe to post as a comment: nothing from a sheet links, mentions or formats.
    Exit 1 when one of the two has errors; then that is said instead.
    """
    day = today()
    before = _catalog(root, base, day, form)
    after = _catalog(root, head or str(root), day, form)
    for line in FORMATS[form](changes(before, after)):
        click.echo(line)


def _catalog(root: Path, name: str, day: date, form: str) -> Catalog:
    """Return the catalogue of a commit or folder; where it has errors, say so and leave with 1."""
    with data_of(root, name) as folder:
        repository, problems = check(folder, day)
        errors = tuple(one for one in problems if one.severity is Severity.ERROR)
        if not errors:
            return link(repository, day)
        side = "This folder" if name == str(root) else name
        told = f"{side} does not pass its checks ({counted(errors)}), so nothing is compared."
        if form == "text":
            show(errors, folder, "text")
        if form == "json":
            show(errors, folder, "json")
        else:
            click.echo(told)
        sys.exit(1)
