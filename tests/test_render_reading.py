"""The line under the key facts says how far a sheet was read."""

from briefing.render.reading import reading
from rendered import catalog


def record(**changes: object) -> str:
    one = catalog().events["un-2025-ai-science-panel"].record
    return reading(one.model_copy(update=changes))


def test_a_sheet_that_nobody_else_read_says_so_at_the_top() -> None:
    sources = catalog().events["un-2025-ai-science-panel"].record.sources
    whole = {key: one.model_copy(update={"access": "open"}) for key, one in sources.items()}
    part = {key: one.model_copy(update={"access": "excerpt"}) for key, one in sources.items()}
    alone = {"reviewed_by": (), "machine_drafted": False}
    assert record(**alone, sources=whole) == "Not yet read by a second person."
    assert record(**alone, sources=part) == (
        "Not yet read by a second person; most sources not read in full."
    )
    assert record(reviewed_by=("us-commerce",), sources=part) == "Most sources not read in full."
    assert record(reviewed_by=("us-commerce",), sources=whole) == ""


def test_what_a_banner_says_is_not_said_twice() -> None:
    assert "second person" not in record(reviewed_by=(), machine_drafted=True)
