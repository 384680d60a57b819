"""The finished site: what would run, restyle or load something else is a fault."""

from pathlib import Path

import pytest

from briefing.site.verify import PageScan, _text_of


def scanned(html: str) -> PageScan:
    scan = PageScan()
    scan.feed(html)
    return scan


@pytest.mark.parametrize(
    "html",
    [
        "<a href='javascript:x'>x</a>",
        "<a href=' JavaScript:x'>x</a>",
        "<a href='java&#10;script:x'>x</a>",
        "<a href='&#1;javascript:x'>x</a>",
        "<form action='javascript:x'></form>",
        "<p onclick='x'>x</p>",
        "<p style='x'>x</p>",
        "<script>x</script>",
        "<style>x</style>",
        "<iframe src='x'></iframe>",
        "<base href='x'>",
    ],
)
def test_an_element_that_would_run_or_restyle_is_noted(html: str) -> None:
    assert scanned(html).active


@pytest.mark.parametrize(
    "html",
    [
        "<a href='https://www.example.org/javascript:x'>x</a>",
        "<script src='app.js'></script>",
        "<script type='application/json'>{}</script>",
        "<p title='javascript:x'>x</p>",
    ],
)
def test_what_only_looks_like_it_is_not(html: str) -> None:
    assert not scanned(html).active


@pytest.mark.parametrize("tag", ["script", "img", "video", "audio", "track", "source", "input"])
def test_whatever_loads_a_file_is_held_to_the_site(tag: str) -> None:
    assert scanned(f"<{tag} src='https://www.example.org/x'>").loads == [
        "https://www.example.org/x"
    ]


def test_a_file_that_is_not_there_is_no_crash(tmp_path: Path) -> None:
    assert _text_of(tmp_path / "sitemap.xml") == ""
