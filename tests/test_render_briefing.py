"""The page of an event: every datum has its place, and each banner stands only while it is true."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing.link.catalog import Catalog
from briefing.render.briefings import briefing_pages
from briefing.render.claims import claims
from briefing.render.notices import asleep, notices
from briefing.render.page import Page
from briefing.schema.edtf import Edtf
from pages import catalogue_with, sheet
from rendered import Document, by_uri, catalog

FULL = "briefings/xx-2001-every-field.md"
GONE = "briefings/xx-2003-withdrawn-sheet.md"


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return by_uri(briefing_pages(catalog()))


@pytest.fixture(scope="module")
def full(pages: dict[str, Page]) -> Document:
    return Document(pages[FULL].body)


def scalars(value: object) -> Iterator[object]:
    """Yield every single value in a record, however deep."""
    if isinstance(value, dict):
        for one in value.values():
            yield from scalars(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from scalars(one)
    elif value is not None:
        yield value


def test_every_page_is_whole_html(pages: dict[str, Page]) -> None:
    assert {uri: Document(page.body).faults for uri, page in pages.items()} == {
        uri: [] for uri in pages
    }


def test_every_page_has_one_title(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert page.body.count("\n# ") + page.body.startswith("# ") == 1


def test_every_text_date_and_address_of_a_sheet_is_on_its_page(full: Document) -> None:
    record = catalog().events["xx-2001-every-field"].record
    values = list(scalars(record.model_dump(mode="python")))
    texts = {one for one in values if isinstance(one, str) and one.startswith("Zq")}
    addresses = {one for one in values if isinstance(one, str) and one.startswith("https://")}
    dates = {one for one in values if isinstance(one, Edtf)}
    assert len(texts) > 60
    assert {one for one in texts if one not in full.words} == set()
    assert addresses - set(full.links) == set()
    assert {one.text for one in dates if one.words not in full.words} == set()


@pytest.mark.parametrize(
    "words",
    [
        "Order : international organisation",
        "Obliges no one; how exact: general aims; on open points: nobody else decides",
        "Executive order number Zq-14320",
        "up to 1,234 Zq unit",
        "Unlikely (20–45 %):",
        "Our confidence is low .",
        "Theirs, not ours. They give no likelihood.",
        "−1 towards “No such body”",
        "Inferred by the desk",
        "Met late, by 2 days .",
        "Counted as 10 days after 13 February 2001.",
        "Scheduled",
        "Translates 1 (inferred from similar wording).",
        "The page is no longer there.",
        "The page has changed since it was read.",
        "archived copy",
        "Agency text carried on this page.",
        "not official",
        "Export promotion",
        "Official name",
        "Announced it",
        "drafted by a machine",
    ],
)
def test_words_stand_for_ids(full: Document, words: str) -> None:
    squeezed = full.words.replace(" ", "")
    assert words.replace(" ", "") in squeezed


def test_sections_follow_the_reading_order(full: Document) -> None:
    assert full.headings == [
        "What happened",
        "What it says",
        "What was said",
        "Context",
        "No longer current",
        "Figures",
        "Why it matters",
        "Our assessment, not established fact",
        "Where sources disagree",
        "What is not known",
        "Positions",
        "What happens next",
        "Where it fits",
        "Names",
        "Who took part",
        "Documents",
        "Profile",
        "Sources by root",
        "Record",
    ]


def test_a_fact_that_fell_names_what_replaced_it(full: Document) -> None:
    fallen = full.words.partition("No longer current")[2].partition("Figures")[0]
    assert "Superseded, 5 February 2001 Zq superseded fact" in fallen
    assert "Replaced by Zq event fact" in fallen
    assert "Nothing takes its place." in fallen


def test_current_facts_leave_out_those_that_fell() -> None:
    told = claims(catalog().events["xx-2001-every-field"])
    assert [one.id for one in told.event] == ["happened"]
    assert [saying.speaker for saying in told.sayings] == ["cn-li-qiang"]


def test_the_version_in_use_comes_first(full: Document) -> None:
    disputed = full.words.partition("Zq disputed question")[2].partition("Zq open dispute")[0]
    assert disputed.index("We use Zq version in use") < disputed.index("Set aside Zq version set")


def test_an_open_dispute_prefers_no_version(full: Document) -> None:
    opened = full.words.partition("Zq open dispute")[2].partition("What is not known")[0]
    assert "Open" in opened
    assert "We use" not in opened
    assert "Set aside" not in opened


def test_an_id_that_is_taken_by_a_heading_is_not_printed_twice(full: Document) -> None:
    assert full.ids.count("context") == 1
    assert {"happened", "says", "said", "ours", "d1", "owed", "c2", "n1", "u1", "s-own"} <= set(
        full.ids
    )


def test_every_link_within_the_page_has_its_anchor(pages: dict[str, Page]) -> None:
    for page in pages.values():
        seen = Document(page.body)
        within = {one[1:] for one in seen.links if one.startswith("#")}
        assert within - set(seen.ids) == set()


def test_a_link_that_another_sheet_records_reads_from_this_side(full: Document) -> None:
    assert "Is built on by Follow-up , March 2002 stated" in full.words
    assert "../xx-2002-follow-up/" in full.links


def test_a_link_is_told_once(full: Document) -> None:
    assert full.words.count("Is built on by") == 1
    assert full.words.count("Zq words on the link") == 1


def test_copies_of_one_source_stand_under_one_root(full: Document) -> None:
    sources = full.words.partition("Sources by root")[2]
    assert "2 sources, 1 root." in sources
    assert "Zq publisher, official text One root, 2 sources here." in sources


def test_the_visible_date_is_that_of_the_last_correction(full: Document) -> None:
    assert "First published 21 February 2001, last changed 22 February 2001." in full.words
    assert "Version Briefing xx-2001-every-field, 22 February 2001." in full.words


def test_data_of_the_sheet_are_one_link_away(full: Document) -> None:
    assert "../../data/events/xx-2001-every-field.json" in full.links


def test_a_former_name_leads_to_the_page(pages: dict[str, Page]) -> None:
    stub = pages["briefings/zq-former-name.md"]
    seen = Document(stub.body)
    assert stub.kind == "moved"
    assert "This briefing has moved to Zq title of the sheet" in seen.words
    assert seen.links == ["../xx-2001-every-field/"]


def test_a_short_sheet_has_no_empty_sections(pages: dict[str, Page]) -> None:
    short = Document(pages["briefings/un-2025-ai-science-panel.md"].body)
    assert short.headings == [
        "What happened",
        "What happens next",
        "Where it fits",
        "Sources by root",
        "Record",
    ]
    assert "Number None recorded" in short.words
    assert "Commitments: nothing recorded." in short.words


def leads(one: Catalog, name: str) -> list[str]:
    return [notice.lead for notice in notices(one, one.events[name])]


def test_a_checked_sheet_past_its_review_says_so_and_names_the_later_event() -> None:
    assert leads(catalog(), "xx-2001-every-field") == [
        "Past its review date:",
        "Changed since:",
    ]


def test_the_last_event_that_changed_the_status_is_named() -> None:
    one = catalog()
    later = ("xx-2002-follow-up", "us-2025-eo-14320", "un-2025-ai-science-panel")
    event = replace(one.events["xx-2001-every-field"], later=later)
    last = notices(one, event)[-1]
    assert (last.target, last.text) == ("xx-2002-follow-up", "Agreement signed, March\u00a02002.")


def test_a_later_event_that_leaves_the_status_word_as_it_was_changed_nothing() -> None:
    one = catalog()
    follow_up = one.events["xx-2002-follow-up"]
    event = replace(follow_up, later=("xx-2002-follow-up",))
    last = notices(one, event)[-1]
    assert (last.lead, last.target) == ("Later event:", "xx-2002-follow-up")
    before = replace(event, status=None, earlier=("xx-2002-follow-up",))
    assert notices(one, before)[-1].lead == "Later event:"
    unknown = replace(event, status=None, earlier=())
    assert notices(one, unknown)[-1].lead == "Changed since:"


def test_a_sheet_without_cause_has_no_banner() -> None:
    assert leads(catalog(), "un-2025-ai-science-panel") == []


def test_a_withdrawn_sheet_says_why_and_what_to_use(pages: dict[str, Page]) -> None:
    gone = Document(pages[GONE].body)
    assert leads(catalog(), "xx-2003-withdrawn-sheet") == [
        "Withdrawn on 1\u00a0November\u00a02026:",
        "Partly retracted on 20\u00a0November\u00a02026:",
        "Drafted by a machine",
    ]
    assert "Withdrawn on 1 November 2026: The order was a forgery. Follow-up" in gone.words
    assert "../xx-2002-follow-up/" in gone.links
    assert "Carry out the forged order." in gone.words


def test_a_review_date_is_not_past_on_its_own_day() -> None:
    one = catalog()
    event = one.events["xx-2001-every-field"]
    assert event.record.review_by
    there = replace(one, today=event.record.review_by.latest)
    assert "Past its review date:" not in leads(there, event.id)
    after = replace(there, today=there.today + timedelta(days=1))
    assert "Past its review date:" in leads(after, event.id)


def test_a_review_date_ahead_has_a_hidden_banner_for_the_day_after_it(
    pages: dict[str, Page],
) -> None:
    one = catalog()
    event = one.events["xx-2001-every-field"]
    assert asleep(one, event) == ()
    early = replace(one, today=date(2000, 1, 1))
    assert [notice.after for notice in asleep(early, event)] == [event.record.review_by]
    body = by_uri(briefing_pages(early))[f"briefings/{event.id}.md"].body
    assert re.search(r'<li class="notice notice--warn" data-after="[0-9-]+" hidden>', body)
    assert " hidden>" not in pages[f"briefings/{event.id}.md"].body.partition("bottomline")[0]


def test_a_correction_is_a_banner_for_thirty_days() -> None:
    one = catalog()
    event = one.events["xx-2003-withdrawn-sheet"]
    last = replace(one, today=date(2026, 12, 20))
    assert "Partly retracted on 20\u00a0November\u00a02026:" in leads(last, event.id)
    until = [notice.until for notice in notices(last, event) if notice.until]
    assert until == [last.today]
    over = replace(one, today=date(2026, 12, 21))
    assert [notice for notice in notices(over, event) if notice.until] == []


def test_text_of_a_sheet_is_never_markup() -> None:
    one = catalog()
    event = one.events["xx-2002-follow-up"]
    hostile = '<script>x</script> **bold** [a](javascript:b) "quoted"'
    record = event.record.model_copy(update={"title": hostile, "summary": hostile})
    events = {**one.events, event.id: replace(event, record=record)}
    page = by_uri(briefing_pages(replace(one, events=events)))[f"briefings/{event.id}.md"]
    seen = Document(page.body)
    assert seen.faults == []
    assert hostile in seen.words
    assert not [link for link in seen.links if link.startswith("javascript")]


def test_positions_lead_to_the_page_of_their_issue(full: Document) -> None:
    issues = {one.issue for one in catalog().events["xx-2001-every-field"].record.positions}
    assert issues
    for name in issues:
        assert full.links.count(f"../../issues/{name}/") == 2


def test_a_source_bears_the_title_of_its_own_sheet_in_the_panel_as_in_the_list(
    tmp_path: Path,
) -> None:
    other = sheet("Later", "2026-02-01").replace("A page of the assembly", "The page, differently")
    first = sheet("Earlier", "2026-01-01")
    one = catalogue_with(tmp_path, {"un-2026-earlier": first, "un-2026-later": other})
    body = by_uri(briefing_pages(one))["briefings/un-2026-later.md"].body
    assert body.count("The page, differently") == 2
    assert "A page of the assembly" not in body
