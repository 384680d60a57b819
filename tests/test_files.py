"""Which files may lie in the data folder: regular files with expected names and nothing else."""

import os
import socket
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.check.run import check_sheets
from briefing.pipeline import assemble
from briefing.problem import BriefingError, Problem
from briefing.read import read_repository
from briefing.read.decode import MOST_BYTES
from briefing.read.files import content, find
from days import TODAY

NOBODY = 65534
EVENT = "briefs/events/aa-2025-first-event.yml"


def faults(root: Path) -> list[tuple[str, str]]:
    return [(one.check, one.place.path) for one in find(root).problems]


def test_the_sound_folder_is_found_whole(plain_root: Path) -> None:
    found = find(plain_root)
    assert found.problems == ()
    assert [Path(path).name for path in found.events] == [
        "aa-2025-first-event.yml",
        "bb-2025-second-event.yml",
    ]
    assert found.comparisons == ("briefs/comparisons/body-and-plan.yml",)
    assert len(found.registries) == 6


@pytest.mark.parametrize(
    "name",
    [
        "Some-Act.yml",
        "a b.yml",
        "single.yml",
        "a--b.yml",
        "-a-b.yml",
        "a-b.yaml",
        "a-b.json",
        "a-b",
        ".a-b.yml",
        "a_b.yml",
        "é-a.yml",
        "中国-法.yml",
        "a-b.yml.bak",
        "a:b.yml",
        "new\nline-x.yml",
        f"{'a' * 40}-{'b' * 40}.yml",
    ],
)
def test_a_sheet_with_another_kind_of_name_is_refused(plain_root: Path, name: str) -> None:
    (plain_root / "briefs/events" / name).write_text("title: x\n")
    ((check, path),) = faults(plain_root)
    assert check == "file-name"
    assert "\n" not in path


def test_a_name_that_is_not_utf_8_is_refused_and_can_be_printed(plain_root: Path) -> None:
    folder = os.fsencode(plain_root / "briefs/events")
    Path(os.fsdecode(folder + b"/a-\xff.yml")).write_text("title: x\n")
    ((check, path),) = faults(plain_root)
    assert check == "file-name"
    assert path.encode()


def test_the_longest_id_is_still_accepted(plain_root: Path) -> None:
    (plain_root / "briefs/events" / f"{'a' * 39}-{'b' * 40}.yml").write_text("title: x\n")
    assert faults(plain_root) == []


def test_only_regular_files_are_read(plain_root: Path, tmp_path: Path) -> None:
    events = plain_root / "briefs/events"
    (events / "a-link.yml").symlink_to("/etc/passwd")
    (events / "b-dangling.yml").symlink_to("nowhere.yml")
    (events / "c-folder.yml").mkdir()
    os.mkfifo(events / "d-pipe.yml")
    here = Path.cwd()
    os.chdir(events)
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("e-socket.yml")
    os.chdir(here)
    assert faults(plain_root) == [
        ("file-kind", f"briefs/events/{name}.yml")
        for name in ("a-link", "b-dangling", "c-folder", "d-pipe", "e-socket")
    ]


@pytest.mark.parametrize("folder", ["briefs", "briefs/events", "briefs/comparisons"])
def test_a_folder_that_is_a_link_is_not_followed(plain_root: Path, folder: str) -> None:
    path = plain_root / folder
    moved = path.rename(plain_root / "elsewhere")
    path.symlink_to(moved)
    assert ("file-kind", folder) in faults(plain_root)
    assert all(not one.startswith(f"{folder}/") for one in find(plain_root).events)


def test_a_folder_in_the_place_of_a_registry_and_the_reverse_are_refused(plain_root: Path) -> None:
    (plain_root / "briefs/topics.yml").unlink()
    (plain_root / "briefs/topics.yml").mkdir()
    assert ("file-kind", "briefs/topics.yml") in faults(plain_root)


@pytest.fixture
def as_a_reader(plain_root: Path) -> Iterator[Callable[[], list[tuple[str, str]]]]:
    """Find the faults as a user who is not root: root may read everything."""
    own = os.getuid() == 0
    for path in (plain_root, *plain_root.parents):
        if own and path.stat().st_uid == 0 and path.is_relative_to(tempfile.gettempdir()):
            path.chmod(path.stat().st_mode | 0o055)

    def find_as_nobody() -> list[tuple[str, str]]:
        if not own:
            return faults(plain_root)
        os.setresuid(NOBODY, NOBODY, 0)
        try:
            return faults(plain_root)
        finally:
            os.setresuid(0, 0, 0)

    yield find_as_nobody
    for path in plain_root.rglob("*"):
        path.chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "setresuid"), reason="needs users as Linux has them")
@pytest.mark.parametrize(
    "path",
    [
        "briefs/events/aa-2025-first-event.yml",
        "briefs/actors.yml",
        "briefs/comparisons",
        "briefs/events",
        "docs/method.md",
        "docs/more",
    ],
)
def test_what_may_not_be_read_is_refused_and_never_passed_over(
    plain_root: Path, as_a_reader: Callable[[], list[tuple[str, str]]], path: str
) -> None:
    (plain_root / "docs/more").mkdir(parents=True)
    (plain_root / "docs/method.md").write_text("# Method\n")
    assert as_a_reader() == []
    (plain_root / path).chmod(0)
    assert ("file-kind", path) in as_a_reader()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes devices")
def test_a_device_is_refused_and_not_opened(plain_root: Path) -> None:
    os.mknod(plain_root / "briefs/events/a-device.yml", stat.S_IFCHR | 0o666, os.makedev(1, 5))
    assert faults(plain_root) == [("file-kind", "briefs/events/a-device.yml")]


@pytest.mark.parametrize("kind", ["link", "pipe", "nothing", "folder", "growing"])
def test_a_file_that_changes_after_it_was_found_is_a_problem_and_no_crash(
    plain_root: Path, kind: str
) -> None:
    path = plain_root / EVENT
    before = path.read_bytes()
    path.unlink()
    match kind:
        case "link":
            path.symlink_to("/etc/passwd")
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "growing":
            path.write_bytes(before * 1000)
    problems: list[Problem] = []
    data = content(plain_root, EVENT, problems)
    if kind == "pipe":
        assert data == b"", "an empty file is refused by the reader"
    elif kind == "growing":
        assert data is not None
        assert len(data) == MOST_BYTES + 1
    else:
        assert data is None
        assert [(one.check, one.place.path) for one in problems] == [("file-kind", EVENT)]


def test_the_size_is_judged_before_anything_is_read(plain_root: Path) -> None:
    path = plain_root / "briefs/events/a-big-sheet.yml"
    path.write_bytes(b"#" * MOST_BYTES)
    assert faults(plain_root) == []
    with path.open("wb") as opened:
        opened.truncate(1 << 40)
    assert faults(plain_root) == [("file-size", "briefs/events/a-big-sheet.yml")]


@pytest.mark.parametrize("name", ["notes.txt", "extra.yml", ".hidden", "sub", "actors.yaml"])
def test_a_stray_entry_in_the_data_folder_is_refused(plain_root: Path, name: str) -> None:
    (plain_root / "briefs" / name).write_text("x: y\n")
    assert faults(plain_root) == [("file-unexpected", f"briefs/{name}")]


def test_a_missing_registry_is_named(plain_root: Path) -> None:
    (plain_root / "briefs/actors.yml").unlink()
    assert faults(plain_root) == [("file-missing", "briefs/actors.yml")]


def test_an_empty_folder_is_an_error_and_not_an_empty_site(tmp_path: Path) -> None:
    assert faults(tmp_path)
    (tmp_path / "briefs").mkdir()
    assert faults(tmp_path)


def test_no_event_at_all_is_an_error(plain_root: Path) -> None:
    for path in (plain_root / "briefs/events").iterdir():
        path.unlink()
    assert faults(plain_root) == [("file-missing", "briefs/events")]


@pytest.mark.parametrize(
    ("name", "check"),
    [
        ("evil.js", "file-unexpected"),
        ("evil.svg", "file-unexpected"),
        ("evil.html", "file-unexpected"),
        ("CNAME", "file-unexpected"),
        (".nojekyll", "file-unexpected"),
        ("Method.md", "file-unexpected"),
        ("sub/deep.css", "file-unexpected"),
    ],
)
def test_the_folder_of_pages_holds_pages_and_pictures_only(
    plain_root: Path, name: str, check: str
) -> None:
    path = plain_root / "docs" / name
    path.parent.mkdir(parents=True)
    path.write_text("x")
    assert faults(plain_root) == [(check, f"docs/{name}")]


def test_a_linked_folder_whose_name_is_not_utf_8_can_be_printed(plain_root: Path) -> None:
    (plain_root / "docs").mkdir(exist_ok=True)
    (plain_root / "docs" / os.fsdecode(b"caf\xe9")).symlink_to(plain_root)
    (one,) = find(plain_root).problems
    assert one.check == "file-kind"
    assert one.place.path.encode()


def test_a_link_among_the_pages_is_refused(plain_root: Path) -> None:
    docs = plain_root / "docs"
    docs.mkdir()
    (docs / "method.md").write_text("# Method\n")
    (docs / "linked.md").symlink_to("/etc/passwd")
    (docs / "folder").symlink_to("/etc")
    assert sorted(faults(plain_root)) == [
        ("file-kind", "docs/folder"),
        ("file-kind", "docs/linked.md"),
    ]


def test_one_bad_sheet_hides_neither_the_other_sheets_nor_their_faults(plain_root: Path) -> None:
    events = plain_root / "briefs/events"
    (events / "zz-broken-one.yml").write_text("title: [\n")
    (events / "zz-broken-two.yml").write_text("titel: x\n")
    repository = read_repository(plain_root)
    assert {"aa-2025-first-event", "bb-2025-second-event"} <= {one.id for one in repository.events}
    broken: dict[str, list[Problem]] = {}
    for one in repository.problems:
        broken.setdefault(one.place.path, []).append(one)
    assert sorted(broken) == [
        "briefs/events/zz-broken-one.yml",
        "briefs/events/zz-broken-two.yml",
    ]
    assert "zz-broken-one" in repository.event_ids, "so that references to it are not faults too"


def test_a_sheet_that_cannot_be_read_does_not_make_references_to_it_faulty(
    plain_root: Path,
) -> None:
    path = plain_root / "briefs/events/aa-2025-first-event.yml"
    for spoil in (lambda: path.write_bytes(b"#" * (MOST_BYTES + 1)), lambda: path.write_text("[")):
        spoil()
        repository = read_repository(plain_root)
        assert {one.place.path for one in repository.problems} == {
            "briefs/events/aa-2025-first-event.yml"
        }
        assert check_sheets(repository, TODAY) == []


@pytest.mark.parametrize(
    ("name", "check"),
    [
        ("assets/images/favicon.png", "file-unexpected"),
        ("assets/x.md", "file-unexpected"),
        ("data/events.md", "file-unexpected"),
        ("cards/x.png", "file-unexpected"),
        ("Images/x.png", "file-unexpected"),
        ("..data/x.md", "file-unexpected"),
        ("caf\u00e9/x.md", "file-unexpected"),
        ("nul/x.md", "file-unexpected"),
        ("nul.md", "file-unexpected"),
        ("CON.md", "file-unexpected"),
        ("cafe\u0301.md", "file-unexpected"),
        ("a b.md", "file-unexpected"),
        ("a\nb.md", "file-unexpected"),
        ("x.md.js", "file-unexpected"),
    ],
)
def test_a_page_file_with_a_place_or_name_that_is_not_its_own_is_refused(
    plain_root: Path, name: str, check: str
) -> None:
    path = plain_root / "docs" / name
    path.parent.mkdir(parents=True)
    path.write_text("x")
    assert check in {one for one, place in faults(plain_root) if place.isprintable()}


def test_of_two_pages_with_one_address_the_second_is_refused(plain_root: Path) -> None:
    (plain_root / "docs/x").mkdir(parents=True)
    (plain_root / "docs/x.md").write_text("# X\n")
    (plain_root / "docs/x/index.md").write_text("# X\n")
    assert faults(plain_root) == [("file-unexpected", "docs/x/index.md")]


def test_a_folder_of_pages_that_is_a_link_or_a_file_is_refused(plain_root: Path) -> None:
    (plain_root / "docs").symlink_to("/etc")
    assert faults(plain_root) == [("file-kind", "docs")]
    (plain_root / "docs").unlink()
    (plain_root / "docs").write_text("x")
    assert faults(plain_root) == [("file-kind", "docs")]


@pytest.mark.parametrize(
    "name",
    ["briefings/aa-2025-first-event.md", "search.md", "topics/index.md", "index.md", "checks.md"],
)
def test_a_page_in_the_place_of_a_generated_one_is_refused_with_its_place(
    plain_root: Path, name: str
) -> None:
    path = plain_root / "docs" / name
    path.parent.mkdir(parents=True)
    path.write_text("# Mine\n")
    with pytest.raises(BriefingError) as caught:
        assemble(plain_root, TODAY)
    assert [(one.check, one.place.path) for one in caught.value.problems] == [
        ("file-unexpected", f"docs/{name}")
    ]
