"""Many sheets, some of them bad: every bad one must be named in one run, and no other."""

import json
import random
import re
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from bench.sheets import make_sheets
from briefing.cli import main
from briefing.read import read_repository
from days import EPOCH, TESTS
from site_fixture import WATER, add_sheets

CASES = TESTS / "badinputs"
REST = "type: signing\nsummary: A summary.\nfacts:\n  - text: A fact.\n    cite: [page]\n"
ERROR = re.compile(r"^(briefs/events/[^:]+):\d+:\d+: error: ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one run said: which sheets were to be named, which were, and how long it took."""

    bad: frozenset[str]
    named: frozenset[str]
    exit_code: int
    seconds: float


def bad_bytes(case: dict[str, Any]) -> bytes:
    """Return the bytes of a whole bad sheet from the list of bad inputs."""
    if "stairs" in case:
        text = "".join(f"{' ' * level}a:\n" for level in range(case["stairs"]))
    elif "numbered" in case:
        text = "".join(f"k{number}: v\n" for number in range(case["numbered"]))
    elif "repeat" in case:
        text = "".join(piece * times for piece, times in case["repeat"])
    else:
        text = case["payload"]
    return text.replace("<rest>", REST).encode(case.get("encoding", "utf-8"))


def check_many(folder: Path, sheets: int, bad: int, seed: int) -> Outcome:
    """Check a folder of `sheets` sheets of which `bad` were replaced by bad ones."""
    root = folder / "root"
    shutil.copytree(WATER / "briefs", root / "briefs")
    registries = read_repository(root).registries
    assert registries
    made = dict(make_sheets(registries, sheets, seed))
    add_sheets(root, made)
    dice = random.Random(seed)
    listed = json.loads((CASES / "yaml.json").read_text("utf-8"))
    cases = [one for one in listed if one["expect"] == "reject"]
    # A good sheet that relates to a bad one has a fault of its own when the bad one has no date.
    targets = {name for text in made.values() for name in re.findall(r"target: (\S+)", text)}
    alone = sorted(made.keys() - targets)
    spoilt = [root / f"briefs/events/{name}.yml" for name in dice.sample(alone, bad)]
    for number, path in enumerate(spoilt):
        path.write_bytes(bad_bytes(cases[number % len(cases)]))
    return _checked(root, frozenset(path.relative_to(root).as_posix() for path in spoilt))


def _checked(root: Path, bad: frozenset[str]) -> Outcome:
    started = time.process_time()
    runner = CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH})
    result = runner.invoke(main, ["check", "--root", str(root)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    named = frozenset(ERROR.findall(result.output))
    return Outcome(bad, named, result.exit_code, time.process_time() - started)
