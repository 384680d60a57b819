"""A card as SVG of 1200 by 630: the frame is a template, the places of the words are computed."""

from dataclasses import dataclass

from briefing.render.cards.content import Card
from briefing.render.cards.type import Face, Run, Typefaces, lines, printable
from briefing.render.environment import render_template

LEFT, MEASURE = 80, 1040
_SIZES = (72, 66, 60, 54, 48, 42, 36)
_LEADING, _TALLEST = 1.17, 330
_TITLE_TOP, _GAP = 122, 68


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text at its place, by the faces that draw it, with no-break spaces."""

    x: float
    y: float
    size: float
    runs: tuple[Run, ...]
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """The SVG of a card, the fonts that it needs, and the characters that none of them draws."""

    svg: str
    fonts: tuple[str, ...]
    missing: frozenset[str]


def drawn(card: Card, site_name: str, address: str, faces: Typefaces) -> Drawing:
    """Return the card of a page, with the name and the address of its site at the foot."""
    title = _title(faces, printable(card.title))
    foot = title[-1].y + _GAP
    rest = [
        *_one(faces, faces.strong, card.kicker, 80, 30, quiet=True),
        *_status(faces, card, foot),
        *_one(faces, faces.display, site_name, 570, 32, LEFT + 46),
    ]
    rest += _right(faces, address, rest[-1])
    every = [*title, *rest]
    svg = render_template(
        "card.svg.j2", "", lines=every, mark=card.mark, mark_top=round(foot - 30, 1), left=LEFT
    )
    used = {run.face.file: None for line in every for run in line.runs}
    missing = {
        one for line in every for run in line.runs for one in run.text if not run.face.draws(one)
    }
    return Drawing(svg, tuple(used), frozenset(missing))


def _title(faces: Typefaces, title: str) -> list[Line]:
    """Return the title at the largest size at which all of it fits, else cut at the smallest."""
    for size in _SIZES:
        set_ = lines(faces, faces.display, title, size, MEASURE)
        widest = max(faces.width(faces.display, one, size) for one in set_)
        if len(set_) * size * _LEADING <= _TALLEST and widest <= MEASURE:
            return _stacked(faces, set_, size)
    most = int(_TALLEST / (_SIZES[-1] * _LEADING))
    set_ = [_cut(faces, one, _SIZES[-1]) for one in set_[:most]]
    return _stacked(faces, [*set_[:-1], f"{set_[-1].rstrip('…')}…"], _SIZES[-1])


def _cut(faces: Typefaces, line: str, size: float) -> str:
    """Return as much of a line without any place to break as fits."""
    while faces.width(faces.display, f"{line}…", size) > MEASURE:
        line = line[:-1]
    return line


def _stacked(faces: Typefaces, texts: list[str], size: float) -> list[Line]:
    first, step = _TITLE_TOP + size * 0.8, size * _LEADING
    return [
        Line(LEFT, round(first + number * step, 1), size, _runs(faces, faces.display, one))
        for number, one in enumerate(texts)
    ]


def _status(faces: Typefaces, card: Card, y: float) -> list[Line]:
    word, when = printable(card.status), printable(card.date)
    left: float = LEFT + (46 if card.mark else 0)
    found = _one(faces, faces.strong, word, y, 34, left)
    if word:
        left += faces.width(faces.strong, word, 34) + 18
        when = f"·  {when}" if when else ""
    return [*found, *_one(faces, faces.text, when, y, 34, left)]


def _right(faces: Typefaces, address: str, beside: Line) -> list[Line]:
    """Return the address at the right edge, or nothing where the name leaves no room."""
    width = faces.width(faces.text, address, 26)
    taken = beside.x + sum(faces.width(run.face, run.text, beside.size) for run in beside.runs)
    place = LEFT + MEASURE - width
    return (
        _one(faces, faces.text, address, 570, 26, place, quiet=True) if place > taken + 40 else []
    )


def _one(
    faces: Typefaces,
    face: Face,
    text: str,
    y: float,
    size: float,
    x: float = LEFT,
    *,
    quiet: bool = False,
) -> list[Line]:
    shown = printable(text)
    place = (round(x, 1), round(y, 1))
    return [Line(*place, size, _runs(faces, face, shown), quiet)] if shown else []


def _runs(faces: Typefaces, face: Face, text: str) -> tuple[Run, ...]:
    return tuple(faces.runs(face, text.replace(" ", "\u00a0")))
