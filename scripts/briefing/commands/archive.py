"""`briefing archive`: sources without an archived copy, and copies asked of an archive."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.commands.edge import today
from briefing.commands.outward import Cited, agent, cited, need_httpx
from briefing.commands.paths import ROOT, wanted_paths
from briefing.read import read_repository
from briefing.report import as_line
from briefing.schema.address import fault
from briefing.site.settings import read_settings

if TYPE_CHECKING:
    from briefing.links.network import Network
    from briefing.links.visits import Manners


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--ask", is_flag=True, help="Ask the archive of mkdocs.yml for a copy of each.")
@ROOT
def archive(files: tuple[Path, ...], ask: bool, root: Path) -> None:
    """List the sources that have no archived copy; with --ask, ask an archive for copies.

    Without --ask nobody is asked anything. The archive's save address stands in mkdocs.yml as
    `archive` under `extra`; the address of a page is put behind it. What is printed then are the
    lines to paste into the sheets.
    """
    every = list(cited(read_repository(root), wanted_paths(root, files)))
    without = [one for one in every if _bare(one)]
    if not ask:
        for one in without:
            click.echo(as_line(f"{one.path}: {one.key}  {one.url}"))
        click.echo(f"Without an archived copy: {len(without)} of {len(every)}.")
        return
    need_httpx()
    from briefing.links.network import public_network
    from briefing.links.visits import Manners

    settings = read_settings(root)
    if fault(settings.archive):
        raise click.UsageError(
            "name the save address of an archive in mkdocs.yml: `archive: https://…/` under `extra`"
        )
    ask_for_copies(without, settings.archive, public_network(), Manners(agent(settings), delay=10))


def _bare(one: Cited) -> bool:
    return one.source.archive_url is None and one.source.state != "dead"


def ask_for_copies(without: list[Cited], save: str, network: "Network", manners: "Manners") -> None:
    """Ask for one copy after the other and print the lines for the sheets."""
    from briefing.links.archive import saved

    for number, url in enumerate(dict.fromkeys(one.url for one in without)):
        if number:
            manners.sleep(manners.delay)
        copy = saved(url, save, network, manners)
        for one in (one for one in without if one.url == url):
            click.echo(as_line(f"{one.path}: {one.key}" + (f"  {copy.note}" if copy.note else "")))
            if copy.address:
                click.echo(as_line(f"    archive_url: {copy.address}"))
                click.echo(f"    archived_at: {today().isoformat()}")
