"""Text as data at every sink of a page: Markdown body, raw HTML, attribute values, front matter."""

import html
import json
import re

from markupsafe import Markup

# Punctuation that no enabled Markdown extension and no HTML context gives a meaning in this
# position; everything else of ASCII punctuation becomes a numeric entity. A fuzz test holds this.
_HARMLESS = (
    r"[,()%]"
    r"|(?<=[A-Za-z0-9])[-/](?=[A-Za-z0-9])"
    r"|(?<=[A-Za-z])[.;'?]"
    r"|(?<=[0-9])\.(?=[0-9])"
)
_FOLDED = re.compile(r"[^\S\u00a0]+")
_PUNCTUATION = re.compile(rf"({_HARMLESS})|([!-/:-@\[-`{{-~])")


def entity(text: str) -> Markup:
    """Return `text` as data for a Markdown body, for raw HTML and for a double-quoted attribute.

    White space is folded, so a text never starts a line or a block of its own. A no-break space
    stays one, as an entity.
    """
    coded = _PUNCTUATION.sub(_coded, _FOLDED.sub(" ", text).strip(" "))
    return Markup(coded.replace("\u00a0", "&#160;"))


def _coded(found: re.Match[str]) -> str:
    return found.group(1) or f"&#{ord(found.group(2))};"


def front_matter_text(text: str) -> str:
    """Return `text` as a quoted YAML value, HTML-escaped because themes print it raw."""
    return json.dumps(html.escape(" ".join(text.split()), quote=True), ensure_ascii=False)


def json_in_html(value: object) -> Markup:
    """Return `value` as JSON that cannot end the script element that holds it."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)
