"""Circumstances that must not show in a site, and what differs between two built sites."""

import hashlib
import os
import random
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from killed import command
from site_fixture import environment


@dataclass(frozen=True, slots=True)
class Variation:
    """One way in which a second build can differ from the first without meaning to."""

    name: str
    variables: dict[str, str] = field(default_factory=dict)
    umask: int = 0o022
    folder: str = "root"
    shuffled: bool = False


VARIATIONS = (
    Variation("a zone in the east", {"TZ": "Pacific/Kiritimati"}),
    Variation("a zone in the west", {"TZ": "Etc/GMT+12"}),
    Variation("another locale", {"LC_ALL": "C", "LANG": "tr_TR.UTF-8", "PYTHONUTF8": "0"}),
    Variation("a locale without UTF-8", {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"}),
    Variation("a fixed hash seed", {"PYTHONHASHSEED": "0"}),
    Variation("another hash seed", {"PYTHONHASHSEED": "4242"}),
    Variation("a tight umask", umask=0o077),
    Variation("a loose umask", umask=0o000),
    Variation("another folder", folder="a folder, with ü and 'signs'/deep"),
    Variation("files made in another order, with other times", shuffled=True),
    Variation("a narrow terminal", {"COLUMNS": "20", "TERM": "dumb", "NO_COLOR": "1"}),
)
# All of them at once, as two people's machines differ.
TOGETHER = Variation(
    "everything at once",
    {"TZ": "Asia/Kathmandu", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONHASHSEED": "77"},
    umask=0o077,
    folder="ein anderer Ordner/ü",
    shuffled=True,
)


def built(source: Path, scratch: Path, variation: Variation, day: str) -> Path:
    """Return the site of `source` as it comes out under a variation, built as of `day`."""
    root = scratch / variation.folder
    (_copy_shuffled if variation.shuffled else shutil.copytree)(source, root)
    target = scratch / "site"
    subprocess.run(
        command(root, target),
        cwd=root,
        env=environment(SOURCE_DATE_EPOCH=day, **variation.variables),
        umask=variation.umask,
        capture_output=True,
        check=True,
    )
    return target


def _copy_shuffled(source: Path, target: Path) -> None:
    """Copy a folder file by file in a random order, each with a time of its own."""
    chance = random.Random(7)
    files = sorted(path for path in source.rglob("*") if path.is_file())
    for path in chance.sample(files, len(files)):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        moment = chance.randrange(1_000_000_000)
        os.utime(copy, (moment, moment))


def contents(site: Path) -> dict[str, str]:
    """Return mode and hash of every file and folder of a site, by name."""
    found = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        held = path.read_bytes() if path.is_file() else b""
        found[name] = f"{path.stat().st_mode:o} {hashlib.sha256(held).hexdigest()}"
    return found


def differing(one: Path, other: Path) -> list[str]:
    """Return the names that two sites do not have in common with the same bytes and modes."""
    ours, theirs = contents(one), contents(other)
    return sorted(name for name in ours.keys() | theirs if ours.get(name) != theirs.get(name))
