"""The index as files: a manifest, and below a folder of its version everything that it names.

A browser that holds an old manifest asks for files of the old version, finds none and takes the new
manifest; it never reads parts of two builds as one.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from briefing.data import DataFile
from briefing.link.catalog import Catalog
from briefing.read.documents import Document
from briefing.render.page import Page
from briefing.search import folding
from briefing.search.blocks import dictionary
from briefing.search.briefings import briefings
from briefing.search.columns import Column, columns
from briefing.search.entries import entries
from briefing.search.impacts import postings
from briefing.search.passages import FoundPage, Kind, Passage
from briefing.search.prose import documents, other_pages
from briefing.search.spellings import spellings

FOLDER = "data/search"
_KINDS = list(Kind)


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The pages that can be found, in the order of their numbers, and the files of the index."""

    pages: tuple[FoundPage, ...]
    files: tuple[DataFile, ...]


def search_index(
    catalog: Catalog, pages: Iterable[Page], written: Iterable[Document]
) -> SearchIndex:
    """Return the index of a site: what its sheets say, its generated and its hand-written pages."""
    found = [*briefings(catalog), *entries(catalog), *documents(written)]
    found += other_pages(pages, (one.url for one in found))
    return index_of(found)


def index_of(found: Iterable[FoundPage]) -> SearchIndex:
    """Return the index of pages given in any order."""
    ordered = numbered(found)
    facets = columns(ordered)
    manifest, parts = _parts(ordered, facets)
    version = _version(parts)
    files = [DataFile(f"{FOLDER}/{version}/{name}", content) for name, content in parts]
    head = {"version": version, **manifest}
    return SearchIndex(ordered, (DataFile(f"{FOLDER}/manifest.json", _json(head)), *files))


def numbered(found: Iterable[FoundPage]) -> tuple[FoundPage, ...]:
    """Return pages in the order of their numbers: newest first, those without a date last.

    The order by date is thus the order of the numbers and needs no room of its own.
    """
    pages = sorted(found, key=lambda one: one.url)
    dated = sorted((one for one in pages if one.day), key=lambda one: one.day, reverse=True)
    return (*dated, *(one for one in pages if not one.day))


def _parts(
    pages: Sequence[FoundPage], facets: Sequence[Column]
) -> tuple[dict[str, object], list[tuple[str, bytes]]]:
    """Return the manifest without its version, and (name, content) of every other file."""
    made = postings(pages)
    words, (forward, backward) = dictionary(made), spellings(made)
    manifest: dict[str, object] = {
        "pages": len(pages),
        "dated": sum(1 for one in pages if one.day),
        "terms": words.first,
        "forward": forward.first,
        "backward": backward.first,
        "kinds": [[kind.name.lower(), kind.label, kind.weight] for kind in _KINDS],
        "facets": [{"name": one.name, "label": one.label, "values": one.values} for one in facets],
        "words": _tables(),
    }
    return manifest, [
        ("facets.json", _json([[int(one.one), one.signs] for one in facets])),
        *(
            (f"t{at}.json", _json([one.terms, one.postings, one.see]))
            for at, one in enumerate(words.blocks)
        ),
        *((f"f{at}.json", _json(one)) for at, one in enumerate(forward.blocks)),
        *((f"b{at}.json", _json(one)) for at, one in enumerate(backward.blocks)),
        *((f"p/{at}.json", _json(_record(one))) for at, one in enumerate(pages)),
    ]


def _tables() -> dict[str, object]:
    """Return the tables by which the browser folds what is typed as the texts were folded."""
    return {
        "plain": folding.PLAIN,
        "anywhere": folding.ANYWHERE,
        "end": folding.AT_END,
        "endings": folding.ENDINGS,
        "stop": sorted(folding.STOP),
        "soft": sorted(folding.SOFT),
        "unspaced": folding.UNSPACED,
    }


def _record(page: FoundPage) -> dict[str, object]:
    """Return what a result prints, and the passages in which the browser looks for the words."""
    return {
        "url": page.url,
        "title": page.title,
        "kind": page.kind,
        "date": page.date,
        "day": page.day,
        "status": page.status,
        "mark": page.mark,
        "place": page.place,
        "passages": [_passage(one) for one in page.passages],
    }


def _passage(one: Passage) -> list[object]:
    """Return a passage as short as it goes; who says it stands at the end, where somebody does."""
    said = [_KINDS.index(one.kind), one.anchor, one.text]
    return [*said, one.by] if one.by else said


def _version(parts: Iterable[tuple[str, bytes]]) -> str:
    digest = blake2b(digest_size=6)
    for name, content in parts:
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode("utf-8", "surrogatepass")
