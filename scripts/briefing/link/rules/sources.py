"""Sources across sheets: one page is described in one way, one number belongs to one document."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.link.names import actors_by_name, folded
from briefing.link.rules.alike import alike, comparable
from briefing.link.rules.together import Across, Together, at
from briefing.read.sheets import Sheet
from briefing.schema.address import normalise
from briefing.schema.event import EventSheet
from briefing.schema.evidence import Source
from briefing.schema.substance import Document


class _Mention(NamedTuple):
    sheet: Sheet[EventSheet]
    key: str
    source: Source


def source_metadata_differs(together: Together) -> Iterator[Across]:
    """The same page has the same publisher and date wherever it is cited."""
    names = actors_by_name(together.registries)
    first: dict[str, _Mention] = {}
    for sheet in together.events.values():
        for key, source in sheet.record.sources.items():
            if source.url is None:
                continue
            before = first.setdefault(normalise(source.url), _Mention(sheet, key, source))
            if before.source is not source:
                yield from _differences(before, _Mention(sheet, key, source), names)


def _differences(before: _Mention, now: _Mention, names: dict[str, str]) -> Iterator[Across]:
    old, new = before.source.publisher, now.source.publisher
    if old and new and _speaker(old, names) != _speaker(new, names):
        message = f"the publisher is “{new}” here and “{old}” in {before.sheet.id}"
        yield Across(at(now.sheet, "sources", now.key, "publisher"), message, _both(before))
    then, day = before.source.date, now.source.date
    if then and day and (then.latest < day.earliest or day.latest < then.earliest):
        message = f"the page is dated {day.words} here and {then.words} in {before.sheet.id}"
        yield Across(at(now.sheet, "sources", now.key, "date"), message, _both(before))


def _both(before: _Mention) -> str:
    where = at(before.sheet, "sources", before.key)
    return f"Write what the page says in both; the other is {where.path}, line {where.line}."


def _speaker(publisher: str, names: dict[str, str]) -> str:
    name = folded(publisher)
    return names.get(name, name)


def document_number_clash(together: Together) -> Iterator[Across]:
    """One official number belongs to one document."""
    first: dict[tuple[str, str], tuple[Sheet[EventSheet], Document]] = {}
    for sheet in together.events.values():
        for index, document in enumerate(sheet.record.documents):
            for number, one in enumerate(document.identifiers):
                key = (one.scheme, folded(one.value))
                other, same = first.setdefault(key, (sheet, document))
                if same is not document and _different(same.title, document.title):
                    message = f"the number {one.value} belongs to “{same.title}” in {other.id}"
                    help = "Compare number and title with the document; one of them is mistaken."
                    place = at(sheet, "documents", index, "identifiers", number, "value")
                    yield Across(place, message, help)


def _different(title: str, other: str) -> bool:
    return comparable(title, other) and not alike(title, other)
