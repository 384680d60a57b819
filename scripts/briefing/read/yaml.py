"""The strict YAML reader: bytes to nodes from parser events, every scalar as text.

Events instead of a composed tree, because composing recurses and the C composer crashes on deep
nesting. Refused, each with a place: anchors, aliases, tags, merge keys, directives, several
documents, duplicate and non-text keys, nesting deeper than 8, characters that hide.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from briefing.problem import Place, Problem, Severity
from briefing.read.advice import advice, unclosed
from briefing.read.decode import Refused, decode, error_at
from briefing.read.nodes import Mapping, Node, Scalar, Sequence

DEEPEST = 8
MOST_EVENTS = 20_000

if not yaml.__with_libyaml__:  # pragma: no cover - depends on the wheel
    raise ImportError("PyYAML was built without libyaml; install the wheel from PyPI")

_KEY_HELP = (
    "A key is a word such as `title`. If this is part of a text or a number, a comma or a colon "
    "divides it here: put the whole in double quotes, or leave the comma out."
)
_NON_TEXT_KEY = re.compile(
    r"~|null|true|false|yes|no|on|off|[-+.]?[0-9][0-9_.:eE+-]*", re.IGNORECASE
)


def parse(data: bytes, path: str) -> tuple[Mapping | None, list[Problem]]:
    """Return the document as a mapping with places, and every problem found on the way.

    The mapping is None when the file cannot be read as one mapping; then there is an error.
    """
    problems: list[Problem] = []
    try:
        root = build(decode(data, path).split("\n"), path, problems)
    except Refused as refused:
        return None, [*problems, refused.problem]
    if isinstance(root, Mapping):
        return root, problems
    what = "a list" if isinstance(root, Sequence) else "a single text"
    message = f"the file holds {what}; a sheet is made of `key: value` lines"
    help = "Begin with `title: …` in the first column, without `- ` before it."
    problems.append(error_at(root.place, "yaml-root", message, help))
    return None, problems


def build(
    lines: list[str], path: str, problems: list[Problem], start: int = 0, end: int | None = None
) -> Node:
    """Return the root node of the lines from `start` to before `end`, with places in the file.

    Adds what is wrong on the way to the problems. Raises Refused where the rest cannot be read.
    """
    return _Builder(path, lines, problems, start).build("\n".join(lines[start:end]))


def duplicate_key(place: Place, key: str, first: Place) -> Problem:
    """Return the problem of a key that stands in its mapping already."""
    message = f"`{key}` stands here a second time; the first is on line {first.line}"
    return error_at(place, "yaml-duplicate-key", message, "Keep one of the two, or rename one.")


def no_mapping(place: Place, lines: list[str]) -> Problem:
    """Return the problem of lines that are no field, although a field belongs there."""
    message = "YAML cannot read this: a field belongs here, as `key: value`"
    return error_at(place, "yaml-syntax", message, advice(lines, place.line))


class _Pending(NamedTuple):
    """A key whose value comes next. The value of a second key of that name is read but not kept."""

    key: str
    kept: bool


class _Builder:
    """Builds nodes from events with an explicit stack, so depth costs no recursion.

    `before` lines of the file come before the text that is read.
    """

    def __init__(self, path: str, lines: list[str], problems: list[Problem], before: int) -> None:
        self.path = path
        self.lines = lines
        self.problems = problems
        self.before = before
        self.stack: list[Mapping | Sequence] = []
        self.pending: list[_Pending | None] = []
        self.root: Node | None = None

    def build(self, text: str) -> Node:
        """Return the root node. Raises Refused where the rest cannot be read."""
        for count, event in enumerate(self._events(text)):
            if count > MOST_EVENTS:
                raise Refused(
                    error_at(self._place(event), "file-size", "the file has too many values")
                )
            self._take(event)
        if self.root is None:
            help = "Begin with `title:`; `briefing new ID` writes a skeleton."
            raise Refused(error_at(Place(self.path), "yaml-empty", "the file holds no data", help))
        return self.root

    def _events(self, text: str) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(text, Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as error:
            raise Refused(self._syntax(error)) from None
        except yaml.YAMLError as error:
            cause = str(error).splitlines()[0]
            raise Refused(
                error_at(Place(self.path), "yaml-syntax", f"YAML cannot read this: {cause}")
            ) from None

    def _syntax(self, error: yaml.MarkedYAMLError) -> Problem:
        cause = " ".join(filter(None, [error.problem or "", error.context or ""]))
        to_the_end = "unexpected end of stream" in cause and "quoted scalar" in cause
        place = self._at((not to_the_end and error.problem_mark) or error.context_mark)
        help = unclosed(place.line) if to_the_end else advice(self.lines, place.line)
        return error_at(place, "yaml-syntax", f"YAML cannot read this: {cause}", help)

    def _at(self, mark: Any) -> Place:
        # Of either parser, the one in C or the one in Python: their marks share no type.
        if mark is None:
            return Place(self.path)
        return Place(self.path, self.before + mark.line + 1, mark.column + 1)

    def _place(self, event: yaml.Event) -> Place:
        return self._at(event.start_mark)

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_extras(event)
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._refuse_extras(event)
            self._open(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.stack.pop()
            self.pending.pop()
        elif isinstance(event, yaml.AliasEvent):
            raise Refused(self._alias(event))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _alias(self, event: yaml.AliasEvent) -> Problem:
        return error_at(
            self._place(event),
            "yaml-alias",
            f"`*{event.anchor}` is an alias; every text is written out here",
            'Write the text out, or put it in quotes: "*text".',
        )

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        if self.root is not None:
            message = "a second document begins here; a sheet is one document"
            help = "Delete the line `---`, and below it whatever is no field of the sheet."
            raise Refused(error_at(self._place(event), "yaml-documents", message, help))
        if event.version or event.tags:
            message = "YAML directives (%YAML, %TAG) are not used here"
            raise Refused(
                error_at(
                    self._place(event),
                    "yaml-directive",
                    message,
                    "Delete the line that begins with %.",
                )
            )

    def _refuse_extras(
        self, event: yaml.ScalarEvent | yaml.MappingStartEvent | yaml.SequenceStartEvent
    ) -> None:
        if event.anchor:
            message = f"`&{event.anchor}` is an anchor; every text is written out here"
            help = f'Write the value out; if the text begins with &, quote it: "&{event.anchor} …".'
            raise Refused(error_at(self._place(event), "yaml-alias", message, help))
        if event.tag:
            message = f"the tag {event.tag} is not used here; the schema decides the type"
            raise Refused(
                error_at(
                    self._place(event),
                    "yaml-tag",
                    message,
                    'Delete it; quote a text that begins with "!".',
                )
            )

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        plain = not event.style  # the C parser gives "" where the one in Python gives None
        node = Scalar(self._place(event), event.value, plain)
        if plain:
            self._warn_of_comment(event)
        if isinstance(self._top(), Mapping) and self.pending[-1] is None:
            self._key(node)
        else:
            self._add(node)

    def _top(self) -> Mapping | Sequence | None:
        return self.stack[-1] if self.stack else None

    def _warn_of_comment(self, event: yaml.ScalarEvent) -> None:
        end = self._at(event.end_mark)
        if end.line > len(self.lines):
            return
        rest = self.lines[end.line - 1][end.column - 1 :]
        if event.value and rest.startswith(" #") and len(rest) > 2 and rest[2] not in " #!-":
            self.problems.append(
                Problem(
                    end._replace(column=end.column + 1),
                    "yaml-comment",
                    Severity.WARNING,
                    f"everything from `{rest[1:20].strip()}` on is a comment and is not kept",
                    'Put the whole text in double quotes if "#" belongs to it.',
                )
            )

    def _key(self, node: Scalar) -> None:
        top = self._top()
        assert isinstance(top, Mapping)
        key = node.text
        if node.plain and (not key or _NON_TEXT_KEY.fullmatch(key)) and not self._in_registry(key):
            self.problems.append(self._bad_key(node, f"`{key}` is not a field name"))
        if key == "<<":
            raise Refused(
                error_at(
                    node.place,
                    "yaml-alias",
                    "merge keys (<<) are not used here",
                    "Write the fields out.",
                )
            )
        if key in top.keys:
            first = top.keys[key]
            self.problems.append(duplicate_key(node.place, key, first))
            self.pending[-1] = _Pending(key, kept=False)
        else:
            top.keys[key] = node.place
            self.pending[-1] = _Pending(key, kept=True)

    def _in_registry(self, key: str) -> bool:
        return key == "NO"  # Norway is a code here, whatever YAML 1.1 thinks of it

    def _bad_key(self, node: Scalar, message: str) -> Problem:
        return error_at(node.place, "yaml-key", message, _KEY_HELP)

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        place = self._place(event)
        top = self._top()
        if isinstance(top, Mapping) and self.pending[-1] is None:
            raise Refused(
                error_at(
                    place,
                    "yaml-key",
                    "a key is a word, not a list or a mapping",
                    "Check the brackets.",
                )
            )
        if len(self.stack) >= DEEPEST:
            message = f"the nesting is deeper than {DEEPEST} levels"
            raise Refused(
                error_at(place, "yaml-depth", message, "Check the indentation and brackets.")
            )
        node: Mapping | Sequence
        node = Mapping(place) if isinstance(event, yaml.MappingStartEvent) else Sequence(place)
        self._add(node)
        self.stack.append(node)
        self.pending.append(None)

    def _add(self, node: Node) -> None:
        top = self._top()
        if top is None:
            self.root = node
        elif isinstance(top, Sequence):
            top.items.append(node)
        else:
            pending = self.pending[-1]
            assert pending is not None
            if pending.kept:
                top.entries[pending.key] = node
            self.pending[-1] = None
