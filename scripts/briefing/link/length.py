"""How long a briefing is on paper: an estimate from its texts, in pages of A4.

A block of text takes a height of its own and some more for every character. Both were fitted to
the printed pages of real briefings; `tests/campaigns/print_lengths.py` measures them anew.
"""

from collections.abc import Iterator, Mapping, Sized
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urlsplit

from briefing.schema.event import EventSheet
from briefing.schema.evidence import Assessment, Fact, Source

IN_A_LIST, LINKS = 5, 6
COLUMN = 1017.0  # px of one of the two columns of a page
HEAD = 196.0  # px of title, key facts and what stands around them
REST = 120.0  # px of what every sheet prints besides: life cycle, lines between sections
SPREAD = 1.04  # gaps at the ends of columns

# (px of a block, px of a character in it)
BLOCKS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "section": (35.0, 0.0),
        "fact": (6.0, 0.32),
        "speaker": (20.0, 0.0),
        "figure": (19.0, 0.18),
        "why": (10.0, 0.3),
        "judgement": (90.0, 0.33),
        "row": (7.0, 0.3),
        "dispute": (26.0, 0.27),
        "version": (14.0, 0.25),
        "gap": (17.0, 0.22),
        "position": (22.0, 0.42),
        "date": (21.0, 0.2),
        "link": (20.0, 0.23),
        "document": (16.0, 0.27),
        "source": (0.0, 0.15),
        "record": (10.0, 0.24),
        "head": (0.0, 0.3),
    }
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a sheet is printed: the steps that were taken, the keys of sources, the links."""

    shed: frozenset[str]
    sources: frozenset[str]
    links: int


def length(record: EventSheet, shown: Shown) -> float:
    """Return the length of the printed sheet in pages."""
    column = sum(_height(kind, letters) for kind, letters in blocks(record, shown))
    return (SPREAD * (column + REST) + 2 * _head(record)) / (2 * COLUMN)


def blocks(record: EventSheet, shown: Shown) -> Iterator[tuple[str, int]]:
    """Yield (kind, characters) of every block of the two columns."""
    yield from _claims(record, shown)
    yield from _judgements(record, shown)
    yield from _open(record, shown)
    yield from _ahead(record, shown)
    yield from _particulars(record, shown)
    yield from _sources(record, shown)
    yield "section", 0
    for one in record.revisions:
        yield "record", len(one.summary) + 20
    yield from (("record", 20), ("record", 30), ("record", len(record.title) + 60))


def heaviest(record: EventSheet, shown: Shown) -> tuple[tuple[str, float], ...]:
    """Return kinds of blocks with their pages, those that take most first."""
    pages: dict[str, float] = {}
    for kind, letters in blocks(record, shown):
        pages[kind] = pages.get(kind, 0.0) + _height(kind, letters) / (2 * COLUMN)
    return tuple(sorted(pages.items(), key=lambda one: (-one[1], one[0])))


def _height(kind: str, letters: int) -> float:
    block, letter = BLOCKS[kind]
    return block + letter * letters


def _head(record: EventSheet) -> float:
    return HEAD + _height("head", len(record.title) + len(record.summary))


def _claims(record: EventSheet, shown: Shown) -> Iterator[tuple[str, int]]:
    lists: dict[tuple[str, str | None], list[Fact]] = {}
    for fact in record.facts:
        kind = fact.kind if fact.status == "current" else "fallen"
        lists.setdefault((kind, fact.by if kind == "statement" else None), []).append(fact)
    yield from (("section", 0) for _ in {kind for kind, _ in lists})
    for (_, speaker), facts in lists.items():
        if speaker:
            yield "speaker", 0
        for fact in facts[: IN_A_LIST if "facts" in shown.shed else None]:
            applies = 10 if fact.applies and not fact.date else 0
            yield "fact", len(fact.text) + 3 * len(fact.cite) + 12 + applies
    if record.legal_force:
        yield "fact", len(record.legal_force.note or "") + 80
    if record.figures:
        yield "section", 0
        for one in record.figures:
            yield "figure", len(one.label)
    if record.why_it_matters:
        yield from (("section", 0), ("why", len(record.why_it_matters.text)))


def _judgements(record: EventSheet, shown: Shown) -> Iterator[tuple[str, int]]:
    if record.assessments:
        yield "section", 0
    facts = {fact.id: len(fact.text) for fact in record.facts}
    for one in record.assessments:
        said = (one.question, one.judgment, one.confidence_basis)
        yield "judgement", sum(len(text or "") for text in said)
        if one.horizon or one.outcome:
            yield "row", len(one.outcome.result) if one.outcome else 0
        if "grounds" not in shown.shed:
            yield from (("row", letters) for letters in _grounds(one, facts))


def _grounds(one: Assessment, facts: Mapping[str | None, int]) -> Iterator[int]:
    yield from (facts.get(name, 0) for name in one.based_on)
    yield from (len(text) for text in (*one.assumptions, *one.alternatives))
    yield from (len(found.text) for found in one.indicators)


def _open(record: EventSheet, shown: Shown) -> Iterator[tuple[str, int]]:
    if record.disputes:
        yield "section", 0
    for dispute in record.disputes:
        short = dispute.preferred is not None and "versions" in shown.shed
        yield "dispute", len(dispute.question) + (0 if short else len(dispute.reason or ""))
        for version in dispute.versions:
            if not short or version.text == dispute.preferred:
                yield "version", len(version.text) + 12 + 3 * len(version.cite)
    if record.gaps:
        yield "section", 0
        for gap in record.gaps:
            yield "gap", len(gap.question) + len(gap.would_settle or "") + 35
    if record.positions and "positions" not in shown.shed:
        yield "section", 0
        for held in record.positions:
            yield "position", len(held.text) + 60


def _ahead(record: EventSheet, shown: Shown) -> Iterator[tuple[str, int]]:
    yield "section", 0
    for one in record.upcoming:
        yield "date", len(one.what)
    for owed in record.commitments:
        yield "date", len(owed.what) + (len(owed.done.measure) + 40 if owed.done else 40)
    yield "section", 0
    few = "links" in shown.shed
    links = min(shown.links, LINKS) if few else shown.links
    texts = [0 if few else len(one.text or "") for one in record.relations]
    for number in range(links):
        yield "link", 65 + (texts[number] if number < len(texts) else 0)


def _particulars(record: EventSheet, shown: Shown) -> Iterator[tuple[str, int]]:
    """Yield documents, profile, names and who took part."""
    if "documents" not in shown.shed:
        yield from _papers(record)
    if record.actors and "actors" not in shown.shed:
        yield "section", 0
        for entry in record.actors:
            yield "row", 50 + len(entry.capacity or "") + len(entry.note or "")


def _papers(record: EventSheet) -> Iterator[tuple[str, int]]:
    yield from (("section", 0) for found in _named(record) if found)
    for document in record.documents:
        yield "document", len(document.title) + 40 + 40 * len(document.expressions)
    for cell in record.profile.values():
        yield "row", len(cell.text)
    for name in record.names:
        yield "row", len(name.text)
    yield from (("row", 40), ("row", 30 * len(record.topics)), ("row", 40))


def _named(record: EventSheet) -> tuple[Sized, ...]:
    return record.documents, record.profile, record.names


def _sources(record: EventSheet, shown: Shown) -> Iterator[tuple[str, int]]:
    yield "section", 0
    whole = "notes" not in shown.shed
    for key in shown.sources:
        yield "source", _letters(record.sources[key], whole)


def _letters(source: Source, whole: bool) -> int:
    said = (source.title, source.publisher, source.caution)
    address = printed_address(source.url, whole=whole) if source.url else source.path or ""
    return sum(len(one or "") for one in said) + len(address) + 35 + (20 if whole else 0)


def printed_address(url: str, *, whole: bool) -> str:
    """Return an address as it is printed: without its scheme, or its host alone."""
    parts = urlsplit(url)
    host = parts.netloc.removeprefix("www.")
    if not whole:
        return host
    return host + parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
