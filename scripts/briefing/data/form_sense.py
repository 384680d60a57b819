"""For each thing that a rule says of a sheet that is sound in form, the sheet that brings it up."""

from briefing.data.form_probes import WORD, Probe, fact, line, source
from briefing.schema.skeleton import STAND_INS

_DISPUTE = "disputes: [{question: Q, versions: [{text: A, cite: [page]}, {text: B, cite: [page]}]"
_MANY = "w " * 67
_OURS = f"id: {WORD}, by: known, judgment: It holds., cite: [page]"
_WHOLE = "likelihood: likely, confidence: low, confidence_basis: One page., based_on: [f1]"
_OWED = f"id: {WORD}, who: known, what: X, cite: [page]"


def _facts(*entries: str) -> dict[str, str]:
    listed = "".join(f"\n  - {{text: It was., cite: [page], {one}}}" for one in entries)
    return {"facts": f"facts:{listed}"}


def _other(more: str) -> dict[str, str]:
    return {**source("other", f", path: x, {more}"), **fact(f", id: {WORD}", cite="[other]")}


def _ours(more: str = "") -> dict[str, str]:
    return line("assessments", f"[{{{_OURS}{more}}}]")


def _position(stance: str) -> dict[str, str]:
    held = f"actor: known, issue: known, stance: {stance}, basis: known, text: T, cite: [page]"
    return line("positions", f"[{{{held}}}]")


def _link(more: str) -> dict[str, str]:
    return line("relations", f"[{{{more}}}]")


SENSE_PROBES = (
    Probe(
        "duplicate-id",
        {
            "facts": (
                "facts:\n  - {id: qqword, text: A, cite: [page]}\n"
                "  - {id: qqword, text: B, cite: [page]}"
            ),
        },
        {WORD: "{value}", "facts[1]": "{first}"},
    ),
    Probe("statement-without-speaker", fact(", kind: statement, id: qqword"), {WORD: "{id}"}),
    Probe("fact-judges", fact("", "A landmark day."), {"landmark": "{word}"}),
    Probe(
        "fact-only-unread",
        {
            **fact(", id: qqword", cite="[other]"),
            **source("other", ", path: x, access: not-read"),
        },
        {WORD: "{id}"},
    ),
    Probe(
        "quote-too-long",
        fact("", cite=f"[{{source: page, quote: {'w ' * 27}}}]"),
        {"27": "{count}"},
    ),
    Probe("source-unused", source(WORD, ", path: x"), {WORD: "{key}"}),
    Probe("homepage-as-source", source(WORD, ", url: 'https://example.org/'"), {WORD: "{key}"}),
    Probe(
        "dispute-without-reason/resolved",
        line("disputes", _DISPUTE[10:] + ", id: qqword, resolution: resolved}]"),
        {WORD: "{id}"},
    ),
    Probe(
        "dispute-without-reason/prefers",
        line("disputes", _DISPUTE[10:] + ", id: qqword, preferred: A}]"),
        {WORD: "{id}"},
    ),
    Probe(
        "dispute-without-preferred",
        line("disputes", _DISPUTE[10:] + ", id: qqword, resolution: resolved, reason: R}]"),
        {WORD: "{id}", "example `A`": "example `{first}`"},
    ),
    Probe("date-after-as-of/event", line("as_of", "2018"), {"2019": "{date}", "2018": "{asOf}"}),
    Probe(
        "date-after-as-of/fact",
        {**fact(", date: 2020, id: qqword"), "as_of": "as_of: 2019"},
        {WORD: "{id}", "2020": "{date}", "2019": "{asOf}"},
    ),
    Probe(
        "date-after-as-of/source",
        {**source("other", ", path: x, date: 2020"), "as_of": "as_of: 2019"},
        {"other": "{key}", "2020": "{date}", "2019": "{asOf}"},
    ),
    Probe("event-in-future", line("date", "2021"), {"2021": "{date}"}),
    Probe("title-too-long", line("title", "x" * 97), {"97": "{count}"}),
    Probe("short-title-too-long", line("short_title", "x" * 47), {"47": "{count}"}),
    Probe("summary-too-long", line("summary", _MANY), {"67": "{count}"}),
    Probe("why-too-long", line("why_it_matters", _MANY), {"67": "{count}"}),
    Probe(
        "profile-too-long",
        line("profile", f"{{known: {{text: {'w ' * 27}}}}}"),
        {"27": "{count}", "known": "{name}"},
    ),
    Probe("title-shouts", line("title", "Stop!"), {"title": "{name}"}),
    Probe("markup-in-text", line("title", "The <b> tag"), {"<b>": "{mark}"}),
    Probe("markup-in-text/address", line("title", "At https://example.org/x"), {}),
    Probe("quotes-around-text", line("title", "“qqword”"), {WORD: "{text}"}),
    Probe(
        "participant-twice",
        line("actors", f"[{{actor: {WORD}, role: known}}, {{actor: {WORD}, role: known}}]"),
        {WORD: "{actor}", "known": "{role}"},
    ),
    Probe(
        "date-after-as-of/role",
        {
            **line("actors", f"[{{actor: {WORD}, role: known, date: 2020}}]"),
            "as_of": "as_of: 2019",
        },
        {WORD: "{actor}", "2020": "{date}", "2019": "{asOf}"},
    ),
    Probe(
        "applies-only-said",
        fact(f", kind: context, applies: 2019, id: {WORD}"),
        {WORD: "{id}", "context": "{kind}"},
    ),
    Probe(
        "listed-twice",
        line("aliases", f"[qq-{WORD}, qq-{WORD}]"),
        {f"qq-{WORD}": "{value}", "aliases": "{name}"},
    ),
    Probe(
        "reviewed-by-author",
        {**line("authors", "[known]"), **line("reviewed_by", "[known]")},
        {"known": "{value}"},
    ),
    Probe(
        "fact-replaced-still-current/itself",
        _facts(f"id: {WORD}, replaced_by: {WORD}"),
        {WORD: "{id}"},
    ),
    Probe(
        "fact-replaced-still-current",
        _facts(f"id: {WORD}, replaced_by: newer", "id: newer, date: 2018"),
        {WORD: "{id}", "newer": "{other}"},
    ),
    Probe("fact-twice", _facts("id: first", f"id: {WORD}"), {WORD: "{id}", "first": "{first}"}),
    Probe("retracted-source", _other("state: retracted"), {WORD: "{id}"}),
    Probe(
        "translation-missing",
        {
            **source("other", ", path: x, language: zh"),
            **fact("", cite="[{source: other, quote: X}]"),
        },
        {"in zh": "in {language}", "sheet in en": "sheet in {own}"},
    ),
    Probe(
        "source-twice",
        source(WORD, ", url: 'https://www.example.org/some/page/?utm_source=x#top'"),
        {WORD: "{key}", "page`": "{first}`"},
    ),
    Probe(
        "source-read-early",
        source(WORD, ", path: x, date: 2020, accessed: 2018"),
        {WORD: "{key}", "accessed": "{name}", "2018": "{day}", "2020": "{date}"},
    ),
    Probe(
        "source-derivation-loop",
        {
            "sources": (
                "sources:"
                "\n  page: {title: A, path: x, derived_from: [{source: other, how: quotes}]}"
                "\n  other: {title: B, path: x, derived_from: [{source: page, how: quotes}]}"
            )
        },
        {"other → page → other": "{names}"},
    ),
    Probe(
        "dispute-preferred-unknown",
        line("disputes", _DISPUTE[10:] + ", reason: R, preferred: C}]"),
        {"2": "{count}", "example: A": "example: {near}"},
    ),
    Probe(
        "figure-clash",
        line("figures", "[{label: L, value: 7, cite: [page]}, {label: L, value: 8, cite: [page]}]"),
        {"8": "{value}", "7": "{other}", "figures[1]": "figures[{number}]"},
    ),
    Probe(
        "position-extreme-inferred",
        _position("-2"),
        {"-2": "{stance}", "“Known”": "“{label}”", "-1": "{half}", WORD: "{better}"},
    ),
    Probe("no-position-inferred", _position("none"), {"“Known”": "“{label}”"}),
    Probe("causal-without-basis", _link("type: causal, target: known"), {"“Causes”": "“{label}”"}),
    Probe(
        "assessed-without-assessment",
        _link("type: known, target: known, basis: assessed"),
        {"none yet": "{ids}"},
    ),
    Probe("relation-to-itself", _link("type: known, target: a-probe"), {}),
    Probe(
        "relation-to-itself/instead",
        line("withdrawn", "{date: 2019, reason: R, use_instead: a-probe}"),
        {},
    ),
    Probe(
        "date-after-as-of/done",
        {
            **line("commitments", f"[{{{_OWED}, done: {{date: 2020, measure: M}}}}]"),
            "as_of": "as_of: 2019",
        },
        {WORD: "{id}", "2020": "{date}", "2019": "{asOf}"},
    ),
    Probe(
        "source-before-event",
        _other("date: 2017"),
        {WORD: "{id}", "2019": "{happened}", "2017": "{newest}"},
    ),
    Probe(
        "done-before-due-start",
        line(
            "commitments",
            f"[{{{_OWED}, due: {{days: 3, after: 2019-01-01}}, done: {{date: 2018, measure: M}}}}]",
        ),
        {WORD: "{id}", "2018": "{done}", "1 January 2019": "{start}"},
    ),
    Probe(
        "document-dates-reversed",
        line("documents", "[{title: T, date_signed: 2019, date_published: 2018}]"),
        {"2018": "{published}", "2019": "{signed}"},
    ),
    Probe(
        "review-before-as-of",
        {**line("review_by", "2019"), **line("as_of", "2020")},
        {"2019": "{review}", "2020": "{asOf}"},
    ),
    Probe(
        "weekday-wrong",
        line("summary", "It was on Monday 26 July 2019."),
        {"26 July 2019": "{date}", "Monday": "{named}", "Friday": "{real}"},
    ),
    Probe("review-overdue", line("review_by", "2019"), {"2019": "{date}"}),
    Probe(
        "upcoming-past",
        line("upcoming", "[{date: 2019, what: X, certainty: known, cite: [page]}]"),
        {"2019": "{date}"},
    ),
    Probe("gap-unchecked", line("gaps", "[{question: Q, checked: 2017}]"), {"2017": "{date}"}),
    Probe("assessment-due", _ours(f", {_WHOLE}, horizon: 2018"), {WORD: "{id}", "2018": "{date}"}),
    Probe("skeleton-left", line("title", STAND_INS["title"]), {STAND_INS["title"]: "{text}"}),
    Probe(
        "title-overclaims",
        {
            **line("title", "It settles"),
            **line("initiative", "known"),
            **line("sets_status", "known"),
        },
        {"“settles”": "“{word}”", "“Known”": "“{label}”", "settles": "{verbs}"},
    ),
    Probe(
        "status-unknown",
        {**line("initiative", "known"), **line("sets_status", WORD)},
        {WORD: "{value}", "“Known”": "“{label}”", "Allowed: known": "Allowed: {allowed}"},
    ),
    Probe("status-without-initiative", line("sets_status", WORD), {WORD: "{value}"}),
    Probe(
        "assessment-incomplete",
        _ours(),
        {WORD: "{id}", "`likelihood`, `confidence`, `confidence_basis`, `based_on`": "{names}"},
    ),
    Probe(
        "likelihood-with-confidence/confidence",
        line("assessments", f"[{{{_OURS.replace('It holds', 'Low confidence')}, {_WHOLE}}}]"),
        {"Low confidence": "{term}"},
    ),
    Probe(
        "likelihood-with-confidence/likelihood",
        line("assessments", f"[{{{_OURS}, {_WHOLE.replace('One page', 'It is likely')}}}]"),
        {"likely": "{term}"},
    ),
    Probe(
        "likelihood-twice",
        line("assessments", f"[{{{_OURS.replace('It holds', 'It is Likely')}, {_WHOLE}}}]"),
        {"Likely": "{term}", "likely": "{likelihood}"},
    ),
    Probe("assessment-without-horizon", _ours(f", {_WHOLE}"), {WORD: "{id}"}),
    Probe(
        "assessment-on-retracted",
        {
            **line("assessments", f"[{{{_OURS}, {_WHOLE.replace('f1', 'gone')}}}]"),
            **_facts("id: gone, status: retracted"),
        },
        {WORD: "{id}", "gone": "{fact}"},
    ),
)
