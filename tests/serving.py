"""A running `mkdocs serve` for tests: what it answers, how fast, and what it says."""

import contextlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

from site_fixture import environment

PATIENCE = 40.0
SHEET = "briefs/events/mekong-1995-agreement-signing.yml"
PAGE = "briefings/mekong-1995-agreement-signing/"
BANNER = "The last edit has problems."


class Server:
    """A running `mkdocs serve` with what it said. `slowest` is the longest wait for an answer."""

    def __init__(self, root: Path, log: Path) -> None:
        self.root, self.log = root, log
        self.slowest = 0.0
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
        asked = time.monotonic()
        with (
            contextlib.suppress(urllib.error.URLError, OSError),
            urllib.request.urlopen(f"http://{self.address}{folder}{address}", timeout=10) as got,
        ):
            html = str(got.read().decode("utf-8"))
            self.slowest = max(self.slowest, time.monotonic() - asked)
            return html
        self.slowest = max(self.slowest, time.monotonic() - asked)
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

    @property
    def builds(self) -> int:
        """How many builds were begun so far."""
        return self.said.count("Building documentation...")

    def edit(self, old: str, new: str, path: str = SHEET) -> None:
        """Replace a text in a file, a sheet unless told otherwise."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")


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
