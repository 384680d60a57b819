"""The pole strip: where actors stand between the two poles of an issue, as a drawing with words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

_FIRST, _STEP, _MIDDLE = 6, 22, 2
_APART = 14
_WHOLE = 100
_LETTER, _LEAST, _MOST = 2.4, 24.0, 70.0  # widths of names in per cent of a narrow strip
_LINE = 14
SHAPES = ("square", "circle", "triangle", "diamond")
_KEYS = ("■", "○", "▲", "◇")


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
    """Names above one spot; `level` counts the lines up from the strip, clear of neighbours."""

    text: str
    x: int
    anchor: str
    level: int = 0

    @property
    def raised(self) -> bool:
        """Whether the names stand above the first line."""
        return self.level > 0

    @property
    def reach(self) -> tuple[float, float]:
        """Return where the names begin and end, in per cent, as wide as a narrow strip has them."""
        wide = _width(self.text)
        left = {"start": 0.0, "middle": wide / 2, "end": wide}[self.anchor]
        return self.x - left, self.x - left + wide


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip with its pins, the names above them and the sentence that says the same."""

    pins: tuple[Pin, ...]
    tags: tuple[Tag, ...]
    ticks: tuple[int, ...]
    poles: tuple[str, ...]

    @property
    def top(self) -> int:
        """The room in px that further lines of names take."""
        return _LINE * max((one.level for one in self.tags), default=0)

    @property
    def words(self) -> str:
        """What the drawing shows, for readers who do not see it."""
        placed = "; ".join(f"{one.name} at {signed(one.stance)}" for one in self.pins)
        return f"From −2, “{self.poles[0]}”, to +2, “{self.poles[1]}”: {placed}"


def strip(poles: tuple[str, ...], stances: Iterable[tuple[int, str, int]]) -> Strip:
    """Return the strip for (place of the actor, name, stance); the place chooses the shape."""
    spots: dict[int, list[tuple[int, str]]] = {}
    for place, name, stance in stances:
        spots.setdefault(stance, []).append((place, name))
    pins = [
        Pin(name, _shape(place), place_of(stance), _shift(number, len(found)), stance)
        for stance, found in sorted(spots.items())
        for number, (place, name) in enumerate(found)
    ]
    return Strip(tuple(pins), _tags(spots), tuple(place_of(one) for one in range(-2, 3)), poles)


def _tags(spots: dict[int, list[tuple[int, str]]]) -> tuple[Tag, ...]:
    tags: list[Tag] = []
    for stance, found in sorted(spots.items()):
        for text in _lines([_name(place, name) for place, name in found]):
            tags.append(_clear(Tag(text, place_of(stance), _anchor(stance, text)), tags))
    return tuple(tags)


def _lines(names: list[str]) -> list[str]:
    """Return names in one line where they fit, or else in several."""
    lines = names[:1]
    for name in names[1:]:
        joined = f"{lines[-1]}, {name}"
        lines[-1:] = [joined] if _width(joined) <= _MOST else [lines[-1], name]
    return lines


def _clear(tag: Tag, others: list[Tag]) -> Tag:
    """Return the tag on the lowest line where it runs into none of the others."""
    start, end = tag.reach
    taken = {
        one.level for one in others if one.reach[0] < end - 1e-9 and start < one.reach[1] - 1e-9
    }
    level = next(line for line in range(len(others) + 1) if line not in taken)
    return replace(tag, level=level)


def _width(text: str) -> float:
    return max(_LETTER * len(text), _LEAST)


def _name(place: int, name: str) -> str:
    """Return a name with its shape, so that the drawing needs no other key."""
    return f"{_KEYS[place]} {name}" if place < len(SHAPES) else f"{_shape(place)}: {name}"


def place_of(stance: int) -> int:
    """Return where a stance stands along the strip, in per cent."""
    return _FIRST + _STEP * (stance + _MIDDLE)


def _shift(number: int, of: int) -> int:
    return round((number - (of - 1) / 2) * _APART)


def _anchor(stance: int, text: str) -> str:
    """Return the side a name grows to: inwards near the ends, so that it stays on the strip."""
    room = _width(text) / 2
    if stance == -_MIDDLE or place_of(stance) < room:
        return "start"
    return "end" if stance == _MIDDLE or place_of(stance) + room > _WHOLE else "middle"


def _shape(place: int) -> str:
    if place < len(SHAPES):
        return SHAPES[place]
    again, letter = divmod(place - len(SHAPES), 26)
    return chr(ord("A") + letter) + (str(again + 1) if again else "")


def signed(value: int) -> str:
    """Return a stance with its sign: `+2`, `−1`, `0`."""
    return f"+{value}" if value > 0 else f"−{-value}" if value < 0 else "0"
