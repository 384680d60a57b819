"""The preview of `mkdocs serve`: the last good site stays up, whatever a build comes to.

MkDocs builds into the folder that it serves from: it empties that folder first, lets every request
wait while it builds, and for ever when a build fails. Here each good build is moved aside and
served from there, so a request never waits, and a failed build changes nothing but the notice that
is put at the head of every page.
"""

import logging
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from briefing.problem import Problem
from briefing.site.banner import banner
from briefing.site.failure import heard, told

log = logging.getLogger("mkdocs.plugins.briefing")


class Preview:
    """Stands between the server and its builder; is called in the place of the builder."""

    def __init__(
        self, server: LiveReloadServer, root: Path, broken: Callable[[], Iterable[Problem]]
    ) -> None:
        self.server, self.root, self.broken = server, root, broken
        self.builder = server.builder
        self.folder = Path(server.root)
        self.numbers = count(1)
        self.good: list[Path] = []
        self.notice = ""
        self.inject = server._inject_js_into_html

    def take_over(self) -> None:
        """Serve the site that was just built, and do so from now on after every build."""
        self._publish()
        self.server.builder = self
        self.server.error_handler = self._error_page
        self.server._inject_js_into_html = self._injected  # type: ignore[method-assign]

    def __call__(self) -> None:
        """Build. Afterwards the new site is served, or else the last good one with a notice."""
        with self._served_meanwhile(), heard() as said:
            try:
                self.builder()
            except Exception as error:  # whatever it is, the preview outlives it
                self._fail(error, said)
            else:
                self.notice = ""
                self._publish()

    def close(self) -> None:
        """Delete what was moved aside."""
        for folder in self.good:
            shutil.rmtree(folder, ignore_errors=True)

    def _publish(self) -> None:
        """Move the built site aside and serve it; the one before stays for requests under way."""
        aside = Path(f"{self.folder}-{next(self.numbers)}")
        self.folder.rename(aside)
        self.folder.mkdir()
        self.server.root = str(aside)
        self.good.append(aside)
        for old in self.good[:-2]:
            shutil.rmtree(old, ignore_errors=True)
        del self.good[:-2]

    def _fail(self, error: Exception, said: list[str]) -> None:
        problems = tuple(self.broken()) or told(error, said, self.root)
        self.notice = banner(problems)
        log.error(f"{problems[0].message} The last good state stays up.")

    @contextmanager
    def _served_meanwhile(self) -> Iterator[None]:
        """Let requests be answered during a build; the server holds them back until its end."""
        server = self.server
        with server._epoch_cond:
            wanted, server._wanted_epoch = server._wanted_epoch, server._visible_epoch
            server._epoch_cond.notify_all()
        try:
            yield
        finally:
            with server._epoch_cond:
                server._wanted_epoch = wanted

    def _injected(self, content: bytes, epoch: int) -> bytes:
        """Return a page with the server's own script and the notice, if there is one."""
        whole: bytes = self.inject(content, epoch)  # type: ignore[no-untyped-call]
        if not self.notice:
            return whole
        start = whole.find(b"<article")
        place = whole.find(b">", max(start, whole.find(b"<body"))) + 1
        return whole[:place] + self.notice.encode() + whole[place:]

    def _error_page(self, code: int) -> bytes | None:
        page = Path(self.server.root) / f"{code}.html"
        return page.read_bytes() if page.is_file() else None
