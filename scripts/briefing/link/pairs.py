"""Pairs of initiatives that can be compared without an editor: both are placed on one issue."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from briefing.link.compare import Column, Comparison, column, compare
from briefing.link.events import Event
from briefing.link.initiatives import Initiative
from briefing.read.registries import Registries
from briefing.read.sheets import Sheet
from briefing.schema.comparison import ComparisonSheet, Side

MOST_PAIRS = 60

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs that get a page, the richest first, and how many there are in all."""

    comparisons: tuple[Comparison, ...]
    total: int


def pairs(
    ready: Iterable[Comparison],
    events: Mapping[str, Event],
    initiatives: Mapping[str, Initiative],
    registries: Registries,
) -> Pairs:
    """Return the pairs with most shared issues, then most subjects filled on both sides.

    A pair that a ready-made comparison sets side by side, and nothing else, is left out.
    """
    columns = {
        name: column(Side(initiative=name), events, initiatives, registries) for name in initiatives
    }
    shared = _shared_issues(columns.values())
    for pair in map(_pair_of, ready):
        if pair:
            shared.pop(pair, None)
    filled = {pair: len(_both_fill(columns, pair)) for pair in shared}
    order = sorted(shared, key=lambda pair: (-shared[pair], -filled[pair], pair))
    sheets = (_sheet(initiatives, one, shared[one], filled[one]) for one in order[:MOST_PAIRS])
    chosen = (compare(one, events, initiatives, registries) for one in sheets)
    return Pairs(tuple(replace(one, by_rule=True) for one in chosen), len(order))


def _shared_issues(columns: Iterable[Column]) -> Counter[Pair]:
    """Return on how many issues both initiatives of a pair are placed, by their sorted ids."""
    placed: dict[str, list[str]] = {}
    for one in columns:
        for issue in one.stances:
            if one.place_on(issue) is not None:
                placed.setdefault(issue, []).append(one.id)
    return Counter(pair for names in placed.values() for pair in combinations(sorted(names), 2))


def _pair_of(one: Comparison) -> Pair | None:
    """Return the two initiatives that a comparison consists of, or None where it is of others."""
    names = sorted(side.initiative or "" for side in one.record.sides)
    return (names[0], names[1]) if len(names) == 2 else None


def _both_fill(columns: Mapping[str, Column], pair: Pair) -> set[str]:
    filled = (
        {name for name, cell in columns[one].cells.items() if not cell.record.not_applicable}
        for one in pair
    )
    return set.intersection(*filled)


def _sheet(
    initiatives: Mapping[str, Initiative], pair: Pair, shared: int, filled: int
) -> Sheet[ComparisonSheet]:
    """Return the sheet of a pair. Its id is no other sheet's: these never hold two hyphens."""
    first, second = (initiatives[name].name for name in pair)
    issues = f"{shared} shared {'issue' if shared == 1 else 'issues'}"
    subjects = f"{filled} {'subject' if filled == 1 else 'subjects'}"
    return Sheet(
        "--".join(pair),
        "",
        ComparisonSheet(
            title=f"{first} and {second}",
            summary=f"Both are placed on {issues}, and both fill {subjects} of the comparison.",
            sides=tuple(Side(initiative=name) for name in pair),
        ),
        b"",
    )
