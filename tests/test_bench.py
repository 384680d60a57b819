"""The bench still runs and prints every figure in the form that a reader of its output expects."""

import re

import pytest

from bench.sheets import make_sheets
from briefing.read import read_repository
from site_fixture import PROJECT, run

FORMS = (
    r"check +20 sheets: \d+\.\d\d ms of processor a sheet, \d+\.\d\d s, peak \d+ MB",
    r"check one of +20 sheets: \d+\.\d\d s of processor, \d+\.\d\d s",
    r"build +20 sheets, \d+ pages: \d+\.\d s of processor with the plugin, "
    r"\d+\.\d s stock Material, ratio \d+\.\d\d \(\d+\.\d\d on the clock\), peak \d+ MB",
    r"bytes +20 sheets: briefing \d+ \(median\), home \d+, method \d+",
    r"index +20 sheets: \d+\.\d MB in \d+ files, largest \d+ kB",
)


@pytest.mark.slow
def test_the_bench_prints_every_figure() -> None:
    done = run("bench.bench", "--quick", "--sheets", "20", "--no-browser", cwd=PROJECT / "tests")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == len(FORMS)
    for line, form in zip(lines, FORMS, strict=True):
        assert re.fullmatch(form, line)


def test_made_sheets_are_the_same_for_the_same_seed() -> None:
    registries = read_repository(PROJECT).registries
    assert registries
    once, again = (dict(make_sheets(registries, 12, seed=7)) for _ in range(2))
    assert once == again
    assert once != dict(make_sheets(registries, 12, seed=8))
    lines = [text.count("\n") for text in once.values()]
    assert 60 < sum(lines) / len(lines) < 110
