"""What is known of an address from visits to it: the entries of `briefs/links.json`."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """What became of an address."""

    FOUND = "found"
    MOVED = "moved"  # found, and its host says for good at another address
    GONE = "gone"
    CLOSED = "closed"  # there, but not for robots, or not now
    FAILING = "failing"
    REFUSED = "refused"  # leads where no link of this site may lead


@dataclass(frozen=True, slots=True)
class Visited:
    """One address. Days are written as dates; what is not known is left out.

    `since` is the first visit that found this state, `text` a hash of the words when they were last
    read, `changed` the last visit that found other words than the one before.
    """

    state: State
    since: str
    checked: str
    status: int | None = None
    final: str = ""
    note: str = ""
    text: str = ""
    changed: str = ""
