"""`briefing links`: what became of the addresses of the sources."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.commands.edge import today
from briefing.commands.outward import agent, cited, need_httpx
from briefing.commands.paths import ROOT, wanted_paths
from briefing.read import read_repository
from briefing.report import as_line
from briefing.schema.visited import State
from briefing.site.settings import read_settings

if TYPE_CHECKING:
    from briefing.links.network import Network
    from briefing.links.visits import Manners


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@ROOT
def links(files: tuple[Path, ...], root: Path) -> None:
    """Ask every address of the sources what became of it, and note it in briefs/links.json.

    One host is asked one thing at a time, with pauses and as its robots.txt wishes; a whole round
    takes minutes. With FILES only the addresses of those sheets are asked. `briefing check` then
    warns of sources that are lost; nothing here ever fails a build.
    """
    need_httpx()
    from briefing.links.network import public_network
    from briefing.links.visits import Manners

    wanted = wanted_paths(root, files)
    manners = Manners(agent(read_settings(root)))
    round_of_visits(root, wanted, public_network(), manners)


def round_of_visits(root: Path, wanted: set[str], network: "Network", manners: "Manners") -> None:
    """Visit, print what is not found as it was, and write the file, also when interrupted."""
    from briefing.links.record import brought_up_to_date, write_record
    from briefing.links.visits import visit

    repository = read_repository(root)
    every = {one.url for one in cited(repository, {"."})}
    asked = {one.url for one in cited(repository, wanted)}
    known = {url: entry for url, entry in repository.visited.items() if url in every}
    states: Counter[State] = Counter()
    click.echo(f"{len(asked)} addresses. Asking …")
    try:
        for url, answer in visit(asked, network, manners):
            known[url] = brought_up_to_date(known.get(url), answer, today())
            states[answer.state] += 1
            if answer.state is not State.FOUND:
                told = answer.note or f"now at {answer.final}"
                click.echo(as_line(f"{answer.state:8} {url}  {told}"))
    finally:
        write_record(root, known)
    counts = ", ".join(f"{states[one]} {one}" for one in State if states[one])
    click.echo(f"{counts or 'Nothing asked'}. Written to briefs/links.json.")
