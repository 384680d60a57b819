"""The page of an actor says who it is, what it did, said and owes, and where it stands."""

from pathlib import Path

from briefing.render.actors import FOR_THEM, OWED, actor_pages
from pages import catalogue, catalogue_with, html, links, page, sheet, text, texts, with_class

POSITION = """\
positions:
  - actor: cn-government
    issue: standing-international-body
    stance: -1
    basis: inferred
    text: Doubts whether a new body is needed.
    cite:
      - page
"""

SAID = """\
title: Remarks on a seat
date: 2026-02-03
type: proposal
summary: Li spoke of a seat.
facts:
  - kind: statement
    by: cn-li-qiang
    text: Li said that a seat was needed.
    cite:
      - remarks
sources:
  remarks:
    title: Remarks on a seat
    url: https://ministry.example.org/remarks
    publisher: Ministry of Foreign Affairs of China
"""


def test_actors_are_grouped_by_jurisdiction_with_their_events_counted() -> None:
    document = html(page(actor_pages, catalogue(), "actors/index.md"))
    assert texts(with_class(document, "grp")) == ["China", "United States", "Elsewhere"]
    assert "Li Qiang Person 1" in [" ".join(texts(row)) for row in document.iter("tr")]


def test_posts_are_printed_with_their_dates_and_body() -> None:
    document = html(page(actor_pages, catalogue(), "actors/cn-li-qiang.md"))
    wanted = "Posts Premier of the State Council, Government of China, from March 2023"
    assert wanted in [" ".join(texts(one)) for one in with_class(document, "facts")[0]]


def test_events_stand_under_the_role_in_words() -> None:
    role = catalogue().registries.vocabulary.roles["announcer"].label
    own = html(page(actor_pages, catalogue(), "actors/cn-li-qiang.md"))
    assert texts(own.iter("h3")) == [role]
    behalf = html(page(actor_pages, catalogue(), "actors/cn-government.md"))
    assert FOR_THEM in texts(behalf.iter("h3"))


def test_the_latest_position_comes_first_and_the_earlier_one_stays(tmp_path: Path) -> None:
    later = {"cn-2026-doubts": sheet("Doubts", "2026-03-01", POSITION)}
    catalog = catalogue_with(tmp_path, later)
    document = html(page(actor_pages, catalog, "actors/cn-government.md"))
    block = with_class(document, "rb")[0]
    now, before = texts(with_class(block, "stance"))
    assert text(with_class(block, "claim__text")[0]) == "Doubts whether a new body is needed."
    assert now.startswith("−1 towards “No such body”. Inferred by the desk, 1 March 2026.")
    assert before.startswith("Before: +2 towards “A standing body”.")


def test_that_an_actor_takes_no_position_is_said_before_the_one_it_had(tmp_path: Path) -> None:
    none = POSITION.replace("stance: -1", "stance: none").replace("inferred", "stated")
    catalog = catalogue_with(tmp_path, {"cn-2026-doubts": sheet("Doubts", "2026-03-01", none)})
    document = html(page(actor_pages, catalog, "actors/cn-government.md"))
    now, before = texts(with_class(with_class(document, "rb")[0], "stance"))
    assert now.startswith("No position. Stated by its representative, 1 March 2026.")
    assert before.startswith("Before: +2 towards")


def test_a_statement_carries_its_evidence_and_leads_to_its_briefing(tmp_path: Path) -> None:
    catalog = catalogue_with(tmp_path, {"cn-2026-remarks": SAID})
    found = links(html(page(actor_pages, catalog, "actors/cn-li-qiang.md")))
    assert "../../briefings/cn-2026-remarks/#f1" in found
    assert "../../briefings/cn-2026-remarks/#s-remarks" in found


def test_commitments_say_what_became_of_them() -> None:
    document = html(page(actor_pages, catalogue(), "actors/us-commerce.md"))
    assert "Met, 21 October 2025: public launch. One root." in text(document)


def test_sources_of_a_ministry_speak_for_it_and_for_the_government_above_it(tmp_path: Path) -> None:
    catalog = catalogue_with(tmp_path, {"cn-2026-remarks": SAID})
    for actor in ("cn-mfa", "cn-government"):
        document = html(page(actor_pages, catalog, f"actors/{actor}.md"))
        assert "Remarks on a seat" in text(with_class(document, "srclist")[0]), actor
    other = text(html(page(actor_pages, catalog, "actors/us-commerce.md")))
    assert "Remarks on a seat" not in other


def test_judgements_stand_with_whoever_owns_them() -> None:
    document = html(page(actor_pages, catalogue(), "actors/site-desk.md"))
    assert "Likely (55–80 %)." in texts(document.iter("strong"))


def test_no_recorded_position_is_said_to_be_no_more_than_that() -> None:
    document = html(page(actor_pages, catalogue(), "actors/united-nations.md"))
    lacks = "Events, positions and commitments. That is not the same as none."
    assert lacks in texts(with_class(document, "none"))
    assert "Positions" not in texts(document.iter("h2"))


def test_a_long_ledger_is_cut_with_the_most_pressing_first(tmp_path: Path) -> None:
    owed = (
        "  - who: us-commerce\n    what: Report {0}\n    due: 2026-0{0}\n    cite:\n      - page\n"
    )
    more = "commitments:\n" + "".join(owed.format(number) for number in range(1, 10))
    sheets = {f"us-2026-act-{n}": sheet(f"Act {n}", "2026-01-02", more) for n in range(3)}
    catalog = catalogue_with(tmp_path, sheets)
    document = html(page(actor_pages, catalog, "actors/us-commerce.md"))
    words = texts(with_class(document, "next__c"))
    assert len(words) == OWED
    assert all(one.startswith("Overdue by") for one in words)
    assert links(document)["../../commitments/"] == "The ledger has all of them."


def test_what_an_actor_says_itself_is_told_from_what_others_report(tmp_path: Path) -> None:
    reported = SAID.replace("Ministry of Foreign Affairs of China", "The Wire").replace(
        "ministry.example.org/remarks", "wire.example.org/remarks"
    )
    sheets = {"cn-2026-remarks": SAID, "cn-2026-wire": reported.replace("a seat", "two seats")}
    catalog = catalogue_with(tmp_path, sheets)
    words = text(html(page(actor_pages, catalog, "actors/cn-li-qiang.md")))
    assert (
        "1 of 3 positions and statements (33 %) cite a source that speaks for their side" in words
    )
    assert "Two others rest on reports of others alone." in words


def test_commitments_of_a_part_stand_with_the_body_above_it(tmp_path: Path) -> None:
    owed = "commitments:\n  - who: cn-mfa\n    what: Report\n    due: 2026-03\n    cite:\n"
    owed += "      - page\n"
    catalog = catalogue_with(tmp_path, {"cn-2026-act": sheet("Act", "2026-01-02", owed)})
    words = text(html(page(actor_pages, catalog, "actors/cn-government.md")))
    assert "1 overdue, those of their parts among them" in words
    assert "Report.Overdue by 238 days" in words


def test_a_position_leads_to_the_page_of_its_issue() -> None:
    own = html(page(actor_pages, catalogue(), "actors/cn-government.md"))
    assert "../../issues/standing-international-body/" in links(own)


def test_an_event_stands_once_however_many_roles_an_actor_had_in_it(tmp_path: Path) -> None:
    more = (
        "actors:\n  - {actor: cn-government, role: announcer}\n"
        "  - {actor: cn-li-qiang, role: announcer, on_behalf_of: cn-government}\n"
    )
    catalog = catalogue_with(tmp_path, {"cn-2026-talk": sheet("A talk", "2026-02-03", more)})
    shown = html(page(actor_pages, catalog, "actors/cn-government.md"))
    assert texts(shown.iter("a")).count("A talk") == 1
