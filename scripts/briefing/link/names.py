"""Names in registries and in the words of sheets: when two spellings name one actor."""

import re

from briefing.read.registries import Registries
from briefing.schema.registries import Actor

_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """Return `text` without case, punctuation and leading article; signs alone stay."""
    return " ".join(_WORD.findall(text.casefold())).removeprefix("the ") or text.strip()


def names_of(actor: Actor) -> set[str]:
    """Return every name of an actor, folded."""
    names = (actor.name, actor.short_name, *actor.names)
    return {folded(name) for name in names if name}


def actors_by_name(registries: Registries) -> dict[str, str]:
    """Return the id of each actor by every name that it has, folded."""
    return {name: one for one, actor in registries.actors.items() for name in names_of(actor)}
