"""How far a sheet was read: what a reader must know before relying on it, in one sentence."""

from collections.abc import Iterator

from briefing.schema.event import EventSheet

_IN_PART = ("excerpt", "not-read")


def reading(record: EventSheet) -> str:
    """Return what is missing of the reading, or nothing; a banner of its own is not repeated."""
    said = "; ".join(_missing(record))
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _missing(record: EventSheet) -> Iterator[str]:
    if not record.reviewed_by and not record.machine_drafted:
        yield "not yet read by a second person"
    in_part = sum(one.access in _IN_PART for one in record.sources.values())
    if 2 * in_part > len(record.sources):
        yield "most sources not read in full"
