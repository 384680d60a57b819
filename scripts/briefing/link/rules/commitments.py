"""Commitments: what fell due and has no result yet."""

from collections.abc import Iterator

from briefing.link.commitments import State, entry
from briefing.link.rules.together import Across, Together, at


def commitment_overdue(together: Together) -> Iterator[Across]:
    """A commitment whose day has passed says what became of it."""
    for sheet in together.events.values():
        for index, owed in enumerate(sheet.record.commitments):
            computed = entry(sheet.id, owed, together.today)
            if computed.state is State.OVERDUE and computed.due:
                message = f"`{owed.id}` was due by {computed.due.words} and has no result"
                help = (
                    "Look it up: add `done:` with `date` and `measure`, "
                    "or set `state:` dropped or superseded."
                )
                yield Across(at(sheet, "commitments", index), message, help)
