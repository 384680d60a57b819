"""Disputes: the open ones first, each with the version in use and its place on the briefing."""

from briefing.render.disputes import by_state, dispute_pages, entries
from rendered import Document, by_uri, catalog


def test_open_disputes_come_before_settled_ones() -> None:
    assert list(by_state(entries(catalog()))) == ["Open", "Settled"]


def test_the_page_gives_the_version_in_use_and_why() -> None:
    seen = Document(by_uri(dispute_pages(catalog()))["disputes/index.md"].body)
    assert seen.faults == []
    assert "We use: Zq version in use. Why: Zq reason of the choice." in seen.words
    assert "../briefings/xx-2001-every-field/#d2" in seen.links


def test_a_question_stands_with_its_subject_and_every_version() -> None:
    seen = Document(by_uri(dispute_pages(catalog()))["disputes/index.md"].body)
    found = list(entries(catalog()))
    assert found
    for one in found:
        assert f"{one.event.name}: {one.record.question}" in seen.words
        for version in one.record.versions:
            assert version.text in seen.words
