"""Positions: no strong claim on a weak basis, and no person taken for a state."""

from collections.abc import Iterator

from briefing.check.bodies import with_bodies_above
from briefing.check.rule import Finding, Surroundings
from briefing.read.registries import Registries
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet
from briefing.schema.registries import Actor
from briefing.schema.substance import Position

PERSON = "person"  # the kind of actor that can speak for others
_WEAKEST = 1


def position_extreme_inferred(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A stance of -2 or 2 rests on more than an inference."""
    bases = around.registries.vocabulary.position_bases
    for index, one in enumerate(sheet.record.positions):
        basis = bases.get(one.basis)
        if basis and one.stance in (-2, 2) and basis.weight <= _WEAKEST:
            message = (
                f"the stance {one.stance} is as strong as can be, its basis “{basis.label}” is not"
            )
            better = ", ".join(name for name, known in bases.items() if known.weight > _WEAKEST)
            help = f"Write {one.stance // 2}, or find a source for another basis: {better}."
            yield Finding(("positions", index, "stance"), message, help)


def no_position_inferred(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """That an actor takes no position rests on more than an inference."""
    bases = around.registries.vocabulary.position_bases
    for index, one in enumerate(sheet.record.positions):
        basis = bases.get(one.basis)
        if basis and one.stance is None and basis.weight <= _WEAKEST:
            message = f"`none` says that a source says so, its basis is “{basis.label}”"
            help = "Delete the position: silence, absence or an abstention alone is no position."
            yield Finding(("positions", index, "stance"), message, help)


def person_as_state(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """What a person says is a body's position only if the person spoke on its behalf."""
    actors = around.registries.actors
    for index, one in enumerate(sheet.record.positions):
        if one.actor in actors and actors[one.actor].kind != PERSON:
            person = _lone_speaker(one, sheet.record, actors)
            if person and not _speaks_for(person, one.actor, sheet.record, around.registries):
                name = actors[person].name
                message = f"the position of `{one.actor}` rests only on words of {name}"
                help = (
                    f"Under `actors`, add `on_behalf_of: {one.actor}` to `{person}` if that is so, "
                    f"or record the position of `{person}`."
                )
                yield Finding(("positions", index, "actor"), message, help)


def _lone_speaker(one: Position, record: EventSheet, actors: dict[str, Actor]) -> str | None:
    """Return the only person whose words the sheet takes from the sources of a position."""
    keys = {cite.source for cite in one.cite}
    facts = [fact for fact in record.facts if keys & {cite.source for cite in fact.cite}]
    speakers = {fact.by if fact.kind == "statement" else None for fact in facts}
    speaker = next(iter(speakers)) if len(speakers) == 1 else None
    return speaker if speaker in actors and actors[speaker].kind == PERSON else None


def _speaks_for(person: str, body: str, record: EventSheet, registries: Registries) -> bool:
    """Whether a person acted for a body or a part of it, or holds a post there."""
    behalf = [entry.on_behalf_of for entry in record.actors if entry.actor == person]
    posts = [post.of for post in registries.actors[person].posts]
    return any(one and body in with_bodies_above(one, registries) for one in (*behalf, *posts))
