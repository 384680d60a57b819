"""The timeline puts every event in its month and says links in words with how they are known."""

from pathlib import Path

import pytest

from briefing.render import timeline
from briefing.render.timeline import timeline_pages
from pages import catalogue, catalogue_with, html, page, sheet, text, texts, with_class


def test_events_stand_in_their_months_the_earliest_first() -> None:
    document = html(page(timeline_pages, catalogue(), "timeline/index.md"))
    assert texts(with_class(document, "tl__h")) == ["July 2025", "August 2025"]
    assert [one.get("id") for one in with_class(document, "tl__i")] == ["e1", "e2", "e3"]


def test_a_vague_date_is_said_in_words_and_marked(tmp_path: Path) -> None:
    talks = {"un-2024-talks": sheet("Talks", "2024~"), "un-2024-more": sheet("More", "2024-05")}
    catalog = catalogue_with(tmp_path, talks)
    document = html(page(timeline_pages, catalog, "timeline/index.md"))
    item = with_class(document, "tl__i")[0]
    assert text(with_class(item, "tl__k")[0]).startswith("2024, approximate")
    assert len(with_class(document, "tl__n--vague")) == 2


def test_a_link_is_said_in_words_with_its_basis(tmp_path: Path) -> None:
    relation = "relations:\n  - type: {}\n    target: us-2025-eo-14320\n    basis: reported\n"
    kind = next(iter(catalogue().registries.vocabulary.relation_types))
    more = sheet("Follow-up", "2025-09-01", relation.format(kind))
    catalog = catalogue_with(tmp_path, {"us-2025-follow-up": more})
    document = html(page(timeline_pages, catalog, "timeline/index.md"))
    word = catalog.registries.vocabulary.relation_types[kind].label
    wanted = f"{word.capitalize()} US President orders a programme for AI exports: reported"
    assert texts(with_class(document, "tl__e")) == [wanted]


def test_a_long_timeline_opens_with_all_years_and_the_newest_events(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline, "ON_ONE_PAGE", 4)
    monkeypatch.setattr(timeline, "NEWEST", 2)
    catalog = catalogue_with(tmp_path, {"un-2023-act": sheet("Act", "2023-01-02")})
    document = html(page(timeline_pages, catalog, "timeline/index.md"))
    assert texts(document.iter("h1")) == ["Timeline"]
    assert [one.get("datetime") for one in with_class(document, "evlist")[0].iter("time")] == [
        "2025-08-26",
        "2025-07-26",
    ]
    drawn = with_class(document, "tlsvg")[0]
    named = [one.get("aria-label") for one in drawn.iter() if one.tag.endswith("}a")]
    assert named == ["2023, 1 event", "2025, 3 events"]
    rows = [texts(row) for row in with_class(document, "tb")[0].iter("tr")]
    assert rows[0] == ["Jurisdiction", "2025", "2023", "All"]
    assert rows[-1] == ["All", "3", "1", "4"]
    earlier = html(page(timeline_pages, catalog, "timeline/2023.md"))
    assert len(with_class(earlier, "tl__i")) == 1
