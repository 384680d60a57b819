"""The cells of a comparison: what each side has recorded on each subject, with its evidence."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.compare import Column, Comparison
from briefing.link.events import Event
from briefing.link.evidence import Evidence
from briefing.link.status import Status
from briefing.render.commitments import outcome
from briefing.render.labels import Labels
from briefing.render.strips import Strip, strip
from briefing.render.words import capital, date_words, root_tally, tally

NOTHING, NOT_APPLICABLE = "Nothing recorded", "Not applicable"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side has in one row. `empty` is the phrase printed where there is no text.

    `home` is the event whose source list the evidence numbers follow; `share` is from 0 to 100.
    """

    text: str = ""
    note: str = ""
    evidence: Evidence | None = None
    home: str = ""
    status: Status | None = None
    share: int | None = None
    empty: str = NOTHING


@dataclass(frozen=True, slots=True)
class Row:
    """One subject with a cell for each side, and a strip where positions are compared."""

    label: str
    cells: tuple[Cell, ...]
    strip: Strip | None = None

    @property
    def alike(self) -> bool:
        """Whether every side says the same words."""
        said = {(cell.text, cell.note) for cell in self.cells}
        return len(self.cells) > 1 and len(said) == 1 and bool(self.cells[0].text)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading."""

    name: str
    rows: tuple[Row, ...]


def groups(catalog: Catalog, one: Comparison) -> tuple[Group, ...]:
    """Return every row of a comparison under its heading; headings without rows are left out."""
    found = (
        Group("What each one is", tuple(_identity(catalog, one))),
        Group("What each one says", tuple(_substance(catalog, one))),
        Group("Where each one stands", tuple(_stances(catalog, one))),
        Group("Commitments", tuple(_commitments(catalog, one))),
        Group("Where sources disagree", tuple(_disputes(one))),
        Group("How deep our evidence goes", tuple(_depth(one))),
    )
    return tuple(group for group in found if group.rows)


def side_name(catalog: Catalog, side: Column) -> str:
    """Return the short name of a side."""
    known = catalog.initiatives.get(side.id) if side.href.startswith("initiatives/") else None
    return known.name if known else catalog.events[side.id].name


def _identity(catalog: Catalog, one: Comparison) -> Iterator[Row]:
    label = Labels(catalog)

    def row(name: str, cell: Callable[[Column], Cell]) -> Row:
        return Row(name, tuple(cell(side) for side in one.columns))

    yield row("Evidence to", lambda side: Cell(date_words(side.as_of) if side.as_of else ""))
    yield row("Events", _dates)
    yield row("Status", _status)
    yield row("Jurisdictions", lambda side: Cell(", ".join(_places(label, side.events))))
    yield row("How binding", lambda side: _force(label, side))
    yield row("Official numbers", lambda side: Cell("; ".join(_numbers(label, side.events))))


def _dates(side: Column) -> Cell:
    if not side.events:
        return Cell()
    first, last = (date_words(side.events[at].record.date) for at in (0, -1))
    span = first if len(side.events) == 1 else f"{first} to {last}"
    return Cell(span, tally(len(side.events), "event"))


def _status(side: Column) -> Cell:
    since = f"Since {date_words(side.status.since)}" if side.status else ""
    return Cell(status=side.status, note=since)


def _places(label: Labels, events: tuple[Event, ...]) -> dict[str, None]:
    return dict.fromkeys(name for one in events for name in label.jurisdictions(one))


def _numbers(label: Labels, events: tuple[Event, ...]) -> dict[str, None]:
    return dict.fromkeys(number for one in events for number in label.numbers(one))


def _force(label: Labels, side: Column) -> Cell:
    """Return the latest recorded legal force of a side."""
    for event in reversed(side.events):
        force = event.record.legal_force
        if force:
            proof = event.evidence(force.cite) if force.cite else None
            return Cell(label.force(force), evidence=proof, home=event.id)
    return Cell()


def _substance(catalog: Catalog, one: Comparison) -> Iterator[Row]:
    for name in one.dimensions:
        heading = catalog.registries.vocabulary.dimensions[name].label
        yield Row(heading, tuple(_profile(side, name) for side in one.columns))


def _profile(side: Column, name: str) -> Cell:
    if name not in side.cells:
        return Cell()
    cell = side.cells[name]
    proof = cell.event.evidence(cell.record.cite) if cell.record.cite else None
    if cell.record.not_applicable:
        return Cell(note=cell.record.text, evidence=proof, home=cell.event.id, empty=NOT_APPLICABLE)
    return Cell(cell.record.text, evidence=proof, home=cell.event.id)


def _stances(catalog: Catalog, one: Comparison) -> Iterator[Row]:
    for name in one.issues:
        issue = catalog.registries.issues[name]
        placed = [
            (place, _pin_name(catalog, one, side), stance)
            for place, side in enumerate(one.columns)
            if (stance := side.place_on(name)) is not None
        ]
        drawn = strip(issue.poles, placed) if placed else None
        yield Row(
            issue.question, tuple(_position(catalog, side, name) for side in one.columns), drawn
        )


def _pin_name(catalog: Catalog, one: Comparison, side: Column) -> str:
    """Return the actor of a side, or the side itself where one actor speaks for several."""
    shared = sum(other.actor == side.actor for other in one.columns) > 1
    return side_name(catalog, side) if shared or not side.actor else catalog.actor_name(side.actor)


def _position(catalog: Catalog, side: Column, issue: str) -> Cell:
    if issue not in side.stances:
        return Cell()
    held = side.stances[issue]
    event, label = catalog.events[held.event_id], Labels(catalog)
    basis = label.word("position_bases", held.record.basis)
    note = f"{capital(label.stance(held.record))}. {basis}, {date_words(held.as_of)}"
    return Cell(held.record.text, note, event.evidence(held.record.cite), event.id)


def _commitments(catalog: Catalog, one: Comparison) -> Iterator[Row]:
    """Yield a row for each commitment, which is no matter of other sides, then their count."""
    for place, side in enumerate(one.columns):
        for event in side.events:
            for entry in event.commitments:
                due = f"Due {date_words(entry.due)}" if entry.due else "No date set"
                done = entry.record.done.cite if entry.record.done else None
                proof = event.evidence((*entry.record.cite, *(done or ())))
                note = f"{due}. {capital(outcome(entry, catalog))}"
                cell = Cell(entry.record.what, note, proof, event.id)
                other = Cell(empty=NOT_APPLICABLE)
                cells = [cell if at == place else other for at in range(len(one.columns))]
                yield Row(catalog.actor_name(entry.record.who), tuple(cells))
    yield Row("All commitments", tuple(_owed(side) for side in one.columns))


def _owed(side: Column) -> Cell:
    count = sum(len(event.commitments) for event in side.events)
    return Cell(tally(count, "commitment") if count else "")


def _disputes(one: Comparison) -> Iterator[Row]:
    """Yield the questions on which the sources of a side disagree, where there are any."""
    cells = tuple(Cell(" ".join(_open_questions(side))) for side in one.columns)
    if any(cell.text for cell in cells):
        yield Row("Open disputes", cells)


def _open_questions(side: Column) -> list[str]:
    every = (dispute for event in side.events for dispute in event.record.disputes)
    return [dispute.question for dispute in every if dispute.resolution == "open"]


def _depth(one: Comparison) -> Iterator[Row]:
    most = max((len(_sources(side)) for side in one.columns), default=0)
    yield Row("Sources", tuple(_source_count(side, most) for side in one.columns))
    yield Row("Facts", tuple(_fact_count(side) for side in one.columns))
    yield Row("Depth of the sheets", tuple(Cell(_levels(side)) for side in one.columns))


def _source_count(side: Column, most: int) -> Cell:
    found = len(_sources(side))
    roots = {root for one in side.events for root in one.roots}
    voices = {voice for one in side.events for voice in one.voices}
    if not found:
        return Cell()
    return Cell(
        tally(found, "source"), root_tally(len(roots), len(voices)), share=round(100 * found / most)
    )


def _sources(side: Column) -> set[str]:
    return {source.source.id for one in side.events for source in one.sources.values()}


def _fact_count(side: Column) -> Cell:
    facts = [(one, fact) for one in side.events for fact in one.record.facts]
    if not facts:
        return Cell()
    firm = sum(len(one.evidence(fact.cite).roots) > 1 for one, fact in facts)
    note = f"{firm} of them on two roots or more"
    return Cell(tally(len(facts), "fact"), note, share=round(100 * firm / len(facts)))


def _levels(side: Column) -> str:
    words = [one.depth.level.word for one in side.events]
    return ", ".join(f"{words.count(word)} {word.lower()}" for word in dict.fromkeys(words))
