"""Posts: a capacity that an actor had on the day of the event."""

from collections.abc import Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.sheets import Sheet
from briefing.schema.edtf import Edtf
from briefing.schema.event import EventSheet
from briefing.schema.registries import Post


def post_not_held(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """The capacity in which somebody acts is a post held on that day."""
    if "date" in sheet.set_aside:
        return
    day = sheet.record.date
    for index, entry in enumerate(sheet.record.actors):
        actor = around.registries.actors.get(entry.actor)
        if actor is None or entry.capacity is None:
            continue
        same = [post for post in actor.posts if post.title.casefold() == entry.capacity.casefold()]
        if same and not any(_may_cover(post, day) for post in same):
            message = f"{actor.name} was not {entry.capacity} on {day.words}"
            help = (
                f"In actors.yml it was held {' and '.join(map(_span, same))}. Mend one of the two."
            )
            yield Finding(("actors", index, "capacity"), message, help)


def _may_cover(post: Post, day: Edtf) -> bool:
    begun = post.since is None or post.since.earliest <= day.latest
    return begun and (post.until is None or post.until.latest >= day.earliest)


def _span(post: Post) -> str:
    since = f"from {post.since.words}" if post.since else ""
    until = f"until {post.until.words}" if post.until else ""
    return " ".join(filter(None, (since, until)))
