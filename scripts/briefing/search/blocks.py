"""The dictionary cut into blocks, as the leaves of a tree: a word needs one block, seldom two."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from briefing.search.impacts import Postings

BLOCK_BYTES = 24_000
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_IMPACTS = "0123456789abcdef"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Block:
    """Terms in order, each followed by its forms; their postings; and forms that lead elsewhere."""

    terms: list[str] = field(default_factory=list)
    postings: list[str] = field(default_factory=list)
    see: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dictionary:
    """All blocks and the first term of each, by which a reader finds the one that is needed."""

    first: list[str]
    blocks: list[Block]


def order(word: str) -> bytes:
    """Return the sort key under which words stand as the browser compares them."""
    return word.encode("utf-16-be", "surrogatepass")


def dictionary(made: Postings) -> Dictionary:
    """Return the blocks. A form that its place in the order would not lead to its term is noted."""
    first, blocks = [], []
    rows = (
        (one, _row(one, made), _listed(made.pages[one])) for one in sorted(made.pages, key=order)
    )
    for chunk in chunks(rows, _size):
        first.append(chunk[0][0])
        blocks.append(Block([row[1] for row in chunk], [row[2] for row in chunk]))
    _note_forms(made, first, blocks)
    return Dictionary(first, blocks)


def chunks(rows: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    """Yield rows in groups of about the size of a block."""
    chunk: list[T] = []
    held = 0
    for row in rows:
        if chunk and held + size(row) > BLOCK_BYTES:
            yield chunk
            chunk, held = [], 0
        chunk.append(row)
        held += size(row)
    if chunk:
        yield chunk


def _size(row: tuple[str, str, str]) -> int:
    """Return the bytes of a row in a file, with the signs around its two texts."""
    return len(row[1].encode()) + len(row[2]) + 6


def _row(term: str, made: Postings) -> str:
    return " ".join((term, *sorted(made.forms.get(term, set()) - {term})))


def _note_forms(made: Postings, first: list[str], blocks: list[Block]) -> None:
    keys = [order(one) for one in first]

    def place(word: str) -> int:
        return max(bisect_right(keys, order(word)) - 1, 0)

    for term in sorted(made.forms, key=order):
        for form in sorted(made.forms[term] - {term}):
            if place(form) != place(term):
                blocks[place(form)].see[form] = term


def _listed(pages: "array[int]") -> str:
    """Return postings by impact, the highest first: its sign, then the gaps between the pages."""
    by_impact: dict[int, list[int]] = {}
    for one in pages:
        by_impact.setdefault(one & 15, []).append(one >> 4)
    return " ".join(
        _IMPACTS[impact] + gaps(by_impact[impact]) for impact in sorted(by_impact)[::-1]
    )


def gaps(numbers: Iterable[int]) -> str:
    """Return rising numbers as the gaps between them, 5 bits a sign; a set sixth bit goes on."""
    signs, last = [], -1
    for number in numbers:
        rest, last = number - last - 1, number
        while rest > 31:
            signs.append(_DIGITS[32 + (rest & 31)])
            rest >>= 5
        signs.append(_DIGITS[rest])
    return "".join(signs)
