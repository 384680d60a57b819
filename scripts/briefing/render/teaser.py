"""A comparison in short: the questions on which its sides are nearest and farthest, as strips."""

from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.compare import Comparison
from briefing.render.strips import Strip, strip

MOST = 4


@dataclass(frozen=True, slots=True)
class Question:
    """An issue on which at least two sides have a coded position, and where they stand."""

    text: str
    strip: Strip


@dataclass(frozen=True, slots=True)
class Teaser:
    """A comparison with some of its shared questions, the nearest first; `shared` counts all."""

    comparison: Comparison
    questions: tuple[Question, ...]
    shared: int


def teaser(catalog: Catalog) -> Teaser | None:
    """Return the comparison with most shared questions, the first one among equals."""
    one = max(catalog.comparisons, key=lambda found: len(found.gaps), default=None)
    if one is None:
        return None
    order = sorted(one.gaps, key=lambda shared: shared.gap)
    chosen = order if len(order) <= MOST else [*order[: MOST // 2], *order[-MOST // 2 :]]
    questions = tuple(_question(catalog, one, shared.issue) for shared in chosen)
    return Teaser(one, questions, len(order))


def _question(catalog: Catalog, one: Comparison, name: str) -> Question:
    issue = catalog.registries.issues[name]
    placed = [
        (place, catalog.actor_name(side.actor), stance)
        for place, side in enumerate(one.columns)
        if side.actor and (stance := side.place_on(name)) is not None
    ]
    return Question(issue.question, strip(issue.poles, placed))
