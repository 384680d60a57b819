"""The drawing over many events: what is dated closely stands above its lane, the rest below."""

from pathlib import Path

from briefing.render.overview import Overview, overview
from pages import catalogue, catalogue_with, sheet


def _drawn(folder: Path, **days: str) -> Overview:
    sheets = {f"un-2020-{name}": sheet(name, day) for name, day in days.items()}
    catalog = catalogue_with(folder, sheets)
    own = [event for name, event in catalog.events.items() if name in sheets]
    found = overview(catalog, own)
    assert found is not None
    return found


def test_no_event_makes_no_drawing() -> None:
    assert overview(catalogue(), ()) is None


def test_events_of_one_quarter_share_a_bar_that_grows(tmp_path: Path) -> None:
    drawn = _drawn(tmp_path, one="2020-01-02", two="2020-03-31", three="2021-05", four="2020-04-01")
    bars = drawn.bands[0].bars
    assert drawn.span == "quarter"
    assert len(bars) == 3
    assert bars[0].height == 2 * bars[1].height == 2 * bars[2].height
    assert not drawn.hollow


def test_a_single_year_is_drawn_by_months(tmp_path: Path) -> None:
    drawn = _drawn(tmp_path, one="2020-01-02", two="2020-02-03")
    assert drawn.span == "month"
    assert [tick.name for tick in drawn.ticks] == ["January", "April", "July", "October"]
    assert len(drawn.bands[0].bars) == 2


def test_a_year_alone_is_hollow_and_hangs_below_the_line(tmp_path: Path) -> None:
    drawn = _drawn(tmp_path, vague="2021", exact="2020-01-02")
    exact, vague = drawn.bands[0].bars
    assert (exact.hollow, vague.hollow) == (False, True)
    assert exact.y + exact.height == drawn.bands[0].y == vague.y
    assert vague.width > 4 * exact.width


def test_every_event_is_counted_once_however_many_there_are(tmp_path: Path) -> None:
    days = {f"e{number}": f"202{number % 4}-0{number % 9 + 1}-03" for number in range(70)}
    drawn = _drawn(tmp_path, **days)
    assert sum(band.total for band in drawn.bands) == 70
    assert sum(sum(band.by_year.values()) for band in drawn.bands) == 70
    assert all(0 < bar.height <= 36 for band in drawn.bands for bar in band.bars)
    assert drawn.height < 600
