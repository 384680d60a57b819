"""Relations between sheets: no circles, no sequel before its cause, each link written once."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.link.rules.together import Across, Together, at, dated
from briefing.schema.registries import RelationType


class Link(NamedTuple):
    """A relation as written: in `sheet`, the one at `number`, to `target`."""

    sheet: str
    number: int
    type: str
    target: str


class Step(NamedTuple):
    """A link followed to one of its ends."""

    to: str
    link: Link


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
            message = f"this event ({own.words}) is {wrong} than the one it {kind.label} ({other.words})"
            help = f"Write the relation in {link.target}.yml instead, choose another type, or mend a date."
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
            message = f"this link to {link.target} is written in {place.path}, line {place.line} already"
            help = "Delete one of the two and keep its text and sources in the other."
            yield Across(at(together.events[link.sheet], "relations", link.number), message, help)
        seen.setdefault((link.type, link.sheet, link.target), link)


def relation_cycle(together: Together) -> Iterator[Across]:
    """Relations of a type that has a direction do not run in a circle."""
    graphs: dict[str, dict[str, list[Step]]] = {}
    for link, kind in _links(together):
        if kind.acyclic:
            name, start, end = _directed(link, kind, together)
            graphs.setdefault(name, {}).setdefault(start, []).append(Step(end, link))
    for name, graph in sorted(graphs.items()):
        reported: set[str] = set()
        for start in sorted(graph):
            circle = None if start in reported else _circle(graph, start)
            if circle:
                reported.update(step.to for step in circle)
                yield _finding(together, name, start, circle)


def _directed(link: Link, kind: RelationType, together: Together) -> tuple[str, str, str]:
    """Return one name for a type and its inverse, and the two ends in the direction of that name."""
    inverse = kind.inverse or link.type
    if inverse in together.registries.vocabulary.relation_types and inverse < link.type:
        return inverse, link.target, link.sheet
    return link.type, link.sheet, link.target


def _circle(graph: dict[str, list[Step]], start: str) -> list[Step] | None:
    """Return the shortest way from `start` back to it, or None when there is none."""
    ways: list[tuple[str, list[Step]]] = [(start, [])]
    seen: set[str] = set()
    for here, way in ways:  # grows while it is read: a breadth-first search
        for step in graph.get(here, ()):
            if step.to == start:
                return [*way, step]
            if step.to not in seen:
                seen.add(step.to)
                ways.append((step.to, [*way, step]))
    return None


def _finding(together: Together, name: str, start: str, circle: list[Step]) -> Across:
    names = " → ".join([start, *(step.to for step in circle)])
    link = circle[0].link
    help = "One of these links is the wrong way round or of the wrong type: look at the dates."
    place = at(together.events[link.sheet], "relations", link.number)
    return Across(place, f"`{name}` runs in a circle: {names}", help)
