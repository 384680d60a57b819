"""What became of the addresses of sources, as the last round of visits found it."""

from collections.abc import Iterator
from datetime import date

from briefing.link.rules.together import Across, Together, at
from briefing.schema.evidence import Source
from briefing.schema.visited import State, Visited

# A host that fails for a few days comes back.
_PATIENCE = 7


def source_lost(together: Together) -> Iterator[Across]:
    """The address of a source leads to the source, or there is another way to it."""
    for sheet in together.events.values():
        for key, source in sheet.record.sources.items():
            entry = together.repository.visited.get(source.url or "")
            found = _found(entry, source) if entry else None
            if found:
                yield Across(at(sheet, "sources", key, "url"), *found)


def _found(entry: Visited, source: Source) -> tuple[str, str] | None:
    """Return message and remedy, or None where nothing is wrong or it is seen to already."""
    day = f"on {entry.checked}"
    if entry.state is State.MOVED:
        help = "Open it, and write the new address when it is the same page."
        return f"{day} the address had moved for good to {entry.final}", help
    lost = entry.state in (State.GONE, State.REFUSED) or _fails_for_long(entry)
    if not lost or source.archive_url or source.state == "dead":
        return None
    help = "Add an `archive_url`, write `state: dead`, or cite another copy."
    return f"{day} the address did not lead to the source: {entry.note}", help


def _fails_for_long(entry: Visited) -> bool:
    since, checked = (date.fromisoformat(one) for one in (entry.since, entry.checked))
    return entry.state is State.FAILING and (checked - since).days >= _PATIENCE
