"""What each word counts on each page, worked out once at build time.

After BM25: a word that a short passage of a weighty kind bears counts more, the second mention adds
less than the first. The result is one of 15 steps, so that a page in a list takes one sign or two.
How rare a word is on the whole site is left to the browser, which knows how long the list is.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefing.search.folding import STOP, is_unspaced, joined, pieces, words
from briefing.search.passages import FoundPage, Kind
from briefing.search.stems import stem

TOP = 15
# What a word counts when it has gone half the way to the top.
_HALF_WAY = 6.0
# The mark of a whole name or number that is looked up as one word.
WHOLE = "="
LONGEST_WHOLE = 48


@dataclass(frozen=True, slots=True)
class Postings:
    """For each term its pages, each as 16 times the page number plus the impact; and its forms.

    Pages come in the order of their numbers. Forms are what texts really bear, by stem.
    """

    pages: dict[str, "array[int]"] = field(default_factory=dict)
    forms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def postings(pages: Iterable[FoundPage]) -> Postings:
    """Return the lists of a site whose pages come in the order of their numbers."""
    made = Postings()
    for number, page in enumerate(pages):
        found = dict(_wholes(page))
        for term, count in _counts(page, made.forms).items():
            x = count * page.weight
            found[term] = 1 + int((TOP - 1) * x / (x + _HALF_WAY))
        for term, impact in found.items():
            made.pages.setdefault(term, array("I")).append(number << 4 | impact)
    return made


def _counts(page: FoundPage, forms: dict[str, set[str]]) -> dict[str, float]:
    """Return what each term counts before the steps, and note the forms met."""
    counts: dict[str, float] = defaultdict(float)
    texts = [(Kind.NAME, page.title), *((one.kind, one.text) for one in page.passages)]
    for kind, text in texts:
        found = words(text)
        share = kind.weight / (0.5 + 0.5 * len(found) / kind.usual)
        for word in found:
            if is_unspaced(word):
                for piece in pieces(word):
                    counts[piece] += share
            elif word not in STOP:
                term = stem(word)
                counts[term] += share
                forms[term].add(word)
    return counts


def _wholes(page: FoundPage) -> Iterator[tuple[str, int]]:
    """Yield whole names and numbers, the weaker ones first, so that the best impact stays."""
    for number in page.numbers:
        parts = words(number)
        for start in range(len(parts) - 1, -1, -1):
            end = "".join(parts[start:])
            if len(end) > 1 and any(one.isdigit() for one in end):
                yield WHOLE + end[:LONGEST_WHOLE], page.rank if start == 0 else page.rank - 1
    for name in page.names:
        if whole := joined(name):
            yield WHOLE + whole[:LONGEST_WHOLE], page.rank
