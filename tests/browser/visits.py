"""A page open in Chromium, with everything that went over the wire, and a quiet file server."""

import functools
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


NONE: Mapping[str, str] = MappingProxyType({})


class Quiet(SimpleHTTPRequestHandler):
    """A file server that prints nothing and sends headers of its own with every file."""

    def __init__(self, *args: Any, headers: Mapping[str, str], **more: Any) -> None:
        self.more = headers
        super().__init__(*args, **more)

    def end_headers(self) -> None:
        """Send the headers that the host adds."""
        for name, value in self.more.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path, headers: Mapping[str, str] = NONE) -> Iterator[str]:
    """Serve a folder on a free port and give its address."""
    handler = functools.partial(Quiet, directory=str(folder), headers=headers)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run Chromium. Raises FileNotFoundError where there is none."""
    if not CHROMIUM.exists():
        raise FileNotFoundError(f"{CHROMIUM} is missing; install it: apt-get install chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        try:
            yield running
        finally:
            running.close()


@dataclass
class Visit:
    """An open page, its requests in order, and every complaint of the page or the network."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def foreign(self, home: str) -> list[str]:
        """Return the requests to any other host than that of the site."""
        return [
            url
            for url in self.requests
            if urlsplit(url).scheme not in ("data", "blob") and not url.startswith(home)
        ]


def _note_failure(visit: Visit, request: Request) -> None:
    """Leave out what the browser itself gave up because the reader moved on."""
    if request.failure != "net::ERR_ABORTED":
        visit.complaints.append(f"{request.failure}: {request.url}")


@contextmanager
def visiting(browser: Browser, **settings: Any) -> Iterator[Visit]:
    """Open a page in a fresh context."""
    context = browser.new_context(**settings)
    visit = Visit(context.new_page())
    page = visit.page
    page.set_default_timeout(10_000)
    page.on("request", lambda request: visit.requests.append(request.url))
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    page.on("requestfailed", lambda request: _note_failure(visit, request))
    page.on(
        "console",
        lambda said: visit.complaints.append(said.text) if said.type == "error" else None,
    )
    try:
        yield visit
    finally:
        context.close()


def pages_of(paper: bytes) -> int:
    """Return how many pages a PDF has."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", paper))
