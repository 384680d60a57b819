"""The facts of a sheet in reading order: by kind, statements by speaker, fallen ones apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.link.events import Event
from briefing.schema.evidence import Fact

_KINDS = ("event", "content", "context")


@dataclass(frozen=True, slots=True)
class Saying:
    """What one speaker said. `speaker` is an actor id; `post` the capacity on that day."""

    speaker: str | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Fallen:
    """A fact that no longer stands, and the fact that took its place."""

    fact: Fact
    replaced_by: Fact | None


@dataclass(frozen=True, slots=True)
class Claims:
    """All facts of a sheet, each in exactly one place."""

    event: tuple[Fact, ...]
    content: tuple[Fact, ...]
    context: tuple[Fact, ...]
    sayings: tuple[Saying, ...]
    fallen: tuple[Fallen, ...]


def claims(event: Event) -> Claims:
    """Return the facts of an event in the order in which its page tells them."""
    facts = event.record.facts
    by_id = {fact.id: fact for fact in facts}
    current = [fact for fact in facts if fact.status == "current"]
    happened, content, context = (
        tuple(fact for fact in current if fact.kind == kind) for kind in _KINDS
    )
    return Claims(
        happened,
        content,
        context,
        _sayings(fact for fact in current if fact.kind == "statement"),
        tuple(
            Fallen(fact, by_id.get(fact.replaced_by)) for fact in facts if fact.status != "current"
        ),
    )


def _sayings(statements: Iterable[Fact]) -> tuple[Saying, ...]:
    grouped: dict[str | None, list[Fact]] = {}
    for fact in statements:
        grouped.setdefault(fact.by, []).append(fact)
    return tuple(Saying(speaker, tuple(said)) for speaker, said in grouped.items())
