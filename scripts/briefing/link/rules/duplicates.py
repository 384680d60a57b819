"""Duplicates: one event has one sheet, one id one meaning, and one actor one stance at a time."""

from collections.abc import Iterable, Iterator

from briefing.link.names import folded
from briefing.link.rules.alike import alike
from briefing.link.rules.together import Across, Together, at, dated
from briefing.read.sheets import Sheet
from briefing.schema.address import normalise
from briefing.schema.event import EventSheet
from briefing.schema.fields import NO_POSITION


def duplicate_event(together: Together) -> Iterator[Across]:
    """One event has one sheet."""
    seen: dict[str, list[Sheet[EventSheet]]] = {}
    for sheet in together.events.values():
        marks = list(_marks(sheet)) if dated(sheet) else []
        before = (
            other
            for mark, needs_title in marks
            for other in seen.get(mark, ())
            if _same_event(other, sheet, needs_title)
        )
        if first := next(before, None):
            help = (
                "Merge the two: keep the older id, add the other under `aliases`. "
                "If they are two events, link them under `relations`."
            )
            yield Across(at(sheet, "title"), f"{first.id} seems to be about the same event", help)
        for mark, _ in marks:
            seen.setdefault(mark, []).append(sheet)


def _marks(sheet: Sheet[EventSheet]) -> Iterator[tuple[str, bool]]:
    """Yield what two sheets on one event would share, and whether the title must be similar too."""
    record = sheet.record
    if record.documents:
        for one in record.documents[0].identifiers:
            yield f"{one.scheme} {folded(one.value)}", False
    main = record.sources.get(record.facts[0].cite[0].source) if record.facts else None
    if main and main.url:
        yield normalise(main.url), True


def _same_event(one: Sheet[EventSheet], other: Sheet[EventSheet], needs_title: bool) -> bool:
    a, b = one.record, other.record
    if not set(a.jurisdictions) & set(b.jurisdictions) or _linked(one, other):
        return False
    overlap = a.date.earliest <= b.date.latest and b.date.earliest <= a.date.latest
    titled = "title" not in one.set_aside | other.set_aside
    return overlap and (not needs_title or (titled and alike(a.title, b.title)))


def _linked(one: Sheet[EventSheet], other: Sheet[EventSheet]) -> bool:
    """Whether one sheet names the other: then somebody knows that they are two."""
    return any(link.target == other.id for link in one.record.relations) or any(
        link.target == one.id for link in other.record.relations
    )


def alias_clash(together: Together) -> Iterator[Across]:
    """A former id is neither the id of a sheet nor a former id of another."""
    owner: dict[str, str] = {}
    for sheet in together.repository.events:
        for index, alias in enumerate(sheet.record.aliases):
            taken = alias if alias in together.repository.event_ids else owner.get(alias)
            if taken:
                what = "this sheet itself" if taken == sheet.id else f"the sheet {taken}"
                help = (
                    "An id is never used again: delete the alias here, or rename the other sheet."
                )
                yield Across(
                    at(sheet, "aliases", index), f"`{alias}` already leads to {what}", help
                )
            owner.setdefault(alias, sheet.id)


def position_clash(together: Together) -> Iterator[Across]:
    """An actor has one stance on an issue at one time."""
    first: dict[tuple[str, str, str], tuple[Sheet[EventSheet], int]] = {}
    for sheet, index in _positions(together.events.values()):
        one = sheet.record.positions[index]
        date = one.as_of or sheet.record.date
        key = (one.actor, one.issue, date.text)
        other, number = first.setdefault(key, (sheet, index))
        stance = other.record.positions[number].stance
        if stance != one.stance:
            place = at(other, "positions", number)
            where = f"{place.path}, line {place.line}"
            message = (
                f"`{one.actor}` has the stance {_written(one.stance)} here "
                f"and {_written(stance)} in {where}"
            )
            help = "Give each its own `as_of`, keep the better founded one, or record a dispute."
            yield Across(at(sheet, "positions", index, "stance"), message, help)


def _written(stance: int | None) -> str:
    return NO_POSITION if stance is None else str(stance)


def _positions(sheets: Iterable[Sheet[EventSheet]]) -> Iterator[tuple[Sheet[EventSheet], int]]:
    for sheet in sheets:
        for index, one in enumerate(sheet.record.positions):
            if one.as_of or dated(sheet):
                yield sheet, index
