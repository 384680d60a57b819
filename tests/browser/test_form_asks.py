"""The form asks in the words of people, folds what few need, and does not scold."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SAID = ".q__say:not([hidden])"
GROUPS = ["The event", "More evidence", "What follows from it", "Upkeep", "Identity of the sheet"]


def _fold(form: Page, title: str) -> None:
    form.locator("summary", has_text=title).first.click()


def _file(form: Page, text: str) -> str:
    """Return the file as soon as it holds a text."""
    form.locator("#form-file", has_text=text).wait_for()
    return form.locator("#form-file").text_content() or ""


def test_the_six_needed_come_first_and_all_else_is_folded(form: Page) -> None:
    top = form.locator("#form-fields > fieldset > .g__in").locator(":scope > .q, :scope > .g")
    heads = [
        one.strip() for one in top.locator(":scope > label, :scope > legend").all_inner_texts()
    ]
    asked = ["Title", "Date", "Kind of event", "Summary", "Sources", "Facts"]
    assert [one.removesuffix("needed").strip() for one in heads] == asked
    assert form.locator("#form-fields > fieldset > details .fold__t").all_inner_texts() == GROUPS
    assert form.locator("#form button:visible").count() < 15


def test_an_untouched_form_says_nothing_and_tells_what_is_left_when_asked(form: Page) -> None:
    form.get_by_label("Title").first.focus()
    form.get_by_label("Summary").focus()
    form.wait_for_timeout(400)
    assert form.locator(SAID).count() == 0
    form.get_by_role("button", name="Check the sheet").click()
    left = form.locator("#form-summary li").all_inner_texts()
    assert left == [
        "Title",
        "Date",
        "Kind of event",
        "Summary",
        "Source 1: title of the page, web address",
        "Fact 1: the fact, rests on",
    ]
    form.get_by_role("button", name="Fact 1: the fact").click()
    assert form.evaluate("document.activeElement.labels[0].innerText") == "The fact needed"


def test_what_is_said_of_a_missing_answer_does_not_repeat_the_hint(form: Page) -> None:
    form.get_by_role("button", name="Check the sheet").click()
    said = form.locator(SAID).all_inner_texts()
    assert said.count("Still to do: this is needed.") == 7
    assert len(said) == 8


def test_a_wrong_answer_is_told_of_when_its_field_is_left(form: Page) -> None:
    form.get_by_label("Date").first.fill("26 July 2019")
    form.wait_for_timeout(400)
    assert form.locator(SAID).count() == 0
    form.get_by_label("Summary").focus()
    form.locator(SAID).wait_for()
    assert "2019-07-26" in form.locator(SAID).inner_text()


def test_what_is_added_after_a_check_is_not_scolded(form: Page) -> None:
    form.get_by_role("button", name="Check the sheet").click()
    before = form.locator(SAID).count()
    form.get_by_role("button", name="Add another source").click()
    form.wait_for_timeout(400)
    assert form.locator(SAID).count() == before


def test_messages_speak_of_fields_by_their_labels(form: Page) -> None:
    form.get_by_label("Kind of fact").select_option("statement")
    form.get_by_label("The fact").fill("It was said.")
    form.locator(".c__label input").check()
    form.get_by_role("button", name="Check the sheet").click()
    said = form.locator(".q__say", has_text="does not say who made it")
    assert "Add “Who said it” with the id" in said.first.text_content()


def test_a_source_is_cited_twice_in_one_place(form: Page) -> None:
    form.get_by_label("Web address").fill("https://example.org/news/survey")
    form.locator(".c__label input").check()
    form.get_by_label("Words quoted").fill("in ink")
    form.get_by_role("button", name="Quote another passage").click()
    form.get_by_label("Where in the source").last.fill("p. 2")
    written = _file(form, "p. 2")
    cited = "cite:\n      - source: example\n        quote: in ink\n      - source: example\n"
    assert cited in written
    form.reload()
    assert _file(form, "p. 2") == written
    form.get_by_role("button", name="Remove passage 1").click()
    expect(form.locator("#form-file")).not_to_contain_text("in ink")
    assert "p. 2" in _file(form, "p. 2")


def test_a_status_is_chosen_among_the_states_of_the_initiative(form: Page) -> None:
    _fold(form, "The event")
    status = form.get_by_label("Status that it sets")
    every = status.locator("optgroup").count()
    assert every > 1
    initiative = form.get_by_label("Initiative")
    initiative.select_option(index=1)
    expect(status.locator("optgroup")).to_have_count(1)
    value = status.locator("option").nth(1).get_attribute("value")
    status.select_option(value)
    assert f"sets_status: {value}" in _file(form, "sets_status")


def test_a_fold_says_how_much_of_it_is_filled(form: Page) -> None:
    _fold(form, "Upkeep")
    form.get_by_label("State of knowledge").fill("2026-11-24")
    form.get_by_label("Next review").fill("2027-11-24")
    form.locator(".fold__n", has_text="2 filled").wait_for()
    form.reload()
    form.locator(".fold__n", has_text="2 filled").wait_for()
    assert form.locator("details[open]").count() == 0


def test_a_line_that_was_added_and_left_empty_is_not_in_the_file(form: Page) -> None:
    _fold(form, "The event")
    form.get_by_role("button", name="Add a topic").click()
    form.get_by_role("button", name="Add another topic").click()
    form.get_by_label("Topic 2").select_option(index=1)
    written = _file(form, "topics:")
    assert written.count("\n  - ") == 2  # the topic, and the fact that is still empty


def test_every_control_has_a_name_of_its_own_for_a_screen_reader(form: Page) -> None:
    for group in GROUPS:
        _fold(form, group)
    form.get_by_role("button", name="Add another source").click()
    form.get_by_role("button", name="Add another fact").click()
    names = [one.strip() for one in form.locator("#form-fields button:visible").all_inner_texts()]
    assert len(names) > 20
    assert [one for one in names if not one] == []
    assert form.get_by_role("group", name="Source 2").get_by_label("Web address").count() == 1
    assert form.get_by_role("button", name="Remove fact 2").count() == 1
    nameless = """[...document.querySelectorAll('#form :is(input, select, textarea)')].filter(
        (one) => !one.labels?.[0]?.textContent.trim()).map((one) => one.outerHTML)"""
    assert form.evaluate(nameless) == []


def test_two_sources_of_one_name_are_told_of_before_one_is_lost(form: Page) -> None:
    form.get_by_role("button", name="Add another source").click()
    for number in (1, 2):
        source = form.get_by_role("group", name=f"Source {number}")
        source.locator("summary", has_text="More about this source").click()
        source.get_by_label("Short name").fill("page")
    form.get_by_role("button", name="Check the sheet").click()
    mend = form.locator("#form-summary li", has_text="Another entry has this name")
    mend.get_by_role("button").click()
    second = form.get_by_role("group", name="Source 2").get_by_label("Short name")
    assert second.evaluate("(one) => one === document.activeElement")


def test_a_row_of_the_comparison_without_its_name_is_still_to_do(form: Page) -> None:
    _fold(form, "What follows from it")
    form.get_by_role("button", name="Add a row").click()
    form.get_by_label("Text").fill("A clause")
    form.get_by_role("button", name="Check the sheet").click()
    form.get_by_role("button", name="Row 1", exact=True).click()
    assert form.evaluate("document.activeElement.labels[0].innerText") == "Row needed"


def test_hints_speak_of_other_fields_by_their_labels(form: Page) -> None:
    _fold(form, "What follows from it")
    form.get_by_role("button", name="Add a commitment").click()
    commitment = form.get_by_role("group", name="Commitment 1")
    commitment.locator("summary").click()
    commitment.get_by_role("button", name="Add due date").click()
    hint = commitment.locator(".q", has_text="Days").first.locator(".q__hint")
    assert hint.inner_text() == "Days from the day in “Counted from”. For example 180."
