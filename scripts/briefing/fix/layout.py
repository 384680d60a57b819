"""Remedies for what no reader sees: line ends, white space, characters that hide, tabs."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from briefing.fix.draft import Draft
from briefing.read.nodes import plain
from briefing.read.yaml import parse
from briefing.schema.text import first_fault

_TAB_WIDTHS = (2, 4, 8)
_LEAD = re.compile(r"^[ \t\u00a0]*", re.MULTILINE)


def line_ends(draft: Draft) -> Iterator[str]:
    """Lines end with a line feed alone, and no byte order mark stands first."""
    yield re.sub("\r\n|\r", "\n", draft.text.removeprefix("\ufeff"))


def hidden_characters(draft: Draft) -> Iterator[str]:
    """Characters that nobody sees are deleted."""
    yield "\n".join(_without_hidden(line) for line in draft.lines)


def _without_hidden(line: str) -> str:
    while (found := first_fault(line)) and unicodedata.category(line[found[0]]) == "Cf":
        line = line[: found[0]] + line[found[0] + 1 :]
    return line


def tabs(draft: Draft) -> Iterator[str]:
    """Indentation is made of spaces, where all widths of a tab that can be read mean the same."""
    if not re.search(
        r"^[ \u00a0]*\u00a0" if draft.reads else r"^ *[\t\u00a0]", draft.text, re.MULTILINE
    ):
        return
    texts = [_with_spaces(draft.text, width) for width in _TAB_WIDTHS]
    read = [(text, tree) for text in texts if (tree := _tree(text, draft.path))]
    if read and all(tree == read[0][1] for _, tree in read):
        yield read[0][0]


def _tree(text: str, path: str) -> Any:
    node = parse(text.encode("utf-8", "surrogatepass"), path)[0]
    return plain(node) if node else None


def _with_spaces(text: str, width: int) -> str:
    spaces = " " * width
    return _LEAD.sub(lambda lead: lead[0].replace("\u00a0", " ").replace("\t", spaces), text)


def modeline(line: str) -> Callable[[Draft], Iterator[str]]:
    """Return the remedy that puts the line first by which editors find the schema."""

    def schema_for_editors(draft: Draft) -> Iterator[str]:
        """The first line leads editors to the schema."""
        if draft.reads and not draft.text.startswith("# yaml-language-server:"):
            yield f"{line}\n{draft.text}"

    return schema_for_editors


def trailing_spaces(draft: Draft) -> Iterator[str]:
    """No line ends in spaces."""
    yield "\n".join(line.rstrip(" \t") for line in draft.text.split("\n"))


def final_newline(draft: Draft) -> Iterator[str]:
    """The file ends with one line end."""
    yield draft.text.rstrip("\n") + "\n"
