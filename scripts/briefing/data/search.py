"""The look-up table of search: names, numbers, people and codes with the page that each leads to.

Pagefind finds words in pages. It knows no typing slips, no other form of a number and no text
without spaces between its words; this table does. Cut by first letter, a query loads one part.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.facets import Facet, event_facets, initiative_facets, kind_facet

SHARDS = (*"abcdefghijklmnopqrstuvwxyz0123456789", "other")
_SHORTEST_SUGGESTED = 5
# Letters that do not fall apart into a letter and its mark.
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae"})


@dataclass(frozen=True, slots=True)
class Target:
    """The page that a name leads to, with what a result prints about it."""

    page: str
    title: str
    facets: tuple[Facet, ...]
    date: str = ""
    day: str = ""

    def as_json(self) -> list[Any]:
        """Return it as a list: page, title, date in words, day, facets by name."""
        grouped: dict[str, list[str]] = {}
        for name, _, value in self.facets:
            grouped.setdefault(name, []).append(value)
        return [self.page, self.title, self.date, self.day, grouped]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that may be typed, what kind of thing it is, and where it leads."""

    text: str
    kind: str
    target: Target


def search_shards(catalog: Catalog) -> Iterator[tuple[str, Any]]:
    """Yield (shard, content) for every shard, also for those that hold nothing."""
    entries = list(dict.fromkeys(_entries(catalog)))
    held: dict[str, list[Entry]] = {name: [] for name in SHARDS}
    for one in entries:
        for name in dict.fromkeys(_shards_of(one.text)):
            held[name].append(one)
    words: dict[str, set[str]] = {name: set() for name in SHARDS}
    for word in _words(catalog, entries):
        words[_shard(word)].add(word)
    for name in SHARDS:
        yield name, _shard_json(held[name], words[name])


def fold(text: str) -> str:
    """Return a text in lower case without marks on its letters."""
    apart = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN))
    return "".join(one for one in apart if not unicodedata.combining(one))


def _shard_json(entries: list[Entry], words: set[str]) -> dict[str, Any]:
    targets = list(dict.fromkeys(one.target for one in entries))
    places = {target: number for number, target in enumerate(targets)}
    return {
        "pages": [one.as_json() for one in targets],
        "names": [[one.text, one.kind, places[one.target]] for one in entries],
        "words": " ".join(sorted(words)),
    }


def _shard(word: str) -> str:
    return word[0] if word[0] in SHARDS else "other"


def _shards_of(text: str) -> Iterator[str]:
    yield from (_shard(word) for word in re.findall(r"\w+", fold(text)))


def _words(catalog: Catalog, entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the words that a slip may be a slip of."""
    texts = [one.text for one in entries]
    for event in catalog.events.values():
        record = event.record
        texts += [record.title, record.summary, *(fact.text for fact in record.facts)]
    for text in texts:
        for word in re.findall(r"[^\W\d_]+", fold(text)):
            if len(word) >= _SHORTEST_SUGGESTED and word.isascii():
                yield word


def _entries(catalog: Catalog) -> Iterator[Entry]:
    yield from _initiatives(catalog)
    yield from _actors(catalog)
    yield from _places(catalog)
    yield from _topics(catalog)
    for event in catalog.events.values():
        yield from _event(event, catalog)
    for comparison in catalog.comparisons:
        title = comparison.record.title
        target = Target(f"compare/{comparison.id}/", title, (kind_facet("Comparison"),))
        yield Entry(title, "Name", target)


def _initiatives(catalog: Catalog) -> Iterator[Entry]:
    for one in catalog.initiatives.values():
        since = one.now.since if one.now else None
        target = Target(
            f"initiatives/{one.id}/",
            one.record.title,
            initiative_facets(one, catalog),
            f"since {since.words}" if since else "",
            since.earliest.isoformat() if since else "",
        )
        for name in filter(None, (one.record.title, one.record.short_title)):
            yield Entry(name, "Name", target)


def _actors(catalog: Catalog) -> Iterator[Entry]:
    for name, one in catalog.registries.actors.items():
        target = Target(f"actors/{name}/", one.name, (kind_facet("Actor"),))
        kind = "Person" if one.kind == "person" else "Name"
        for text in filter(None, (one.name, one.short_name, *one.names)):
            yield Entry(text, kind, target)


def _places(catalog: Catalog) -> Iterator[Entry]:
    for code, one in catalog.registries.jurisdictions.items():
        target = Target(f"jurisdictions/{code.lower()}/", one.name, (kind_facet("Jurisdiction"),))
        yield Entry(code, "Code", target)
        for text in filter(None, (one.name, one.adjective)):
            yield Entry(text, "Name", target)


def _topics(catalog: Catalog) -> Iterator[Entry]:
    for name, one in catalog.registries.topics.items():
        target = Target(f"topics/{name}/", one.label, (kind_facet("Topic"),))
        for text in (one.label, *one.alt_labels):
            yield Entry(text, "Topic", target)


def _event(event: Event, catalog: Catalog) -> Iterator[Entry]:
    record = event.record
    facets = event_facets(event, catalog)
    day = record.date.earliest.isoformat()
    target = Target(f"briefings/{event.id}/", record.title, facets, record.date.words, day)
    schemes = catalog.registries.vocabulary.schemes
    for name in dict.fromkeys((event.name, *(one.text for one in record.names))):
        yield Entry(name, "Name", target)
    for document in record.documents:
        yield Entry(document.title, "Name", target)
        for one in document.identifiers:
            scheme = schemes[one.scheme].label
            yield Entry(f"{scheme} {one.value}", "Document number", target)
