"""Facets as columns: for each page in order the values that it has, a sign for each value."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.link.depth import Level
from briefing.search.passages import FoundPage

FACETS = {
    "kind": "Kind of page",
    "actor": "Actor",
    "jurisdiction": "Jurisdiction",
    "topic": "Topic",
    "instrument": "Instrument",
    "type": "Type of event",
    "status": "Status",
    "year": "Year",
    "evidence": "Evidence",
}
# The first sign of a value; the signs before it are the space and the quotation mark.
_FIRST = 35


@dataclass(frozen=True, slots=True)
class Column:
    """One facet: its values as (id, label) in the order shown, and the signs of all pages.

    Where no page has more than one value, a page takes one sign, a space for none; elsewhere
    pages are set apart by spaces.
    """

    name: str
    label: str
    values: tuple[tuple[str, str], ...]
    one: bool
    signs: str


def columns(pages: Sequence[FoundPage]) -> list[Column]:
    """Return the facets that any page has a value of, in the order shown."""
    return [made for name, label in FACETS.items() if (made := _column(name, label, pages)).values]


def _column(name: str, label: str, pages: Sequence[FoundPage]) -> Column:
    values = _values(name, (one for page in pages for one in page.facets if one[0] == name))
    sign = {value: chr(_FIRST + at) for at, (value, _) in enumerate(values)}
    cells = ["".join(sign[one[1]] for one in page.facets if one[0] == name) for page in pages]
    one = all(len(cell) < 2 for cell in cells)
    signs = "".join(cell or " " for cell in cells) if one else " ".join(cells)
    return Column(name, label, values, one, signs)


def _values(name: str, found: Iterable[tuple[str, str, str]]) -> tuple[tuple[str, str], ...]:
    """Return each value once, with the shortest of its labels."""
    labels: dict[str, str] = {}
    for _, value, label in found:
        held = labels.setdefault(value, label)
        labels[value] = min(held, label, key=lambda one: (len(one), one))
    if name == "year":
        return tuple(sorted(labels.items(), reverse=True))
    if name == "evidence":
        ladder = [level.name.lower() for level in Level]
        return tuple(sorted(labels.items(), key=lambda one: -ladder.index(one[0])))
    return tuple(sorted(labels.items(), key=lambda one: (one[1].casefold(), one[0])))
