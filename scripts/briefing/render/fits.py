"""Where an event fits: its links to other events in words, and its neighbours in the initiative."""

from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.evidence import Evidence
from briefing.link.relations import Edge
from briefing.render.shown import Shown, first
from briefing.schema.evidence import Assessment

NEIGHBOURS = 3
INCOMING = 40

BASIS = {"stated": "stated", "reported": "reported", "assessed": "assessed"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link as read from the event of the page. `home` is the sheet that records it."""

    edge: Edge
    target: Event
    home: Event
    evidence: Evidence
    judged: Assessment | None

    @property
    def basis(self) -> str:
        """How the link is known, in one word or phrase."""
        return BASIS.get(self.edge.record.basis or "", "basis not recorded")


@dataclass(frozen=True, slots=True)
class Fits:
    """The links that the sheet records, those that others record to it, and its neighbours.

    `before` and `after` are events of the initiative that no link names already.
    """

    own: tuple[Link, ...]
    incoming: Shown[Link]
    before: tuple[Event, ...]
    after: tuple[Event, ...]

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link that the page shows."""
        return (*self.own, *self.incoming.items)

    @property
    def count(self) -> int:
        """How many links and neighbours the page lists."""
        return len(self.links) + len(self.before) + len(self.after)


def fits(catalog: Catalog, event: Event) -> Fits:
    """Return where an event fits. Lists that grow with the number of sheets are cut short."""
    own = [edge for edge in event.edges if not edge.inverse]
    shown = first([edge for edge in event.edges if edge.inverse], INCOMING)
    linked = {edge.target_id for edge in (*own, *shown.items)}
    return Fits(
        tuple(link_of(catalog, edge) for edge in own),
        Shown(tuple(link_of(catalog, edge) for edge in shown.items), shown.total),
        tuple(catalog.events[one] for one in event.earlier[-NEIGHBOURS:] if one not in linked),
        tuple(catalog.events[one] for one in event.later[:NEIGHBOURS] if one not in linked),
    )


def link_of(catalog: Catalog, edge: Edge) -> Link:
    """Return an edge with its target, its evidence and the assessment behind it."""
    home = catalog.events[edge.written_in]
    judged = [one for one in home.record.assessments if one.id == edge.record.assessment]
    return Link(
        edge,
        catalog.events[edge.target_id],
        home,
        home.evidence(edge.record.cite),
        judged[0] if judged else None,
    )
