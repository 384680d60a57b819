"""Whether an actor says a thing itself or others alone report it, by who the sources speak for."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.check.bodies import with_bodies_above
from briefing.link.catalog import Catalog
from briefing.link.commitments import CommitmentEntry, State
from briefing.link.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Voice:
    """Of `total` positions and statements, `own` cite a source that speaks for the actor's side."""

    own: int
    total: int

    @property
    def reported(self) -> int:
        """How many rest on what others report alone."""
        return self.total - self.own

    @property
    def share(self) -> int:
        """The own ones in per cent of all."""
        return round(100 * self.own / self.total)


def voice(catalog: Catalog, actor: str, proofs: Iterable[Evidence]) -> Voice:
    """Return how much of what is recorded of an actor its own side says.

    A source is of its side where its publisher belongs to the same topmost body as the actor, or as
    a body in which the actor held a post.
    """
    posts = (post.of for post in catalog.registries.actors[actor].posts if post.of)
    side = {list(with_bodies_above(one, catalog.registries))[-1] for one in (actor, *posts)}
    own = [not side.isdisjoint(_speakers(proof)) for proof in proofs]
    return Voice(sum(own), len(own))


def _speakers(proof: Evidence) -> set[str]:
    return {
        *(item.cited.source.affiliation for item in proof.items),
        *(root.source.affiliation for root in proof.roots),
    }


def kept(entries: Iterable[CommitmentEntry]) -> tuple[tuple[int, State], ...]:
    """Return how many commitments are in each state, the most pressing state first."""
    counts = Counter(one.state for one in entries)
    return tuple((counts[state], state) for state in State if counts[state])
