"""Web addresses: what is accepted, and the form under which two spellings are one source."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

LONGEST = 2000
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
_ALLOWED = re.compile(r"https://[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_RESERVED = re.compile(r"\.(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$")
TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_cid|mc_eid")


def fault(url: str) -> str | None:
    """Say why `url` may not be published, or None when it may.

    Accepted: `https`, a real host name in ASCII, no user name, a valid port, at most 2,000
    characters of RFC 3986. The text is published as it stands, so nothing is repaired here.
    """
    if len(url) > LONGEST:
        return f"the address has {len(url)} characters; the limit is {LONGEST}"
    if not url.startswith("https://"):
        return "only addresses that begin with https:// are published"
    if not url.isascii():
        return "the address has characters outside ASCII; percent-encode them"
    if not _ALLOWED.fullmatch(url) or _BAD_ESCAPE.search(url):
        return "the address has a space or a character that no address may hold"
    return _host_fault(url)


def _host_fault(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        return f"the address cannot be read: {error}"
    host = parts.hostname or ""
    if "@" in parts.netloc:
        return "the address holds a user name before the host"
    if port == 0 or parts.netloc.endswith(":"):
        return "the port is empty or zero"
    if not HOST.fullmatch(host) or host.rsplit(".", 1)[-1].isdigit():
        return f"{host or 'nothing'} is not a host name"
    if any(label.startswith("xn--") for label in host.split(".")):
        return "a host name in punycode needs a maintainer's look; cite another copy"
    if parts.path.startswith(("//", "/)[")) or "](" in url:
        return "the address looks like Markdown or has a doubled slash after the host"
    return None


@lru_cache(maxsize=8192)
def normalise(url: str) -> str:
    """Return the form under which two spellings of an address count as one source.

    Host in lower case without `www.` and default port, no fragment, no tracking parameters,
    no closing slash. For comparing only: the address that is published is the author's.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    query = [(k, v) for k, v in parse_qsl(parts.query, True) if not TRACKING.fullmatch(k)]
    return urlunsplit(("https", host + port, parts.path.rstrip("/"), urlencode(query), ""))


def is_placeholder(url: str) -> bool:
    """Return whether the host is reserved for examples by RFC 2606, or there is no host at all."""
    host = (urlsplit(url).hostname or "localhost").lower()
    return _RESERVED.search(f".{host}") is not None


def host_of(url: str) -> str:
    """Return the host of an address without `www.`, in lower case."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
