"""A language server over its standard streams: requests, answers, and what it says of a file."""

import json
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Empty, Queue
from types import TracebackType
from typing import Any

PATIENCE = 20.0  # seconds until a silent server counts as hanging


class LanguageServer:
    """A running server. Leave the `with` block to end it."""

    def __init__(self, command: Sequence[str], root: Path) -> None:
        self._process = subprocess.Popen(
            [*command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.root = root
        self._number = 0
        self._complaints: dict[str, list[dict[str, Any]]] = {}
        self._said: Queue[dict[str, Any]] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> "LanguageServer":
        self.ask(
            "initialize",
            {"processId": None, "rootUri": self.root.as_uri(), "capabilities": _CAPABILITIES},
        )
        self._tell("initialized", {})
        settings = {"yaml": {"validate": True, "hover": True, "completion": True}}
        self._tell("workspace/didChangeConfiguration", {"settings": settings})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, one: BaseException | None, at: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()

    def open(self, path: Path, text: str) -> None:
        """Open a file with this text."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})

    def complaints(self, path: Path) -> list[dict[str, Any]]:
        """Return what the server says is wrong with an open file."""
        while path.as_uri() not in self._complaints:
            self._next()
        return self._complaints[path.as_uri()]

    def at(self, method: str, path: Path, line: int, column: int) -> Any:
        """Ask about a place in an open file; lines and columns count from 0."""
        position = {"line": line, "character": column}
        return self.ask(method, {"textDocument": {"uri": path.as_uri()}, "position": position})

    def ask(self, method: str, params: Mapping[str, Any]) -> Any:
        """Send a request and return its result."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        number = self._number
        while True:
            said = self._next()
            if said.get("id") == number and "method" not in said:
                return said["result"]

    def _next(self) -> dict[str, Any]:
        """Return what the server says next that is no question of its own; answer those."""
        while True:
            try:
                said = self._said.get(timeout=PATIENCE)
            except Empty:
                raise TimeoutError("the language server says nothing") from None
            if said.get("method") == "textDocument/publishDiagnostics":
                self._complaints[said["params"]["uri"]] = said["params"]["diagnostics"]
            if "method" not in said or "id" not in said:
                return said
            answer = [{}] if said["method"] == "workspace/configuration" else None
            self._send({"id": said["id"], "result": answer})

    def _tell(self, method: str, params: Mapping[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while line := stream.readline():
            length = int(line.partition(b":")[2])
            while stream.readline().strip():
                pass
            self._said.put(json.loads(stream.read(length)))


_CAPABILITIES = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": False}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    }
}
