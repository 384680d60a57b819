"""Facts that rest on one root only: where a single source would have to be right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.sources import CatalogSource
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page, url_of
from briefing.render.periods import by_year
from briefing.render.sources import source_url
from briefing.render.words import tally
from briefing.schema.evidence import Fact

LATEST = 20


@dataclass(frozen=True, slots=True)
class Alone:
    """An event with those of its facts that rest on one root, and that root; `of` counts all."""

    event: Event
    facts: tuple[tuple[Fact, CatalogSource], ...]
    of: int


def single_root_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the facts on one root: those of the latest events, then all of them by year."""
    every = [one for one in map(_alone, catalog.newest_first) if one.facts]
    years = by_year(every, lambda one: one.event.record.date)
    counts = {year: sum(len(one.facts) for one in held) for year, held in years.items()}
    facts = sum(
        len(one.record.facts) for one in catalog.events.values() if one.record.withdrawn is None
    )
    yield _page(catalog, "sources/one-root.md", every[:LATEST], counts, None, facts)
    for year, held in years.items():
        of = sum(one.of for one in held)
        yield _page(catalog, f"sources/one-root-{year}.md", held, counts, year, of)


def _page(
    catalog: Catalog,
    uri: str,
    entries: Sequence[Alone],
    years: Mapping[int, int],
    year: int | None,
    of: int,
) -> Page:
    title = f"Facts on one root: {year}" if year else "Facts on one root"
    total = years[year] if year else sum(years.values())
    body = render_template(
        "single_roots.md.j2",
        url_of(uri),
        label=Labels(catalog),
        title=title,
        entries=entries,
        shown=sum(len(one.facts) for one in entries),
        total=total,
        of=of,
        years=years,
        year=year,
        source_url=source_url,
    )
    about = f"{tally(total, 'fact')} with a single root behind them."
    return Page(uri, title, about, "page", body)


def _alone(event: Event) -> Alone:
    facts = () if event.record.withdrawn else event.record.facts
    roots = ((fact, event.evidence(fact.cite).roots) for fact in facts)
    single = tuple((fact, found[0].source) for fact, found in roots if len(found) == 1)
    return Alone(event, single, len(facts))
