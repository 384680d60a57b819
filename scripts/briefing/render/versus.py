"""What an initiative can be compared with: every comparison in which it is a side."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.compare import Comparison
from briefing.render.cells import side_name
from briefing.render.words import listed

MOST = 8


@dataclass(frozen=True, slots=True)
class Versus:
    """The other sides of a comparison in words, and the page that sets them side by side."""

    names: str
    href: str


def versus(catalog: Catalog, initiative: str) -> tuple[Versus, ...]:
    """Return at most `MOST` comparisons of an initiative, those that an editor chose first."""
    return tuple(_versus(catalog, initiative))[:MOST]


def _versus(catalog: Catalog, initiative: str) -> Iterator[Versus]:
    for one in (*catalog.comparisons, *catalog.pairs.comparisons):
        if _has(one, initiative):
            others = (side for side in one.columns if not _is(side.href, initiative))
            names = listed(side_name(catalog, side) for side in others)
            yield Versus(names, f"compare/{one.id}/")


def _has(one: Comparison, initiative: str) -> bool:
    return any(_is(side.href, initiative) for side in one.columns)


def _is(href: str, initiative: str) -> bool:
    return href == f"initiatives/{initiative}/"
