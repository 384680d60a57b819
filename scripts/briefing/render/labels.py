"""Words for ids: what the registries and the vocabulary call each thing, ready for templates."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.evidence import Evidence, Root
from briefing.link.sources import CatalogSource
from briefing.link.status import Status
from briefing.render.words import capital, date_words, stance, tally
from briefing.schema.event import LegalForce
from briefing.schema.evidence import Assessment, Derivation, Source
from briefing.schema.substance import Commitment, Position

_ACCESS = {
    "open": "Read in full",
    "paywall": "Read behind a paywall",
    "excerpt": "Read as an excerpt",
    "not-read": "Not read by us, known through others",
}
_STATES = {
    "live": "",
    "changed": "The page has changed since it was read.",
    "dead": "The page is no longer there.",
    "corrected": "The publisher has corrected it.",
    "retracted": "The publisher has retracted it.",
}
_BASES = {"stated": "the page says so", "similarity": "inferred from similar wording"}
_PARTS = {
    "own": "The publisher’s own words, not those of an agency.",
    "wire": "Agency text carried on this page.",
}


@dataclass(frozen=True, slots=True)
class Labels:
    """Looks words up in one catalogue. Every method returns plain text; escaping comes later."""

    catalog: Catalog

    def publisher(self, source: Source) -> str:
        """Return who published a source and what kind it is: `The Daily, newspaper`."""
        kinds = self.catalog.registries.vocabulary.source_kinds
        kind = kinds[source.kind].label.lower() if source.kind else ""
        return ", ".join(filter(None, [source.publisher or "Publisher not recorded", kind]))

    def access(self, source: Source) -> str:
        """Return how a source was read."""
        return _ACCESS.get(source.access or "", "How it was read is not recorded")

    def part(self, part: str) -> str:
        """Return which part of a mixed page is cited."""
        return _PARTS[part]

    def root(self, root: Root) -> str:
        """Return a root, its kind and what carries it: `A wire (news agency, carried by 1, 3)`."""
        numbers = ", ".join(str(number) for number in root.carried_by)
        kind = self._kind(root)
        return f"{root.source.label} ({kind}{', ' if kind else ''}carried by {numbers})"

    def root_alone(self, root: Root) -> str:
        """Return a root and its kind, for pages without the list that numbers are from."""
        kind = self._kind(root)
        return f"{root.source.label} ({kind})" if kind else root.source.label

    def _kind(self, root: Root) -> str:
        kinds = self.catalog.registries.vocabulary.source_kinds
        kind = root.source.record.kind
        return kinds[kind].label.lower() if kind else ""

    def shared_voices(self, proof: Evidence) -> list[tuple[str, int]]:
        """Return the bodies for which several roots of a claim speak, each with their number."""
        held: dict[str, list[CatalogSource]] = {}
        for root in proof.roots:
            held.setdefault(root.source.affiliation, []).append(root.source)
        actors = self.catalog.registries.actors
        return [
            (self.actor(body) if body in actors else found[0].label, len(found))
            for body, found in held.items()
            if len(found) > 1
        ]

    def event_type(self, event: Event) -> str:
        """Return the type of an event."""
        return self.catalog.registries.vocabulary.event_types[event.record.type].label

    def jurisdictions(self, event: Event) -> list[str]:
        """Return the names of the jurisdictions concerned."""
        known = self.catalog.registries.jurisdictions
        return [known[code].name for code in event.record.jurisdictions]

    def topic(self, name: str) -> str:
        """Return the label of a topic."""
        return self.catalog.registries.topics[name].label

    def actor(self, name: str) -> str:
        """Return the short name of an actor, or its name."""
        return self.catalog.actor_name(name)

    def post(self, name: str, event: Event) -> str:
        """Return the capacity in which an actor took part in an event, or nothing."""
        found = [one.capacity for one in event.record.actors if one.actor == name and one.capacity]
        return found[0] if found else ""

    def word(self, vocabulary: str, name: str) -> str:
        """Return the label of a word of a vocabulary such as `roles`."""
        label: str = getattr(self.catalog.registries.vocabulary, vocabulary)[name].label
        return label

    def instrument(self, name: str) -> str:
        """Return the label of an instrument."""
        return self.catalog.registries.vocabulary.instruments[name].label

    def force(self, force: LegalForce) -> str:
        """Return the three dials of legal force as one line, obligation first."""
        words = self.catalog.registries.vocabulary
        parts = [words.obligations[force.obligation].label]
        if force.precision:
            parts.append(f"how exact: {words.precisions[force.precision].label.lower()}")
        if force.delegation:
            parts.append(f"on open points: {words.delegations[force.delegation].label.lower()}")
        return "; ".join(parts)

    def likelihood(self, judged: Assessment) -> str:
        """Return the likelihood with its range, as it stands in the running text."""
        if judged.likelihood is None:
            return ""
        term = self.catalog.registries.vocabulary.likelihood.terms[judged.likelihood]
        return f"{judged.likelihood} ({term.low}–{term.high} %)"

    def stance(self, position: Position) -> str:
        """Return a coded position with the pole it leans to."""
        return stance(position.stance, self.catalog.registries.issues[position.issue].poles)

    def who(self, event: Event) -> str:
        """Return the first actor of an event with its capacity and for whom it acted."""
        if not event.record.actors:
            return ""
        entry = event.record.actors[0]
        name = self.catalog.registries.actors[entry.actor].name
        words = [f"{name}, {entry.capacity}" if entry.capacity else name]
        whose = self.actor(entry.on_behalf_of) if entry.on_behalf_of else ""
        if whose and whose not in words[0]:
            words.append(f"for {whose}")
        return ", ".join(words)

    def numbers(self, event: Event) -> list[str]:
        """Return the official numbers of an event's documents."""
        schemes = self.catalog.registries.vocabulary.schemes
        return [
            f"{schemes[one.scheme].label} {one.value}"
            for document in event.record.documents
            for one in document.identifiers
        ]

    def state(self, status: Status | None) -> str:
        """Return the status word."""
        return status.label if status else "No status recorded"

    def jurisdiction(self, code: str) -> str:
        """Return the name of a jurisdiction."""
        return self.catalog.registries.jurisdictions[code].name

    def counted_from(self, record: Commitment) -> str:
        """Return how a due date was worked out, or nothing where it was given as a date."""
        due = record.due
        if due is None or due.after is None:
            return ""
        span = tally(due.days, "day") if due.days is not None else tally(due.months or 0, "month")
        return f"{span} after {date_words(due.after)}"

    def became(self, source: Source) -> str:
        """Return what became of a source's page, or nothing while it is as it was."""
        return _STATES[source.state or "live"]

    def derivation(self, step: Derivation, event: Event) -> str:
        """Return one step back to a source: `Republishes 3 (the page says so).`"""
        basis = f" ({_BASES[step.basis]})" if step.basis else ""
        return f"{capital(step.how)} {event.sources[step.source].number}{basis}."

    def root_names(self, roots: Iterable[CatalogSource]) -> list[str]:
        """Return who stands behind roots, each name once."""
        return list(dict.fromkeys(root.label for root in roots))
