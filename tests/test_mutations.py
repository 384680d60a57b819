"""Taking the escaping away is noticed: a sample; campaigns/mutate_escaping.py tries every exit."""

import random
import re
from pathlib import Path

import pytest

from mutations import (
    ESCAPE,
    MUTATIONS,
    UNIT,
    Mutation,
    copy_project,
    is_noticed,
    is_stale,
    run_tests,
)
from site_fixture import PROJECT

# Those that fast tests notice, two of them in each run of the suite.
QUICK = [one for one in MUTATIONS if one.tests == UNIT and one.path == ESCAPE]
SAMPLE = random.Random(20261124).sample(QUICK, 2)

# Files that escape only what comes from the settings, or call what is mutated elsewhere.
CONSTANT = {
    "scripts/briefing/render/page.py": "calls front_matter_text, mutated in escape.py",
    "overrides/partials/header.html": "titles of the navigation, from the settings",
    "overrides/partials/tabs.html": "titles of the navigation, from the settings",
    "overrides/partials/subnav.html": "titles of the navigation, from the settings",
    "overrides/partials/source-file.html": "dates in words; the title is escaped in main.html",
    "overrides/partials/shared.html": "days and addresses that the code makes",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("mutations") / "project")


@pytest.mark.parametrize("mutation", SAMPLE, ids=[one.name for one in SAMPLE])
def test_escaping_that_is_taken_away_makes_tests_fail(project: Path, mutation: Mutation) -> None:
    assert is_noticed(mutation, project)


def test_the_copy_passes_the_same_tests_without_a_mutation(project: Path) -> None:
    assert run_tests(project, UNIT) == 0


@pytest.mark.parametrize("mutation", MUTATIONS, ids=[one.name for one in MUTATIONS])
def test_every_mutation_still_fits_the_code(mutation: Mutation) -> None:
    assert not is_stale(mutation), "the code has changed; write the mutation anew"
    assert all((PROJECT / one).is_file() for one in mutation.tests)


def test_every_exit_that_escapes_has_its_mutation() -> None:
    """A file that calls an escaping function of its own must be in the list."""
    named = {one.path for one in MUTATIONS}
    calls = re.compile(r"\b(entity|json_in_html|front_matter_text)\(|\| striptags \| e")
    known = {
        path.relative_to(PROJECT).as_posix()
        for folder, kind in (("scripts/briefing", "*.py"), ("overrides", "*.html"))
        for path in (PROJECT / folder).rglob(kind)
        if calls.search(path.read_text("utf-8"))
    }
    assert known - named <= CONSTANT.keys()
