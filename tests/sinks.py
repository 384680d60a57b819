"""Every exit of a text: how it is printed there, and how whoever reads it there reads it back.

A sink is a function from a text to what is wrong with it there. Nothing is wrong when the text
comes back as it was and nothing else has come with it.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from xml.etree import ElementTree

import html5lib
from jinja2 import Environment, Template
from mkdocs.utils.meta import get_data

from as_parsed import ROOT, elements, folded, tree, words
from briefing.problem import Place, Problem, Severity
from briefing.render.cards import Card, drawn
from briefing.render.cards.type import printable
from briefing.render.environment import environment
from briefing.render.escape import json_in_html
from briefing.render.page import Page
from briefing.report import FORMATS
from briefing.report.formats import visible
from briefing.schema import address
from briefing.search.index import _json as search_json
from briefing.site.banner import banner
from test_cards import FACES
from test_escape import FRAGMENTS, PLACES, SPECIALS, faults
from told import changes_told, comment, new_sheet, steps_told, twin_told

Sink = Callable[[str], list[str]]
HEADINGS = ("heading", "first heading")
# What reports meet besides: a file that cannot be read may hold anything.
RAW = [
    "\x1b[31m", "\x1b]0;x\x07", "\r", "\x00", "\x9b", "\u202e", "\u2028", "\ufeff", "\n::x",
    "\t::x", "::error::x", "::add-mask::x", "##[error]", "%0A", "%0D%0A::x", ",line=1", "file=a",
]  # fmt: skip
CARD_ELEMENTS = {"svg", "rect", "g", "path", "circle", "text", "tspan"}
ADDRESS = "abc019-._~:/?#[]@!$&'()*+,;=%20%22%3Cx"


@cache
def _theme(name: str) -> Template:
    """Return the expression with which overrides/main.html prints a text of the front matter."""
    shell = (ROOT / "overrides/main.html").read_text("utf-8")
    found = re.search(rf"{{% set {name} = (.+) %}}", shell)
    assert found, f"overrides/main.html sets no {name}"
    return Environment().from_string("{{ " + found[1] + " }}")


def _head(text: str) -> tuple[dict[str, Any], list[str], str, str]:
    """Return the front matter of a page with this title and description, and its parsed head."""
    _, meta = get_data(Page("x.md", text, text, "page", "# x", short_title=text).text)
    given = {"page": {"title": meta.get("title")}, "meta": meta, "config": {}}
    title = _theme("page_title").render(given)
    description = _theme("description").render(given)
    head = html5lib.parse(
        f'<head><meta content="{description}"><title>{title}</title></head><body>End</body>',
        namespaceHTMLElements=False,
    )
    tags = [str(one.tag) for one in head.iter()]
    return meta, tags, head.findtext("head/title") or "", head.find("head/meta").get("content")


def _front_matter(text: str) -> Iterator[str]:
    meta, tags, title, description = _head(text)
    if set(meta) != {"title", "description", "kind", "short_title"}:
        yield f"fields {sorted(meta)}"
    if tags != ["html", "head", "meta", "title", "body"]:
        yield f"elements {tags}"
    for name, found in (("title", title), ("description", description)):
        if folded(found) != folded(text):
            yield f"{name} {found!r}"


def title(text: str) -> list[str]:
    """The front matter, and with it `<title>` and Open Graph."""
    return [one for one in _front_matter(text) if not one.startswith("description")]


def description(text: str) -> list[str]:
    """The description of a page: an attribute of its head."""
    return [one for one in _front_matter(text) if not one.startswith("title")]


def body(text: str, places: tuple[str, ...] = tuple(set(PLACES) - set(HEADINGS))) -> list[str]:
    """A place in the body of a page, another one for each text."""
    place = sorted(places)[len(text) * 7 % len(places)]
    return faults(place, text, printed)


def heading(text: str) -> list[str]:
    """A heading, from which the contents list and an anchor are made."""
    return body(text, HEADINGS)


def printed(text: str) -> str:
    """Return a text as a template prints it."""
    return _template("{{ text }}").render(text=text)


@cache
def _template(source: str) -> Template:
    return environment().from_string(source)


def link(text: str) -> list[str]:
    """A link: an address of odd signs that the reader accepts, with the text as its words."""
    url = "https://www.example.org/" + "".join(ADDRESS[ord(one) % len(ADDRESS)] for one in text)
    url = url if address.fault(url) is None else "https://www.example.org/?a='&lt=1*_b_"
    source = '<p><a class="x" href="{{ url }}" rel="noopener">{{ text }}</a></p>'
    top = tree(_template(source).render(url=url, text=text))
    found = [(one.tag, dict(one.attrib)) for one in elements(top)]
    good = found == [("p", {}), ("a", {"class": "x", "href": url, "rel": "noopener"})]
    return [] if good and words(top) == folded(text) else [f"{found} {words(top)!r}"]


def drawing(text: str) -> list[str]:
    """A drawing in a page: a name in it and a label that is read out."""
    source = '<div><svg aria-label="{{ text }}"><text x="1">{{ text }}</text></svg></div>'
    top = tree(_template(source).render(text=text))
    found = [str(one.tag).rpartition("}")[2] for one in elements(top)]
    (label,) = (one.get("aria-label") for one in elements(top) if "aria-label" in one.attrib)
    good = found == ["div", "svg", "text"] and folded(label or "") == words(top) == folded(text)
    return [] if good else [f"{found} {words(top)!r} {label!r}"]


def linked_data(text: str) -> list[str]:
    """JSON in a script element, as linked data is written into a page."""
    made = (
        f'<script type="application/ld+json">{json_in_html({"name": text, text: [text]})}</script>'
    )
    top = tree(made)
    found = [str(one.tag) for one in elements(top)]
    good = found == ["script"] and json.loads(words_of(top)) == {"name": text, text: [text]}
    return [] if good else [f"{found} {words(top)!r}"]


def words_of(top: Any) -> str:
    """Return the text of elements, white space as it stands."""
    return "".join(top.itertext())


def search_record(text: str) -> list[str]:
    """A record of the search index."""
    made = search_json([text, {text: text}])
    return [] if json.loads(made) == [text, {text: text}] else [made.decode()]


def _problem(text: str) -> Problem:
    return Problem(Place(f"briefs/{text}", 1, 3), "some-check", Severity.ERROR, text, text)


def _lines(form: str, text: str) -> list[str]:
    """Return the report of a problem whose every word is the text; the file holds it as well."""
    return list(FORMATS[form]((_problem(text),), lambda path: [text.replace("\n", " ")]))


def terminal(text: str) -> list[str]:
    """The report in a terminal and in the log of a runner."""
    found = _lines("text", text)
    bad = [one for one in found if not one.isprintable() or re.match(r"\s*::|.*##\[", one)]
    return bad or ([] if _uncoded(visible(text)) in _uncoded(found[0]) else [found[0]])


def _uncoded(line: str) -> str:
    """Undo what keeps a runner from taking words for a command."""
    return line.replace("\\u0023", "#").replace("\\u003a", ":")


def annotation(text: str) -> list[str]:
    """A command to GitHub's runner, read back as the runner reads it."""
    found = _lines("github", text)
    read = re.fullmatch(r"::error file=([^,:]*),line=1,col=3,title=some-check::(.*)", found[0])
    if len(found) != 1 or not found[0].isprintable() or read is None:
        return found
    file, message = (_as_the_runner_reads(one) for one in read.groups())
    lines = [visible(one) for one in text.split("\n")]
    good = file == visible(f"briefs/{text}")
    expected = f"{visible(text)} {chr(10).join(lines)}".strip()
    return [] if good and message.strip() == expected else found


def _as_the_runner_reads(value: str) -> str:
    codes = {"%0A": "\n", "%0D": "\r", "%3A": ":", "%2C": ",", "%25": "%"}
    return re.sub("%(?:0A|0D|3A|2C|25)", lambda code: codes[code[0]], value)


def report_as_json(text: str) -> list[str]:
    """The report as JSON."""
    found = "\n".join(_lines("json", text))
    (one,) = json.loads(found)
    return [] if one["message"] == one["help"] == text else [found]


def preview(text: str) -> list[str]:
    """The banner that `briefing serve` shows over a page while a sheet is broken."""
    top = tree(banner((_problem(text),)))
    clean = tree(banner((_problem("Clean"),)))
    told = " ".join(map(visible, text.split("\n")))
    good = [one.tag for one in elements(top)] == [one.tag for one in elements(clean)]
    shown = words(clean).replace("Clean", told)
    good = good and "".join(words(top).split()) == "".join(shown.split())
    return [] if good else [words(top)]


def card(text: str) -> list[str]:
    """The picture for sharing, as the drawing library reads it before it draws."""
    made = drawn(Card("x.md", text, text, text, "active", text), text, text, FACES).svg
    try:
        top = ElementTree.fromstring(made)
    except ElementTree.ParseError as error:
        return [f"{error} in {made}"]
    found = {str(one.tag).rpartition("}")[2] for one in top.iter()}
    asked = {
        name for one in top.iter() for name in one.attrib if "href" in name or name[:2] == "on"
    }
    lines = [words_of(one) for one in top.iter() if str(one.tag).endswith("}text")]
    whole = "".join(printable(text).split())
    shown = "".join("".join(lines).split())
    good = found <= CARD_ELEMENTS and not asked and shown.startswith(whole[:20])
    return [] if good else [f"{sorted(found)} {sorted(asked)} {shown!r}"]


# A reader has refused control characters before a text of a sheet comes to these.
OF_SHEETS: dict[str, Sink] = {
    "page body": body,
    "heading": heading,
    "title": title,
    "description": description,
    "link": link,
    "drawing": drawing,
    "card": card,
    "linked data": linked_data,
    "search record": search_record,
    "comment": comment,
}
# To these comes what stands in a file that was refused.
OF_FILES: dict[str, Sink] = {
    "terminal": terminal,
    "annotation": annotation,
    "JSON report": report_as_json,
    "preview": preview,
    "list of changes": changes_told,
    "list of steps": steps_told,
    "list of twins": twin_told,
    "new sheet": new_sheet,
}
SINKS = OF_SHEETS | OF_FILES


def texts(seed: int, count: int, *, raw: bool = False) -> Iterator[str]:
    """Yield hostile texts made of signs and fragments, the same for the same seed."""
    dice = random.Random(seed)
    pool = [*SPECIALS, *FRAGMENTS, " ", " ", "a", "word ", *(RAW if raw else [])]
    while count:
        made = "".join(dice.choices(pool, k=dice.randint(1, 12)))
        if folded(made):
            count -= 1
            yield made
