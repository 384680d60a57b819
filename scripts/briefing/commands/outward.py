"""What the commands that ask other hosts share: whose addresses, in whose name, with what."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec

import click

from briefing import __version__
from briefing.commands.paths import is_among
from briefing.read.repository import Repository
from briefing.schema.evidence import Source
from briefing.site.settings import Settings


@dataclass(frozen=True, slots=True)
class Cited:
    """A source with an address, where it stands."""

    path: str
    key: str
    source: Source
    url: str


def cited(repository: Repository, wanted: set[str]) -> Iterator[Cited]:
    """Yield the sources with an address of the sheets that are wanted, sheet by sheet."""
    for sheet in repository.events:
        path = f"briefs/events/{sheet.id}.yml"
        if is_among(path, wanted):
            for key, source in sheet.record.sources.items():
                if source.url:
                    yield Cited(path, key, source, source.url)


def agent(settings: Settings) -> str:
    """Return the name under which we ask, with the address of the site where it has one."""
    at = f" (+{settings.site_url})" if settings.site_url else ""
    return f"briefing-links/{__version__}{at}"


def need_httpx() -> None:
    """Raise ClickException where the extra that asks other hosts is not installed."""
    if find_spec("httpx") is None:
        raise click.ClickException(
            "This command needs the extra `links`: pip install 'briefing-site[links]'."
        )
