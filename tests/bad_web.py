"""A web server on this machine whose every host misbehaves in its own way."""

import gzip
import socket
import ssl
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from pathlib import Path

from briefing.links.network import IPAddress, Network

PEM = Path(__file__).parent / "links" / "stand-in.pem"
HERE = "127.0.0.1"
DOMAIN = "links.test"


class Web:
    """The server: `asked` counts the requests by host and path; `port` speaks TLS, `plain` not."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.looked_up: Counter[str] = Counter()
        self.closing = False
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.tls.load_cert_chain(PEM)
        self.sockets = [self._listen(), self._listen()]
        self.port, self.plain = (one.getsockname()[1] for one in self.sockets)

    def _listen(self) -> socket.socket:
        listener = socket.create_server((HERE, 0), backlog=64)
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()
        return listener

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                is_tls = listener is self.sockets[0]
                threading.Thread(target=self._serve, args=(connection, is_tls), daemon=True).start()

    def _serve(self, connection: socket.socket, is_tls: bool) -> None:
        with suppress(OSError), connection:
            connection.settimeout(20)
            if is_tls:
                connection = self.tls.wrap_socket(connection, server_side=True)
            with connection:
                head = connection.recv(65536).decode("latin-1")
                path = head.split(" ")[1]
                host = head.lower().partition("host: ")[2].split(":")[0].split(".")[0]
                self.asked[f"{host}{path}"] += 1
                self._answer(Wire(self, connection, head), host, path)

    def _answer(self, wire: "Wire", host: str, path: str) -> None:
        if path == "/robots.txt":
            ROBOTS.get(host, lambda wire: wire.reply(404))(wire)
        else:
            answer = HOSTS.get(host) or ARCHIVES.get(host) or _well
            answer(wire)

    def url(self, host: str, path: str = "/page") -> str:
        """Return the address of a host of this web."""
        return f"https://{host}.{DOMAIN}:{self.port}{path}"

    def resolve(self, host: str, port: int) -> list[str]:
        """Return the addresses of a name: this machine, or what the test is about."""
        self.looked_up[host] += 1
        name = host.removesuffix(f".{DOMAIN}")
        if name == "rebinding":
            return [HERE] if self.looked_up[host] == 1 else ["10.0.0.1"]
        if name == "unknown":
            raise OSError("no such name")
        return ELSEWHERE.get(name, [HERE])

    def network(self) -> Network:
        """Return the network in which 127.0.0.1 stands for the public web, and nothing else."""
        tls = ssl.create_default_context(cafile=str(PEM))
        return Network(self.resolve, _is_here, tls)


def _is_here(address: IPAddress) -> bool:
    return address == ip_address(HERE)


class Wire:
    """One connection on which a host answers, well or badly."""

    def __init__(self, web: Web, connection: socket.socket, head: str) -> None:
        self.web, self.connection, self.head = web, connection, head
        self.path = head.split(" ")[1]
        self.host = head.lower().partition("host: ")[2].split(":")[0].split(".")[0]

    def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        self.connection.sendall(data)

    def reply(
        self, status: int, body: bytes = b"<p>Hello.</p>", *headers: str, version: str = "1.1"
    ) -> None:
        """Send a whole answer; a header of the same name replaces the usual one."""
        usual = {"Content-Type": "text/html", "Content-Length": str(len(body))}
        usual |= {name: value for name, _, value in (one.partition(": ") for one in headers)}
        lines = [f"HTTP/{version} {status} X", *(f"{k}: {v}" for k, v in usual.items() if v)]
        self.send("\r\n".join([*lines, "Connection: close", "", ""]).encode() + body)

    def drip(self, start: bytes, piece: bytes, pause: float) -> None:
        """Send something and then the same again and again until nobody listens any more."""
        self.send(start)
        for _ in range(2000):
            time.sleep(pause)
            self.send(piece)

    def reset(self) -> None:
        """End the connection with a reset."""
        raw = self.connection
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raw.close()

    @property
    def visits(self) -> int:
        """How often the page was asked for, this time included."""
        return sum(n for key, n in self.web.asked.items() if key.startswith(f"{self.host}/page"))


def to(address: str, status: int = 302) -> Callable[[Wire], None]:
    """Return a host that redirects; `{port}` and `{n}` in the address are filled in."""

    def answer(wire: Wire) -> None:
        at = address.format(port=wire.web.port, plain=wire.web.plain, n=wire.visits)
        wire.reply(status, b"", f"Location: {at}")

    return answer


def _in_turn(*answers: Callable[[Wire], None]) -> Callable[[Wire], None]:
    return lambda wire: answers[min(wire.visits, len(answers)) - 1](wire)


def _well(wire: Wire) -> None:
    wire.reply(200)


def _cookie(wire: Wire) -> None:
    if "cookie: seen=1" in wire.head.lower():
        return wire.reply(200)
    return wire.reply(302, b"", "Location: /page", "Set-Cookie: seen=1; Path=/; Secure")


_BOMB = gzip.compress(b"\0" * 60_000_000, 9)
_PIECE = b"<p>" + b"x" * 65_000
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

ELSEWHERE = {
    "inside": ["127.0.0.2"],
    "private": ["10.0.0.1"],
    "metadata": ["169.254.169.254"],
    "mixed": [HERE, "192.168.0.1"],
    "nowhere": [],
}
ROBOTS: dict[str, Callable[[Wire], None]] = {
    "shy": lambda wire: wire.reply(200, b"User-agent: *\nDisallow: /page\n"),
    "shy-of-us": lambda wire: wire.reply(200, b"User-agent: briefing-links\nDisallow: /\n"),
    "ill": lambda wire: wire.reply(503),
    "calm": lambda wire: wire.reply(200, b"User-agent: *\nCrawl-delay: 7\n"),
}
HOSTS: dict[str, Callable[[Wire], None]] = {
    "slow": lambda wire: time.sleep(8),
    "dripping": lambda wire: wire.drip(b"HTTP/1.1 200 OK\r\nX: ", b"x", 0.1),
    "endless": lambda wire: wire.drip(_HEAD + b"\r\n", _PIECE, 0),
    "heads": lambda wire: wire.drip(_HEAD, b"X-More: " + b"y" * 8000 + b"\r\n", 0),
    "huge": lambda wire: wire.reply(200, b"x" * 6_000_000),
    "circle": to("/page"),
    "pair": to("https://pair.links.test:{port}/page"),
    "chain": to("/page{n}"),
    "soft": lambda wire: wire.reply(200, b"<title>Page not found</title><p>Sorry."),
    "disguised": lambda wire: wire.reply(200, b"\x89PNG\r\n\x1a\n\0\0"),
    "astray": to("https://inside.links.test:{port}/page"),
    "numbers": to("https://127.0.0.1:{port}/page"),
    "downgrade": to("http://fine.links.test:{plain}/page"),
    "file": to("file:///etc/passwd"),
    "userinfo": to("https://fine@fine.links.test:{port}/page"),
    "garbage": to("https://[::1/page"),
    "reset": Wire.reset,
    "silent": lambda wire: None,
    "half": lambda wire: wire.send(b"HTTP/1.1 200 OK\r\nContent-"),
    "other": lambda wire: wire.send(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "patience": _in_turn(lambda wire: wire.reply(429, b"", "Retry-After: 3"), _well),
    "tomorrow": lambda wire: wire.reply(429, b"", "Retry-After: 86400"),
    "bomb": lambda wire: wire.reply(200, _BOMB, "Content-Encoding: gzip"),
    "torn": lambda wire: wire.reply(200, gzip.compress(b"x" * 99)[:-9], "Content-Encoding: gzip"),
    "unpackable": lambda wire: wire.reply(200, b"x", "Content-Encoding: br"),
    "short": lambda wire: wire.reply(200, b"<p>short", "Content-Length: 500"),
    "bytes": lambda wire: wire.reply(200, b"<p>\xff\xfe\xc3( caf\xe9</p>"),
    "charset": lambda wire: wire.reply(200, b"<p>x", "Content-Type: text/html; charset=klingon"),
    "cookie": _cookie,
    "unchanged": lambda wire: wire.reply(304, b""),
    "flapping": _in_turn(lambda wire: wire.reply(502), _well),
    "down": lambda wire: wire.reply(500),
    "old": lambda wire: wire.reply(200, b"<p>Old.", "Content-Length: ", version="1.0"),
    "gone": lambda wire: wire.reply(410),
    "closed": lambda wire: wire.reply(403),
    "moved": to("https://fine.links.test:{port}/page", 301),
    "detour": to("https://fine.links.test:{port}/page"),
    "living": lambda wire: wire.reply(200, f"<p>Visit {wire.visits}.</p>".encode()),
}

# Archives: each is asked at /save/ADDRESS.
ARCHIVES: dict[str, Callable[[Wire], None]] = {
    "archive": lambda wire: (
        wire.reply(302, b"", f"Location: {wire.path.replace('/save/', '/web/20261124000000/')}")
        if wire.path.startswith("/save/")
        else wire.reply(200)
    ),
    "quiet-archive": lambda wire: wire.reply(
        200, b"ok", f"Content-Location: {wire.path.replace('/save/', '/web/1/')}"
    ),
    "busy-archive": lambda wire: wire.reply(429),
    "empty-archive": _well,
    "false-archive": to("https://fine.links.test:{port}/page"),
}


@contextmanager
def bad_web() -> Iterator[Web]:
    """Run the server and end it."""
    web = Web()
    try:
        yield web
    finally:
        for one in web.sockets:
            one.close()
