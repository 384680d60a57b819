"""Marks in text: what is typed as formatting is printed as it stands here."""

import re
from collections.abc import Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.nodes import Loc, Mapping, Node, Scalar, Sequence
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet

# Fields that hold an address or a key and are judged by their own rules.
_NOT_PROSE = frozenset({"url", "archive_url", "path", "same_as"})
_MARKUP = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>"  # a tag
    r"|\[[^\[\]]+\]\([^()\s]+\)"  # a Markdown link
    r"|\*\*[^*\s][^*]*\*\*|(?<!\w)__[^_\s][^_]*__(?!\w)"  # bold
    r"|&(?:nbsp|amp|quot|lt|gt|#\d+);"  # an entity
    r"|https?://\S+"  # an address
)
_QUOTED = re.compile("[\u201c\u201e\u2018\u00ab][^\u201c\u201d\u2018\u00ab\u00bb]+[\u201d\u00bb]")


def markup_in_text(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A text holds words only: no tags, no Markdown, no addresses."""
    for loc, text in _prose(sheet.node, ()):
        if found := _MARKUP.search(text):
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
    for loc, text in _prose(sheet.node, ()):
        if _QUOTED.fullmatch(text):
            message = "the quotes around the whole text are printed with it"
            yield Finding(loc, message, f"Take them away: {text[1:-1]}")


def _prose(node: Node, loc: Loc) -> Iterator[tuple[Loc, str]]:
    """Yield every text of a sheet with its location."""
    if isinstance(node, Scalar):
        yield loc, node.text
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _prose(item, (*loc, index))
    elif isinstance(node, Mapping):
        for key, value in node.entries.items():
            if key not in _NOT_PROSE:
                yield from _prose(value, (*loc, key))
