"""The spread of many actors between the poles of an issue: numbered spots."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.render.strips import place_of, signed

_ABREAST, _STEP, _ROOM = 3, 19, 12


@dataclass(frozen=True, slots=True)
class Spot:
    """One actor: `x` in per cent, `shift` and `y` in px; `number` is that of the list."""

    number: int
    x: int
    shift: int
    y: int


@dataclass(frozen=True, slots=True)
class Spread:
    """All spots above a line with five ticks, and the sentence that says the same."""

    spots: tuple[Spot, ...]
    ticks: tuple[int, ...]
    base: int
    poles: tuple[str, ...]
    words: str


def spread(poles: tuple[str, ...], stances: Iterable[tuple[int, str, int]]) -> Spread:
    """Return the spread for (number in the list, name, stance)."""
    columns: dict[int, list[int]] = {}
    said = []
    for number, name, stance in stances:
        columns.setdefault(stance, []).append(number)
        said.append(f"{number}, {name}, at {signed(stance)}")
    rows = max((-(-len(found) // _ABREAST) for found in columns.values()), default=0)
    base = rows * _STEP + 4
    spots = (
        spot for stance, found in sorted(columns.items()) for spot in _spots(stance, found, base)
    )
    words = f"From −2, “{poles[0]}”, to +2, “{poles[1]}”: {'; '.join(said)}"
    return Spread(tuple(spots), tuple(place_of(one) for one in range(-2, 3)), base, poles, words)


def _spots(stance: int, numbers: list[int], base: int) -> Iterable[Spot]:
    for at in range(0, len(numbers), _ABREAST):
        row = numbers[at : at + _ABREAST]
        for place, number in enumerate(row):
            shift = round((place - (len(row) - 1) / 2) * _STEP)
            yield Spot(number, place_of(stance), shift, base - _ROOM - at // _ABREAST * _STEP)
