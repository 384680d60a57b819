"""Bodies above bodies: for whom an actor speaks in the end."""

from collections.abc import Iterator

from briefing.read.registries import Registries


def with_bodies_above(actor: str, registries: Registries) -> Iterator[str]:
    """Yield an actor, the body it is part of, and so on upwards; a circle ends where it began."""
    seen: set[str] = set()
    here: str | None = actor
    while here in registries.actors and here not in seen:
        seen.add(here)
        yield here
        here = registries.actors[here].part_of
