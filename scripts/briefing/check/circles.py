"""Circles in what should have none: derivations, relations, registries."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter


def circles(graph: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, ...]]:
    """Yield circles of a graph as nodes in order, each beginning with its first in the alphabet.

    Circles that share a node with one already found are left out: mend that one first.
    """
    left = dict(graph)
    while found := _circle(left):
        yield found
        left = {start: ends - {*found} for start, ends in left.items() if start not in found}


def _circle(graph: Mapping[str, frozenset[str]]) -> tuple[str, ...] | None:
    in_order = {start: sorted(graph[start]) for start in sorted(graph)}
    try:
        TopologicalSorter(in_order).prepare()
    except CycleError as error:
        nodes: list[str] = error.args[1][:0:-1]  # the sorter walks it backwards and closes it
        first = nodes.index(min(nodes))
        return (*nodes[first:], *nodes[:first])
    return None
