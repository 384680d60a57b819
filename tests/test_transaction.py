"""Publishing is one swap: whatever ends a build, the site is the old one or the new one, whole."""

import signal
import subprocess
from pathlib import Path

import pytest

from full_disk import attempt, refused
from killed import Trial, command, digest, moments, start, weight
from site_fixture import WATER, build, copy_site, environment, run


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    folder = tmp_path_factory.mktemp("trial")
    return Trial(copy_site(WATER, folder / "root"), folder)


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_build_leaves_the_old_site_or_the_new_one(
    trial: Trial, how: signal.Signals
) -> None:
    assert trial.old != trial.new
    found = [trial.kill(moment, how) for moment in moments(3, seed=how.value)]
    assert "broken" not in found


@pytest.mark.slow
def test_the_next_build_clears_away_what_a_killed_one_left(trial: Trial) -> None:
    left = trial.target.parent / ".site.building-left"
    left.mkdir()
    (left / "half.html").write_text("half")
    build(trial.root, trial.target)
    assert not left.exists()
    assert digest(trial.target) == trial.old


@pytest.mark.slow
def test_of_two_builds_at_once_one_is_refused_and_the_site_is_whole(trial: Trial) -> None:
    running = [start(trial.root, trial.target), start(trial.root, trial.target)]
    codes = sorted(process.wait() for process in running)
    assert codes == [0, 1]
    assert digest(trial.target) == trial.old


@pytest.mark.slow
def test_a_killed_build_that_may_still_clear_away_leaves_nothing(trial: Trial) -> None:
    assert trial.kill(0.6, signal.SIGTERM) == "old"
    assert not list(trial.target.parent.glob(".site.building-*"))


@pytest.mark.slow
def test_the_site_that_was_replaced_is_kept(trial: Trial) -> None:
    before = digest(trial.target)
    build(trial.root, trial.target)
    assert digest(trial.target.parent / ".site.previous") == before


@pytest.mark.slow
@pytest.mark.skipif(bool(refused()), reason=f"no disk of our own: {refused()}")
@pytest.mark.parametrize("room", [1.05, 1.6])
def test_a_full_disk_leaves_the_old_site(trial: Trial, tmp_path: Path, room: float) -> None:
    size = int(weight(trial.target) * room)
    found = attempt(trial.root, trial.target, tmp_path / "disk", size)
    assert found.code == 1
    assert found.stands == digest(trial.target)
    assert "No space left on device" in found.said
    assert "Traceback" not in found.said
    assert not any("building" in name for name in found.left)


@pytest.mark.slow
@pytest.mark.skipif(bool(refused()), reason=f"no disk of our own: {refused()}")
def test_a_disk_that_cannot_be_written_leaves_the_old_site(trial: Trial, tmp_path: Path) -> None:
    size = weight(trial.target) * 4
    found = attempt(trial.root, trial.target, tmp_path / "disk", size, read_only=True)
    assert found.code == 1
    assert found.stands == digest(trial.target)
    assert "Read-only file system" in found.said
    assert "The old site stays." in found.said
    assert "Traceback" not in found.said


@pytest.mark.slow
def test_a_write_that_fails_leaves_the_old_site_on_every_machine(trial: Trial) -> None:
    before = digest(trial.target)
    shell = ["sh", "-c", 'ulimit -f 40 && exec "$@"', "sh", *command(trial.root, trial.target)]
    done = subprocess.run(
        shell, env=environment(), cwd=trial.root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "File too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(trial.target) == before


def test_a_folder_that_is_not_a_site_is_never_replaced(tmp_path: Path) -> None:
    root = copy_site(WATER, tmp_path / "root")
    own = tmp_path / "own"
    own.mkdir()
    (own / "letter.txt").write_text("mine")
    done = run("briefing", "build", "--root", str(root), "--output", str(own), cwd=root)
    assert done.returncode == 1
    assert "holds something else" in done.stderr
    assert [path.name for path in own.iterdir()] == ["letter.txt"]


def test_a_link_in_the_place_of_the_site_is_refused(tmp_path: Path) -> None:
    root = copy_site(WATER, tmp_path / "root")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    done = run(
        "briefing", "build", "--root", str(root), "--output", str(tmp_path / "site"), cwd=root
    )
    assert done.returncode == 1
    assert "is not a folder" in done.stderr
    assert (tmp_path / "site").is_symlink()
