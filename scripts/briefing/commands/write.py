"""`briefing write`: the pages as plain files."""

from pathlib import Path

import click

from briefing.commands.edge import fail, today
from briefing.commands.paths import ROOT
from briefing.pipeline import assemble
from briefing.problem import BriefingError
from briefing.site.write import write_tree


@click.command()
@click.argument("target", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@ROOT
def write(target: Path, root: Path) -> None:
    """Write all pages and data files as plain files into DIR, only what changed.

    For any engine that reads Markdown from a folder; set its docs folder to DIR.
    """
    try:
        site = assemble(root, today())
        written, deleted = write_tree(site, root / "docs", target)
    except BriefingError as error:
        fail(error, root)
    except FileExistsError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{written} files written, {deleted} deleted, in {target}.")
