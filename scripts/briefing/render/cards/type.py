"""Typefaces as far as setting needs them: which characters they draw, and how wide each is."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a font. `widths` are in parts of the type size, by character number."""

    family: str
    weight: int
    file: str
    widths: Mapping[int, float]

    def draws(self, character: str) -> bool:
        """Whether the face has a glyph for a character."""
        return ord(character) in self.widths


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters that one face draws."""

    face: Face
    text: str


@dataclass(frozen=True, slots=True)
class Typefaces:
    """The faces of a card: titles, small text, strong small text, and what stands in for each."""

    display: Face
    text: Face
    strong: Face
    others: tuple[Face, ...] = ()

    def runs(self, first: Face, text: str) -> list[Run]:
        """Return `text` by the face that draws each part: `first` wherever it can."""
        pairs = [(self._face(first, one), one) for one in text]
        return [
            Run(face, "".join(one for _, one in found))
            for face, found in groupby(pairs, key=lambda pair: pair[0])
        ]

    def missing(self, first: Face, text: str) -> set[str]:
        """Return the characters that no face draws."""
        return {one for one in text if not self._face(first, one).draws(one)}

    def width(self, first: Face, text: str, size: float) -> float:
        """Return how wide `text` is at a type size, without kerning, which makes it narrower."""
        return size * sum(self._face(first, one).widths.get(ord(one), 1.0) for one in text)

    def _face(self, first: Face, character: str) -> Face:
        every = (first, *self.others)
        return next((one for one in every if one.draws(character)), first)


def printable(text: str) -> str:
    """Return `text` with plain single spaces and without characters that draw nothing."""
    seen = (" " if one.isspace() else one for one in text if unicodedata.category(one) != "Cf")
    return " ".join("".join(seen).split())


def lines(faces: Typefaces, face: Face, text: str, size: float, width: float) -> list[str]:
    """Return `text` in as few lines as fit into `width`, all about equally long."""
    fewest = _filled(faces, face, text, size, width)
    low, high = width / 2, width
    while high - low > 8:
        middle = (low + high) / 2
        if len(_filled(faces, face, text, size, middle)) > len(fewest):
            low = middle
        else:
            high = middle
    return _filled(faces, face, text, size, high)


def _filled(faces: Typefaces, face: Face, text: str, size: float, width: float) -> list[str]:
    made: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and faces.width(face, (line + piece).rstrip(), size) > width:
            made.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*made, line.rstrip()]


def _pieces(text: str) -> Iterable[str]:
    """Yield what no line break divides: words with their space, single East Asian characters."""
    word = ""
    for one in text:
        wide = unicodedata.east_asian_width(one) in "WF"
        if wide and word and not unicodedata.category(one).startswith("P"):
            yield word
            word = ""
        word += one
        if one == " ":
            yield word
            word = ""
    yield word
