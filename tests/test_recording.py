"""The session that the page for contributors shows is what the commands print today."""

import struct
import sys
from pathlib import Path

import pytest

from site_fixture import PROJECT

sys.path.insert(0, str(Path(__file__).parent / "recording"))
import draw
import play

PAGE = (PROJECT / "docs" / "contribute.md").read_text("utf-8")
SCENES = list(zip(draw.NAMES, draw.scenes(), strict=True))
AGAIN = "run tests/recording/play.py, then draw.py, and put the transcript into docs/contribute.md"


def test_the_commands_print_what_the_transcript_says(tmp_path: Path) -> None:
    assert play.play(tmp_path) == play.TRANSCRIPT.read_text("utf-8"), AGAIN


def test_the_page_has_the_whole_transcript_as_text() -> None:
    assert f"```text\n{play.TRANSCRIPT.read_text('utf-8')}```\n" in PAGE, AGAIN


@pytest.mark.parametrize(("name", "scene"), SCENES)
def test_every_picture_is_of_the_transcript_small_and_said_in_words(name: str, scene: str) -> None:
    data = (PROJECT / "docs" / "images" / f"{name}.png").read_bytes()
    assert draw.KEYWORD + b"\0" + draw.digest(scene) in data, AGAIN
    assert len(data) < 60_000
    assert struct.unpack(">I", data[16:20]) == (1440,)  # 720 pixels wide, and sharp at two to one
    alternative = PAGE.partition(f"](images/{name}.png)")[0].rpartition("![")[2]
    assert len(alternative.split()) > 8
