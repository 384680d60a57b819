"""The templates: escaping by default, undefined names are errors, nothing marks text as safe."""

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from briefing.render import words
from briefing.render.escape import entity
from briefing.render.inline import aged, dated, spoken, timed
from briefing.render.marks import GLYPHS
from briefing.render.page import relative
from briefing.render.silence import silence
from briefing.render.typeset import typeset

_PLAIN_PATH = re.compile(r"[A-Za-z0-9._/#-]+")
_REMOVED = ("safe", "urlize", "e", "escape", "forceescape", "xmlattr", "striptags", "tojson")


def _data(value: object) -> Markup:
    """Turn whatever a template prints into data; only what templates themselves made passes."""
    if isinstance(value, Markup):
        return value
    if value is None:
        raise TypeError("a template printed nothing where text belongs")
    return entity(str(value))


@cache
def environment() -> Environment:
    """Return the template environment of the package."""
    made = Environment(
        loader=PackageLoader("briefing.render"),
        autoescape=True,
        finalize=_data,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for name in _REMOVED:
        made.filters.pop(name, None)
    made.filters.update(
        words.FILTERS, aged=aged, dated=dated, spoken=spoken, timed=timed, silence=silence
    )
    made.globals["glyph"] = GLYPHS
    return made


def _link(from_url: str, to_url: str) -> Markup:
    """Return the way to another page; ids make paths, so that it is plain as a rule."""
    way = relative(from_url, to_url)
    return Markup(way) if _PLAIN_PATH.fullmatch(way) else entity(way)


def render_template(name: str, url: str, **context: Any) -> str:
    """Return a template filled for the page at `url`; `to(path)` in it is a relative link."""
    to: Callable[[str], Markup] = partial(_link, url)
    made = environment().get_template(name).render(to=to, **context)
    return typeset(made) if name.endswith(".md.j2") else made
