"""What of an initiative applies on the day of the build, what no longer does, what lies ahead."""

from dataclasses import dataclass

from briefing.link.agenda import CEASES, DUE, UPCOMING
from briefing.link.applies import Applying, applying
from briefing.link.catalog import Catalog
from briefing.link.initiatives import Initiative
from briefing.link.status import Status
from briefing.render.calendar import Item, items

_HALTED = ("ended", "dormant")
_KINDS = (UPCOMING, CEASES, DUE)


@dataclass(frozen=True, slots=True)
class InForce:
    """What applies now, what did before and what will, the earliest first.

    `halted` is the status of one that has ended or rests: then nothing counts as in force.
    """

    now: tuple[Applying, ...]
    former: tuple[Applying, ...]
    later: tuple[Applying, ...]
    halted: Status | None


def in_force(catalog: Catalog, initiative: Initiative) -> InForce | None:
    """Return what applies on the day of the build, or None where no event says when."""
    found = applying(
        [catalog.events[name] for name in initiative.events], catalog.registries.vocabulary
    )
    if not found:
        return None
    status = initiative.now
    halted = status if status and status.mark in _HALTED else None
    begun = [one for one in found if one.begun(catalog.today)]
    former = [one for one in begun if halted or one.over(catalog.today)]
    return InForce(
        tuple(one for one in begun if one not in former),
        tuple(former),
        tuple(one for one in found if one not in begun),
        halted,
    )


def ahead(catalog: Catalog, initiative: Initiative) -> tuple[Item, ...]:
    """Return the dates ahead of an initiative, the nearest first.

    What begins to apply is not among them: `in_force` has it.
    """
    own = (
        one
        for one in catalog.agenda
        if one.event_id in initiative.events and one.kind in _KINDS and not one.passed
    )
    return items(catalog, own)
