"""Where a thing stands is the last state that a standing event set, in order of event time."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing.checking import check
from briefing.link.catalog import Catalog, link
from briefing.read import read_repository

Write = Callable[[str, str], Path]

SHEET = """\
title: A step
initiative: body
date: {date}
type: proposal
summary: A step.
facts:
  - text: A fact.
    cite: [page]
sources:
  page: {{title: Page, url: "https://www.example.org/{name}"}}
{more}
"""


def step(name: str, day: str, more: str = "") -> tuple[str, str]:
    return name, SHEET.format(date=day, name=name, more=more)


@pytest.fixture
def catalog(plain_root: Path) -> Callable[[], Catalog]:
    return lambda: link(read_repository(plain_root), date(2026, 1, 1))


def now(catalog: Catalog) -> str | None:
    status = catalog.initiatives["body"].now
    return status.state if status else None


def test_the_last_state_stands_and_the_history_keeps_all(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    write_sheet(*step("cc-2026-founding", "2026-02-01", "sets_status: founded"))
    built = catalog()
    assert now(built) == "founded"
    assert [one.event_id for one in built.initiatives["body"].history] == [
        "aa-2025-first-event",
        "cc-2026-founding",
    ]
    since = built.initiatives["body"].now
    assert since is not None
    assert (since.since.text, since.mark) == ("2026-02-01", "active")


def test_a_status_stands_since_the_event_from_which_it_held_without_a_break(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    write_sheet(*step("cc-2026-founding", "2026-02-01", "sets_status: founded"))
    write_sheet(*step("dd-2026-again", "2026-03-01", "sets_status: founded"))
    status = catalog().initiatives["body"].now
    assert status is not None
    assert (status.since.text, status.event_id) == ("2026-02-01", "cc-2026-founding")
    write_sheet(*step("ee-2026-back", "2026-04-01", "sets_status: proposed"))
    write_sheet(*step("ff-2026-anew", "2026-05-01", "sets_status: founded"))
    status = catalog().initiatives["body"].now
    assert status is not None
    assert status.since.text == "2026-05-01"


def test_order_is_by_event_time_and_not_by_file_name(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    write_sheet(*step("zz-2024-founding", "2024-02-01", "sets_status: founded"))
    assert now(catalog()) == "proposed"


def test_an_event_without_a_state_moves_nothing_but_stands_in_the_line(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    write_sheet(*step("cc-2026-talks", "2026-02-01"))
    built = catalog()
    assert now(built) == "proposed"
    assert built.events["cc-2026-talks"].earlier == ("aa-2025-first-event",)
    assert built.events["aa-2025-first-event"].later == ("cc-2026-talks",)
    assert built.events["cc-2026-talks"].status is None
    standing = built.events["cc-2026-talks"].now
    assert standing is not None
    assert standing.state == "proposed"


def test_a_withdrawn_sheet_sets_no_status(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    gone = "sets_status: founded\nwithdrawn: {date: 2026-03-01, reason: It was a mistake.}"
    write_sheet(*step("cc-2026-founding", "2026-02-01", gone))
    assert now(catalog()) == "proposed"


def test_states_of_a_faulty_initiative_are_not_judged_by_those_of_its_sheets(
    write_sheet: Write, plain_root: Path
) -> None:
    vocabulary = plain_root / "briefs/vocabulary.yml"
    vocabulary.write_text(
        vocabulary.read_text("utf-8")
        .replace("life_cycles:\n", "life_cycles:\n  law:\n    label: Law\n    states:\n"
                 "      signed: {label: Signed, mark: decided}\n")
        .replace("instruments:\n", "instruments:\n  act: {label: Act, life_cycle: law}\n")
    )  # fmt: skip
    registry = plain_root / "briefs/initiatives.yml"
    registry.write_text(registry.read_text("utf-8").replace("body:\n  title:", "body:\n  titel:"))
    write_sheet(*step("cc-2026-law", "2026-02-01", "sets_status: signed\ninstrument: act"))
    _, found = check(plain_root, date(2026, 3, 1))
    assert {(one.place.path, one.check) for one in found if one.severity == "error"} == {
        ("briefs/initiatives.yml", "field-unknown")
    }


def test_an_event_without_an_initiative_has_the_status_it_sets_itself(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    name, text = step(
        "cc-2026-alone", "2026-02-01", "sets_status: founded\ninstrument: organisation"
    )
    write_sheet(name, text.replace("initiative: body\n", ""))
    built = catalog()
    alone = built.events["cc-2026-alone"]
    assert alone.status is not None
    assert alone.now == alone.status
    assert (alone.earlier, alone.later) == ((), ())
    assert now(built) == "proposed"
