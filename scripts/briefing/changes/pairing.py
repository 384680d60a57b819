"""Which entry of a list became which: by what it says, then by its id, then by likeness."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar

T = TypeVar("T")
_LIKE = 0.6
_MOST_COMPARED = 40


@dataclass(frozen=True, slots=True)
class Pairs(Generic[T]):
    """Entries that stand in both lists, those that are gone and those that are new."""

    kept: tuple[tuple[T, T], ...]
    gone: tuple[T, ...]
    new: tuple[T, ...]


def pair(
    before: Iterable[T],
    after: Iterable[T],
    id_of: Callable[[T], str],
    text_of: Callable[[T], str],
    content_of: Callable[[T], object] = lambda one: one,
) -> Pairs[T]:
    """Return the pairs in the order of `after`.

    The same content or text comes before the same id, since entries without an id are numbered by
    their place and move on when one is put before them. `content_of` is all that an entry says
    besides its id.
    """
    old, new = dict(enumerate(before)), dict(enumerate(after))
    found: dict[int, T] = {}
    exact = (lambda one: one, content_of, lambda one: (id_of(one), text_of(one)))
    for key in (*exact, text_of, id_of):
        _match(old, new, found, key)
    _match_alike(old, new, found, text_of)
    kept = tuple((found[index], one) for index, one in new.items() if index in found)
    added = tuple(one for index, one in new.items() if index not in found)
    return Pairs(kept, tuple(old.values()), added)


def _match(
    old: dict[int, T], new: dict[int, T], found: dict[int, T], key: Callable[[T], object]
) -> None:
    """Move to `found` what has the same key and was not found before."""
    waiting: dict[object, list[int]] = {}
    for index, one in old.items():
        waiting.setdefault(key(one), []).append(index)
    for index, one in new.items():
        if index not in found and (same := waiting.get(key(one))) and key(one):
            found[index] = old.pop(same.pop(0))


def _match_alike(
    old: dict[int, T], new: dict[int, T], found: dict[int, T], text_of: Callable[[T], str]
) -> None:
    left = [index for index in new if index not in found][:_MOST_COMPARED]
    for index in left:
        near = max(old, key=lambda one: _likeness(old[one], new[index], text_of), default=None)
        if near is not None and _likeness(old[near], new[index], text_of) >= _LIKE:
            found[index] = old.pop(near)


def _likeness(one: T, other: T, text_of: Callable[[T], str]) -> float:
    return SequenceMatcher(None, text_of(one), text_of(other), autojunk=False).ratio()
