"""A sheet without a fault, and for each fault of form the change that brings it up."""

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


def line(field: str, value: str) -> dict[str, str]:
    """Return the change that gives a field of the sheet a value."""
    return {field: f"{field}: {value}"}


def fact(more: str, text: str = "It was.", cite: str = "[page]") -> dict[str, str]:
    """Return the change that gives the fact of the sheet more fields."""
    return {"facts": f"facts:\n  - {{text: {text}, cite: {cite}{more}}}"}


def source(key: str, more: str) -> dict[str, str]:
    """Return the change that gives the sheet a second source."""
    return {"sources": f"{SHEET['sources']}\n  {key}: {{title: T{more}}}"}


def _due(value: str) -> dict[str, str]:
    return line("commitments", f"[{{who: known, what: X, cite: [page], due: {value}}}]")


def _address(cause: str, url: str, holes: dict[str, str] | None = None) -> Probe:
    return Probe(f"address-form/{cause}", source("other", f", url: '{url}'"), holes or {})


def _date(cause: str, value: str, holes: dict[str, str] | None = None) -> Probe:
    return Probe(f"date-form/{cause}", line("date", value), {value: "{value}", **(holes or {})})


WORD = "qqword"
_POSITION = "actor: known, issue: x, basis: x, text: T, cite: [page]"
FORM_PROBES = (
    Probe("field-missing", {"title": ""}, {"`title`": "`{name}`", "`title:`": "`{name}:`"}),
    Probe("text-empty", line("title", '" "'), {"title": "{path}"}),
    Probe("text-length", line("title", "x" * 4001), {"4001": "{count}", "title": "{path}"}),
    Probe(
        "text-character/control",
        line("title", r'"a\x07b"'),
        {"U+0007": "{code}", "title": "{path}"},
    ),
    Probe(
        "text-character/invisible",
        line("title", r'"a\u202eb"'),
        {"U+202E": "{code}", "title": "{path}"},
    ),
    Probe(
        "text-character/private-use",
        line("title", r'"a\ue001b"'),
        {"U+E001": "{code}", "title": "{path}"},
    ),
    Probe(
        "text-character/break",
        line("title", r'"a\u2028b"'),
        {"U+2028": "{code}", "title": "{path}"},
    ),
    Probe(
        "text-character/noncharacter",
        line("title", r'"a\ufdd0b"'),
        {"U+FDD0": "{code}", "title": "{path}"},
    ),
    Probe("text-character/marks", line("title", "a" + "\u0301" * 9), {"title": "{path}"}),
    Probe(
        "text-character/scripts",
        line("title", "p\u0430y"),
        {"p\u0430y": "{word}", "title": "{path}"},
    ),
    Probe(
        "value-not-allowed",
        fact(f", kind: {WORD}"),
        {WORD: "{value}", "facts[1].kind": "{path}"},
    ),
    Probe(
        "value-not-allowed/flag",
        line("machine_drafted", WORD),
        {WORD: "{value}", "machine_drafted": "{path}"},
    ),
    Probe(
        "value-not-allowed/language",
        line("language", "Qqword"),
        {"Qqword": "{value}", "at language": "at {path}"},
    ),
    Probe("id-form/key", source("Bad_Key", ", path: x"), {"sources.Bad_Key": "{path}"}),
    Probe("id-form/reserved", source("index", ", path: x"), {"sources.index": "{path}"}),
    Probe("id-form/id", line("aliases", "[Bad]"), {"aliases[1]": "{path}"}),
    Probe(
        "id-form/length",
        line("aliases", f"[{'a-' * 40}a]"),
        {"aliases[1]": "{path}", "81": "{count}"},
    ),
    Probe("source-without-address", source("other", ""), {"sources.other": "{path}"}),
    Probe(
        "field-count/few",
        line("disputes", "[{question: Q, versions: [{text: A, cite: [page]}]}]"),
        {
            "disputes[1].versions": "{path}",
            "at least 2": "at least {limit}",
            "there are 1": "there are {count}",
        },
    ),
    Probe(
        "number-form",
        _due(f"{{days: {WORD}, after: 2019-01-01}}"),
        {WORD: "{value}", "commitments[1].due.days": "{path}"},
    ),
    Probe("field-shape/way", _due("{date: 2019, days: 3}"), {"commitments[1].due": "{path}"}),
    Probe("field-shape/day", _due("{days: 3, after: 2019}"), {"commitments[1].due": "{path}"}),
    Probe(
        "number-form/span",
        _due("{days: 40000, after: 2019-01-01}"),
        {"commitments[1].due": "{path}"},
    ),
    _address("length", "https://example.org/" + "x" * 1981, {"2001": "{count}"}),
    _address("https", "http://example.org/a/b"),
    _address("ascii", "https://example.org/\u00e4"),
    _address("character", "https://example.org/a b"),
    _address("user", "https://a@example.org/a"),
    _address("port", "https://example.org:0/a"),
    _address("host", "https://qqword/a", {WORD: "{host}"}),
    _address("punycode", "https://xn--a.org/a"),
    _address("doubled", "https://example.org//a"),
    _date("form", WORD),
    _date("spelled", "26 July 2019", {"2019-07-26": "{meant}"}),
    _date("either", "06/07/2019"),
    _date("time", "2019-07-26T10:00", {"Write 2019-07-26.": "Write {meant}."}),
    _date("x-month", "201X-07"),
    _date("xx-day", "2019-XX-07"),
    _date("range", "1066"),
    Probe("date-form/zero", line("date", "0000"), {"`0000`": "`{value}`"}),
    _date("month", "2019-13", {"month 13": "month {month}"}),
    _date("day", "2019-02-30", {"February 2019": "{month}", "day 30": "day {day}"}),
    _date("no-end", "../.."),
    _date("reversed", "2019/2018"),
    Probe(
        "field-count/many", fact("", cite="[" + ", ".join(["page"] * 57) + "]"), {"50": "{limit}"}
    ),
    Probe(
        "number-form/stance",
        line("positions", f"[{{{_POSITION}, stance: {WORD}}}]"),
        {WORD: "{value}"},
    ),
    Probe(
        "number-form/low",
        line("positions", f"[{{{_POSITION}, stance: -7}}]"),
        {"-7": "{value}", "-2": "{limit}"},
    ),
    Probe(
        "number-form/high",
        line("positions", f"[{{{_POSITION}, stance: 7}}]"),
        {"7": "{value}", "at most 2": "at most {limit}"},
    ),
    Probe(
        "word-unknown",
        line("type", WORD),
        {WORD: "{value}", "event_types": "{target}", "known": "{allowed}"},
    ),
    Probe("source-unknown", fact("", cite="[qqword]"), {WORD: "{value}", "page": "{allowed}"}),
)
