"""The page on data: which files there are, and how much the site holds of what, where and when."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.render.environment import render_template
from briefing.render.page import Page
from briefing.render.periods import year_of


@dataclass(frozen=True, slots=True)
class Holdings:
    """How many events name each jurisdiction and fall into each year; `empty` hold none at all."""

    places: tuple[tuple[str, str, int], ...]
    years: tuple[tuple[int, int], ...]
    empty: tuple[str, ...]


def holdings(catalog: Catalog) -> Holdings:
    """Return what the sheets that stand cover, the most first; years from the latest."""
    standing = [one for one in catalog.events.values() if one.record.withdrawn is None]
    named = Counter(code for one in standing for code in one.record.jurisdictions)
    years = Counter(year_of(one.record.date) for one in standing)
    known, vocabulary = catalog.registries.jurisdictions, catalog.registries.vocabulary
    used = {one.record.instrument for one in standing}
    used |= {one.record.instrument for one in catalog.initiatives.values()}
    return Holdings(
        tuple((code, known[code].name, count) for code, count in named.most_common()),
        tuple(sorted(years.items(), reverse=True)),
        tuple(one.label for name, one in vocabulary.instruments.items() if name not in used),
    )


def data_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the page that says what the data files are and what the site covers."""
    example = catalog.newest_first[0].id if catalog.events else ""
    body = render_template(
        "data.md.j2",
        "data/",
        held=holdings(catalog),
        events=len(catalog.events),
        example=example,
    )
    about = "The files for re-use, and how much this site holds of what, where and when."
    yield Page("data/index.md", "Data", about, "page", body)
