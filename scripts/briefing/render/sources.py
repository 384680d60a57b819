"""Pages of sources, one for each site: what every source is made from and what rests on it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from briefing.link.catalog import Catalog, Use
from briefing.link.events import Event
from briefing.link.sources import CatalogSource, site_id
from briefing.render.abouts import site_about
from briefing.render.environment import render_template
from briefing.render.falls import Falls
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.shown import first
from briefing.render.words import tally

MOST_CITED = 20
_LAST = date.max
_KNOWN_BY = {"stated": "as the page says", "similarity": "judging by the wording"}


@dataclass(frozen=True, slots=True)
class Step:
    """A source one step back or one step on, with the words for how it was made."""

    words: str
    source: CatalogSource


@dataclass(frozen=True, slots=True)
class Entry:
    """A source with its derivation both ways, its roots unless it is one, and what rests on it.

    `falls` is how many recorded items would be left without any source if this one fell.
    """

    source: CatalogSource
    made_from: tuple[Step, ...]
    used_in: tuple[Step, ...]
    roots: tuple[CatalogSource, ...]
    uses: tuple[tuple[Event, tuple[Use, ...]], ...]
    sheets: tuple[tuple[Event, str], ...]
    falls: int


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
    )
    yield Page("sources/index.md", "Sources", about, "page", body, in_search=False)
    falls = Falls(catalog)
    on = _steps_on(catalog)
    for one in sites:
        yield _page(catalog, one, on, falls)


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
    hosts = sorted({one.site for one in found})
    dated = sorted(found, key=lambda one: one.record.date.sort_key[0] if one.record.date else _LAST)
    return Site(
        name, ", ".join(hosts), tuple(word for word, _ in publishers.most_common()), tuple(dated)
    )


def _page(catalog: Catalog, site: Site, on: Mapping[str, tuple[Step, ...]], falls: Falls) -> Page:
    body = render_template(
        "source_site.md.j2",
        f"sources/{site.id}/",
        label=Labels(catalog),
        site=site,
        entries=[_entry(catalog, one, on, falls) for one in site.sources],
        source_url=source_url,
    )
    about = site_about(site.name, site.sources, _cited_for(catalog, site))
    return Page(f"sources/{site.id}.md", site.name, about, "page", body, search_weight="0.2")


def _cited_for(catalog: Catalog, site: Site) -> list[Event]:
    """Return the events whose sheets name a source of this site, the latest first."""
    ids = {name for one in site.sources for name, _ in one.in_sheets}
    return [one for one in catalog.newest_first if one.id in ids]


def _entry(
    catalog: Catalog, source: CatalogSource, on: Mapping[str, tuple[Step, ...]], falls: Falls
) -> Entry:
    back = (
        Step(_how(one.record.how, one.record.basis), catalog.sources[one.source])
        for one in source.derived_from
    )
    by_event: dict[str, tuple[Use, ...]] = {}
    for use in catalog.uses.get(source.id, ()):
        by_event[use.event_id] = (*by_event.get(use.event_id, ()), use)
    return Entry(
        source,
        tuple(back),
        on.get(source.id, ()),
        tuple(catalog.sources[one] for one in source.roots if one != source.id),
        tuple((catalog.events[name], uses) for name, uses in by_event.items()),
        tuple((catalog.events[name], key) for name, key in source.in_sheets),
        falls.count(source.id),
    )


def _steps_on(catalog: Catalog) -> dict[str, tuple[Step, ...]]:
    """Return what was made from each source."""
    found: dict[str, tuple[Step, ...]] = {}
    for source in catalog.sources.values():
        for one in source.derived_from:
            step = Step(_how(one.record.how, one.record.basis), source)
            found[one.source] = (*found.get(one.source, ()), step)
    return found


def _how(how: str, basis: str | None) -> str:
    return f"{how}, {_KNOWN_BY[basis]}" if basis else f"{how}, how we know is not recorded"
