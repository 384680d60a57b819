"""Bytes to text: size, encoding and characters are judged before any YAML is read."""

import re

from briefing.problem import Place, Problem, Severity
from briefing.schema.text import first_fault

MOST_BYTES = 128 * 1024
_BREAK = re.compile("\r\n|\r|\n")
# What the decoder makes of a byte that is no UTF-8.
_NOT_UTF_8 = re.compile("[\udc80-\udcff]")


class Refused(Exception):
    """Reading cannot go on; carries the one problem that stops it."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.message)


def error_at(place: Place, check: str, message: str, help: str = "") -> Problem:
    """Return the error of that check at that place."""
    return Problem(place, check, Severity.ERROR, message, help)


def decode(data: bytes, path: str) -> str:
    """Return the text of a file with every line end as a newline.

    Raises Refused for a file that is too big, is not UTF-8 or holds a character that hides.
    """
    text, faults = decoded(data, path)
    for fault in filter(None, faults.values()):
        raise Refused(fault)
    return text


def decoded(data: bytes, path: str) -> tuple[str, dict[int, Problem | None]]:
    """Return the text, and by their numbers the lines in which a character may not stand.

    A wrong encoding is one mistake: the first line that shows it has the problem, the others None.
    Raises Refused for a file that is too big or of which no line can be read.
    """
    if len(data) > MOST_BYTES:
        message = f"the file has {len(data)} bytes; the limit is {MOST_BYTES}"
        raise Refused(
            error_at(Place(path), "file-size", message, "Split the event into several sheets.")
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        help = "Save the file as UTF-8: in Notepad under Save as, Encoding."
        raise Refused(error_at(Place(path), "file-encoding", "the file is in UTF-16", help))
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    if text.isascii() and text.replace("\n", "").replace("\t", "").isprintable():
        return text, {}
    return _BREAK.sub("\n", text), _faults(text, path)


def _faults(text: str, path: str) -> dict[int, Problem | None]:
    faults: dict[int, Problem | None] = {}
    told = False
    for number, line in enumerate(_BREAK.split(text), 1):
        if line.isascii() and line.replace("\t", "").isprintable():
            continue
        if byte := _NOT_UTF_8.search(line):
            place = Place(path, number, byte.start() + 1)
            faults[number] = None if told else _encoding(place, ord(byte[0]) - 0xDC00)
            told = True
        elif found := first_fault(line):
            index, cause = found
            place = Place(path, number, index + 1)
            faults[number] = error_at(place, "text-character", cause, "Delete it.")
    return faults


def _encoding(place: Place, byte: int) -> Problem:
    message = f"the byte 0x{byte:02x} is not UTF-8"
    return error_at(place, "file-encoding", message, "Save the file as UTF-8 in your editor.")
