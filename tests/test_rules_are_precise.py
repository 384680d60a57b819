"""What looks like a fault and is none: rules stay silent where they cannot be sure."""

from datetime import date
from pathlib import Path

import pytest

from briefing.check.circles import circles
from briefing.check.quotes import quote_words
from briefing.check.weekdays import _claims
from briefing.schema.edtf import Edtf
from test_cases import BASE, SHEET, lay, problems

FACT = "The Assembly adopted resolution 79/325 without a vote."
DAY = Edtf.parse("2025-08-26")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay(BASE, tmp_path)
    return tmp_path


def _said(root: Path, *changes: tuple[str, str]) -> list[str]:
    sheet = root / SHEET
    text = sheet.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    sheet.write_text(text, encoding="utf-8")
    return [one.check for one in problems(root)]


@pytest.mark.parametrize(
    "text",
    [
        "The resolution was called “a landmark decision” by delegates.",
        "Delegates described the panel as unprecedented.",
        "The Assembly adopted the Landmark Agreements Act.",
        "Reuters reported that the vote was unlikely to change anything.",
        "The Assembly adopted rules for systems likely to cause harm.",
        "The Assembly adopted rules on historic emissions.",
    ],
)
def test_a_fact_may_use_words_that_are_not_the_writers_own(root: Path, text: str) -> None:
    assert _said(root, (FACT, text)) == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("adopted on Tuesday, 26 August 2025", [("Tuesday", date(2025, 8, 26))]),
        ("adopted on Tuesday, August 26th, 2025", [("Tuesday", date(2025, 8, 26))]),
        ("adopted on 26 August 2025 (Tuesday)", [("Tuesday", date(2025, 8, 26))]),
        ("adopted on Tuesday 26 August", [("Tuesday", date(2025, 8, 26))]),
        ("adopted on Monday", [("Monday", date(2025, 8, 26))]),
        ("said on Monday that it would meet on Friday", []),
        ("to be published next Monday", []),
        ("adopted on Tuesday, 31 February 2025", []),
    ],
)
def test_a_weekday_is_only_judged_beside_its_date(text: str, claims: list[object]) -> None:
    assert list(_claims(text, DAY)) == claims


def test_a_weekday_without_a_certain_day_is_not_judged() -> None:
    assert list(_claims("adopted on Monday", Edtf.parse("2025-08"))) == []


@pytest.mark.parametrize(
    "title",
    [
        "China proposes a body that establishes rules",
        "China drafts plan to launch an organisation",
        "China asks others to found an organisation",
        "China proposes a body and founds hopes on it",
    ],
)
def test_a_strong_verb_after_a_weak_one_is_no_claim(root: Path, title: str) -> None:
    sheet = root / "briefs/events/cn-2025-waico-proposal.yml"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(text.replace("China proposes a global AI cooperation organisation", title))
    assert [one.check for one in problems(root)] == []


def test_a_source_may_be_a_day_older_across_time_zones(root: Path) -> None:
    assert _said(root, ("    date: 2025-08-26", "    date: 2025-08-25")) == []


def test_pages_of_a_site_that_is_one_script_are_told_apart(root: Path) -> None:
    two = "\n    url: https://laws.example.org/#/act/{}\n"
    sheet = root / SHEET
    text = sheet.read_text(encoding="utf-8").replace(
        "      - resolution\n", "      - resolution\n      - act\n"
    )
    text = text.replace("\n    url: https://docs.un.org/en/A/RES/79/325\n", two.format(1))
    sheet.write_text(f"{text}  act:\n    title: The act{two.format(2)}", encoding="utf-8")
    assert [one.check for one in problems(root)] == []
    sheet.write_text(f"{text}  act:\n    title: The act{two.format(1)}", encoding="utf-8")
    assert [one.check for one in problems(root)] == ["source-twice"]


def test_a_fact_that_no_longer_stands_may_be_said_again(root: Path) -> None:
    old = f"{FACT}\n    status: retracted\n    cite: [resolution]\n  - text: {FACT}"
    assert _said(root, (FACT, old)) == []


def test_a_deadline_may_be_known_before_its_day(root: Path) -> None:
    new = "Comments were due by October.\n    date: 2025-10-01"
    assert _said(root, (FACT, new)) == []


def test_one_source_without_a_date_is_enough_to_stay_silent(root: Path) -> None:
    assert (
        _said(root, ("    date: 2025-08-26\n", ""), ("date: 2025-08-26", "date: 2025-09-26")) == []
    )


def test_an_imprecise_date_is_not_held_against_a_precise_one(root: Path) -> None:
    assert (
        _said(
            root, ("    date: 2025-08-26", "    date: 2025"), ("type:", "as_of: 2025-08-30\ntype:")
        )
        == []
    )


def test_a_faulty_fact_does_not_make_its_source_unused(root: Path) -> None:
    assert _said(root, (f"text: {FACT}", "kind: event")) == ["field-missing"]


def test_a_faulty_date_is_said_once(root: Path) -> None:
    assert _said(root, ("\ndate: 2025-08-26", "\ndate: last summer")) == ["date-form"]


CITED = "cite: [resolution]"
HALF = [
    (
        "facts:\n  - kind: statement\n    text: It said so.\n    by: [x]\n    " + CITED,
        "field-shape",
    ),
    (
        "disputes:\n  - question: How many?\n    resolution: resolved\n    reason: [x]\n"
        "    versions:\n"
        f"      - {{text: Two., {CITED}}}\n      - {{text: Three., {CITED}}}",
        "field-shape",
    ),
    (
        "relations:\n  - {type: answers, target: cn-2025-waico-proposal, basis: heard}",
        "value-not-allowed",
    ),
    ("as_of: 2020-01-01\ngaps:\n  - {question: Why?, checked: just now}", "date-form"),
    (
        "commitments:\n  - {who: cn-government, what: A report., due: 2025-09-01, done: soon, "
        f"{CITED}}}",
        "field-shape",
    ),
]


@pytest.mark.parametrize(("entry", "check"), HALF, ids=[one.split(":")[0] for one, _ in HALF])
def test_what_an_entry_lacks_is_not_judged_while_a_part_of_it_is_faulty(
    root: Path, entry: str, check: str
) -> None:
    name = entry.split(":")[0]
    changes = [("facts:", entry)] if name == "facts" else [("type:", f"{entry}\ntype:")]
    said = _said(root, *changes)
    assert [one for one in said if one != "date-after-as-of"] == [check]


def test_a_language_that_is_faulty_asks_for_no_translation(root: Path) -> None:
    quoted = "cite:\n      - {source: resolution, quote: Quelques mots, lang: fr}"
    cite = "cite:\n      - resolution"
    assert _said(root, (cite, quoted)) == ["translation-missing"]
    assert _said(root, ("type:", "language: English\ntype:")) == ["value-not-allowed"]


def test_a_faulty_date_puts_nothing_out_of_order(root: Path) -> None:
    link = "relations:\n  - {type: answers, target: cn-2025-waico-proposal, basis: stated}\n"
    assert _said(root, ("type:", f"{link}type:"), ("\ndate: 2025-08-26", "\ndate: soon")) == [
        "date-form"
    ]


def test_order_is_only_wrong_where_no_reading_of_the_dates_would_do(root: Path) -> None:
    link = "relations:\n  - {type: answers, target: cn-2025-waico-proposal, basis: stated}\n"
    assert _said(root, ("type:", f"{link}type:"), ("\ndate: 2025-08-26", "\ndate: 2025")) == []


def test_figures_of_different_times_may_differ(root: Path) -> None:
    figure = "  - {label: Members, value: '%s', cite: [resolution]%s}\n"
    dated = "figures:\n" + figure % (40, ", as_of: 2025") + figure % (20, "")
    assert _said(root, ("type:", f"{dated}type:")) == []


def test_an_id_is_one_over_all_lists_of_a_sheet(root: Path) -> None:
    gaps = (
        "commitments:\n  - {id: f1, who: united-nations, what: A report., cite: [resolution]}\n"
        "assessments:\n  - {id: f1, judgment: It works., by: united-nations, cite: [resolution]}\n"
    )
    assert _said(root, ("type:", f"{gaps}type:")) == ["duplicate-id", "duplicate-id"]


def test_the_day_of_the_last_look_counts_for_a_question_without_one(root: Path) -> None:
    gap = "gaps:\n  - question: Who pays?\nas_of: 2025-08-30\n"
    assert _said(root, ("type:", f"{gap}type:")) == []


def test_a_question_is_stale_when_the_last_look_at_the_sheet_is(root: Path) -> None:
    gap = "gaps:\n  - question: Who pays?\nas_of: 2025-04\n"
    assert sorted({*_said(root, ("type:", f"{gap}type:"))}) == ["date-after-as-of", "gap-unchecked"]


def test_a_post_covers_every_day_that_its_last_date_allows(root: Path) -> None:
    actors = root / "briefs/actors.yml"
    post = "  posts:\n    - {title: Chair, to: 2025}\n"
    text = actors.read_text("utf-8")
    actors.write_text(text.replace("united-nations:\n", f"united-nations:\n{post}"), "utf-8")
    entry = "actors:\n  - {actor: united-nations, role: announcer, capacity: Chair}\n"
    assert _said(root, ("type:", f"{entry}type:")) == []


def test_where_dates_overlap_either_order_of_two_states_will_do(root: Path) -> None:
    later = (root / SHEET).read_text("utf-8").replace("\ndate: 2025-08-26", "\ndate: 2025")
    states = "initiative: waico\nsets_status: signed\ntype:"
    signed = root / "briefs/events/xx-2025-signing.yml"
    signed.write_text(later.replace("type:", states), "utf-8")
    assert "status-move" not in [one.check for one in problems(root)]
    signed.write_text(signed.read_text("utf-8").replace("\ndate: 2025\n", "\ndate: 2024\n"))
    assert "status-move" in [one.check for one in problems(root)]


def test_faulty_sources_are_not_reported_again_by_those_who_cite_them(root: Path) -> None:
    assert _said(root, ("sources:\n", "sources: none\nx_sources:\n")) == ["field-shape"]


def test_a_missing_vocabulary_is_the_only_thing_said(root: Path) -> None:
    (root / "briefs/vocabulary.yml").unlink()
    assert [one.check for one in problems(root)] == ["file-missing"]


def test_an_entry_of_a_faulty_registry_counts_as_known(root: Path) -> None:
    actors = root / "briefs/actors.yml"
    actors.write_text(actors.read_text().replace("  name: US Department of Commerce\n", ""))
    assert [one.check for one in problems(root)] == ["field-missing"]


def test_a_quotation_without_spaces_is_counted_by_its_characters() -> None:
    assert quote_words("中国政府倡议成立世界人工智能合作组织") == 9
    assert quote_words("three words here") == 3


def test_circles_are_found_once_and_the_way_the_arrows_point() -> None:
    graph = {"b": {"c"}, "c": {"a"}, "a": {"b", "d"}, "e": {"e"}, "f": {"a"}}
    found = circles({start: frozenset(ends) for start, ends in graph.items()})
    assert list(found) == [("a", "b", "c"), ("e",)]
