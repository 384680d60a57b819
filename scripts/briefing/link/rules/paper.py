"""Paper: what would not end on the second page of a printed briefing."""

from collections.abc import Iterator

from briefing.link.paper import PAGES, links_of, paper
from briefing.link.rules.together import Across, Together, at

_KINDS = {
    "source": "sources",
    "gap": "gaps",
    "judgement": "assessments",
    "row": "assessments",
    "date": "dates and commitments",
    "fact": "facts",
    "speaker": "statements",
    "dispute": "disputes",
    "version": "disputes",
    "figure": "figures",
    "link": "relations",
    "why": "why_it_matters",
}


def print_too_long(together: Together) -> Iterator[Across]:
    """A briefing prints on two pages, once it has left out what may be left out."""
    links = links_of({name: sheet.record for name, sheet in together.events.items()})
    for name, sheet in together.events.items():
        printed = paper(sheet.record, links[name])
        if printed.pages > PAGES:
            message = (
                f"printed, this sheet takes about {printed.pages:.1f} pages, with documents, "
                "positions and the rest left out that may be"
            )
            help = (
                f"Shorten it or make two sheets of it; most room goes to {_most(printed.heaviest)}."
            )
            yield Across(at(sheet), message, help)


def _most(heaviest: tuple[tuple[str, float], ...]) -> str:
    named = [(_KINDS[kind], pages) for kind, pages in heaviest if kind in _KINDS]
    return " and ".join(f"{name} ({pages:.1f} pages)" for name, pages in named[:2])
