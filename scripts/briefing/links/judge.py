"""What an answer means for a source: a state, and words for a person."""

from dataclasses import dataclass

from briefing.links.get import Reply
from briefing.links.text import fingerprint, is_excuse
from briefing.schema.visited import State

_GONE = (404, 410)
_CLOSED = (401, 402, 403, 407, 429, 451)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one visit found. `text` is a hash of the words of the page."""

    state: State
    note: str = ""
    status: int | None = None
    final: str = ""
    text: str = ""


def judged(url: str, reply: Reply) -> Answer:
    """Return what a whole answer means."""
    status = reply.status
    if status in _GONE:
        return Answer(State.GONE, f"the host answers {status}", status)
    if status in _CLOSED:
        return Answer(State.CLOSED, f"the host answers {status}", status)
    if status not in (200, 203):
        return Answer(State.FAILING, f"the host answers {status}", status)
    kind = reply.headers.get("content-type", "")
    final = reply.final if reply.final != url else ""
    state = State.MOVED if reply.permanent else State.FOUND
    if reply.body is None:
        note = "the page was too long or broken to be compared"
        return Answer(state, note, status, final)
    if is_excuse(reply.body, kind):
        return Answer(State.GONE, "the page says that it was not found", status, final)
    return Answer(state, "", status, final, fingerprint(reply.body, kind))
