"""Changes as text for a terminal, as Markdown for a comment, as JSON."""

import dataclasses
import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from types import MappingProxyType

from briefing.changes.change import Change
from briefing.report import as_line

_LONGEST_CLAUSE = 600
# GitHub refuses a comment of more than 65,536 characters; the rest is for who posts it.
MOST_CHARACTERS = 60_000
# What GitHub acts on after Markdown, in the text of the page: mentions, numbers of issues,
# addresses, formulas, emoji, commits. An entity alone does not stop it, a space of no width does.
_ACTIVE = re.compile(r"[@#:$~^](?=\S)|(www|GH)(?=[.-])|[0-9a-f]{6}(?=[0-9a-f])", re.IGNORECASE)
# A number that would begin a list.
_NUMBER = re.compile(r"(\d+)\.(?=\s|$)")
_MARKS = re.compile(r"[&<>\[\]()*_`~|\\!{}$^#@=+\"'-]")
_NO_WIDTH = "&#8203;"


def text(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the changes for a terminal, grouped by page."""
    some = False
    for head, group in _by_page(changes):
        some = True
        yield as_line(head)
        for one in group:
            yield as_line(f"  - {_short(one.says)}")
    if not some:
        yield "Nothing that a reader would see has changed."


def markdown(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the changes as Markdown in which no word of a sheet does anything.

    Safe in a comment on GitHub: no markup, mention, reference, link or picture comes from a sheet,
    and the whole is short enough to be posted.
    """
    lines = list(_markdown_lines(list(changes)))
    size, left = 0, len(lines)
    for line in lines:
        size += len(line) + 1
        if size > MOST_CHARACTERS:
            yield ""
            yield f"… and {left} more lines, left out here."
            return
        left -= 1
        yield line


def _markdown_lines(changes: list[Change]) -> Iterator[str]:
    if not changes:
        yield "Nothing that a reader would see has changed."
    for number, (head, group) in enumerate(_by_page(changes)):
        if number:
            yield ""
        yield f"**{inert(head)}**"
        yield ""
        for one in group:
            yield f"- {inert(_short(one.says))}"


def inert(text: str) -> str:
    """Return `text` as data in GitHub's Markdown: nothing in it is formatted, linked or notified.

    Every sign of Markdown and HTML becomes an entity. A space of no width follows what GitHub
    would act on in the finished page.
    """
    done = " ".join(_inert_word(word) for word in text.split())
    return _NUMBER.sub(r"\1&#46;", done, count=1) if _NUMBER.match(done) else done


def _inert_word(word: str) -> str:
    split = _ACTIVE.sub(lambda found: f"{found[0]}\0", word)
    return _MARKS.sub(lambda found: f"&#{ord(found[0])};", split).replace("\0", _NO_WIDTH)


def as_json(changes: Iterable[Change]) -> Iterator[str]:
    """Yield one JSON list of all changes."""
    values = [dataclasses.asdict(one) for one in changes]
    yield json.dumps(values, ensure_ascii=False, indent=1)


def _by_page(changes: Iterable[Change]) -> Iterator[tuple[str, Iterator[Change]]]:
    for (place, page, title), group in groupby(
        changes, lambda one: (one.place, one.page, one.title)
    ):
        yield _head(place, page, title), group


def _head(place: str, page: str, title: str) -> str:
    return f"{place.capitalize()} {page}" if title == page else f"{title} ({page})"


def _short(clause: str) -> str:
    folded = " ".join(clause.split())
    return folded if len(folded) <= _LONGEST_CLAUSE else f"{folded[: _LONGEST_CLAUSE - 1]}…"


Form = Callable[[Iterable[Change]], Iterator[str]]
FORMATS: MappingProxyType[str, Form] = MappingProxyType(
    {"text": text, "markdown": markdown, "json": as_json}
)
