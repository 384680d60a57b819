"""Registries in which every kind of thing is there once: the ground on which the probes stand."""

from functools import cache

from briefing.problem import Problem
from briefing.read.nodes import Mapping
from briefing.read.registries import Registries, registries_of
from briefing.read.yaml import parse

_WORDS = (
    "event_types", "roles", "source_kinds", "dimensions", "name_kinds", "actor_kinds",
    "certainties", "schemes", "obligations", "precisions", "delegations",
)  # fmt: skip
_VOCABULARY = """\
instruments: {known: {label: Known, life_cycle: known}}
life_cycles:
  known:
    label: Known
    states: {known: {label: Known, mark: proposed, too_strong: [settles]}}
relation_types:
  known: {label: Knows}
  causal: {label: Causes, causal: true}
position_bases:
  known: {label: Known, weight: 1}
  qqword: {label: Strong, weight: 5}
likelihood: {label: Scale, terms: {likely: {low: 55, high: 80}}}
confidence: {label: Scale, terms: {low: {}}}
"""
_FILES = {
    "actors": "known: {name: Known, kind: editor}",
    "jurisdictions": "KN: {name: Known}",
    "topics": "known: {label: Known, definition: One line.}",
    "issues": "known: {question: Known?, poles: [A, B]}",
    "initiatives": "known: {title: Known, instrument: known}",
}


@cache
def registries() -> Registries:
    """Return the registries of the probes. Raises ValueError where one of them is faulty."""
    words = "".join(f"{name}: {{known: {{label: Known}}}}\n" for name in _WORDS)
    problems: list[Problem] = []
    nodes: dict[str, Mapping] = {}
    for name, text in {**_FILES, "vocabulary": _VOCABULARY + words}.items():
        node, found = parse(text.encode(), f"briefs/{name}.yml")
        problems += found
        if node is not None:
            nodes[name] = node
    made = registries_of(nodes, problems)
    if made is None or problems:
        raise ValueError(f"the registries of the probes are faulty: {problems}")
    return made
