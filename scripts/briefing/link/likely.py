"""Sheets that may be about the same event as one that somebody is about to write."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from briefing.link.names import folded, names_of
from briefing.link.rules.alike import alike
from briefing.read.registries import Registries
from briefing.read.repository import Repository
from briefing.read.sheets import Sheet
from briefing.schema.address import normalise
from briefing.schema.edtf import Edtf
from briefing.schema.event import EventSheet

# A report may date an event by its own day.
_NEAR = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Likely:
    """A sheet that is likely about the same event, and what the two share."""

    path: str
    title: str
    reason: str


def likely_duplicates(
    title: str, date: Edtf, url: str | None, repository: Repository
) -> Iterator[Likely]:
    """Yield the sheets that cite the same page, or are of the same days with a like title or actor.

    Addresses are compared without what is only spelling, such as `www.` or tracking parameters.
    """
    page = normalise(url) if url else None
    named = _actors_in(title, repository.registries)
    for sheet in repository.events:
        reason = _cites(sheet, page) or _same(sheet, title, date, named)
        if reason and sheet.record.withdrawn is None:
            yield Likely(sheet.path, sheet.record.title, reason)


def _cites(sheet: Sheet[EventSheet], page: str | None) -> str | None:
    urls = (source.url for source in sheet.record.sources.values() if source.url)
    same = page is not None and any(normalise(one) == page for one in urls)
    return "it cites the same page" if same else None


def _same(sheet: Sheet[EventSheet], title: str, date: Edtf, named: set[str]) -> str | None:
    record = sheet.record
    if record.date.latest < date.earliest - _NEAR or record.date.earliest > date.latest + _NEAR:
        return None
    if alike(record.title, title):
        return f"its title is like it, and its date is {record.date.words}"
    actors = {one.actor for one in record.actors}
    words = set(folded(record.title).split()) & set(folded(title).split())
    if actors & named and len([word for word in words if len(word) > 3]) >= 2:
        return f"it names the same actor, and its date is {record.date.words}"
    return None


def _actors_in(title: str, registries: Registries | None) -> set[str]:
    """Return the actors whose name stands in a title."""
    text = f" {folded(title)} "
    actors = registries.actors if registries else {}
    return {
        id for id, actor in actors.items() if any(f" {name} " in text for name in names_of(actor))
    }
