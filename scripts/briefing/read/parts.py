"""A file cut into parts by its lines alone: fields of the sheet, and the entries of a field."""

import re
from itertools import pairwise
from typing import NamedTuple

# Also with its space forgotten: then the part fails alone, and not together with the one above.
KEY = re.compile(r"([\"']?)(?P<key>[A-Za-z_][\w-]*)\1\s*:(?!//)")
_NOTHING_BUT_KEY = re.compile(rf"\s*{KEY.pattern}\s*(#.*)?")
_ENTRY = re.compile(r"-( |$)")
_EMPTY = re.compile(r"\s*(#.*)?")


class Part(NamedTuple):
    """The lines from `start` to before `end`."""

    start: int
    end: int


def document_end(lines: list[str]) -> int:
    """Return where the first document ends: at the line that would begin a second, or the last.

    A field through which that line goes is no part of it.
    """
    begun = False
    for number, line in enumerate(lines):
        if line.startswith(("---", "...")):
            if begun:
                return _whole_until(lines, number)
        elif not _EMPTY.fullmatch(line):
            begun = True
    return len(lines)


def _whole_until(lines: list[str], end: int) -> int:
    after = next((line for line in lines[end + 1 :] if not _EMPTY.fullmatch(line)), "")
    if not after.startswith((" ", "\t", "-")):
        return end
    return next((one for one in range(end - 1, -1, -1) if KEY.match(lines[one])), 0)


def fields(lines: list[str], end: int) -> list[Part]:
    """Return a part for each key in the first column, and one for what stands before the first."""
    return _cut(range(end), [number for number in range(end) if KEY.match(lines[number])])


def entries(lines: list[str], part: Part) -> list[Part]:
    """Return a part for each entry of the list, or each field, below a key that stands alone."""
    inside = range(part.start + 1, part.end)
    first = next((one for one in inside if not _EMPTY.fullmatch(lines[one])), None)
    if first is None or not _NOTHING_BUT_KEY.fullmatch(lines[part.start]):
        return []
    deep = len(lines[first]) - len(lines[first].lstrip(" "))
    begins = _ENTRY if _ENTRY.match(lines[first], deep) else KEY
    # Below a line that stands too far out nobody knows to what an entry belongs.
    sure = next((one for one in inside if _stands_before(lines[one], deep)), part.end)
    starts = [one for one in range(first, sure) if _begins(begins, lines[one], deep)]
    return _cut(range(first, part.end), starts) if starts else []


def is_list(lines: list[str], parts: list[Part]) -> bool:
    """Whether the parts below a key are the entries of a list, and no fields."""
    return _ENTRY.match(lines[parts[0].start].lstrip(" ")) is not None


def _stands_before(line: str, deep: int) -> bool:
    return not _EMPTY.fullmatch(line) and bool(line[:deep].strip(" "))


def _begins(sign: re.Pattern[str], line: str, deep: int) -> bool:
    return not line[:deep].strip(" ") and sign.match(line, deep) is not None


def is_empty(lines: list[str], part: Part) -> bool:
    """Whether nothing but comments and the mark of a document stands in a part."""
    return all(
        _EMPTY.fullmatch(line) or line.startswith("---") for line in lines[part.start : part.end]
    )


def _cut(span: range, starts: list[int]) -> list[Part]:
    bounds = [span.start, *(one for one in starts if one > span.start), span.stop]
    return [Part(start, end) for start, end in pairwise(bounds) if start < end]
