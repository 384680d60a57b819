"""`briefing status`: each sheet has its level and one next step; what is due comes first."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from briefing.cli import main
from days import EPOCH

FIRST = "briefs/events/aa-2025-first-event.yml"
SECOND = "briefs/events/bb-2025-second-event.yml"
STUB = "briefs/events/cc-2025-third-event.yml"
SHEET = """\
title: A third thing happens
date: 2025-09-01
type: proposal
summary: It happened.
facts:
  - text: It happened.
    cite: [page]
sources:
  page:
    title: A page
    url: https://www.example.org/third
"""


def run(root: Path, *arguments: str) -> Result:
    runner = CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH})
    result = runner.invoke(main, ["status", "--root", str(root), *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def listed(root: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run(root, "--format", "json").output)
    return found


def test_every_sheet_is_listed_with_its_level_and_one_step(plain_root: Path) -> None:
    (plain_root / STUB).write_text(SHEET, "utf-8")
    levels = {one["path"]: one["level"] for one in listed(plain_root)}
    assert levels.keys() == {FIRST, SECOND, STUB}
    assert levels[STUB] == "stub"
    output = run(plain_root, STUB).output
    assert output.startswith("1 sheet: 1 stub. Due: nothing.\n")
    assert f"  {STUB} (stub)\n    to make it brief: name the actors (and 5 more)\n" in output


def test_what_is_due_comes_before_what_would_go_deeper(plain_root: Path) -> None:
    (plain_root / STUB).write_text(SHEET + "review_by: 2026-01-01\n", "utf-8")
    first = listed(plain_root)[0]
    assert first["path"] == STUB
    assert first["next_step"] == "this sheet was due for review by 1 January 2026"
    assert first["due"] == [{"check": "review-overdue", "line": 12, "message": first["next_step"]}]
    assert "Due: 1 review-overdue." in run(plain_root).output


def test_low_levels_come_first_and_of_these_the_sheet_nearest_to_the_next(plain_root: Path) -> None:
    (plain_root / STUB).write_text(SHEET, "utf-8")
    near = "briefs/events/dd-2025-fourth-event.yml"
    more = "topics: [governance]\njurisdictions: [CN]\nas_of: 2025-09-02\n"
    (plain_root / near).write_text(SHEET.replace("third", "fourth") + more, "utf-8")
    paths = [one["path"] for one in listed(plain_root)]
    assert paths[0] == near
    assert paths.index(STUB) < paths.index(FIRST)


def test_a_withdrawn_sheet_has_no_next_step(plain_root: Path) -> None:
    (plain_root / STUB).write_text(
        SHEET + "withdrawn:\n  date: 2026-01-01\n  reason: A hoax.\n", "utf-8"
    )
    assert STUB not in {one["path"] for one in listed(plain_root)}


def test_errors_are_shown_instead(plain_root: Path) -> None:
    (plain_root / STUB).write_text("title: [\n", "utf-8")
    result = run(plain_root)
    assert result.exit_code == 1
    assert "yaml-syntax" in result.output
