"""The fonts of this system that cards are set in: found by file name, read for coverage and width.

Only fonts that are here already are used, and none is downloaded. The first of each list that is
found is taken, so that one machine always draws the same.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.render.cards import Face, Typefaces

_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
)
# File names, each with the number of the face in a collection.
_DISPLAY = (
    ("NotoSerif-Bold.ttf", 0),
    ("SourceSerif4-Bold.otf", 0),
    ("Georgia Bold.ttf", 0),
    ("georgiab.ttf", 0),
    ("LiberationSerif-Bold.ttf", 0),
    ("DejaVuSerif-Bold.ttf", 0),
)
_TEXT = (
    ("NotoSans-Regular.ttf", 0),
    ("Arial.ttf", 0),
    ("arial.ttf", 0),
    ("LiberationSans-Regular.ttf", 0),
    ("DejaVuSans.ttf", 0),
)
_STRONG = (
    ("NotoSans-Bold.ttf", 0),
    ("Arial Bold.ttf", 0),
    ("arialbd.ttf", 0),
    ("LiberationSans-Bold.ttf", 0),
    ("DejaVuSans-Bold.ttf", 0),
)
_EAST_ASIAN = (
    ("NotoSerifCJK-Bold.ttc", 2),
    ("NotoSansCJK-Bold.ttc", 2),
    ("SourceHanSerifSC-Bold.otf", 0),
    ("Songti.ttc", 0),
    ("msyhbd.ttc", 0),
    ("NotoSansCJK-Regular.ttc", 2),
)
_OTHER = (("DejaVuSans-Bold.ttf", 0),)


class FontError(Exception):
    """Cards cannot be set on this machine; says why."""


def typefaces(text: Iterable[str]) -> Typefaces:
    """Return the faces for cards on which `text` stands. Raises FontError where one is missing.

    The large fonts for East Asian text are only read where the others lack a character.
    """
    files = dict(_files())
    display, plain, strong = (_first(files, one) for one in (_DISPLAY, _TEXT, _STRONG))
    if display is None or plain is None or strong is None:
        raise FontError("no text font was found (Noto, Liberation and DejaVu are looked for)")
    characters = {one for part in text for one in part if not one.isspace()}
    others: list[Face] = []
    for wanted in (_OTHER, _EAST_ASIAN):
        known = (display, plain, strong)
        left = [one for one in characters if not all(face.draws(one) for face in known)]
        left = [one for one in left if not any(face.draws(one) for face in others)]
        found = _first(files, wanted) if left else None
        others += [found] if found else []
    return Typefaces(display, plain, strong, tuple(others))


def _files() -> Iterator[tuple[str, str]]:
    """Yield (file name, path) of every font file, those of earlier folders last."""
    for folder in reversed(_FOLDERS):
        for place, folders, names in os.walk(Path(folder).expanduser()):
            folders.sort()
            yield from ((name, str(Path(place, name))) for name in sorted(names))


def _first(files: dict[str, str], wanted: Iterable[tuple[str, int]]) -> Face | None:
    found = next(((files[name], number) for name, number in wanted if name in files), None)
    return _read(*found) if found else None


def _read(path: str, number: int) -> Face:
    """Return the face of a font file. Raises FontError where it cannot be read."""
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

    try:
        with TTFont(path, fontNumber=number, lazy=True) as font:
            names, metrics = font["name"], font["hmtx"].metrics
            em = font["head"].unitsPerEm
            widths = {code: metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}
            family = names.getDebugName(16) or names.getDebugName(1)
            return Face(family, font["OS/2"].usWeightClass, path, widths)
    except (OSError, TTLibError, KeyError) as error:
        raise FontError(f"{path} cannot be read: {error}") from None
