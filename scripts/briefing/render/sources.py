"""Pages of sources, one for each site: what every source is made from and what rests on it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from briefing.link.catalog import Catalog, Use
from briefing.link.events import Event
from briefing.link.sources import CatalogSource, site_id
from briefing.render.abouts import site_about
from briefing.render.derivation import Derivations, Step, sources_in
from briefing.render.environment import render_template
from briefing.render.falls import Falls
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.shown import first
from briefing.render.words import tally

MOST_CITED, BEARING = 20, 10
WITHOUT_ADDRESS = "Documents without an address"
_LAST = date.max


@dataclass(frozen=True, slots=True)
class Entry:
    """A source with its derivation both ways, its roots unless it is one, and what rests on it.

    `falls` is how many recorded items would be left without any source if this one fell; `alone`
    are those of `uses` among them, `through` those that rest on what was made from it alone.
    """

    source: CatalogSource
    made_from: tuple[Step, ...]
    made_into: tuple[Step, ...]
    roots: tuple[CatalogSource, ...]
    uses: tuple[tuple[Event, tuple[Use, ...]], ...]
    sheets: tuple[tuple[Event, str], ...]
    falls: int
    alone: frozenset[Use]
    through: tuple[tuple[Event, tuple[Use, ...]], ...]

    @property
    def copies(self) -> int:
        """How many sources were made from this one, at any remove."""
        return len(sources_in(self.made_into))


@dataclass(frozen=True, slots=True)
class Site:
    """All sources of one host, in the order of their dates, undated ones last."""

    id: str
    name: str
    publishers: tuple[str, ...]
    sources: tuple[CatalogSource, ...]


def source_url(source: CatalogSource) -> str:
    """Return the address of a source's section from the root of the site."""
    return f"sources/{site_id(source.site)}/#{source.id}"


def source_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the index of sites and a page for each site."""
    sites = source_sites(catalog)
    falls, steps = Falls(catalog), Derivations(catalog)
    uses = {
        one.id: sum(len(catalog.uses.get(source.id, ())) for source in one.sources) for one in sites
    }
    most = first(sorted(sites, key=lambda one: (-uses[one.id], one.name)), MOST_CITED)
    about = f"{tally(len(catalog.sources), 'source')} on {tally(len(sites), 'site')}."
    body = render_template(
        "source_index.md.j2",
        "sources/",
        about=about,
        most=most,
        letters=_by_letter(sites) if most.left else {},
        uses=uses,
        bearing=_bearing(catalog, falls),
        source_url=source_url,
    )
    yield Page("sources/index.md", "Sources", about, "page", body)
    for one in sites:
        yield _page(catalog, one, steps, falls)


def _bearing(catalog: Catalog, falls: Falls) -> tuple[tuple[CatalogSource, int], ...]:
    """Return the sources that most items rest on alone, with the number of those items."""
    counts = {one: falls.count(one) for one in catalog.sources}
    most = sorted(counts, key=lambda one: (-counts[one], one))[:BEARING]
    return tuple((catalog.sources[one], counts[one]) for one in most if counts[one])


def _by_letter(sites: Iterable[Site]) -> dict[str, list[Site]]:
    """Return sites by the first letter of their names; those without one stand under `0–9`."""
    found: dict[str, list[Site]] = {}
    for one in sites:
        initial = one.name[:1].upper()
        found.setdefault(initial if initial.isalpha() else "0–9", []).append(one)
    return found


def source_sites(catalog: Catalog) -> tuple[Site, ...]:
    """Return all sources by host, in the order of the addresses of their pages."""
    grouped: dict[str, list[CatalogSource]] = {}
    for source in catalog.sources.values():
        grouped.setdefault(site_id(source.site), []).append(source)
    return tuple(_site(name, found) for name, found in sorted(grouped.items()))


def _site(name: str, found: list[CatalogSource]) -> Site:
    publishers = Counter(one.record.publisher for one in found if one.record.publisher)
    hosts = sorted({one.site if one.record.url else WITHOUT_ADDRESS for one in found})
    dated = sorted(found, key=lambda one: one.record.date.sort_key[0] if one.record.date else _LAST)
    return Site(
        name, ", ".join(hosts), tuple(word for word, _ in publishers.most_common()), tuple(dated)
    )


def _page(catalog: Catalog, site: Site, steps: Derivations, falls: Falls) -> Page:
    body = render_template(
        "source_site.md.j2",
        f"sources/{site.id}/",
        label=Labels(catalog),
        site=site,
        entries=[_entry(catalog, one, steps, falls) for one in site.sources],
        source_url=source_url,
    )
    about = site_about(site.name, site.sources, _cited_for(catalog, site))
    return Page(f"sources/{site.id}.md", site.name, about, "page", body)


def _cited_for(catalog: Catalog, site: Site) -> list[Event]:
    """Return the events whose sheets name a source of this site, the latest first."""
    ids = {name for one in site.sources for name, _ in one.in_sheets}
    return [one for one in catalog.newest_first if one.id in ids]


def _entry(catalog: Catalog, source: CatalogSource, steps: Derivations, falls: Falls) -> Entry:
    uses = catalog.uses.get(source.id, ())
    fallen = falls.items(source.id)
    return Entry(
        source,
        steps.made_from(source.id),
        steps.made_into(source.id),
        tuple(catalog.sources[one] for one in source.roots if one != source.id),
        _by_event(catalog, uses),
        tuple((catalog.events[name], key) for name, key in source.in_sheets),
        len(fallen),
        frozenset(fallen).intersection(uses),
        _by_event(catalog, (one for one in fallen if one not in uses)),
    )


def _by_event(catalog: Catalog, uses: Iterable[Use]) -> tuple[tuple[Event, tuple[Use, ...]], ...]:
    found: dict[str, dict[Use, None]] = {}
    for one in uses:
        found.setdefault(one.event_id, {})[one] = None
    return tuple((catalog.events[name], tuple(held)) for name, held in found.items())
