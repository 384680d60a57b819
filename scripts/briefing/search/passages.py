"""A passage: the smallest thing that is found. Its kind says what it is and what it weighs."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What kind of thing matched: the word for readers, the weight, the words that it usually has.

    A name outweighs a summary, a summary a fact; what only files a page or is cited comes last.
    """

    NAME = ("Name", 10.0, 4)
    NUMBER = ("Document number", 10.0, 4)
    PERSON = ("Person", 10.0, 4)
    CODE = ("Code", 10.0, 2)
    SUMMARY = ("Summary", 3.0, 40)
    FACT = ("Fact", 2.0, 25)
    STATEMENT = ("Statement", 2.0, 25)
    FIGURE = ("Figure", 1.6, 8)
    ASSESSMENT = ("Assessment", 1.6, 25)
    DISPUTE = ("Dispute", 1.6, 25)
    GAP = ("Not known", 1.4, 15)
    POSITION = ("Position", 1.4, 20)
    COMMITMENT = ("Commitment", 1.6, 20)
    AHEAD = ("Date ahead", 1.4, 15)
    APPLIES = ("What applies", 1.4, 20)
    DOCUMENT = ("Document", 2.0, 10)
    ROLE = ("Who took part", 1.6, 10)
    RELATION = ("Link", 1.0, 15)
    PROFILE = ("Profile", 1.0, 15)
    PLACE = ("Where", 1.4, 6)
    FILED = ("Filed under", 1.0, 10)
    DEFINITION = ("Definition", 2.5, 25)
    SECTION = ("Section", 1.0, 60)
    QUOTE = ("Quotation", 0.8, 12)
    SOURCE = ("Source", 0.5, 10)

    def __init__(self, label: str, weight: float, usual: int) -> None:
        self.label = label
        self.weight = weight
        self.usual = usual


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text with its kind and the anchor on its page; no anchor is the page's head.

    `by` names who says it, where that is not the site.
    """

    kind: Kind
    text: str
    anchor: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page that can be found, with what a result prints about it.

    `day` is its first day as year-month-day, for the order by date; `mark` draws its status;
    `names` lead to the page when all of one is typed, `numbers` also when their end is. `weight`
    multiplies what its words count, `rank` from 1 to 15 is what a whole name of it counts.
    """

    url: str
    title: str
    kind: str
    passages: tuple[Passage, ...]
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    facets: tuple[tuple[str, str, str], ...] = ()
    date: str = ""
    day: str = ""
    status: str = ""
    mark: str = ""
    place: str = ""
    weight: float = 1.0
    rank: int = 8
