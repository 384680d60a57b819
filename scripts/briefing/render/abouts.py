"""One line on a page for those who see only its address: search engines, chats, feeds.

Each begins with the name of its thing, so that no two pages are described alike.
"""

from collections.abc import Sequence

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.sources import CatalogSource
from briefing.render.words import plain_text, tally
from briefing.schema.registries import Actor, Post

_LONGEST_TITLE = 90


def actor_about(catalog: Catalog, name: str, events: Sequence[Event]) -> str:
    """Return who an actor is, and its last recorded event; `events` are the latest first."""
    record = catalog.registries.actors[name]
    who = record.description or _standing(catalog, record) or _capacity(name, events)
    who = who or _kind(catalog, record)
    return f"{record.name}: {plain_text(who)} {_recorded(events)}"


def place_about(name: str, initiatives: int, actors: int, events: Sequence[Event]) -> str:
    """Return what is recorded of a jurisdiction; `events` are the latest first."""
    counts = f"{tally(initiatives, 'initiative')} and {tally(actors, 'actor')}"
    return f"{name}: {counts}. {_recorded(events)}"


def site_about(name: str, sources: Sequence[CatalogSource], events: Sequence[Event]) -> str:
    """Return what a publisher's site gave, and the last event that cites it."""
    title = f"“{_cut(sources[-1].record.title)}”"
    held = f"{tally(len(sources), 'source')}, {'among them ' if len(sources) > 1 else ''}{title}"
    cited = f" Cited for {tally(len(events), 'event')}: {_latest(events)}" if events else ""
    return f"{name}: {held}.{cited}"


def _standing(catalog: Catalog, record: Actor) -> str:
    """Return the post that a person holds, or the last one held, with its body."""
    if not record.posts:
        return ""
    post = min(record.posts, key=_ended)
    body = catalog.registries.actors[post.of].name if post.of else ""
    words = f"{post.title}, {body}" if body and body not in post.title else post.title
    return f"formerly {words}" if post.until and post.until.latest < catalog.today else words


def _ended(post: Post) -> tuple[bool, int]:
    """Order posts that are held before those that ended, the last to begin first."""
    return post.until is not None, -(post.since.earliest.toordinal() if post.since else 0)


def _capacity(name: str, events: Sequence[Event]) -> str:
    """Return the capacity in which an actor last took part, or nothing."""
    taken = (entry for one in events for entry in one.record.actors if entry.actor == name)
    return next((entry.capacity for entry in taken if entry.capacity), "")


def _kind(catalog: Catalog, record: Actor) -> str:
    kind = catalog.registries.vocabulary.actor_kinds[record.kind].label
    if record.part_of:
        return f"{kind}, part of {catalog.registries.actors[record.part_of].name}"
    if record.jurisdiction:
        return f"{kind}, {catalog.registries.jurisdictions[record.jurisdiction].name}"
    return kind


def _recorded(events: Sequence[Event]) -> str:
    if not events:
        return "No event recorded."
    return f"{tally(len(events), 'event')} recorded: {_latest(events)}"


def _latest(events: Sequence[Event]) -> str:
    """Return the first of the events, which are the latest first, and whether there are more."""
    one = events[0]
    lead = "the latest, " if len(events) > 1 else ""
    return f"{lead}{one.record.date.words}, “{_cut(one.record.title)}”."


def _cut(text: str) -> str:
    """Return a title that fits into a line, cut between words where it must be."""
    if len(text) <= _LONGEST_TITLE:
        return text
    return f"{text[: _LONGEST_TITLE - 1].rsplit(' ', 1)[0]}…"
