"""What a page says, so that two visits can be compared, and whether it is an excuse."""

import hashlib
import re
from email.message import Message
from html.parser import HTMLParser

_SILENT = ("script", "style", "noscript", "template", "svg")
_EXCUSE = re.compile(
    r"\b(404|page (was )?not found|page cannot be found|page does(n.t| not) exist"
    r"|no longer (available|exists)|page introuvable|seite nicht gefunden)\b|页面不存在|找不到",
    re.IGNORECASE,
)


class _Words(HTMLParser):
    """Collects the words of a page, and those of its title and first headings apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.heads: list[str] = []
        self.silent = 0
        self.in_head = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in _SILENT
        self.in_head = self.in_head or tag in ("title", "h1")

    def handle_endtag(self, tag: str) -> None:
        self.silent = max(0, self.silent - (tag in _SILENT))
        self.in_head = self.in_head and tag not in ("title", "h1")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words += data.split()
            if self.in_head:
                self.heads += data.split()


def decoded(body: bytes, content_type: str) -> str | None:
    """Return a body as text, or None when it is no text. Bytes that are not of the encoding that
    is named become marks, so that they never stop a comparison.
    """
    header = Message()
    header["content-type"] = content_type or "text/html"
    kind = header.get_content_type()
    if not kind.startswith("text/") and kind not in ("application/xhtml+xml", "application/json"):
        return None
    if body[:4] in (b"%PDF", b"\x89PNG", b"PK\x03\x04", b"\xff\xd8\xff\xe0"):
        return None
    try:
        return body.decode(header.get_content_charset() or "utf-8", "replace")
    except LookupError:
        return body.decode("utf-8", "replace")


def fingerprint(body: bytes, content_type: str) -> str:
    """Return a short hash of the words of a page, or of the bytes of what is no text."""
    text = decoded(body, content_type)
    said = body if text is None else " ".join(_read(text).words).encode()
    return hashlib.sha256(said).hexdigest()[:16]


def is_excuse(body: bytes, content_type: str) -> bool:
    """Whether a page that calls itself found says in its title or heading that it is not."""
    text = decoded(body, content_type)
    return text is not None and bool(_EXCUSE.search(" ".join(_read(text).heads)))


def _read(text: str) -> _Words:
    reader = _Words()
    reader.feed(text)
    reader.close()
    return reader
