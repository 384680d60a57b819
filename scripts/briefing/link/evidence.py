"""What a claim rests on: numbered sources, and how many roots and voices stand behind them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.link.sources import CatalogSource
from briefing.schema.citation import CitationDetail
from briefing.schema.evidence import Source


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """A source within one sheet: the number it has on that page, and what the sheet says of it.

    `source` is the same one merged over all sheets, with the words of the first sheet.
    """

    number: int
    key: str
    source: CatalogSource
    record: Source


@dataclass(frozen=True, slots=True)
class Item:
    """One citation of a claim."""

    cited: NumberedSource
    detail: CitationDetail


@dataclass(frozen=True, slots=True)
class Root:
    """A root behind a claim and the numbers of the cited sources that carry it."""

    source: CatalogSource
    carried_by: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything cited for one claim. `voices` counts distinct affiliations among the roots."""

    items: tuple[Item, ...]
    roots: tuple[Root, ...]
    voices: int

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the cited sources, in order and without repeats."""
        return tuple(sorted({item.cited.number for item in self.items}))

    @property
    def pinned(self) -> bool:
        """Whether a quotation or a locator says where the evidence stands."""
        return any(item.detail.quote or item.detail.locator for item in self.items)


def evidence(
    cites: Iterable[CitationDetail],
    numbered: Mapping[str, NumberedSource],
    sources: Mapping[str, CatalogSource],
) -> Evidence:
    """Return the evidence for citations of one sheet, roots in the order of their first number."""
    items = tuple(Item(numbered[detail.source], detail) for detail in cites)
    carried: dict[str, set[int]] = {}
    for item in items:
        for root in item.cited.source.roots:
            carried.setdefault(root, set()).add(item.cited.number)
    roots = tuple(Root(sources[name], tuple(sorted(numbers))) for name, numbers in carried.items())
    roots = tuple(sorted(roots, key=lambda root: (root.carried_by, root.source.id)))
    return Evidence(items, roots, len({root.source.affiliation for root in roots}))
