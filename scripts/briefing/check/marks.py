"""Marks in text: what is typed as formatting is printed as it stands here."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.check.rule import Finding, Surroundings
from briefing.read.nodes import Loc
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet
from briefing.schema.fields import Record
from briefing.schema.shape import fields_of

# Fields that hold an address or a key and are judged by their own rules.
_NOT_PROSE = frozenset({"url", "archive_url", "path", "same_as"})
MARKUP = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>"  # a tag
    r"|\[[^\[\]]+\]\([^()\s]+\)"  # a Markdown link
    r"|\*\*[^*\s][^*]*\*\*|(?<!\w)__[^_\s][^_]*__(?!\w)"  # bold
    r"|&(?:nbsp|amp|quot|lt|gt|#\d+);"  # an entity
    r"|https?://\S+"  # an address
)
# Without one of these there is nothing to look at.
_SIGN = re.compile("[<\\[*_&\u201c\u201e\u2018\u00ab]|://")
QUOTED = re.compile("[\u201c\u201e\u2018\u00ab][^\u201c\u201d\u2018\u00ab\u00bb]+[\u201d\u00bb]")


def markup_in_text(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A text holds words only: no tags, no Markdown, no addresses."""
    for loc, text in _prose(sheet.record):
        if found := MARKUP.search(text):
            mark = found.group()
            if "://" in mark and mark[0] != "<" and mark[0] != "[":
                message = "an address in a text is no link on the page"
                help = "Put it under `sources` and cite it."
            else:
                message = f"`{mark[:40]}` is printed as it stands here, not as formatting"
                help = "Delete the marks and keep the words."
            yield Finding(loc, message, help)


def quotes_around_text(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A text is not as a whole in typographic quotes: YAML does not take them away."""
    for loc, text in _prose(sheet.record):
        if QUOTED.fullmatch(text):
            message = "the quotes around the whole text are printed with it"
            yield Finding(loc, message, f"Take them away: {text[1:-1]}")


def _prose(record: Record) -> list[tuple[Loc, str]]:
    """Return the texts of a record that hold any sign looked for here, each with its location."""
    found: list[tuple[Loc, str]] = []
    waiting: list[tuple[object, Loc]] = [(record, ())]
    while waiting:
        here, way = waiting.pop()
        if isinstance(here, str):
            if _SIGN.search(here):
                found.append((way, here))
        elif isinstance(here, Record):
            waiting += [
                (value, (*way, name))
                for name, attribute in _prose_fields(type(here))
                if (value := getattr(here, attribute))
            ]
        elif isinstance(here, tuple):
            waiting += [(one, (*way, index)) for index, one in enumerate(here)]
        elif isinstance(here, dict):
            waiting += [(one, (*way, key)) for key, one in here.items()]
    return found


@cache
def _prose_fields(model: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return the fields that may hold or lead to prose, as written and as the record has them."""
    fields = fields_of(model).items()
    return tuple((name, one.attribute) for name, one in fields if name not in _NOT_PROSE)
