"""The page of a topic says what stands where, who wants what, and what comes next."""

from pathlib import Path

from briefing.render.topics import COLUMNS, matrix, narrower, topic_pages
from briefing.schema.registries import Topic
from pages import catalogue, catalogue_with, html, links, page, sheet, text, texts, with_class

ISSUE = """\
seat:
  question: Where should the seat be?
  poles:
    - In the north
    - In the south
  topics:
    - ai-governance
"""


def _position(actor: str) -> str:
    return f"""\
  - actor: {actor}
    issue: seat
    stance: 2
    basis: stated
    text: Wants the south.
    cite:
      - page
"""


def test_a_wider_topic_holds_the_events_of_its_narrower_ones() -> None:
    document = html(page(topic_pages, catalogue(), "topics/ai-governance.md"))
    days = [one.get("datetime") for one in with_class(document, "evlist")[0].iter("time")]
    assert days == ["2025-07-26", "2025-07-23"]
    assert links(document)["../export-promotion/"] == "Export promotion"


def test_topics_at_any_depth_below_count_as_narrower() -> None:
    topics = {
        "top": Topic(label="Top", definition="Top."),
        "middle": Topic(label="Middle", definition="Middle.", broader="top"),
        "low": Topic(label="Low", definition="Low.", broader="middle"),
    }
    assert narrower(topics) == {"top": ("middle", "low"), "middle": ("low",), "low": ()}


def test_topics_that_name_each_other_as_wider_end_the_search() -> None:
    one = Topic(label="One", definition="One.", broader="two")
    two = Topic(label="Two", definition="Two.", broader="one")
    assert narrower({"one": one, "two": two}) == {"one": ("two",), "two": ("one",)}


def test_the_matrix_gives_words_first_and_says_where_nothing_is_recorded(tmp_path: Path) -> None:
    positions = f"positions:\n{_position('united-nations')}"
    more = {"un-2026-seat": sheet("Seat", "2026-01-02", positions)}
    other = ISSUE.replace("seat:", "money:").replace("Where should the seat be?", "Who pays?")
    catalog = catalogue_with(tmp_path, more, {"issues": f"{ISSUE}\n{other}"})
    document = html(page(topic_pages, catalog, "topics/ai-governance.md"))
    rows = [texts(row) for row in with_class(document, "tb--mx")[0].iter("tr")]
    assert rows[0] == ["United Nations"]
    assert rows[1][0].startswith("Where should the seat be?")
    assert rows[2][0].startswith("Wants the south. +2 towards “In the south”. Stated")
    assert rows[4] == ["Nothing recorded"]


def test_actors_without_a_column_are_named_above_the_matrix(tmp_path: Path) -> None:
    known = list(catalogue().registries.actors)
    assert len(known) > COLUMNS
    positions = "positions:\n" + "".join(_position(one) for one in known)
    more = {"un-2026-seat": sheet("Seat", "2026-01-02", positions)}
    found = matrix(catalogue_with(tmp_path, more, {"issues": ISSUE}), ["seat"])
    assert found.actors + found.more == tuple(known)
    assert len(found.actors) == COLUMNS


def test_the_state_of_play_lists_initiatives_by_their_events() -> None:
    document = html(page(topic_pages, catalogue(), "topics/export-promotion.md"))
    board = text(with_class(document, "board")[0])
    assert board.startswith("Signed American AI Exports Program")
    assert "WAICO" not in board


def test_a_topic_without_events_has_no_dates(tmp_path: Path) -> None:
    topic = {"topics": "budget:\n  label: Budget\n  definition: Who pays.\n"}
    catalog = catalogue_with(tmp_path, {}, topic)
    document = html(page(topic_pages, catalog, "topics/budget.md"))
    assert with_class(document, "next") == []


def test_the_next_dates_of_a_topic_are_those_of_its_events() -> None:
    document = html(page(topic_pages, catalogue(), "topics/export-promotion.md"))
    assert "31 December 2027" in text(with_class(document, "next")[0])
