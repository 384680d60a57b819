"""A change as a value: where it is seen, what it is about, and one clause that says it."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

_AROUND = 3
Place: TypeAlias = Literal["initiative", "briefing", "comparison", "registry"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `says` is a clause without a full stop; `before` and `after` hold the values."""

    part: str
    says: str
    before: str = ""
    after: str = ""
    item: str = ""
    place: Place = "briefing"
    page: str = ""
    title: str = ""

    def on(self, place: Place, page: str, title: str) -> "Change":
        """Return the same change on a page."""
        return replace(self, place=place, page=page, title=title)


def turned(part: str, before: str, after: str, item: str = "") -> Change:
    """Return the change of one value into another: `title: “old” → “new”`."""
    return Change(
        part, f"{part}: {before or 'nothing'} → {after or 'nothing'}", before, after, item
    )


def reworded(part: str, before: str, after: str, item: str = "") -> Change:
    """Return the change of one text into another, both in quotation marks.

    Of long texts only the part that differs is said, with a few words around it.
    """
    if before and after:
        old, new = differing(before, after)
        return Change(part, f"{part}: “{old}” → “{new}”", before, after, item)
    says = f"new {part}: “{after}”" if after else f"no {part} any more; it was “{before}”"
    return Change(part, says, before, after, item)


def differing(before: str, after: str) -> tuple[str, str]:
    """Return the parts of two texts that differ, with up to three words before and after."""
    old, new = before.split(), after.split()
    same = _shared(old, new)
    rest = _shared(old[same:][::-1], new[same:][::-1])
    start, end = max(same - _AROUND, 0), max(rest - _AROUND, 0)
    start = start if start > _AROUND else 0
    end = end if end > _AROUND else 0
    return _cut(old, start, end), _cut(new, start, end)


def _shared(one: list[str], other: list[str]) -> int:
    """Return how many words two texts have in common at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    shortest = min(len(one), len(other))
    return next((number for number, (a, b) in pairs if a != b), shortest)


def _cut(words: list[str], start: int, end: int) -> str:
    middle = " ".join(words[start : len(words) - end])
    return f"{'… ' if start else ''}{middle}{' …' if end else ''}"
