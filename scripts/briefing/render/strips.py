"""The pole strip: where actors stand between the two poles of an issue, as a drawing with words."""

from collections.abc import Iterable
from dataclasses import dataclass

_FIRST, _STEP, _MIDDLE = 6, 22, 2
_APART = 14
_NEAR = 2  # names on spots as near as this may run into each other
_LINE = 14
SHAPES = ("square", "circle", "triangle", "diamond")


@dataclass(frozen=True, slots=True)
class Pin:
    """One actor on the strip: `x` in per cent, `shift` in px where several stand on one spot.

    `shape` is one of SHAPES, or a letter once these are used up.
    """

    name: str
    shape: str
    x: int
    shift: int
    stance: int


@dataclass(frozen=True, slots=True)
class Tag:
    """The names above one spot. `raised` puts them on a second line, clear of their neighbours."""

    text: str
    x: int
    anchor: str
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip with its pins, the names above them and the sentence that says the same."""

    pins: tuple[Pin, ...]
    tags: tuple[Tag, ...]
    ticks: tuple[int, ...]
    poles: tuple[str, ...]

    @property
    def top(self) -> int:
        """The room in px that a second line of names takes."""
        return _LINE if any(one.raised for one in self.tags) else 0

    @property
    def words(self) -> str:
        """What the drawing shows, for readers who do not see it."""
        placed = "; ".join(f"{one.name} at {_signed(one.stance)}" for one in self.pins)
        return f"From −2, “{self.poles[0]}”, to +2, “{self.poles[1]}”: {placed}"


def strip(poles: tuple[str, ...], stances: Iterable[tuple[int, str, int]]) -> Strip:
    """Return the strip for (place of the actor, name, stance); the place chooses the shape."""
    spots: dict[int, list[tuple[int, str]]] = {}
    for place, name, stance in stances:
        spots.setdefault(stance, []).append((place, name))
    pins = [
        Pin(name, _shape(place), _at(stance), _shift(number, len(found)), stance)
        for stance, found in sorted(spots.items())
        for number, (place, name) in enumerate(found)
    ]
    return Strip(tuple(pins), _tags(spots), tuple(_at(one) for one in range(-2, 3)), poles)


def _tags(spots: dict[int, list[tuple[int, str]]]) -> tuple[Tag, ...]:
    tags: list[Tag] = []
    before, raised = -9, True
    for stance, found in sorted(spots.items()):
        raised = stance - before <= _NEAR and not raised
        names = ", ".join(_name(place, name) for place, name in found)
        tags.append(Tag(names, _at(stance), _anchor(stance), raised))
        before = stance
    return tuple(tags)


def _name(place: int, name: str) -> str:
    return name if place < len(SHAPES) else f"{_shape(place)}: {name}"


def _at(stance: int) -> int:
    return _FIRST + _STEP * (stance + _MIDDLE)


def _shift(number: int, of: int) -> int:
    return round((number - (of - 1) / 2) * _APART)


def _anchor(stance: int) -> str:
    """Return the side a name grows to: inwards at the ends, so that it stays on the strip."""
    return "start" if stance == -_MIDDLE else "end" if stance == _MIDDLE else "middle"


def _shape(place: int) -> str:
    return SHAPES[place] if place < len(SHAPES) else chr(ord("A") + (place - len(SHAPES)) % 26)


def _signed(value: int) -> str:
    return f"+{value}" if value > 0 else f"−{-value}" if value < 0 else "0"
