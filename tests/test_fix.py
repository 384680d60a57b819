"""`briefing fix`: what has one right answer is mended, what has two is left, nothing gets worse."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli import main
from briefing.fix import Mended, judge_in, mend
from briefing.fix.mend import ORDERING, REMEDIES
from briefing.problem import Severity
from briefing.read import read_repository
from briefing.read.nodes import plain
from briefing.read.yaml import parse
from briefing.schema.skeleton import MODELINE
from briefing.schema.spelled_dates import one_reading
from days import EPOCH, TESTS, TODAY
from long_lines import judge, sample, seconds
from site_fixture import WATER

BASE = TESTS / "base"
PATH = "briefs/events/un-2025-a-new-panel.yml"
SHEET = """\
# Written by hand.
title: "The Assembly asks: who will sit on the panel"
date: 2025-07-26   # as the page says
type: adoption
summary: >-
  The Assembly adopted the design of the panel, and the Secretary-General
  was asked to call for candidates.
facts:
  - text: The Assembly adopted the design.
    cite: [page]
  - text: "It was asked: who will sit there?"
    kind: statement
    by: united-nations
    cite: [page]
machine_drafted: true
assessments:
  - judgment: The panel will meet in the year after.
    by: united-nations
    cite: [page]
commitments:
  - who: united-nations
    what: Call for candidates.
    due:
      days: 1000
      after: 2025-07-26
    cite: [page]
review_when:
  - "The list is out: then look again"
sources:
  page:
    title: Adoption of the panel
    url: https://www.example.org/panel
    date: 2025-07
"""
JUDGE = judge_in(read_repository(BASE), TODAY)


def mended(text: str, *, ordered: bool = False) -> Mended:
    return mend(text, PATH, JUDGE, ordered=ordered)


def spoilt(old: str, new: str) -> str:
    assert old in SHEET
    return SHEET.replace(old, new)


def test_a_sound_sheet_is_left_as_it_is() -> None:
    verdict = JUDGE(SHEET, PATH)
    assert not [one for one in verdict.problems if one.severity is Severity.ERROR]
    assert mended(SHEET).after == SHEET
    assert mended(SHEET).remedies == ()


# Each is a slip in one line of the sheet; mending it gives the sheet back, byte for byte.
SLIPS = {
    "an unquoted colon": ('title: "The Assembly asks: who will sit on the panel"',
                          "title: The Assembly asks: who will sit on the panel"),
    "an unquoted colon in a list": ('- text: "It was asked: who will sit there?"',
                                    "- text: It was asked: who will sit there?"),
    "a colon read as a field": ('- "The list is out: then look again"',
                                "- The list is out: then look again"),
    "a quote that is not closed": ('on the panel"', "on the panel"),
    "pasted quotes with a colon": ('"The Assembly asks: who will sit on the panel"',
                                   "“The Assembly asks: who will sit on the panel”"),
    "a pasted closing quote": ('on the panel"', "on the panel”"),
    "a date in pasted quotes in brackets": ("cite: [page]", "cite: page"),
    "a pasted quote in brackets": ("date: 2025-07\n", "date: 2025/07\n"),
    "slashes in a date": ("date: 2025-07-26 ", "date: 2025/07/26 "),
    "dots in a date": ("date: 2025-07-26 ", "date: 2025.07.26 "),
    "a date in words": ("date: 2025-07-26 ", "date: 26 July 2025 "),
    "a date in American words": ("date: 2025-07-26 ", "date: July 26, 2025 "),
    "a month in words": ("date: 2025-07\n", "date: July 2025\n"),
    "a quoted date in words": ("date: 2025-07-26 ", 'date: "Jul 26th, 2025" '),
    "a day before a month by numbers": ("date: 2025-07-26 ", "date: 26.07.2025 "),
    "yes": ("machine_drafted: true", "machine_drafted: Yes"),
    "a number with a comma": ("days: 1000", "days: 1,000"),
    "a number with a space": ("days: 1000", "days: 1 000"),
    "a field with a capital": ("type: adoption", "Type: adoption"),
    "a field with a hyphen": ("review_when:", "review-when:"),
    "windows line ends": ("\n", "\r\n"),
    "old line ends": ("\n", "\r"),
    "trailing spaces": ("\n", "  \n"),
    "trailing tabs": ("type: adoption\n", "type: adoption\t\n"),
    "a byte order mark": ("# Written", "\ufeff# Written"),
    "no space after a colon": ("type: adoption\n", "type:adoption\n"),
    "a word with a capital": ("type: adoption\n", "type: Adoption\n"),
    "an actor with a space": ("who: united-nations", "who: United Nations"),
    "a space of no width": ("title: ", "title: \u200b"),
    "tabs": ("\n    ", "\n\t\t"),
    "spaces that do not break": ("  - text", "\u00a0\u00a0- text"),
    "no final newline": ("date: 2025-07\n", "date: 2025-07"),
    "several final newlines": ("date: 2025-07\n", "date: 2025-07\n\n\n"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_undone_byte_for_byte(slip: str) -> None:
    faulty = spoilt(*SLIPS[slip])
    assert faulty != SHEET
    one = mended(faulty)
    assert one.after == SHEET
    assert one.remedies


TOGETHER = (
    "an unquoted colon",
    "a date in words",
    "yes",
    "a field with a hyphen",
    "an unquoted colon in a list",
    "a month in words",
    "windows line ends",
)


def test_many_slips_in_one_sheet_are_all_undone() -> None:
    faulty = SHEET
    for slip in TOGETHER:
        faulty = faulty.replace(*SLIPS[slip])
    assert mended(faulty).after == SHEET


# What can be meant in two ways, and what `fix` knows nothing about.
LEFT = {
    "a date with two readings": ("date: 2025-07-26", "date: 06/07/2025"),
    "a date with a time": ("date: 2025-07-26", "date: 2025-07-26T10:00:00Z"),
    "a month that is not there": ("date: 2025-07-26", "date: 2025/13/26"),
    "a list in one line": ("cite: [page]", "cite: [page"),
    "a field indented by one": ("type: adoption", " type: adoption"),
    "a misspelt field": ("summary:", "sumary:"),
    "a number with a dot": ("days: 1000", "days: 1.000"),
    "a star before a text": ("text: The Assembly", "text: *The Assembly"),
    "an entry on the line of its field": ("review_when:\n  -", "review_when: -"),
}


@pytest.mark.parametrize("slip", LEFT)
def test_what_can_be_meant_in_two_ways_is_left(slip: str) -> None:
    faulty = spoilt(*LEFT[slip])
    assert mended(faulty).after == faulty


def test_a_file_that_stays_unreadable_is_not_half_mended() -> None:
    faulty = spoilt(*SLIPS["an unquoted colon"]) + "broken: [\n"
    assert mended(faulty).after == faulty


def test_a_text_that_goes_on_is_quoted_as_a_whole() -> None:
    faulty = SHEET.replace(
        '"The Assembly asks: who will sit on the panel"',
        "The Assembly asks:\n  who will sit, and when: on the panel",
    )
    text = mended(faulty).after
    assert JUDGE(text, PATH).of_form == ()
    assert '"The Assembly asks:\n  who will sit, and when: on the panel"' in text


def test_a_text_with_quotes_inside_is_put_in_the_other_ones() -> None:
    faulty = spoilt('"The Assembly asks: who will sit on the panel"', '"Who": the "panel" asks')
    assert 'title: \'"Who": the "panel" asks\'' in mended(faulty).after


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("'It said that the panel's list is out'", "It said that the panel's list is out"),
        ('"It asks for a "list of names" by May"', 'It asks for a "list of names" by May'),
        ('"Who" asks "Why"', '"Who" asks "Why"'),
        ('"Who" asks', '"Who" asks'),
        ("'Who' asks 'Why'", "'Who' asks 'Why'"),
    ],
)
def test_quotes_around_a_text_are_told_from_those_inside(written: str, text: str) -> None:
    one = mended(SHEET.replace('"It was asked: who will sit there?"', written))
    node, found = parse(one.after.encode(), PATH)
    assert found == []
    assert node is not None
    facts = plain(node)["facts"]
    assert facts[1]["text"] == text


def test_a_fact_that_others_name_by_its_number_gets_its_id() -> None:
    named = SHEET.replace("in the year after.\n", "in the year after.\n    based_on: [f2]\n")
    one = mended(named)
    assert '  - id: f2\n    text: "It was asked' in one.after
    assert one.after.replace("  - id: f2\n    text", "  - text") == named
    assert JUDGE(one.after, PATH).record == JUDGE(named, PATH).record


def test_the_order_of_fields_is_only_touched_when_asked() -> None:
    moved = SHEET.replace("type: adoption\n", "") + "# What it is.\ntype: adoption\n# The end.\n"
    assert mended(moved).after == moved
    text = mended(moved, ordered=True).after
    assert sorted(text.splitlines()) == sorted(moved.splitlines())
    assert text.startswith("# Written by hand.\ntitle:")
    assert "# as the page says\n# What it is.\ntype: adoption\nsummary:" in text
    assert JUDGE(text, PATH).record == JUDGE(moved, PATH).record
    assert mended(text, ordered=True).after == text


def test_editors_are_led_to_the_schema_where_there_is_one() -> None:
    text = mend(SHEET, PATH, JUDGE, schemas=True).after
    assert text == f"{MODELINE}{SHEET}"
    assert mend(text, PATH, JUDGE, schemas=True).after == text


@pytest.mark.parametrize("remedy", REMEDIES + ORDERING)
def test_a_remedy_says_what_is_true_after_it(remedy: object) -> None:
    assert (remedy.__doc__ or "").split("\n")[0].endswith(".")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2025/07/26", "2025-07-26"),
        ("2025-7-6", "2025-07-06"),
        ("26 July 2025", "2025-07-26"),
        ("26th Jul. 2025", "2025-07-26"),
        ("Sept 3, 2025", "2025-09-03"),
        ("July 2025", "2025-07"),
        ("circa July 2025", "2025-07~"),
        ("about 2025", "2025~"),
        ("2025年7月26日", "2025-07-26"),
        ("07/26/2025", "2025-07-26"),
        ("07/07/2025", "2025-07-07"),
        ("06/07/2025", None),
        ("31 June 2025", None),
        ("July", None),
        ("26/07/25", None),
        ("20250726", None),
        ("", None),
    ],
)
def test_a_date_is_read_where_it_has_one_reading(text: str, edtf: str | None) -> None:
    assert one_reading(text) == edtf


TYPED = [
    *"\t \r\n[]{}*&?!,|é\u200b\u00a0“”",
    *("", ": ", " #", '"', "'", "- ", "26 July 2025"),
]


@given(st.data())
def test_whatever_happens_to_a_sheet_it_never_gets_worse(data: st.DataObject) -> None:
    text = SHEET
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 6))
        put = data.draw(st.sampled_from(TYPED))
        text = text[:at] + put + text[at + cut :]
    one = mended(text)
    before, after = one.verdicts
    assert after.badness <= before.badness
    if after.badness == before.badness:
        assert after.record == before.record
    again = mend(one.after, PATH, JUDGE)
    assert again.after == one.after


REGISTRY = """\
# Who is who.
panel:
  name: "Panel: the first"
  kind: office   # so far
"""


def test_a_registry_is_mended_in_form_and_keeps_its_words() -> None:
    path = "briefs/actors.yml"
    faulty = REGISTRY.replace('"', "").replace("\n", "  \r\n").rstrip()
    assert mend(faulty, path, JUDGE, ordered=True, schemas=True).after == REGISTRY
    assert mend(REGISTRY, path, JUDGE).after == REGISTRY


# What a person wrote in another way, and what only loses its trailing spaces.
OTHERWISE = {"quote-inside-quote", "summary-too-long"}
MISTAKES = sorted(one for one in (TESTS / "mistakes").iterdir() if (one / "mended.yml").is_file())


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.name)
def test_of_a_first_mistake_fix_makes_what_a_person_makes_or_nothing(mistake: Path) -> None:
    try:
        faulty = (mistake / "sheet.yml").read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return
    path = "briefs/events/us-2025-ai-order.yml"
    one = mend(faulty, path, JUDGE)
    person = JUDGE((mistake / "mended.yml").read_text("utf-8"), path).record
    made = one.verdicts[1].record
    assert not one.changed or made == person or mistake.name in OTHERWISE


# --- the command


def run(root: Path, *arguments: str) -> Result:
    runner = CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH})
    result = runner.invoke(main, ["fix", "--root", str(root), *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def faulty(plain_root: Path) -> Path:
    path = plain_root / "briefs/events/aa-2025-first-event.yml"
    path.write_text(path.read_text("utf-8").replace("date: 2025-07-26\np", "date: 26 July 2025\np"))
    path.chmod(0o640)
    return path


def test_the_command_shows_a_diff_and_writes_nothing_unasked(
    faulty: Path, plain_root: Path
) -> None:
    text = faulty.read_bytes()
    result = run(plain_root)
    assert result.exit_code == 1
    assert "-date: 26 July 2025\n+date: 2025-07-26\n" in result.output
    assert "A date that can be read in one way only" in result.output
    assert "--write does it" in result.output
    assert faulty.read_bytes() == text


def test_with_write_the_file_is_mended_and_nothing_else_touched(
    faulty: Path, plain_root: Path
) -> None:
    before = {path: path.read_bytes() for path in plain_root.rglob("*") if path.is_file()}
    assert run(plain_root, "--write").exit_code == 0
    after = {path: path.read_bytes() for path in plain_root.rglob("*") if path.is_file()}
    assert before.keys() == after.keys()
    assert [path for path in before if before[path] != after[path]] == [faulty]
    assert faulty.stat().st_mode & 0o777 == 0o640
    assert run(plain_root, "--write").output.startswith("Nothing that can be mended")


def test_only_the_files_that_are_named_are_mended(faulty: Path, plain_root: Path) -> None:
    text = faulty.read_bytes()
    assert run(plain_root, "briefs/comparisons", "--write").exit_code == 0
    assert faulty.read_bytes() == text


def test_a_link_is_never_written_through(faulty: Path, plain_root: Path) -> None:
    target = plain_root.parent / "elsewhere.yml"
    faulty.rename(target)
    faulty.symlink_to(target)
    text = target.read_bytes()
    assert run(plain_root, "--write").exit_code == 0
    assert target.read_bytes() == text


def test_the_check_says_what_fix_mends(faulty: Path, plain_root: Path) -> None:
    runner = CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH})
    output = runner.invoke(main, ["check", "--root", str(plain_root)]).output
    assert f"`briefing fix {faulty.relative_to(plain_root)}` mends this." in output
    assert output.count("mends this") == 1


@pytest.mark.parametrize(
    ("field", "written"),
    [
        ("access", "Read in full"),
        ("access", "yes"),
        ("kind", "What somebody said"),
        ("state", "it was said on the next day"),
    ],
)
def test_a_text_in_the_place_of_a_word_stays_as_it_is(field: str, written: str) -> None:
    sheet = SHEET.replace(
        "    date: 2025-07\n", f"    date: 31 January 2025\n    {field}: {written}\n"
    )
    mended = mend(sheet, PATH, JUDGE)
    assert f"{field}: {written}\n" in mended.after
    assert "date: 2025-01-31\n" in mended.after
    assert not any("small letters" in one for one in mended.remedies)


@pytest.mark.parametrize("case", sample(40_000, 8, 20261125), ids=lambda case: case[0])
def test_a_line_costs_no_more_than_it_is_long(case: tuple[str, str]) -> None:
    assert seconds(case[1], judge(WATER)) < 2


@pytest.mark.parametrize(
    "line", [" " * 40_000 + "x", "“" * 40_000, "ca. " * 10_000 + "2025"], ids=len
)
def test_lines_that_were_slow_are_not_any_more(line: str) -> None:
    assert seconds(f'title: "{line}"\ndate: {line}\n', judge(WATER)) < 2


def test_a_name_in_the_place_of_entries_with_fields_is_left_to_its_author() -> None:
    sheet = SHEET.replace("type: adoption\n", "type: adoption\nactors: united-nations\n")
    mended = mend(sheet, PATH, JUDGE)
    assert "actors: united-nations\n" in mended.after
    assert not any("brackets" in one for one in mended.remedies)
