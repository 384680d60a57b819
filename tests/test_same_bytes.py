"""The same sheets on the same day give the same bytes, wherever and however they are built."""

from pathlib import Path

import pytest

from killed import NEW_DAY, OLD_DAY
from site_fixture import WATER, copy_site
from variations import TOGETHER, Variation, built, contents, differing


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_site(WATER, tmp_path_factory.mktemp("source") / "root")


@pytest.fixture(scope="module")
def plain(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(source, tmp_path_factory.mktemp("plain"), Variation("plain"), OLD_DAY)


@pytest.mark.slow
def test_nothing_of_the_machine_shows_in_the_site(
    source: Path, plain: Path, tmp_path: Path
) -> None:
    assert len(contents(plain)) > 300
    assert differing(plain, built(source, tmp_path, TOGETHER, OLD_DAY)) == []


@pytest.mark.slow
def test_another_day_shows_only_where_days_are_counted(
    source: Path, plain: Path, tmp_path: Path
) -> None:
    changed = differing(plain, built(source, tmp_path, Variation("later"), NEW_DAY))
    assert {"sitemap.xml", "sitemap.xml.gz"} <= set(changed)
    assert not [name for name in changed if name.startswith(("assets/", "checks/", "fields/"))]
