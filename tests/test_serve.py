"""`mkdocs serve`: follows an edit of a sheet, survives a broken one, and recovers."""

import contextlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_fixture import WATER, copy_site, environment

PATIENCE = 40.0
SHEET = "briefs/events/mekong-1995-agreement-signing.yml"
PAGE = "briefings/mekong-1995-agreement-signing/"
BANNER = "The sheets have problems."


class Server:
    """A running `mkdocs serve` with what it said."""

    def __init__(self, root: Path, log: Path) -> None:
        self.root, self.log = root, log
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{probe.getsockname()[1]}"
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.address],
                cwd=root,
                env=environment(),
                stdout=out,
                stderr=subprocess.STDOUT,
            )

    def get(self, address: str) -> str:
        """Return a page, or nothing while there is none."""
        folder = "/river-treaty-briefs/"
        with (
            contextlib.suppress(urllib.error.URLError, OSError),
            urllib.request.urlopen(f"http://{self.address}{folder}{address}", timeout=10) as got,
        ):
            return str(got.read().decode("utf-8"))
        return ""

    def wait(self, holds: Callable[[str], bool], address: str = PAGE) -> str:
        """Return the page once `holds` is true of it. Fails after PATIENCE with what was said."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            html = self.get(address)
            if html and holds(html):
                return html
            assert self.process.poll() is None, self.said
            time.sleep(0.1)
        raise AssertionError(f"waited {PATIENCE} s for {address}\n{self.said}")

    @property
    def said(self) -> str:
        """What the command printed so far."""
        return self.log.read_text("utf-8", "replace")

    def edit(self, old: str, new: str) -> None:
        """Replace a text in the sheet."""
        path = self.root / SHEET
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


@contextlib.contextmanager
def serving(root: Path, log: Path) -> Iterator[Server]:
    """Run the server and end it."""
    server = Server(root, log)
    try:
        yield server
    finally:
        server.process.terminate()
        try:
            server.process.wait(10)
        except subprocess.TimeoutExpired:
            server.process.kill()
            server.process.wait(10)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the water pack."""
    return copy_site(WATER, tmp_path / "root")


def test_an_edit_a_fault_and_its_mending_show_on_the_page(root: Path, tmp_path: Path) -> None:
    with serving(root, tmp_path / "log.txt") as server:
        assert BANNER not in server.wait(lambda html: "Chiang Rai" in html)

        server.edit("signed the agreement in Chiang Rai", "put their names to it in Chiang Rai")
        server.wait(lambda html: "put their names to it" in html)

        server.edit("type: signing", "type: singing")
        broken = server.wait(lambda html: BANNER in html)
        assert "put their names to it" in broken
        assert f"{SHEET}:" in broken
        assert "singing" in broken
        assert "signing" in broken.partition(BANNER)[2].partition("</ul>")[0]
        assert f"{SHEET}:" in server.said

        server.edit("type: singing", "type: signing")
        server.edit("put their names to it", "agreed on it")
        mended = server.wait(lambda html: BANNER not in html and "agreed on it" in html)
        assert "put their names" not in mended
        assert "Traceback" not in server.said


def test_a_site_that_starts_broken_says_so_and_comes_up_when_mended(
    root: Path, tmp_path: Path
) -> None:
    sheet = root / SHEET
    sheet.write_text(sheet.read_text("utf-8").replace("type: signing", "type: singing"), "utf-8")
    with serving(root, tmp_path / "log.txt") as server:
        assert "singing" in server.wait(lambda html: BANNER in html, "")
        server.edit("type: singing", "type: signing")
        server.wait(lambda html: "Chiang Rai" in html and BANNER not in html)
