"""What else can be said of a file that YAML cannot read as a whole.

The file is cut where a key begins in the first column, and a field that fails where its entries
begin. Each part is read alone. What fails alone is lost, and with it every field that may have
slipped into it; the rest is judged as ever. Where cutting is no safe guide, nothing more is said.
"""

import re
from dataclasses import dataclass, field

from briefing.problem import Place, Problem
from briefing.read.decode import Refused, decode, decoded
from briefing.read.nodes import Lost, Mapping, Node, Sequence
from briefing.read.parts import KEY, Part, document_end, entries, fields, is_empty, is_list
from briefing.read.yaml import build, duplicate_key, no_mapping, parse

# Faults of one spot. Of the others, such as too many values, nothing is left to be read.
_OF_ONE_SPOT = frozenset(
    {
        "yaml-syntax", "yaml-alias", "yaml-tag", "yaml-key", "yaml-depth", "yaml-documents",
        "text-character", "file-encoding",
    }
)  # fmt: skip
_MOST_PARTS = 2_000
_MOST_TOLD = 20
_MAYBE_KEY = re.compile(r"([A-Za-z_][\w-]*)[\"']?\s*:")
_MERGE = ("<<<<<<< ", ">>>>>>> ")


def parse_what_can_be(data: bytes, path: str) -> tuple[Mapping | None, list[Problem]]:
    """Return the document as `parse` does; where that fails, what can be read of it.

    What cannot be read stands in the tree as `Lost`.
    """
    node, problems = parse(data, path)
    if node is not None or problems[-1].check not in _OF_ONE_SPOT:
        return node, problems
    if problems[-1].check == "yaml-documents" and (both := _both_documents(data, problems[-1])):
        return both, problems
    try:
        text, faults = decoded(data, path)
    except Refused:
        return None, problems
    cut = _Cut(path, text.split("\n"), faults, problems[-1])
    root = cut.read()
    return (root, cut.problems) if root else (None, problems)


def _both_documents(data: bytes, refusal: Problem) -> Mapping | None:
    """Return a sheet that a line of dashes divides, where without it there is no mistake at all."""
    lines = decode(data, refusal.place.path).split("\n")
    lines[refusal.place.line - 1] = ""
    node, problems = parse("\n".join(lines).encode(), refusal.place.path)
    return None if problems else node


@dataclass(slots=True)
class _Cut:
    """A file that is read in parts. `refusal` is why YAML cannot read the whole.

    `faults` are lines with characters that are not read at all. `maybe` collects every word that
    could be a field which slipped into what is lost.
    """

    path: str
    lines: list[str]
    faults: dict[int, Problem | None]
    refusal: Problem
    problems: list[Problem] = field(default_factory=list)
    lost: int = 0
    maybe: set[str] = field(default_factory=set)

    def read(self) -> Mapping | None:
        """Return the sheet as far as it can be read, or None where cutting is no safe guide."""
        end = document_end(self.lines)
        parts = fields(self.lines, end)
        if len(parts) > _MOST_PARTS or any(line.startswith(_MERGE) for line in self.lines):
            return None
        root = Mapping(Place(self.path))
        if end < len(self.lines):
            self._lose(Part(end, len(self.lines)), [self.refusal])
        for part in parts:
            self._field(root, part)
        if not self.lost or all(isinstance(one, Lost) for one in root.entries.values()):
            return None
        for word in sorted(self.maybe - root.keys.keys()):
            root.entries[word] = Lost(root.place)
        return root

    def _field(self, root: Mapping, part: Part) -> None:
        read = self._alone(part)
        if isinstance(read, Mapping):
            self._add(root, read)
        elif read is not None:
            node = self._entries(part) or self._lose(part, self._causes(read, part))
            if key := KEY.match(self.lines[part.start]):
                place = Place(self.path, part.start + 1, key.start("key") + 1)
                self._add(root, Mapping(place, {key["key"]: node}, {key["key"]: place}))

    def _add(self, root: Mapping, read: Mapping) -> None:
        for key, place in read.keys.items():
            if key in root.keys:
                self.problems.append(duplicate_key(place, key, root.keys[key]))
            else:
                root.keys[key] = place
                root.entries[key] = read.entries[key]

    def _entries(self, part: Part) -> Node | None:
        """Return the list or the fields below a key, with `Lost` for each that fails alone.

        None where there are none, or where none fails alone: then nobody knows which of them it is.
        """
        parts = entries(self.lines, part)
        if not parts or len(parts) > _MOST_PARTS:
            return None
        before = len(self.problems)
        read = [(one, self._alone(one)) for one in parts]
        if all(isinstance(node, Sequence | Mapping) for _, node in read):
            del self.problems[before:]
            return None
        place = Place(self.path, parts[0].start + 1)
        if is_list(self.lines, parts):
            return Sequence(place, [item for one, node in read for item in self._items(one, node)])
        below = Mapping(place)
        for one, node in read:
            self._below(below, one, node)
        return below

    def _items(self, part: Part, read: "Node | list[Problem] | None") -> list[Node]:
        if isinstance(read, Sequence):
            return read.items
        return [self._lose(part, self._causes(read, part))]

    def _below(self, below: Mapping, part: Part, read: "Node | list[Problem] | None") -> None:
        if isinstance(read, Mapping):
            self._add(below, read)
        elif key := KEY.search(self.lines[part.start]):
            place = Place(self.path, part.start + 1, key.start("key") + 1)
            lost = self._lose(part, self._causes(read, part))
            self._add(below, Mapping(place, {key["key"]: lost}, {key["key"]: place}))

    def _alone(self, part: Part) -> "Node | list[Problem] | None":
        """Return what a part says by itself, or why it cannot be read; None where it is empty."""
        lines = range(part.start + 1, part.end + 1)
        if self.faults and (spoilt := [one for one in lines if one in self.faults]):
            return [fault for one in spoilt if (fault := self.faults[one])]
        if is_empty(self.lines, part):
            return None
        found: list[Problem] = []
        try:
            node = build(self.lines, self.path, found, part.start, part.end)
        except Refused as refused:
            return [refused.problem]
        self.problems += found
        return node

    def _causes(self, read: "Node | list[Problem] | None", part: Part) -> list[Problem]:
        if isinstance(read, list):
            return read
        return [no_mapping(Place(self.path, part.start + 1), self.lines)]

    def _lose(self, part: Part, causes: list[Problem]) -> Lost:
        """Say why a part cannot be read, and keep in mind what may have slipped into it."""
        first = not self.lost and not self.faults
        if first and part.start < self.refusal.place.line <= part.end:
            causes = [self.refusal]
        self.problems += causes if self.lost < _MOST_TOLD else ()
        self.lost += 1
        for line in self.lines[part.start : part.end]:
            self.maybe.update(_MAYBE_KEY.findall(line))
        return Lost(Place(self.path, part.start + 1))
