"""The data folder as values: registries and sheets, each with the node tree that gives places."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from briefing.problem import Problem, Severity
from briefing.read.files import find
from briefing.read.nodes import Mapping, Scalar, Sequence, plain
from briefing.read.validate import validate
from briefing.read.yaml import parse
from briefing.schema.comparison import ComparisonSheet
from briefing.schema.event import EventSheet
from briefing.schema.fields import Record, key_fault
from briefing.schema.registries import (
    REGISTRIES,
    Actor,
    Initiative,
    Issue,
    Jurisdiction,
    Topic,
    Vocabulary,
)

R = TypeVar("R", bound=Record)

_PLACEHOLDERS = {
    "title": "-",
    "date": "2000",
    "type": "-",
    "summary": "-",
    "facts": "facts",
    "sources": "sources",
}
_NUMBERED = {"facts": "f", "disputes": "d", "assessments": "a", "commitments": "c"}


@dataclass(frozen=True, slots=True)
class Sheet(Generic[R]):
    """One sheet as read. `set_aside` are top-level fields that were faulty and left out.

    `local` holds the ids that the sheet defines (sources, facts, assessments), faulty ones
    included, so that a reference to a faulty fact is not reported a second time.
    """

    id: str
    path: str
    record: R
    node: Mapping
    set_aside: frozenset[str] = frozenset()
    local: dict[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Registries:
    """What sheets may name, by id. `nodes` gives places and the ids of faulty entries too."""

    actors: dict[str, Actor]
    jurisdictions: dict[str, Jurisdiction]
    topics: dict[str, Topic]
    issues: dict[str, Issue]
    initiatives: dict[str, Initiative]
    vocabulary: Vocabulary
    nodes: dict[str, Mapping]


@dataclass(frozen=True, slots=True)
class Repository:
    """Everything that was read. `registries` is None when the vocabulary could not be read."""

    events: tuple[Sheet[EventSheet], ...]
    comparisons: tuple[Sheet[ComparisonSheet], ...]
    event_ids: frozenset[str]
    registries: Registries | None
    problems: tuple[Problem, ...]


def read_repository(root: Path) -> Repository:
    """Read every data file under `root`. Never raises for bad content: each fault is a problem."""
    found = find(root)
    problems = list(found.problems)
    registries = _registries(root, found.registries, problems)
    events = [_event(root, path, problems) for path in found.events]
    comparisons = [_comparison(root, path, problems) for path in found.comparisons]
    return Repository(
        tuple(sheet for sheet in events if sheet),
        tuple(sheet for sheet in comparisons if sheet),
        found.event_ids,
        registries,
        tuple(problems),
    )


def _mapping(root: Path, path: str, problems: list[Problem]) -> Mapping | None:
    node, found = parse((root / path).read_bytes(), path)
    problems += found
    return node


def _event(root: Path, path: str, problems: list[Problem]) -> Sheet[EventSheet] | None:
    node = _mapping(root, path, problems)
    if node is None:
        return None
    extras = _take_extras(node)
    _number_items(node)
    local = _local_ids(node)
    record, found, set_aside = validate(EventSheet, node, _PLACEHOLDERS)
    problems += found
    if record is None:
        return None
    if extras:
        record = record.model_copy(update={"extras": extras})
    return Sheet(Path(path).stem, path, record, node, set_aside, local)


def _comparison(root: Path, path: str, problems: list[Problem]) -> Sheet[ComparisonSheet] | None:
    node = _mapping(root, path, problems)
    if node is None:
        return None
    record, found, set_aside = validate(ComparisonSheet, node)
    problems += found
    return Sheet(Path(path).stem, path, record, node, set_aside) if record else None


def _take_extras(node: Mapping) -> dict[str, Any]:
    """Take the local fields `x_…` out of the sheet; they are carried into the data, unchecked."""
    names = [name for name in node.entries if re.fullmatch(r"x_[a-z0-9_]+", name)]
    return {name: plain(node.entries.pop(name)) for name in names}


def _number_items(node: Mapping) -> None:
    """Give each fact, dispute, assessment and commitment without an id its default one."""
    for name, letter in _NUMBERED.items():
        items = node.entries.get(name)
        if isinstance(items, Sequence):
            for number, item in enumerate(items.items, 1):
                if isinstance(item, Mapping) and "id" not in item.keys:
                    item.entries["id"] = Scalar(item.place, f"{letter}{number}")


def _local_ids(node: Mapping) -> dict[str, frozenset[str]]:
    sources = node.entries.get("sources")
    keys = frozenset(sources.entries) if isinstance(sources, Mapping) else frozenset()
    return {
        "source": keys,
        "fact": _item_ids(node, "facts"),
        "assessment": _item_ids(node, "assessments"),
    }


def _item_ids(node: Mapping, name: str) -> frozenset[str]:
    items = node.entries.get(name)
    entries = items.items if isinstance(items, Sequence) else []
    ids = [item.entries.get("id") for item in entries if isinstance(item, Mapping)]
    return frozenset(one.text for one in ids if isinstance(one, Scalar))


def _registries(root: Path, paths: tuple[str, ...], problems: list[Problem]) -> Registries | None:
    nodes = {Path(path).stem: _mapping(root, path, problems) for path in paths}
    whole = {name: node for name, node in nodes.items() if node is not None}
    entries = {
        name: _entries(model, whole[name], problems) if name in whole else {}
        for name, model in REGISTRIES.items()
    }
    if "vocabulary" not in whole:
        return None
    vocabulary, found, _ = validate(Vocabulary, whole["vocabulary"])
    problems += found
    return Registries(vocabulary=vocabulary, nodes=whole, **entries) if vocabulary else None  # type: ignore[arg-type]


def _entries(model: type[R], node: Mapping, problems: list[Problem]) -> dict[str, R]:
    """Return the sound entries of a registry; each entry is judged for itself."""
    entries = {}
    for name, entry in node.entries.items():
        fault = _entry_fault(model, name)
        if fault:
            problems.append(Problem(node.keys[name], "id-form", Severity.ERROR, fault))
        elif not isinstance(entry, Mapping):
            message = f"`{name}` needs fields below it, each as `name: value`"
            problems.append(Problem(entry.place, "field-shape", Severity.ERROR, message))
        else:
            record, found, _ = validate(model, entry)
            problems += found
            if record:
                entries[name] = record
    return entries


def _entry_fault(model: type[Record], name: str) -> str | None:
    if model is Jurisdiction:
        known = re.fullmatch(r"[A-Z]{2,4}(-[A-Z0-9]{1,3})?", name)
        return (
            None
            if known
            else "a jurisdiction is an ISO 3166 code or a local one in capitals: CN, EU, INTL"
        )
    return key_fault(name)


def known_words(registries: Registries) -> dict[str, list[str]]:
    """Return every word that a reference may use, by the name of the reference."""
    vocabulary = registries.vocabulary
    words: dict[str, list[str]] = {
        "actor": list(registries.actors),
        "topic": list(registries.topics),
        "issue": list(registries.issues),
        "jurisdiction": list(registries.jurisdictions),
        "initiative": list(registries.initiatives),
        "likelihood": list(vocabulary.likelihood.terms),
        "confidence": list(vocabulary.confidence.terms),
    }
    for name, value in vocabulary:
        if isinstance(value, dict):
            words[name] = list(value)
    return words
