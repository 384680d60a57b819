"""Lists that stay short however many sheets there are: the first ones, and how many there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shown(Generic[T]):
    """What a page shows of a list. Whoever reads on finds the rest by the link beside it."""

    items: tuple[T, ...]
    total: int

    @property
    def left(self) -> int:
        """How many are not shown."""
        return self.total - len(self.items)


def first(items: Iterable[T], most: int) -> Shown[T]:
    """Return at most `most` items together with the number of all."""
    every = tuple(items)
    return Shown(every[:most], len(every))
