"""Facts that rest on one root only, or on several roots that speak with one voice."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.evidence import Evidence
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
class Weakness:
    """A way in which facts rest on little: its slug and name, and which evidence shows it."""

    slug: str
    name: str
    about: str
    shows: Callable[[Evidence], bool]


ONE_ROOT = Weakness(
    "one-root",
    "Facts on one root",
    "with a single root behind them",
    lambda proof: len(proof.roots) == 1,
)
ONE_VOICE = Weakness(
    "one-voice",
    "Facts on one voice",
    "on several roots that all speak for one body",
    lambda proof: len(proof.roots) > 1 and proof.voices == 1,
)


@dataclass(frozen=True, slots=True)
class Alone:
    """An event with those of its facts that rest on little, and their roots; `of` counts all."""

    event: Event
    facts: tuple[tuple[Fact, tuple[CatalogSource, ...]], ...]
    of: int


def single_root_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield for each weakness the facts of the latest events, then all of them by year."""
    for weakness in (ONE_ROOT, ONE_VOICE):
        yield from _pages(catalog, weakness)


def _pages(catalog: Catalog, weakness: Weakness) -> Iterator[Page]:
    every = [one for one in _found(catalog, weakness) if one.facts]
    years = by_year(every, lambda one: one.event.record.date)
    counts = {year: sum(len(one.facts) for one in held) for year, held in years.items()}
    facts = sum(
        len(one.record.facts) for one in catalog.events.values() if one.record.withdrawn is None
    )
    yield _page(catalog, weakness, every[:LATEST], counts, None, facts)
    for year, held in years.items():
        of = sum(one.of for one in held)
        yield _page(catalog, weakness, held, counts, year, of)


def _page(
    catalog: Catalog,
    weakness: Weakness,
    entries: Sequence[Alone],
    years: Mapping[int, int],
    year: int | None,
    of: int,
) -> Page:
    uri = f"sources/{weakness.slug}-{year}.md" if year else f"sources/{weakness.slug}.md"
    title = f"{weakness.name}: {year}" if year else weakness.name
    total = years[year] if year else sum(years.values())
    body = render_template(
        "single_roots.md.j2",
        url_of(uri),
        label=Labels(catalog),
        weakness=weakness,
        others=[one for one in (ONE_ROOT, ONE_VOICE) if one is not weakness],
        title=title,
        entries=entries,
        shown=sum(len(one.facts) for one in entries),
        total=total,
        of=of,
        years=years,
        year=year,
        source_url=source_url,
    )
    return Page(uri, title, f"{tally(total, 'fact')} {weakness.about}.", "page", body)


def _found(catalog: Catalog, weakness: Weakness) -> Iterator[Alone]:
    for event in catalog.newest_first:
        facts = () if event.record.withdrawn else event.record.facts
        proofs = ((fact, event.evidence(fact.cite)) for fact in facts)
        weak = tuple(
            (fact, tuple(root.source for root in proof.roots))
            for fact, proof in proofs
            if weakness.shows(proof)
        )
        yield Alone(event, weak, len(facts))
