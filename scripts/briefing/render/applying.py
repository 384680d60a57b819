"""What of an initiative applies on the day of the build, what no longer does, what lies ahead."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.link.agenda import BEGINS, CEASES, DUE, UPCOMING, Entry
from briefing.link.applies import Applying, applying
from briefing.link.catalog import Catalog
from briefing.link.initiatives import Initiative
from briefing.link.status import Status
from briefing.render.calendar import Item, items

_HALTED = ("ended", "dormant")
_KINDS = (UPCOMING, BEGINS, CEASES, DUE)


@dataclass(frozen=True, slots=True)
class InForce:
    """What applies now, what did before, what lies ahead on another date than first set.

    `halted` is the status of one that has ended or rests: then nothing counts as in force.
    """

    now: tuple[Applying, ...]
    former: tuple[Applying, ...]
    moved: tuple[Applying, ...]
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
        tuple(one for one in found if one not in begun and one.before),
        halted,
    )


def ahead(catalog: Catalog, initiative: Initiative) -> tuple[Item, ...]:
    """Return the dates ahead of an initiative, the nearest first.

    A fact that says what begins or ceases is left out where a date ahead of any sheet says it.
    """
    own = [
        one
        for one in catalog.agenda
        if one.event_id in initiative.events and one.kind in _KINDS and not one.passed
    ]
    return items(catalog, _once(own))


def _once(entries: Iterable[Entry]) -> Iterable[Entry]:
    found = list(entries)
    told = {one.date.text for one in found if one.kind == UPCOMING}
    return (one for one in found if one.kind not in (BEGINS, CEASES) or one.date.text not in told)
