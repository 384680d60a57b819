"""Exits of commands: a comment on a change, the list of changes and of steps, a new sheet."""

import html
import re

from as_parsed import elements, folded, tree
from briefing.changes import FORMATS, Change
from briefing.commands.new import named
from briefing.commands.status import told
from briefing.link.depth import Level
from briefing.link.likely import Likely
from briefing.link.worklist import Task
from briefing.read.yaml import parse
from briefing.report.formats import visible
from briefing.schema.skeleton import skeleton
from briefing.schema.text import fault
from days import TODAY

_NO_WIDTH = "\u200b"
# What GitHub acts on in the finished text of a comment.
_ACTED_ON = re.compile(
    r"@\w|\w@\w|#\d|GH-\d|://|www\.|\b[0-9a-f]{7,40}\b|:[\w+-]+:|\$[^\s\u200b]", re.IGNORECASE
)
# What may stand in Markdown besides letters, numbers and references to characters.
_PLAIN = re.compile(r"(?:&#\d+;|[^!-/:-@\[-`{-~]|[,.;:/?%])*")
_LIST = re.compile(r"\d{1,9}[.)](?:\s|$)")


def _change(text: str) -> Change:
    return Change("title", text, page="un-2026-treaty", title=text)


def comment(text: str) -> list[str]:
    """A comment on a pull request, as GitHub reads its Markdown and acts on its text."""
    found = list(FORMATS["markdown"]([_change(text)]))
    head, _, item = found
    inner = [head.removeprefix("**").removesuffix("**"), item.removeprefix("- ")]
    bad = [one for one in inner if not _PLAIN.fullmatch(one) or _LIST.match(one)]
    shown = [html.unescape(one) for one in inner]
    bad += [one for one in shown if _ACTED_ON.search(one)]
    told = [f"{folded(text)} (un-2026-treaty)", folded(text)]
    bad += [one for one in map(_without_width, shown) if one not in map(_without_width, told)]
    kinds = [one.tag for one in elements(tree("\n".join(found)))]
    return bad + ([] if kinds == ["p", "strong", "ul", "li"] else [str(kinds)])


def _without_width(text: str) -> str:
    return " ".join(text.replace(_NO_WIDTH, "").split())


def _said(lines: list[str], text: str) -> list[str]:
    """Return the lines that a terminal or a runner would act on, and those that lost the text."""
    bad = [one for one in lines if not one.isprintable() or re.match(r"\s*::|.*##\[", one)]
    shown = [one.replace("\\u0023", "#").replace("\\u003a", ":") for one in lines]
    wanted = visible(" ".join(text.split())).replace("\\u0023", "#").replace("\\u003a", ":")
    return bad or ([] if any(wanted in one for one in shown) else lines)


def changes_told(text: str) -> list[str]:
    """The list of changes in a terminal or in the log of a runner."""
    return _said(list(FORMATS["text"]([_change(text)])), text)


def steps_told(text: str) -> list[str]:
    """The list of next steps in a terminal or in the log of a runner."""
    task = Task("x-y", f"briefs/{text}", text, TODAY, Level.STUB, (), (" ".join(text.split()),))
    return _said([one for one in told([task]) if not one.startswith("\n")], text)


def twin_told(text: str) -> list[str]:
    """The title of a sheet that is there already, as `briefing new` names it."""
    return _said(list(named(Likely(text, " ".join(text.split()), text))), text)


def new_sheet(text: str) -> list[str]:
    """A new sheet with the text as title and address: read back, or else refused at that line."""
    made = skeleton("x-y", "2026-01-01", ["signing"], {"title": text, "url": text})
    clean = skeleton("x-y", "2026-01-01", ["signing"], {"title": "Clean", "url": "Clean"})
    node, problems = parse(made.encode(), "x.yml")
    if problems and fault(" ".join(text.split())):
        lines = made.split("\n")
        at = {number for number, one in enumerate(lines, 1) if re.match(r" *(title|url): ", one)}
        return [str(one) for one in problems if one.place.line not in at]
    expected, _ = parse(clean.encode(), "x.yml")
    if node is None or expected is None:
        return [str(one) for one in problems]
    same = not problems and list(node.entries) == list(expected.entries)
    title = getattr(node.entries["title"], "text", None)
    return [] if same and title == " ".join(text.split()) else [f"{list(node.entries)} {title!r}"]
