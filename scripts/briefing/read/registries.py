"""The registries as values: who, where and what a sheet may name."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from briefing.problem import Problem, Severity
from briefing.read.files import content
from briefing.read.nodes import Lost, Mapping
from briefing.read.recover import parse_what_can_be
from briefing.read.validate import validate
from briefing.read.yaml import parse
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


def read_registries(
    root: Path, paths: tuple[str, ...], problems: list[Problem]
) -> Registries | None:
    """Read the registry files; None when the vocabulary cannot be used."""
    whole: dict[str, Mapping] = {}
    for path in paths:
        data = content(root, path, problems)
        node, found = parse(data, path) if data is not None else (None, [])
        if node is not None:
            whole[Path(path).stem] = node
        elif data is not None:
            found = _of_a_part(data, path)
        problems += found
    return registries_of(whole, problems)


def registries_of(whole: dict[str, Mapping], problems: list[Problem]) -> Registries | None:
    """Return the registries in the nodes of their files; None without a usable vocabulary."""
    entries = {
        name: _entries(model, whole[name], problems) if name in whole else {}
        for name, model in REGISTRIES.items()
    }
    if "vocabulary" not in whole:
        return None
    vocabulary, found, _ = validate(Vocabulary, whole["vocabulary"])
    problems += found
    return Registries(vocabulary=vocabulary, nodes=whole, **entries) if vocabulary else None  # type: ignore[arg-type]


def _of_a_part(data: bytes, path: str) -> list[Problem]:
    """Return what is wrong with a file that cannot be read as a whole, entry by entry.

    What it holds is not known then, so nobody is told that an entry is missing.
    """
    part, problems = parse_what_can_be(data, path)
    model = REGISTRIES.get(Path(path).stem)
    if part is not None and model is not None:
        part.entries = {key: one for key, one in part.entries.items() if not isinstance(one, Lost)}
        _entries(model, part, problems)
    return problems


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
