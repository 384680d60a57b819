"""The canary: a whole data folder made from the schema, with a hostile text in every field of text.

The types of the schema say what may stand where, so a field that is added to them tomorrow is
filled without a change here. Only what one field demands of another stands in `DEMANDS`: a type
cannot say it. Every registry, list and map has two entries, a whole one and one with the required
fields only. Each text is there once, with a number of its own.
"""

import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from briefing.schema.comparison import ComparisonSheet
from briefing.schema.edtf import Edtf
from briefing.schema.event import EventSheet, Withdrawn
from briefing.schema.fields import FormerId, Key, Language, Record, Text, Url
from briefing.schema.registries import REGISTRIES, Vocabulary
from briefing.schema.shape import FieldShape, Kind, Shape, fields_of

WHOLE, LEAST, WITHDRAWN = "canary-2025-whole", "canary-2024-least", "canary-2023-withdrawn"
COMPARISON = "canary-side-by-side"
ONE, TWO = "canary-one", "canary-two"
BEFORE, DAY, AFTER = "2024-03-01", "2025-07-26", "2027-05-01"

# What every text tries: to leave an attribute, the title, a script or a comment, and to run.
ATTACK = "\"'></title></script>--><img src=x onerror=pwned({})>"
# What some try besides: first at the head of the text, then at its end.
HEADS = ("", "=1+1 ", "# ", "- ", "> ", "1. ", "!!! note ", "| ", "@SUM(1) ", "--- ", "::error::")
TAILS = (
    "[k](javascript:pwned(1))", "{{ 7*7 }}{% raw %}", "&lt;b&gt;&#60;i>", "**b** _i_ `c`",
    "{: onclick=pwned(1) }", "<!-- ${7*7}", "a | b ]]>", "##[error]x %0A::x", "\\u003cb\\u003e",
    "שלום <b>قانون", "中文<b>法案", "<svg/onload=pwned(1)>",
    "--8<-- 'x'", "[^1] [x]: y", "$$x$$ :a:",
)  # fmt: skip


def attack(number: int) -> str:
    """Return the hostile text of that number."""
    head, tail = HEADS[number % len(HEADS)], TAILS[number % len(TAILS)]
    return f"{head}zq{number}z{ATTACK.format(number)}{tail} zq"


def harmless(number: int) -> str:
    """Return a text of plain words in the place of the hostile one."""
    return f"zq{number}z plain words zq"


def _address(number: int) -> str:
    """Return an address with every sign that an address may hold and a page may trip over."""
    return f"https://www.example.org/zq{number}z'onclick=x(1)*_b_*~[i]?a=%22%3E&lt=1&amp;b;#:x!$"


# Where the rules of the project ask for more than the type of a field: by record and field.
LEFT_OUT: Any = object()
Demand = Callable[[dict[str, Any]], Any]
DEMANDS: dict[tuple[str, str], Any] = {
    ("EventSheet", "withdrawn"): LEFT_OUT,
    ("EventSheet", "sets_status"): ONE,
    ("EventSheet", "as_of"): "2026-11-24",
    ("EventSheet", "review_by"): AFTER,
    ("Withdrawn", "use_instead"): WHOLE,
    ("Name", "lang"): "zh",
    ("CitationDetail", "lang"): "zh",
    ("Fact", "kind"): "statement",
    ("Fact", "status"): "superseded",
    ("Fact", "replaced_by"): "f2",
    ("Dispute", "resolution"): "resolved",
    ("Dispute", "preferred"): lambda made: made["versions"][0]["text"],
    ("Derivation", "source"): TWO,
    ("Due", "date"): LEFT_OUT,
    ("Due", "months"): LEFT_OUT,
    ("Due", "after"): BEFORE,
    ("Assessment", "horizon"): AFTER,
    ("Relation", "target"): LEAST,
    ("Relation", "basis"): "assessed",
    ("Upcoming", "date"): AFTER,
    ("Post", "from"): BEFORE,
    ("Post", "to"): AFTER,
    ("State", "next"): [TWO],
    ("RelationType", "inverse"): "canary-inverse",
    ("RelationType", "symmetric"): "false",
    ("LikelihoodTerm", "high"): "45",
    ("Side", "event"): LEFT_OUT,
}
# A withdrawn sheet and the event of a side are made by hand, in `canary`.
LEFT_OUT_FIELDS = {one for one, demand in DEMANDS.items() if demand is LEFT_OUT}
# What a value is that is no text, and which maps have texts as their keys.
PLAIN = {bool: "true", int: "1", Edtf: DAY}
SCALES = {f"vocabulary.{name}.terms": name for name in ("likelihood", "confidence")}
# Left out of the least entry by its type, and yet needed.
NEEDED = {("Source", "path"), ("RelationType", "inverse_label")}
# The kinds of text: a shape knows that something is text, its annotation knows which.
SORTS = {"text": Text, "address": Url, "key": Key, "former id": FormerId, "language": Language}
KEYS = {
    "jurisdiction": ("CNRY", "LEST"),
    "event": (WHOLE, LEAST),
    "fact": ("f2", "f2"),
    "assessment": ("canary-assessments", "a2"),
}


@dataclass
class Canary:
    """Fills shapes with values and remembers every text and address by the path of its field."""

    text: Callable[[int], str] = attack
    texts: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)
    terms: dict[str, tuple[str, str]] = field(default_factory=dict)
    filled: set[tuple[str, str]] = field(default_factory=set)

    def record(self, model: type[Record], path: str, whole: bool = True) -> dict[str, Any]:
        """Return a record of that type: with all of its fields, or with the required ones."""
        made: dict[str, Any] = {}
        for name, one in fields_of(model).items():
            if not (whole or one.required or (model.__name__, name) in NEEDED):
                continue
            demand = DEMANDS.get((model.__name__, name))
            if demand is LEFT_OUT:
                continue
            self.filled.add((model.__name__, name))
            if demand is None:
                made[name] = self._field(model, one, f"{path}.{name}", whole)
            else:
                made[name] = demand(made) if callable(demand) else demand
        return made

    def _field(self, model: type[Record], one: FieldShape, path: str, whole: bool) -> Any:
        if one.name == "id":
            return f"canary-{path.split('.')[1].partition('[')[0]}"
        hint = typing.get_type_hints(model, include_extras=True)[one.attribute]
        return self._value(one.shape, sort_of(hint), path, whole)

    def _value(self, shape: Shape, sort: str, path: str, whole: bool) -> Any:
        if shape.kind is Kind.RECORD and shape.model:
            return self.record(shape.model, path, whole)
        if shape.kind is Kind.LIST and shape.inner:
            return self._list(shape.inner, sort, path, whole)
        if shape.kind is Kind.MAP and shape.inner:
            return self._map(shape.inner, sort, path)
        return self._scalar(shape, sort, path, whole)

    def _list(self, inner: Shape, sort: str, path: str, whole: bool) -> list[Any]:
        made = [self._value(inner, sort, f"{path}[{n}]", n == 0 and whole) for n in (0, 1)]
        return made[:1] if made[0] == made[1] else made

    def _map(self, inner: Shape, sort: str, path: str) -> dict[str, Any]:
        """Return two entries; the keys of a scale are texts, which sheets then have to name."""
        keys = (ONE, TWO)
        if path in SCALES:
            keys = self.terms[SCALES[path]] = (self._text(f"{path}.1"), self._text(f"{path}.2"))
        return {
            key: self._value(inner, sort, f"{path}.{name}", name == ONE)
            for key, name in zip(keys, (ONE, TWO), strict=True)
        }

    def _scalar(self, shape: Shape, sort: str, path: str, whole: bool) -> str:
        if shape.ref:
            return self._reference(shape.ref, path, whole)
        if shape.allowed:
            return str(shape.allowed[0])
        if shape.annotation in PLAIN:
            return PLAIN[shape.annotation]
        return self._written(sort, path)

    def _reference(self, target: str, path: str, whole: bool) -> str:
        one, two = self.terms.get(target) or KEYS.get(target) or (ONE, TWO)
        return one if whole and not path.startswith(f"{target}s.") else two

    def _written(self, sort: str, path: str) -> str:
        if sort == "text":
            return self._text(path)
        if sort == "address":
            self.addresses[path] = _address(len(self.addresses))
            return self.addresses[path]
        return {"key": ONE, "language": "en", "former id": f"former-{len(path)}-id"}[sort]

    def local(self) -> str:
        """Return a text for a field of the sheet's own, which the schema does not know."""
        return self._text(f"{WHOLE}.x_canary")

    def _text(self, path: str) -> str:
        self.texts[path] = self.text(len(self.texts))
        return self.texts[path]


def sort_of(hint: Any) -> str:
    """Return which kind of text an annotation holds, or nothing where it holds none."""
    for name, alias in SORTS.items():
        if hint == alias:
            return name
    inner = typing.get_args(hint)
    values = inner[1:] if typing.get_origin(hint) is dict else inner
    return next(filter(None, map(sort_of, values)), "")


def canary(text: Callable[[int], str] = attack) -> tuple[Canary, dict[str, Any]]:
    """Return the texts of a canary, and the data of its files by their path."""
    made = Canary(text)
    files: dict[str, Any] = {"briefs/vocabulary.yml": made.record(Vocabulary, "vocabulary")}
    for name, model in REGISTRIES.items():
        keys = KEYS.get(name.removesuffix("s"), (ONE, TWO))
        files[f"briefs/{name}.yml"] = {
            key: made.record(model, f"{name}.{key}", key == keys[0]) for key in keys
        }
    whole = made.record(EventSheet, WHOLE) | {"x_canary": made.local()}
    least = made.record(EventSheet, LEAST, whole=False) | {"date": BEFORE}
    gone = made.record(EventSheet, WITHDRAWN, whole=False) | {"date": "2023-02-01"}
    gone |= {"withdrawn": made.record(Withdrawn, f"{WITHDRAWN}.withdrawn")}
    for name, sheet in ((WHOLE, whole), (LEAST, least), (WITHDRAWN, gone)):
        files[f"briefs/events/{name}.yml"] = sheet
    side = made.record(ComparisonSheet, COMPARISON)
    side["sides"] = [{"initiative": ONE}, {"event": LEAST}]
    files[f"briefs/comparisons/{COMPARISON}.yml"] = side
    return made, files


def write_canary(root: Path, text: Callable[[int], str] = attack) -> Canary:
    """Write the canary as the data folder of `root` and return its texts."""
    made, files = canary(text)
    for path, data in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(as_yaml(data), "utf-8")
    return made


class _Plain(yaml.SafeDumper):
    """Writes a list that stands twice twice: our reader takes no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        """Never write an alias."""
        return True


def as_yaml(data: Any) -> str:
    """Return data as the plain YAML of a sheet."""
    return str(yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1 << 20))


def every_field() -> Iterator[tuple[str, str]]:
    """Yield every record of the schema with each of its fields, by name."""
    waiting: list[type[Record]] = [EventSheet, ComparisonSheet, Vocabulary, *REGISTRIES.values()]
    seen: set[type[Record]] = set()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        for name, one in fields_of(model).items():
            yield model.__name__, name
            waiting += _records_in(one.shape)


def _records_in(shape: Shape) -> list[type[Record]]:
    if shape.kind is Kind.RECORD and shape.model:
        return [shape.model]
    return _records_in(shape.inner) if shape.inner else []
