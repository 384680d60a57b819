"""Skeletons: what `briefing new` wrote is there to be replaced."""

from collections.abc import Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.nodes import Loc
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet
from briefing.schema.skeleton import STAND_INS

_HELP = "Write your own text here; nothing of the skeleton may be published."
_WORDS = frozenset(STAND_INS.values())


def skeleton_left(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """Nothing that `briefing new` wrote as a stand-in is left in a sheet."""
    for loc, text in _texts(sheet.record):
        if text in _WORDS:
            yield Finding(loc, f"`{text}` still stands here from the skeleton", _HELP)


def _texts(record: EventSheet) -> Iterator[tuple[Loc, str | None]]:
    """Yield the fields that a skeleton fills with stand-ins."""
    yield ("title",), record.title
    yield ("summary",), record.summary
    for index, fact in enumerate(record.facts):
        yield ("facts", index, "text"), fact.text
    for key, source in record.sources.items():
        yield ("sources", key, "title"), source.title
        yield ("sources", key, "publisher"), source.publisher
        yield ("sources", key, "url"), source.url
