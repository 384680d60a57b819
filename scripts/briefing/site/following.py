"""What the preview follows: files and folders that may go away and come back.

The server's own watch of a folder ends for good when the folder is gone, without a word, and it
does not start at all where one is missing.
"""

import contextlib
import threading
from collections.abc import Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

_EVERY = 0.5


class Following:
    """Keeps a watch on each of some paths, and asks for a build when one goes or comes back."""

    def __init__(self, server: LiveReloadServer, paths: Iterable[Path | str]) -> None:
        self.server = server
        self.paths = sorted({str(Path(one).absolute()) for one in paths})
        self.files = {one for one in self.paths if Path(one).is_file()}
        self.lost = {one for one in self.paths if not Path(one).exists()}
        self.ended = threading.Event()

    def begin(self) -> None:
        """Watch what is there, and look every half second for what is not."""
        for path in self.paths:
            if path not in self.lost:
                self.server.watch(path)
        threading.Thread(target=self._run, daemon=True).start()

    def close(self) -> None:
        """Look no more."""
        self.ended.set()

    def _run(self) -> None:
        while not self.ended.wait(_EVERY):
            self.look()

    def look(self) -> None:
        """Note what went away; watch again what is back."""
        emitters = list(self.server.observer.emitters)
        alive = {str(one.watch.path) for one in emitters if one.should_keep_running()}
        # A file may be watched by way of its folder, which sees it go and come back.
        held = {one for one in self.files if str(Path(one).parent) in alive}
        for path in set(self.paths) - alive - held:
            if path not in self.lost:
                self.lost.add(path)
                self._ask()
            elif Path(path).exists():
                with contextlib.suppress(OSError):  # gone again: the next look finds it
                    self._watch_again(path)
                    self.lost.discard(path)
                    self._ask()

    def _watch_again(self, path: str) -> None:
        self.server._watched_paths.pop(path, None)
        if dead := self.server._watch_refs.pop(path, None):
            with contextlib.suppress(KeyError):
                self.server.observer.unschedule(dead)
        self.server.watch(path)

    def _ask(self) -> None:
        """Ask for a build, as an edit does."""
        with self.server._rebuild_cond:
            self.server._want_rebuild = True
            self.server._rebuild_cond.notify_all()
