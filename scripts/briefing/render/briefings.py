"""The page of an event, in the order in which it is read, and a stub for each of its old names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.commitments import CommitmentEntry, entry
from briefing.link.events import Event
from briefing.link.length import printed_address
from briefing.link.paper import paper
from briefing.link.status import life_cycle_of
from briefing.render.anchors import anchors
from briefing.render.claims import claims
from briefing.render.commitments import outcome
from briefing.render.environment import render_template
from briefing.render.figures import disputed
from briefing.render.fits import fits
from briefing.render.judgements import judgements
from briefing.render.labels import Labels
from briefing.render.lifeline import Step, life_line
from briefing.render.lineage import lineage
from briefing.render.notices import asleep, notices
from briefing.render.page import Page
from briefing.render.reading import reading
from briefing.render.rootlist import root_list
from briefing.render.sources import source_url
from briefing.schema.edtf import Edtf
from briefing.schema.event import ActorEntry, Revision
from briefing.schema.evidence import Dispute, Version
from briefing.schema.substance import Position

_VISIBLE = ("update", "correction", "retraction")


@dataclass(frozen=True, slots=True)
class NextDate:
    """The next date ahead and what it is for."""

    date: Edtf
    what: str


def briefing_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the page of every event, then a stub for every former id that no event bears."""
    for event in catalog.events.values():
        yield _briefing(catalog, event)
        for alias in event.record.aliases:
            if alias not in catalog.events:
                yield _stub(alias, event)


def _briefing(catalog: Catalog, event: Event) -> Page:
    ours, theirs = judgements(catalog, event)
    placed = fits(catalog, event)
    record = event.record
    sheet = paper(record, placed.count)
    body = render_template(
        "briefing.md.j2",
        f"briefings/{event.id}/",
        event=event,
        record=record,
        label=Labels(catalog),
        notices=notices(catalog, event),
        asleep=asleep(catalog, event),
        names={one: catalog.events[one].name for one in _named(event)},
        anchors=anchors(record),
        claims=claims(event),
        ours=ours,
        theirs=theirs,
        disputes=[(one, ordered_versions(one)) for one in record.disputes],
        positions=by_issue(record.positions),
        roles=_by_role(record.actors),
        issues=catalog.registries.issues,
        next=next_date(catalog, event),
        owed=owed(catalog, event),
        outcome=lambda one: outcome(one, catalog),
        passed=lambda date: date.latest < catalog.today,
        steps=_steps(catalog, event),
        fits=placed,
        drawn=lineage(event, placed.links),
        initiative=catalog.initiatives.get(record.initiative or ""),
        comparisons=[
            one
            for one in catalog.comparisons
            if {event.id, record.initiative} & {side.id for side in one.columns}
        ],
        rootlist=root_list(event),
        paper=sheet,
        printed=lambda url: printed_address(url, whole="notes" not in sheet.shed),
        source_url=source_url,
        first_published=first_published(record.revisions),
        changed=last_change(record.revisions),
        version=latest_version(record.revisions),
        reading=reading(record),
        disputed=lambda one: disputed(record, anchors(record), one),
        deeper=[step.replace("`", "") for step in event.depth.missing],
    )
    title = record.title
    return Page(f"briefings/{event.id}.md", title, record.summary, "briefing", body, event.path)


def _by_role(actors: Iterable[ActorEntry]) -> dict[str, list[ActorEntry]]:
    """Return those who took part by role, each where its first one stands in the sheet."""
    roles: dict[str, list[ActorEntry]] = {}
    for one in actors:
        roles.setdefault(one.role, []).append(one)
    return roles


def _named(event: Event) -> list[str]:
    """Return the ids of other events that the banners name."""
    instead = event.record.withdrawn.use_instead if event.record.withdrawn else None
    return [*event.later, *([instead] if instead else [])]


def _stub(alias: str, event: Event) -> Page:
    uri = f"briefings/{alias}.md"
    body = render_template("moved.md.j2", f"briefings/{alias}/", event=event)
    title = f"Moved: {event.record.title}"
    return Page(uri, title, event.record.summary, "moved", body, event.path)


def ordered_versions(dispute: Dispute) -> list[tuple[str, bool, Version]]:
    """Return versions with the word beside each and whether we use it, the one we use first."""
    other = "Set aside" if dispute.resolution == "resolved" else "Version"
    marked = [
        ("We use" if one.text == dispute.preferred else other, one.text == dispute.preferred, one)
        for one in dispute.versions
    ]
    return sorted(marked, key=lambda one: not one[1])


def by_issue(positions: tuple[Position, ...]) -> dict[str, list[Position]]:
    """Return positions by issue, in the order in which the sheet first names each."""
    grouped: dict[str, list[Position]] = {}
    for one in positions:
        grouped.setdefault(one.issue, []).append(one)
    return grouped


def next_date(catalog: Catalog, event: Event) -> NextDate | None:
    """Return the next date ahead of an event: a date of its own or a commitment that is due."""
    ahead = [NextDate(one.date, one.what) for one in event.record.upcoming]
    ahead += [
        NextDate(one.due, one.record.what)
        for one in event.commitments
        if one.due and one.state == "open"
    ]
    open_ones = [one for one in ahead if one.date.latest >= catalog.today]
    return min(open_ones, key=lambda one: one.date.sort_key, default=None)


def owed(catalog: Catalog, event: Event) -> tuple[CommitmentEntry, ...]:
    """Return the commitments of an event; the ledger leaves out those of a withdrawn one."""
    return event.commitments or tuple(
        entry(event.id, one, catalog.today) for one in event.record.commitments
    )


def last_change(revisions: tuple[Revision, ...]) -> Revision | None:
    """Return the last revision that moves the visible date, or None."""
    visible = [one for one in revisions if one.kind in _VISIBLE]
    return max(visible, key=lambda one: one.date.sort_key, default=None)


def first_published(revisions: tuple[Revision, ...]) -> Edtf | None:
    """Return when the sheet was first published, or None."""
    return min((one.date for one in revisions), key=lambda one: one.sort_key, default=None)


def latest_version(revisions: tuple[Revision, ...]) -> Edtf | None:
    """Return the date of the last visible change, or of the first version."""
    changed = last_change(revisions)
    return changed.date if changed else first_published(revisions)


def _steps(catalog: Catalog, event: Event) -> tuple[Step, ...]:
    initiative = catalog.initiatives.get(event.record.initiative or "")
    reached = initiative.history if initiative else filter(None, [event.status])
    return life_line(catalog, life_cycle_of(event.record, catalog.registries), reached)
