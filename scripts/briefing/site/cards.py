"""Pictures for sharing, as PNG, drawn at build time and kept from build to build."""

import importlib.util
import logging
import os
from dataclasses import dataclass
from hashlib import blake2s
from importlib.metadata import version
from pathlib import Path

from briefing.link.catalog import Catalog
from briefing.render.cards import Card, cards, drawn
from briefing.render.cards.drawing import Drawing
from briefing.render.page import url_of
from briefing.site.fonts import FontError, typefaces

FOLDER = "cards"
CACHE = Path(".cache", FOLDER)
_NEEDED = ("resvg_py", "fontTools")

# Not a child of the engine's logger: a missing picture is told, but ends no strict build.
log = logging.getLogger("briefing.cards")


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of the page at `page`: its place in the site, what is on it in words, the PNG."""

    page: str
    uri: str
    alt: str
    png: bytes


def pictures(
    catalog: Catalog, site_name: str, headline: str, address: str, cache: Path
) -> tuple[Picture, ...]:
    """Return the picture of every page whose text can be drawn here.

    Pages whose text has characters without a glyph get none, and one warning names them; where
    the drawing library or the fonts are missing there is no picture at all, and a warning.
    """
    absent = [one for one in _NEEDED if importlib.util.find_spec(one) is None]
    if absent:
        log.warning("No pictures for sharing: %s is not installed.", " and ".join(absent))
        return ()
    every = list(cards(catalog, headline))
    shown = [site_name, address, *(one.alt for one in every)]
    try:
        faces = typefaces(shown)
    except FontError as error:
        log.warning("No pictures for sharing: %s.", error)
        return ()
    drawings = [(one, drawn(one, site_name, address, faces)) for one in every]
    _tell([(card, drawing) for card, drawing in drawings if drawing.missing])
    kept = _Kept(cache)
    made = tuple(
        Picture(card.uri, f"{FOLDER}/{_name(card)}.png", card.alt, kept.png(drawing))
        for card, drawing in drawings
        if not drawing.missing
    )
    kept.forget_others()
    return made


def _name(card: Card) -> str:
    return url_of(card.uri).rstrip("/") or "index"


def _tell(failed: list[tuple[Card, Drawing]]) -> None:
    """Say once which pages have no picture, and for want of which characters."""
    if failed:
        characters = sorted({one for _, drawing in failed for one in drawing.missing})
        log.warning(
            "%d pages have no picture for sharing, the first of them %s: no font here draws %s.",
            len(failed),
            failed[0][0].uri,
            ", ".join(f"{one} (U+{ord(one):04X})" for one in characters[:5]),
        )


class _Kept:
    """The pictures of earlier builds, by all that goes into each."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.used: set[str] = set()
        self.library = version("resvg_py")
        folder.mkdir(parents=True, exist_ok=True)

    def png(self, drawing: Drawing) -> bytes:
        """Return the PNG of a drawing, drawn only where no earlier build drew the same."""
        path = self.folder / f"{self._key(drawing)}.png"
        self.used.add(path.name)
        if path.is_file():
            return path.read_bytes()
        png = _png(drawing)
        draft = path.with_suffix(f".{os.getpid()}")
        draft.write_bytes(png)
        draft.replace(path)
        return png

    def _key(self, drawing: Drawing) -> str:
        fonts = ((one, Path(one).stat().st_size) for one in drawing.fonts)
        return blake2s(repr((self.library, tuple(fonts), drawing.svg)).encode()).hexdigest()

    def forget_others(self) -> None:
        """Delete what this build had no use for."""
        for path in self.folder.glob("*.png"):
            if path.name not in self.used:
                path.unlink(missing_ok=True)


def _png(drawing: Drawing) -> bytes:
    import resvg_py

    made: bytes = resvg_py.svg_to_bytes(
        svg_string=drawing.svg, skip_system_fonts=True, font_files=list(drawing.fonts)
    )
    return made
