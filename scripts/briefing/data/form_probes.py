"""A sheet without a fault, and for each thing that a check says the change that brings it up."""

from dataclasses import dataclass

SHEET = {
    "title": "title: A title",
    "date": "date: 2019",
    "type": "type: known",
    "summary": "summary: It was.",
    "facts": "facts:\n  - {text: It was., cite: [page]}",
    "sources": "sources:\n  page: {title: Page, url: 'https://example.org/some/page'}",
}


@dataclass(frozen=True, slots=True)
class Probe:
    """A sheet with one fault: which lines differ, and which of its values become holes.

    `name` is the slug of the check, after a slash the cause where a check has several.
    """

    name: str
    lines: dict[str, str]
    holes: dict[str, str]

    @property
    def slug(self) -> str:
        """The check that finds the fault."""
        return self.name.partition("/")[0]


def _line(field: str, value: str) -> dict[str, str]:
    return {field: f"{field}: {value}"}


def _fact(more: str, text: str = "It was.", cite: str = "[page]") -> dict[str, str]:
    return {"facts": f"facts:\n  - {{text: {text}, cite: {cite}{more}}}"}


def _source(key: str, more: str) -> dict[str, str]:
    return {"sources": f"{SHEET['sources']}\n  {key}: {{title: T{more}}}"}


def _address(cause: str, url: str, holes: dict[str, str] | None = None) -> Probe:
    return Probe(f"address-form/{cause}", _source("other", f", url: '{url}'"), holes or {})


def _date(cause: str, value: str, holes: dict[str, str] | None = None) -> Probe:
    return Probe(f"date-form/{cause}", _line("date", value), {value: "{value}", **(holes or {})})


_WORD = "qqword"
_FEW, _MANY = "w " * 60, "w " * 67
_DISPUTE = "disputes: [{question: Q, versions: [{text: A, cite: [page]}, {text: B, cite: [page]}]"
_POSITION = "actor: known, issue: x, basis: x, text: T, cite: [page]"
PROBES = (
    Probe("field-missing", {"title": ""}, {"`title`": "`{name}`", "`title:`": "`{name}:`"}),
    Probe("text-empty", _line("title", '" "'), {"title": "{path}"}),
    Probe("text-length", _line("title", "x" * 4001), {"4001": "{count}", "title": "{path}"}),
    Probe(
        "text-character/control",
        _line("title", r'"a\x07b"'),
        {"U+0007": "{code}", "title": "{path}"},
    ),
    Probe(
        "text-character/invisible",
        _line("title", r'"a\u202eb"'),
        {"U+202E": "{code}", "title": "{path}"},
    ),
    Probe(
        "text-character/private-use",
        _line("title", r'"a\ue001b"'),
        {"U+E001": "{code}", "title": "{path}"},
    ),
    Probe(
        "text-character/break",
        _line("title", r'"a\u2028b"'),
        {"U+2028": "{code}", "title": "{path}"},
    ),
    Probe(
        "text-character/noncharacter",
        _line("title", r'"a\ufdd0b"'),
        {"U+FDD0": "{code}", "title": "{path}"},
    ),
    Probe("text-character/marks", _line("title", "a" + "\u0301" * 9), {"title": "{path}"}),
    Probe(
        "text-character/scripts",
        _line("title", "p\u0430y"),
        {"p\u0430y": "{word}", "title": "{path}"},
    ),
    Probe(
        "value-not-allowed",
        _fact(f", kind: {_WORD}"),
        {_WORD: "{value}", "facts[1].kind": "{path}"},
    ),
    Probe(
        "value-not-allowed/flag",
        _line("machine_drafted", _WORD),
        {_WORD: "{value}", "machine_drafted": "{path}"},
    ),
    Probe(
        "value-not-allowed/language",
        _line("language", "Qqword"),
        {"Qqword": "{value}", "at language": "at {path}"},
    ),
    Probe("id-form/key", _source("Bad_Key", ", path: x"), {"sources.Bad_Key": "{path}"}),
    Probe("id-form/reserved", _source("index", ", path: x"), {"sources.index": "{path}"}),
    Probe("id-form/id", _line("aliases", "[Bad]"), {"aliases[1]": "{path}"}),
    Probe(
        "id-form/length",
        _line("aliases", f"[{'a-' * 40}a]"),
        {"aliases[1]": "{path}", "81": "{count}"},
    ),
    Probe("source-without-address", _source("other", ""), {"sources.other": "{path}"}),
    Probe(
        "field-count/few",
        _line("disputes", "[{question: Q, versions: [{text: A, cite: [page]}]}]"),
        {
            "disputes[1].versions": "{path}",
            "at least 2": "at least {limit}",
            "there are 1": "there are {count}",
        },
    ),
    Probe(
        "number-form",
        _line(
            "commitments",
            f"[{{who: known, what: X, cite: [page], due: {{days: {_WORD}, after: 2019-01-01}}}}]",
        ),
        {_WORD: "{value}", "commitments[1].due.days": "{path}"},
    ),
    _address("length", "https://example.org/" + "x" * 1981, {"2001": "{count}"}),
    _address("https", "http://example.org/a/b"),
    _address("ascii", "https://example.org/\u00e4"),
    _address("character", "https://example.org/a b"),
    _address("user", "https://a@example.org/a"),
    _address("port", "https://example.org:0/a"),
    _address("host", "https://qqword/a", {_WORD: "{host}"}),
    _address("punycode", "https://xn--a.org/a"),
    _address("doubled", "https://example.org//a"),
    _date("form", _WORD),
    _date("spelled", "26 July 2019", {"2019-07-26": "{meant}"}),
    _date("either", "06/07/2019"),
    _date("time", "2019-07-26T10:00", {"Write 2019-07-26.": "Write {meant}."}),
    _date("x-month", "201X-07"),
    _date("xx-day", "2019-XX-07"),
    _date("range", "1066"),
    _date("zero", "0000"),
    _date("month", "2019-13", {"month 13": "month {month}"}),
    _date("day", "2019-02-30", {"February 2019": "{month}", "day 30": "day {day}"}),
    _date("no-end", "../.."),
    _date("reversed", "2019/2018"),
    Probe(
        "duplicate-id",
        {
            "facts": (
                "facts:\n  - {id: qqword, text: A, cite: [page]}\n"
                "  - {id: qqword, text: B, cite: [page]}"
            ),
        },
        {_WORD: "{value}", "facts[1]": "{first}"},
    ),
    Probe("statement-without-speaker", _fact(", kind: statement, id: qqword"), {_WORD: "{id}"}),
    Probe("fact-judges", _fact("", "A landmark day."), {"landmark": "{word}"}),
    Probe(
        "fact-only-unread",
        {
            **_fact(", id: qqword", cite="[other]"),
            **_source("other", ", path: x, access: not-read"),
        },
        {_WORD: "{id}"},
    ),
    Probe(
        "quote-too-long",
        _fact("", cite=f"[{{source: page, quote: {'w ' * 27}}}]"),
        {"27": "{count}"},
    ),
    Probe("source-unused", _source(_WORD, ", path: x"), {_WORD: "{key}"}),
    Probe("homepage-as-source", _source(_WORD, ", url: 'https://example.org/'"), {_WORD: "{key}"}),
    Probe(
        "dispute-without-reason/resolved",
        _line("disputes", _DISPUTE[10:] + ", id: qqword, resolution: resolved}]"),
        {_WORD: "{id}"},
    ),
    Probe(
        "dispute-without-reason/prefers",
        _line("disputes", _DISPUTE[10:] + ", id: qqword, preferred: A}]"),
        {_WORD: "{id}"},
    ),
    Probe("date-after-as-of/event", _line("as_of", "2018"), {"2019": "{date}", "2018": "{asOf}"}),
    Probe(
        "date-after-as-of/fact",
        {**_fact(", date: 2020, id: qqword"), "as_of": "as_of: 2019"},
        {_WORD: "{id}", "2020": "{date}", "2019": "{asOf}"},
    ),
    Probe(
        "date-after-as-of/source",
        {**_source("other", ", path: x, date: 2020"), "as_of": "as_of: 2019"},
        {"other": "{key}", "2020": "{date}", "2019": "{asOf}"},
    ),
    Probe(
        "field-count/many", _fact("", cite="[" + ", ".join(["page"] * 57) + "]"), {"50": "{limit}"}
    ),
    Probe(
        "number-form/stance",
        _line("positions", f"[{{{_POSITION}, stance: {_WORD}}}]"),
        {_WORD: "{value}"},
    ),
    Probe(
        "number-form/low",
        _line("positions", f"[{{{_POSITION}, stance: -7}}]"),
        {"-7": "{value}", "-2": "{limit}"},
    ),
    Probe(
        "number-form/high",
        _line("positions", f"[{{{_POSITION}, stance: 7}}]"),
        {"7": "{value}", "at most 2": "at most {limit}"},
    ),
    Probe(
        "word-unknown",
        _line("type", _WORD),
        {_WORD: "{value}", "event_types": "{target}", "known": "{allowed}"},
    ),
    Probe("event-in-future", _line("date", "2021"), {"2021": "{date}"}),
    Probe("title-too-long", _line("title", "x" * 97), {"97": "{count}"}),
    Probe("short-title-too-long", _line("short_title", "x" * 47), {"47": "{count}"}),
    Probe("summary-too-long", _line("summary", _MANY), {"67": "{count}"}),
    Probe("why-too-long", _line("why_it_matters", _MANY), {"67": "{count}"}),
    Probe(
        "profile-too-long",
        _line("profile", f"{{known: {{text: {'w ' * 27}}}}}"),
        {"27": "{count}", "known": "{name}"},
    ),
    Probe("title-shouts", _line("title", "Stop!"), {"title": "{name}"}),
    Probe("markup-in-text", _line("title", "The <b> tag"), {"<b>": "{mark}"}),
    Probe("markup-in-text/address", _line("title", "At https://example.org/x"), {}),
    Probe("quotes-around-text", _line("title", "“qqword”"), {_WORD: "{text}"}),
    Probe("source-unknown", _fact("", cite="[qqword]"), {_WORD: "{value}", "page": "{allowed}"}),
)
