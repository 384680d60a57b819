"""Relations between sheets: no circles, no sequel before its cause, each link written once."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.check.circles import circles
from briefing.link.rules.together import Across, Together, at, dated
from briefing.schema.registries import RelationType


class Link(NamedTuple):
    """A relation as written: in `sheet`, the one at `number`, to `target`."""

    sheet: str
    number: int
    type: str
    target: str


def _links(together: Together) -> Iterator[tuple[Link, RelationType]]:
    types = together.registries.vocabulary.relation_types
    for name, sheet in sorted(together.events.items()):
        for index, one in enumerate(sheet.record.relations):
            known = one.target in together.events and one.target != name and one.type in types
            if known and "relations" not in sheet.set_aside:
                yield Link(name, index, one.type, one.target), types[one.type]


def relation_order(together: Together) -> Iterator[Across]:
    """An event stands to its target in time as the type of the relation says."""
    for link, kind in _links(together):
        sheet, target = together.events[link.sheet], together.events[link.target]
        if kind.order is None or not (dated(sheet) and dated(target)):
            continue
        own, other = sheet.record.date, target.record.date
        first, second = (own, other) if kind.order == "earlier" else (other, own)
        if second.latest < first.earliest:
            wrong = "earlier" if kind.order == "later" else "later"
            message = (
                f"this event ({own.words}) is {wrong} than the one it {kind.label} ({other.words})"
            )
            help = f"Write it in {link.target}.yml instead, choose another type, or mend a date."
            yield Across(at(sheet, "relations", link.number), message, help)


def relation_both_sides(together: Together) -> Iterator[Across]:
    """A relation is written on one side only; the other side is made by itself."""
    seen: dict[tuple[str, str, str], Link] = {}
    for link, kind in _links(together):
        first = seen.get((link.type, link.target, link.sheet)) if kind.symmetric else None
        first = first or seen.get((kind.inverse or "", link.target, link.sheet))
        first = first or seen.get((link.type, link.sheet, link.target))
        if first:
            place = at(together.events[first.sheet], "relations", first.number)
            message = (
                f"this link to {link.target} is written in {place.path}, line {place.line} already"
            )
            help = "Delete one of the two and keep its text and sources in the other."
            yield Across(at(together.events[link.sheet], "relations", link.number), message, help)
        seen.setdefault((link.type, link.sheet, link.target), link)


def relation_cycle(together: Together) -> Iterator[Across]:
    """Relations of a type that has a direction do not run in a circle."""
    graphs: dict[str, dict[tuple[str, str], Link]] = {}
    for link, kind in _links(together):
        if kind.acyclic:
            name, start, end = _directed(link, kind, together)
            graphs.setdefault(name, {}).setdefault((start, end), link)
    for name, written in sorted(graphs.items()):
        for circle in circles(_graph(written)):
            link = written[circle[0], circle[1]]
            names = " → ".join((*circle, circle[0]))
            help = "One of these links is the wrong way round or of the wrong type; see the dates."
            place = at(together.events[link.sheet], "relations", link.number)
            yield Across(place, f"`{name}` runs in a circle: {names}", help)


def _directed(link: Link, kind: RelationType, together: Together) -> tuple[str, str, str]:
    """Return one name for a type and its inverse, and the two ends in its direction."""
    inverse = kind.inverse or link.type
    if inverse in together.registries.vocabulary.relation_types and inverse < link.type:
        return inverse, link.target, link.sheet
    return link.type, link.sheet, link.target


def _graph(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    graph: dict[str, frozenset[str]] = {}
    for start, end in pairs:
        graph[start] = graph.get(start, frozenset()) | {end}
    return graph
