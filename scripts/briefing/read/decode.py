"""Bytes to text: size, encoding and characters are judged before any YAML is read."""

import re

from briefing.problem import Place, Problem, Severity
from briefing.schema.text import first_fault

MOST_BYTES = 128 * 1024
_BREAK = re.compile("\r\n|\r|\n")


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
    if len(data) > MOST_BYTES:
        message = f"the file has {len(data)} bytes; the limit is {MOST_BYTES}"
        raise Refused(
            error_at(Place(path), "file-size", message, "Split the event into several sheets.")
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        help = "Save the file as UTF-8: in Notepad under Save as, Encoding."
        raise Refused(error_at(Place(path), "file-encoding", "the file is in UTF-16", help))
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        raise Refused(
            error_at(
                Place(path, line, column),
                "file-encoding",
                f"the byte 0x{data[error.start]:02x} is not UTF-8",
                "Save the file as UTF-8 in your editor.",
            )
        ) from None
    _refuse_characters(text, path)
    return _BREAK.sub("\n", text)


def _refuse_characters(text: str, path: str) -> None:
    if text.replace("\n", "").replace("\t", "").isprintable() and text.isascii():
        return
    for number, line in enumerate(_BREAK.split(text), 1):
        if line.isascii() and line.replace("\t", "").isprintable():
            continue
        if found := first_fault(line):
            index, cause = found
            place = Place(path, number, index + 1)
            raise Refused(error_at(place, "text-character", cause, "Delete it."))
