"""Which value stands at a place of the tree, and the way to it."""

from collections.abc import Iterator

from briefing.fix.draft import Draft
from briefing.problem import Place
from briefing.read.nodes import Loc, Scalar, every_node


def scalar_at(draft: Draft, place: Place) -> Scalar | None:
    """Return the text that stands at a place, or None."""
    return next((one for _, one in scalars_at(draft, place)), None)


def scalars_at(draft: Draft, place: Place) -> Iterator[tuple[Loc, Scalar]]:
    """Yield the texts at a place with their locations."""
    if draft.node is None:
        return
    for loc, node in every_node(draft.node):
        if isinstance(node, Scalar) and node.place == place:
            yield loc, node
