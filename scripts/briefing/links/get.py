"""One address asked: followed through its redirects, within a time and a number of bytes."""

import zlib
from dataclasses import dataclass
from urllib.parse import urljoin

import httpcore
import httpx

from briefing.links.network import GuardedBackend, Network, RefusedError, TooMuchError
from briefing.schema.address import fault

_MOST_HOPS = 8
_REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one address may cost: seconds and bytes for all of its hops, bytes once unpacked."""

    seconds: float = 30.0
    wait: float = 10.0
    most_bytes: int = 4_000_000
    most_unpacked: int = 16_000_000


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back in the end. `body` is None where there was too much of it or it was broken.

    `permanent` says that every step on the way to `final` was a permanent redirect.
    """

    status: int
    final: str
    permanent: bool
    headers: httpx.Headers
    body: bytes | None


class FailedError(Exception):
    """No answer that counts; says why in words for a person."""


def get(url: str, network: Network, agent: str, limits: Limits) -> Reply:
    """Return what an address answers. Raises FailedError, or RefusedError where it leads astray.

    Every hop must be an address that a sheet could cite: https, a real host name, no user name.
    """
    backend = GuardedBackend(network, limits.seconds, limits.most_bytes)
    with httpx.Client(
        transport=_Transport(backend, network),
        headers={"User-Agent": agent, "Accept-Encoding": "gzip", "Accept": "*/*"},
        timeout=limits.wait,
        trust_env=False,
    ) as client:
        try:
            return _followed(client, url, limits)
        except TooMuchError:
            raise FailedError("the head of the answer has no end") from None
        except httpx.TimeoutException:
            raise FailedError(f"no whole answer within {limits.seconds:g} seconds") from None
        except (httpx.TransportError, httpx.InvalidURL, ValueError) as error:
            said = " ".join(str(error).split()) or type(error).__name__
            raise FailedError(f"the connection failed: {said[:200]}") from None


class _Transport(httpx.HTTPTransport):
    """The transport of httpx over guarded connections, each used once."""

    def __init__(self, backend: GuardedBackend, network: Network) -> None:
        super().__init__(verify=network.tls, trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=network.tls, network_backend=backend, max_keepalive_connections=0
        )


def _followed(client: httpx.Client, url: str, limits: Limits) -> Reply:
    seen: set[str] = set()
    here, permanent = url, True
    while len(seen) < _MOST_HOPS:
        if said := fault(here):
            raise RefusedError(f"it leads to {here[:200]}: {said}")
        if here in seen and not client.cookies:
            raise FailedError("its redirects go round in a circle")
        seen.add(here)
        with client.stream("GET", here) as response:
            target = response.headers.get("location")
            if response.status_code in _REDIRECTS and target:
                permanent = permanent and response.status_code in (301, 308)
                here = urljoin(here, target)
                continue
            body = _body(response, limits.most_unpacked)
            moved = permanent and len(seen) > 1
            return Reply(response.status_code, here, moved, response.headers, body)
    raise FailedError(f"it redirects more than {_MOST_HOPS} times")


def _body(response: httpx.Response, most: int) -> bytes | None:
    """Return the unpacked body, or None when it is too long, broken or packed in another way."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in ("identity", "", "gzip", "x-gzip"):
        return None
    unpack = zlib.decompressobj(16 + zlib.MAX_WBITS) if "gzip" in packing else None
    whole = bytearray()
    try:
        for chunk in response.iter_raw():
            room = most - len(whole) + 1
            whole += unpack.decompress(chunk, room) if unpack else chunk
            if len(whole) > most:
                return None
    except (TooMuchError, zlib.error, httpx.TransportError):
        return None
    return bytes(whole) if unpack is None or unpack.eof else None
