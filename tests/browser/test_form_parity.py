"""What the form finds in the browser is what the checks find, in the same words."""

import json
from datetime import date
from typing import Any

import pytest
from forms import from_script
from playwright.sync_api import Page

from briefing.check.checks import FORM_CHECKS, REFERENCE_CHECKS, SHEET_CHECKS
from briefing.data.form import records, words
from briefing.data.form_ground import registries
from briefing.data.form_probes import FORM_PROBES, SHEET
from briefing.data.form_rules import rule_data
from briefing.data.form_sense import SENSE_PROBES
from briefing.data.form_texts import TODAY, findings, limits, patterns, texts
from briefing.read.nodes import plain
from briefing.read.registries import Registries, read_registries
from briefing.read.yaml import parse
from site_fixture import PROJECT
from test_cases import BASE, CASES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# Rules that need more of the registries than the form knows: posts, and what belongs to whom.
NOT_IN_A_BROWSER = {"person-as-state", "post-not-held"}
# What the form writes by itself cannot be faulty in these ways.
NEVER_WRITTEN = {
    one.slug for one in FORM_CHECKS if one.slug.startswith(("yaml-", "file-", "field-unknown"))
}
# The nearest known word is looked for in Python only; a registry's entry is shown there.
HELP_DIFFERS = {
    *(one.slug for one in REFERENCE_CHECKS),
    "value-not-allowed",
    "dispute-preferred-unknown",
    "status-unknown",
    "field-missing",
    "address-form",
    "id-form",
}
# Shapes that only a hand can write: a text where fields belong, a list where a text does.
SHAPES = "field-shape"
SOUND: dict[str, Any] = {
    "title": "A title",
    "date": "2019",
    "type": "known",
    "summary": "It was.",
    "facts": [{"text": "It was.", "cite": ["page"]}],
    "sources": {"page": {"title": "Page", "url": "https://example.org/some/page"}},
}
CITED = {"cite": ["page"]}
HELD = {"actor": "known", "issue": "known", "basis": "known", "text": "T", **CITED}
SLIPS: tuple[dict[str, Any], ...] = (
    {},
    {"title": "x" * 97},
    {"title": "Stop!"},
    {"title": "The <b> tag"},
    {"title": "At https://example.org/x"},
    {"title": "“Whole”"},
    {"title": "a\u202eb"},
    {"title": "p\u0430y"},
    {"date": "26 July 2019"},
    {"date": "2019-13"},
    {"date": "2019-02-30"},
    {"date": "2019/2018"},
    {"date": "2021"},
    {"type": "other"},
    {"aliases": ["Bad"]},
    {"as_of": "2018"},
    {"summary": "w " * 67},
    {"facts": [{"text": "It was."}]},
    {"facts": [{"text": "It was.", "cite": ["nothing"]}]},
    {"facts": [{"text": "A landmark day.", **CITED}]},
    {"facts": [{"text": "He called it a 'landmark' day.", **CITED}]},
    {"facts": [{"text": "It was said.", "kind": "statement", **CITED}]},
    {"facts": [{"id": "one", "text": "A.", **CITED}, {"id": "one", "text": "B.", **CITED}]},
    {"facts": [{"text": "It was.", "cite": [{"source": "page", "quote": "w " * 27}]}]},
    {"positions": [{**HELD, "stance": "maybe"}]},
    {"positions": [{**HELD, "stance": "7"}]},
    {"positions": [{**HELD, "stance": "none"}]},
    {"positions": [{**HELD, "stance": "-2"}]},
    {"sources": {"page": {"title": "Page"}}},
    {"sources": {"page": {"title": "Page", "url": "http://example.org/some/page"}}},
    {"sources": {"page": {"title": "Page", "url": "https://example.org/"}}},
    {"sources": {**SOUND["sources"], "other": {"title": "T", "path": "x"}}},
)
Found = list[tuple[str, str, str]]


def _data(known: Registries, today: date, events: dict[str, str]) -> dict[str, Any]:
    return {
        "root": "EventSheet",
        "records": records(),
        "words": words(known, events),
        "texts": texts(),
        "limits": limits(),
        "patterns": patterns(),
        "today": today.isoformat(),
        **rule_data(known),
    }


def _in_python(text: str, known: Registries, today: date, name: str, events: list[str]) -> Found:
    found = findings(text, known, today, name, events)
    return sorted(
        (one.check, _bare(one.message), "" if one.check in HELP_DIFFERS else one.help)
        for one in found
    )


def _bare(message: str) -> str:
    """Return a message without the place that the form says by standing there."""
    return message.partition(": ")[2] if message.startswith("at ") else message


def _in_browser(page: Page, sheets: dict[str, tuple[str, Any]], data: dict[str, Any]) -> Any:
    return page.evaluate(
        """async ([sheets, data]) => {
           const { findings } = await import(
             new URL("../../assets/javascripts/form/checks.js", location));
           return Object.fromEntries(Object.entries(sheets).map(([name, [id, sheet]]) =>
             [name, findings(sheet, data, id).map((one) => [one.slug, one.message, one.help])]));
        }""",
        [sheets, data],
    )


def _compare(
    page: Page, texts: dict[str, tuple[str, str]], known: Registries, today: date, events: list[str]
) -> dict[str, Any]:
    """Return where the two differ: by name of the sheet what only Python, only the browser says."""
    sheets, wanted = {}, {}
    for name, (id, text) in texts.items():
        node, faults = parse(text.encode(), "a.yml")
        found = findings(text, known, today, id, events)
        odd = {one.check for one in found} & {*NEVER_WRITTEN}
        shape = any(one.check == SHAPES and "`" not in one.message for one in found)
        if node is None or faults or odd or shape:
            continue
        sheets[name] = (id, plain(node))
        wanted[name] = _in_python(text, known, today, id, events)
    assert len(sheets) > len(texts) / 2
    titles = {one: one for one in {*events, *(id for id, _ in texts.values())}}
    got = _in_browser(page, sheets, _data(known, today, titles))
    differing = {}
    for name, want in wanted.items():
        have = [(a, b, "" if a in HELP_DIFFERS else c) for a, b, c in got[name]]
        want = [one for one in want if one[0] not in NOT_IN_A_BROWSER]
        if sorted(have) != want:
            differing[name] = {
                "python": [one for one in want if one not in have],
                "browser": [one for one in have if one not in want],
            }
    return differing


def test_what_the_probes_bring_up_is_said_alike(form: Page) -> None:
    probes = {
        one.name: ("a-probe", "\n".join(line for line in {**SHEET, **one.lines}.values()) + "\n")
        for one in (*FORM_PROBES, *SENSE_PROBES)
    }
    probes["none"] = ("a-probe", "\n".join(SHEET.values()) + "\n")
    assert _compare(form, probes, registries(), TODAY, ["known"]) == {}


def test_the_slips_of_people_are_said_alike(form: Page) -> None:
    """As the form writes them, so that this is also a test of what it writes."""
    trees = {str(slip)[:80]: {**SOUND, **slip} for slip in SLIPS}
    sheets = {
        name: ("a-probe", from_script(form, "yaml.js", "yaml", tree))
        for name, tree in trees.items()
    }
    assert _compare(form, sheets, registries(), TODAY, ["known"]) == {}


def test_every_case_is_judged_alike(form: Page) -> None:
    known = _registries(BASE)
    files = {one.name: one / "event.yml" for one in CASES if (one / "event.yml").exists()}
    sheets = {
        name: ("un-2025-ai-science-panel", file.read_bytes().decode("utf-8", "replace"))
        for name, file in files.items()
    }
    events = [one.stem for one in (BASE / "briefs/events").glob("*.yml")]
    assert _compare(form, sheets, known, date(2026, 11, 24), events) == {}


def test_the_sheets_of_the_site_are_judged_alike(form: Page) -> None:
    """A tenth of them: the campaign of all is a matter of a minute."""
    files = sorted((PROJECT / "briefs/events").glob("*.yml"))
    sheets = {one.stem: (one.stem, one.read_text("utf-8")) for one in files[::10]}
    events = [one.stem for one in files]
    assert _compare(form, sheets, _registries(PROJECT), date(2029, 1, 1), events) == {}


def test_every_rule_on_a_sheet_runs_in_the_browser_but_for_those_named() -> None:
    said = {name.split("/")[0] for name in texts()}
    rules = {one.slug for one in (*SHEET_CHECKS, *FORM_CHECKS)}
    assert rules - said == NOT_IN_A_BROWSER | NEVER_WRITTEN


def test_a_difference_would_be_seen(form: Page) -> None:
    text = "\n".join({**SHEET, "title": "title: Stop!"}.values()) + "\n"
    data = _data(registries(), TODAY, {})
    data["texts"] = json.loads(json.dumps(texts()).replace("` shouts", "` whispers"))
    node, _ = parse(text.encode(), "a.yml")
    assert node is not None
    got = _in_browser(form, {"one": ("a-probe", plain(node))}, data)
    assert [tuple(one) for one in got["one"]] != _in_python(
        text, registries(), TODAY, "a-probe", []
    )


def test_the_form_writes_what_the_reader_reads(form: Page) -> None:
    node, _ = parse("\n".join(SHEET.values()).encode(), "a.yml")
    assert node is not None
    written = from_script(form, "yaml.js", "yaml", plain(node))
    again, faults = parse(written.encode(), "a.yml")
    assert (faults, plain(again) if again else None) == ([], plain(node))


def _registries(root: Any) -> Registries:
    paths = tuple(f"briefs/{one.name}" for one in sorted((root / "briefs").glob("*.yml")))
    known = read_registries(root, paths, [])
    assert known is not None
    return known
