"""Briefings: new, gone, moved to another address, or changed."""

from collections.abc import Iterator

from briefing.changes.change import Change, reworded, turned
from briefing.changes.items import ITEMS, Both, item_changes
from briefing.changes.words import added_and_taken, differences, words
from briefing.link.catalog import Catalog
from briefing.link.events import Event

_LISTS = ("topics", "jurisdictions", "aliases", "same_as", "authors", "reviewed_by", "review_when")
_TEXTS = ("title", "short_title", "summary")
_TOLD = frozenset(
    {*(kind.field for kind in ITEMS), *_LISTS, *_TEXTS, "why_it_matters", "sources", "withdrawn",
     "sets_status"}
)  # fmt: skip


def event_changes(before: Catalog, after: Catalog) -> Iterator[Change]:
    """Yield the changes of every briefing, new ones first, in order of event time."""
    former = _former(before, after)
    for id, event in after.events.items():
        if id not in before.events and id not in former.values():
            yield _new(event).on("briefing", id, event.name)
    for id, event in after.events.items():
        old = before.events.get(id) or before.events.get(_old_id(former, id))
        if old is not None:
            for one in _changed(Both(old, event, after)):
                yield one.on("briefing", id, event.name)
    for id, event in before.events.items():
        if id not in after.events and id not in former:
            says = "deleted, and no other sheet has its address under `aliases`"
            yield Change("briefing", says, event.record.title).on("briefing", id, event.name)


def _former(before: Catalog, after: Catalog) -> dict[str, str]:
    """Return the new id of each sheet that stands under another one now."""
    return {
        alias: event.id
        for event in after.events.values()
        for alias in event.record.aliases
        if alias in before.events and alias not in after.events and event.id not in before.events
    }


def _old_id(former: dict[str, str], id: str) -> str:
    return next((old for old, new in former.items() if new == id), "")


def _new(event: Event) -> Change:
    record = event.record
    counts = [
        f"{len(record.facts)} {'fact' if len(record.facts) == 1 else 'facts'}",
        f"{len(record.sources)} {'source' if len(record.sources) == 1 else 'sources'}",
    ]
    says = f"new briefing of {record.date.words}: {', '.join(counts)}. {record.summary}"
    return Change("briefing", says, "", record.title)


def _changed(both: Both) -> Iterator[Change]:
    old, new = both.before.record, both.after.record
    if both.before.id != both.after.id:
        says = f"address changed; the former one, {both.before.id}, still leads here"
        yield Change("address", says, both.before.id, both.after.id)
    if old.withdrawn != new.withdrawn:
        reason = new.withdrawn.reason if new.withdrawn else ""
        yield Change("withdrawn", f"withdrawn: {reason}" if reason else "stands again", "", reason)
    for name in _TEXTS:
        before, after = getattr(old, name) or "", getattr(new, name) or ""
        if before != after:
            yield reworded(name.replace("_", " "), before, after)
    if words(old.why_it_matters) != words(new.why_it_matters):
        yield reworded("why it matters", words(old.why_it_matters), words(new.why_it_matters))
    yield from _status(both)
    yield from differences(old, new, skip=_TOLD)
    for name in _LISTS:
        yield from added_and_taken(name.replace("_", " "), getattr(old, name), getattr(new, name))
    yield from item_changes(both)
    if both.before.depth.level != both.after.depth.level:
        yield turned("depth", both.before.depth.level.word, both.after.depth.level.word)


def _status(both: Both) -> Iterator[Change]:
    old, new = (one.status.label if one.status else "" for one in (both.before, both.after))
    if old != new:
        yield turned("status set by this event", old, new)
