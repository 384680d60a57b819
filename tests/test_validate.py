"""The schema's verdict: every fault once, in plain words, with its place; the rest is kept."""

import pytest

from briefing.problem import Problem
from briefing.read.form import path_words
from briefing.read.nodes import Mapping
from briefing.read.validate import validate
from briefing.read.yaml import parse
from briefing.schema.event import EventSheet

SOUND = """\
title: A ministry publishes a plan
date: 2025-07-26
type: publication
summary: A ministry published a plan.
facts:
  - text: It published a plan.
    cite: [page]
sources:
  page:
    title: The plan
    url: https://www.example.org/plan
"""
STAND_INS = {"title": "-", "date": "2000", "type": "-", "summary": "-", "facts": "facts",
             "sources": "sources"}  # fmt: skip


def judged(text: str) -> tuple[EventSheet | None, list[Problem], frozenset[str]]:
    node, problems = parse(text.encode(), "x.yml")
    assert isinstance(node, Mapping)
    assert not problems
    return validate(EventSheet, node, STAND_INS)


def test_a_sound_sheet_has_no_problems_and_nothing_is_set_aside() -> None:
    record, problems, set_aside = judged(SOUND)
    assert record is not None
    assert record.title == "A ministry publishes a plan"
    assert (problems, set_aside) == ([], frozenset())


# what is replaced, by what, then: check, line, column, and words of the message or the help
FAULTS = [
    ("title: A ministry publishes a plan\n", "", "field-missing", 1, 1, "`title` is missing"),
    ("title:", "tilte:", "field-unknown", 1, 1, "Did you mean `title`?"),
    ("date: 2025-07-26", "date: 26.07.2025", "date-form", 2, 7, "26.07.2025"),
    ("date: 2025-07-26", "date: 2025-02-30", "date-form", 2, 7, "February 2025 has no day 30"),
    ("A ministry published a plan.", '" "', "text-empty", 4, 10, "empty"),
    ("summary: A ministry published a plan.", "summary:", "text-empty", 4, 9, "empty"),
    ("summary: A", "summary: \u0430pple", "text-character", 4, 10, "two scripts"),
    ("A ministry published", '"x\\u200by" #', "text-character", 4, 10, "U+200B"),
    ("https://www", "http://www", "address-form", 11, 10, "https://"),
    ("    url: https://www.example.org/plan\n", "", "source-without-address", 10, 5, "neither"),
    ("    cite: [page]\n", "", "field-missing", 6, 5, "`cite` is missing"),
    ("cite: [page]", "cite: page", "field-shape", 7, 11, "a list belongs here"),
    ("cite: [page]", "cite: []", "field-count", 7, 11, "at least 1"),
    ("cite: [page]", "cite: [[page]]", "field-shape", 7, 12, "fields"),
    ("  page:\n", "  Page:\n", "id-form", 9, 3, "small letter"),
    ("  page:\n", "  aux:\n", "id-form", 9, 3, "reserved"),
    ("cite: [page]", "cite: [page]\n    kind: claim", "value-not-allowed", 8, 11, "statement"),
    ("cite: [page]", "cite: [page]\n    txet: x", "field-unknown", 8, 5, "Did you mean `text`?"),
    ("type:", "machine_drafted: yes\ntype:", "value-not-allowed", 3, 18, "true or false"),
    ("type:", "language: English\ntype:", "value-not-allowed", 3, 11, "language tag"),
    ("type:", "topics: ai\ntype:", "field-shape", 3, 9, "a list belongs here"),
    ("type:", "place: Shanghai\ntype:", "field-shape", 3, 8, "fields belong here"),
    ("type:", "profile: [a]\ntype:", "field-shape", 3, 10, "keys with fields"),
    ("type:", "title_x: a\ntype:", "field-unknown", 3, 1, "title_x"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "check", "line", "column", "words"),
    FAULTS,
    ids=[f"{one[2]}-{one[1][:24]!r}" for one in FAULTS],
)
def test_each_fault_gives_one_problem_at_its_place(
    old: str, new: str, check: str, line: int, column: int, words: str
) -> None:
    assert old in SOUND
    _, problems, _ = judged(SOUND.replace(old, new, 1))
    assert [one.check for one in problems] == [check]
    assert problems[0].place[1:] == (line, column)
    assert words in f"{problems[0].message} {problems[0].help}"


def extra(text: str) -> list[Problem]:
    return judged(SOUND + text)[1]


def test_a_stance_may_say_that_the_actor_takes_no_position() -> None:
    entry = "positions:\n  - {actor: a, issue: i, basis: b, text: t, cite: [page], stance: none}\n"
    assert extra(entry) == []


@pytest.mark.parametrize("stance", ["3", "-3", "1.5", "one", "", "0x1", "٢", "1e0", "01"])
def test_a_stance_is_a_whole_number_from_minus_two_to_two(stance: str) -> None:
    entry = "positions:\n  - {actor: a, issue: i, basis: b, text: t, cite: [page], stance: '%s'}\n"
    assert [one.check for one in extra(entry % stance)] == ["number-form"]
    for sound in ("-2", "0", "2", "+1"):
        assert extra(entry % sound) == []


@pytest.mark.parametrize(
    "due",
    [
        "{days: 30}",
        "{after: 2025-01-01}",
        "{days: 30, months: 1, after: 2025-01-01}",
        "{days: 30, after: 2025-01}",
        "{days: 30, after: 2025-01-23~}",
        "{date: 2025-01-01, days: 3, after: 2025-01-01}",
    ],
)
def test_a_due_date_is_either_given_or_counted_from_one_day(due: str) -> None:
    entry = f"commitments:\n  - {{who: a, what: w, cite: [page], due: {due}}}\n"
    assert [one.check for one in extra(entry)] == ["field-shape"]


def test_a_span_has_bounds() -> None:
    entry = (
        "commitments:\n  - {who: a, what: w, cite: [page], due: {days: %s, after: 2025-01-01}}\n"
    )
    assert extra(entry % "36525") == []
    assert [one.check for one in extra(entry % "36526")] == ["number-form"]
    assert [one.check for one in extra(entry % "-1")] == ["number-form"]


def test_all_faults_of_a_sheet_are_reported_in_one_run_and_the_rest_is_kept() -> None:
    text = (
        SOUND.replace("2025-07-26", "soon")
        .replace("https://", "ftp://")
        .replace("title: A", "titel: A")
        + "gaps:\n  - question: Who pays?\n  - checked: 2025\n"
    )
    record, problems, set_aside = judged(text)
    assert sorted(one.check for one in problems) == [
        "address-form",
        "date-form",
        "field-missing",
        "field-unknown",
    ]
    assert record is not None
    assert [gap.question for gap in record.gaps] == ["Who pays?"]
    assert record.facts[0].text == "It published a plan."
    assert {"date", "titel"} <= set_aside


def test_one_slip_of_a_name_is_one_message_and_not_also_a_missing_field() -> None:
    _, problems, _ = judged(SOUND.replace("summary:", "sumary:"))
    assert [one.check for one in problems] == ["field-unknown"]


def test_a_slip_in_one_entry_hides_no_missing_field_of_another() -> None:
    text = SOUND.replace("title: A ministry publishes a plan\n", "").replace(
        "title: The", "titel: The"
    )
    assert sorted((one.check, one.place.line) for one in judged(text)[1]) == [
        ("field-missing", 1),
        ("field-unknown", 9),
    ]


def test_a_key_that_looks_like_a_step_of_the_schema_is_a_key_as_any_other() -> None:
    at_top = judged(f'"[key]": x\n{SOUND}')[1]
    assert [(one.check, one.place.line) for one in at_top] == [("field-unknown", 1)]
    in_fact = judged(SOUND.replace("    cite:", '    "[key]": x\n    cite:'))[1]
    assert [(one.check, one.place.line) for one in in_fact] == [("field-unknown", 7)]
    _, of_source, _ = judged(SOUND.replace("  page:", '  "[key]":'))
    assert [(one.check, one.place.line) for one in of_source] == [("id-form", 9)]


def test_a_list_in_the_place_of_a_word_is_called_a_list() -> None:
    (one,) = judged(SOUND.replace("cite: [page]", "cite: [page]\n    kind: [event]"))[1]
    assert one.check == "field-shape"
    assert "here stands a list" in one.message


def test_a_former_id_is_whatever_an_id_may_be() -> None:
    assert extra("aliases: [2025-plan, un-2025-plan]\n") == []
    for bad in ("plan", "Un-plan", "a/b-c", "../a-b"):
        assert [one.check for one in extra(f"aliases: ['{bad}']\n")] == ["id-form"]


def test_short_forms_mean_the_same_as_long_ones() -> None:
    short = judged(SOUND + "why_it_matters: Because.\n")[0]
    long = judged(
        SOUND.replace("[page]", "[{source: page}]") + "why_it_matters:\n  text: Because.\n"
    )[0]
    assert short == long


def test_a_location_is_written_as_people_count() -> None:
    assert path_words(("facts", 1, "cite", 0)) == "facts[2].cite[1]"
    assert path_words(("sources", "page", "url")) == "sources.page.url"
