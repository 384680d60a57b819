"""A session of a new author, played with the real commands: the transcript of what they print.

Run as a script it writes the transcript anew; `draw.py` then makes the pictures of it.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from briefing.cli import main

HERE = Path(__file__).parent
TRANSCRIPT = HERE / "transcript.txt"
BASE = HERE.parent / "base"
DAY = "1795478400"  # 24 November 2026, as SOURCE_DATE_EPOCH
SHEET = "briefs/events/us-2025-president-signs-order-state.yml"
ANSWERS = (
    "US President signs an order on state AI laws",
    "11 December 2025",
    "ordr",
    "order",
    "https://www.taftlaw.com/news-events/white-house-toolkit/"
    "executive-order-14365-ensuring-a-national-policy-framework-for-artificial-intelligence",
)
# What the author decides after the check: the key of a source and the id of a topic.
DECIDED = {"cite: [tafft]": "cite: [taft]", "ai-governence": "ai-governance"}


def play(folder: Path) -> str:
    """Play the session in an empty folder and return what a terminal shows."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for words in ("init -b main", "add .", "commit -m Before"):
        _git(folder, *words.split())
    sheet = folder / SHEET
    with chdir(folder):
        return "\n".join(_scenes(sheet)) + "\n"


def _scenes(sheet: Path) -> Iterator[str]:
    """Yield what happens, each scene begun by a line that says what it is about."""
    yield "# Four answers start a sheet."
    yield _typed("new", answers=ANSWERS)
    shutil.copy(HERE / "written.yml", sheet)
    yield "\n# The summary and the facts are written. The first check:"
    yield _typed("check", SHEET)
    yield "\n# What has one right answer is mended."
    yield _typed("fix", "--write", SHEET)
    yield "\n# What is left needs a decision."
    yield _typed("check", SHEET)
    text = sheet.read_text("utf-8")
    for before, after in DECIDED.items():
        text = text.replace(before, after)
    sheet.write_text(text, "utf-8")
    yield "\n# Both remedies were followed by hand. The last check, and what a reader will see:"
    yield _typed("check", SHEET)
    yield _typed("diff", "main")


def _typed(*words: str, answers: tuple[str, ...] = ()) -> str:
    """Return a command and what it prints; Click's runner stands for the terminal."""
    runner = CliRunner(env={"SOURCE_DATE_EPOCH": DAY})
    done = runner.invoke(main, words, input="".join(f"{one}\n" for one in answers))
    assert isinstance(done.exception, SystemExit | None), done.exception
    return f"$ briefing {' '.join(words)}\n{done.output.rstrip()}"


def _git(folder: Path, *words: str) -> None:
    settings = ("user.name=Author", "user.email=author@example.org", "commit.gpgsign=false")
    options = [word for one in settings for word in ("-c", one)]
    subprocess.run(["git", *options, *words], cwd=folder, check=True, capture_output=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        TRANSCRIPT.write_text(play(Path(scratch)), "utf-8")
    sys.stdout.write(TRANSCRIPT.read_text("utf-8"))
