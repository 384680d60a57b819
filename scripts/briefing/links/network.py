"""The only way out: to public addresses alone, each looked up, judged and connected to in one step.

A name that is looked up twice can lead to two places. Here the address that was judged is the one
that is connected to, for every hop of a redirect, so that no name can lead into a private network.
"""

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

import httpcore

IPAddress = IPv4Address | IPv6Address
# Addresses that carry an IPv4 address in their last 32 bits (RFC 6052).
_NAT64 = ip_network("64:ff9b::/96")
_MOST_TRIED = 3


class RefusedError(Exception):
    """A name leads to where nothing may be asked; says which and where to."""


class TooMuchError(Exception):
    """The other side sent more than is read."""


@dataclass(frozen=True, slots=True)
class Network:
    """How names become addresses, which of those may be connected to, and whom TLS trusts."""

    resolve: Callable[[str, int], Sequence[str]]
    allowed: Callable[[IPAddress], bool]
    tls: ssl.SSLContext


def public_network() -> Network:
    """Return the network of the public web: the system's names and trust, public addresses only."""
    return Network(_looked_up, is_public, ssl.create_default_context())


def is_public(address: IPAddress) -> bool:
    """Whether an address belongs to the public web, also when it is written inside another one."""
    if isinstance(address, IPv6Address):
        inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in _NAT64:
            inner.append(IPv4Address(int(address) & 0xFFFFFFFF))
        if not all(is_public(one) for one in inner if one is not None):
            return False
        if address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _looked_up(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


class GuardedBackend(httpcore.NetworkBackend):
    """Opens the connections of one request chain: to judged addresses, within time and bytes."""

    def __init__(self, network: Network, seconds: float, most_bytes: int) -> None:
        self.network = network
        self.meter = _Meter(time.monotonic() + seconds, most_bytes)
        self.inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to one of the addresses of `host`. One that may not be used refuses them all."""
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._judged(host, port)[:_MOST_TRIED]:
            try:
                stream = self.inner.connect_tcp(address, port, self.meter.left(timeout))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _MeteredStream(stream, self.meter)
        raise failure

    def _judged(self, host: str, port: int) -> list[str]:
        try:
            addresses = list(self.network.resolve(host, port))
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"{host} is not a known name") from error
        for address in addresses:
            if not self.network.allowed(ip_address(address.partition("%")[0])):
                raise RefusedError(f"{host} leads to {address}, which is not on the public web")
        return addresses


@dataclass(slots=True)
class _Meter:
    """What is left of the time and of the bytes of one request chain."""

    end: float
    bytes_left: int

    def left(self, timeout: float | None) -> float:
        remaining = self.end - time.monotonic()
        if remaining <= 0:
            raise httpcore.ReadTimeout("the time is up")
        return remaining if timeout is None else min(timeout, remaining)

    def count(self, data: bytes) -> bytes:
        self.bytes_left -= len(data)
        if self.bytes_left < 0:
            raise TooMuchError("more was sent than is read")
        return data


class _MeteredStream(httpcore.NetworkStream):
    """A connection that ends when the time or the bytes of its chain are used up."""

    def __init__(self, inner: httpcore.NetworkStream, meter: _Meter) -> None:
        self.inner, self.meter = inner, meter

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.meter.count(self.inner.read(max_bytes, self.meter.left(timeout)))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.inner.write(buffer, self.meter.left(timeout))

    def close(self) -> None:
        self.inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        inner = self.inner.start_tls(ssl_context, server_hostname, self.meter.left(timeout))
        return _MeteredStream(inner, self.meter)

    def get_extra_info(self, info: str) -> Any:
        return self.inner.get_extra_info(info)
