"""Commitments: what fell due and has no result yet."""

from collections.abc import Iterator

from briefing.link.commitments import State, entry
from briefing.link.rules.together import Across, Together, at
from briefing.read.nodes import lost_a_part


def commitment_overdue(together: Together) -> Iterator[Across]:
    """A commitment whose day has passed says what became of it."""
    for sheet in together.events.values():
        for index, owed in enumerate(sheet.record.commitments):
            computed = entry(sheet.id, owed, together.today)
            if computed.state is not State.OVERDUE or computed.due is None:
                continue
            if not lost_a_part(sheet.node, ("commitments", index)):
                message = f"`{owed.id}` was due by {computed.due.words} and has no result"
                help = (
                    "Look it up: add `done:` with `date` and `measure`, "
                    "or set `state:` dropped or superseded."
                )
                yield Across(at(sheet, "commitments", index), message, help)
