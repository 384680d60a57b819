"""Linked data for tests: read from HTML as a browser reads it, and held against the vocabulary."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import html5lib
import yaml

HOST = "https://site.invalid/"
VOCABULARY = yaml.safe_load(Path(__file__).with_name("schema_org.yml").read_text("utf-8"))
_FORMS = {
    "Text": r"(?s)\S.*",
    "URL": r"(https?://|\.\.?/|#|[a-z]+/)?\S*",
    "Date": r"\d{4}(-\d\d(-\d\d)?)?",
    "Period": r"(\d{4}(-\d\d(-\d\d)?)?|\.\.)(/(\d{4}(-\d\d(-\d\d)?)?|\.\.))?",
    "Language": r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*",
}


def read(html: str) -> list[Any]:
    """Return the parsed content of every script element with linked data."""
    document: Element = html5lib.parse(html, namespaceHTMLElements=False)
    scripts = [one for one in document.iter("script") if one.get("type") == "application/ld+json"]
    return [json.loads(one.text or "") for one in scripts]


def graph(read_one: Any) -> list[dict[str, Any]]:
    """Return the nodes of one document of linked data."""
    assert read_one["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = read_one.get("@graph") or [
        {key: value for key, value in read_one.items() if key != "@context"}
    ]
    return found


def faults(node: dict[str, Any], where: str = "") -> Iterator[str]:
    """Yield what in a node schema.org does not know or gives another form."""
    kind = node.get("@type")
    if kind is None:
        if set(node) != {"@id"}:
            yield f"{where}: neither a type nor only a name: {sorted(node)}"
        return
    if kind not in VOCABULARY["types"]:
        yield f"{where}: no type {kind}"
        return
    known = {name for one in lineage(kind) for name in VOCABULARY["types"][one]["has"]}
    for name, value in node.items():
        here = f"{where}/{kind}.{name}"
        if name not in known:
            yield f"{here}: not a property of this type"
        for one in value if isinstance(value, list) else [value]:
            yield from _value_faults(one, VOCABULARY["properties"][name], here)


def lineage(kind: str) -> Iterator[str]:
    """Yield a type and every type above it."""
    yield kind
    above = VOCABULARY["types"][kind].get("is")
    if above:
        yield from lineage(above)


def _value_faults(value: object, allowed: Iterable[str], where: str) -> Iterator[str]:
    if isinstance(value, dict):
        kind = value.get("@type")
        if kind in VOCABULARY["types"] and not set(lineage(kind)) & set(allowed):
            yield f"{where}: a {kind} where {', '.join(allowed)} belongs"
        yield from faults(value, where)
    elif isinstance(value, bool | int):
        if not {"Boolean", "Integer"} & set(allowed):
            yield f"{where}: {value} where {', '.join(allowed)} belongs"
    elif not any(re.fullmatch(_FORMS.get(one, "(?!)"), str(value)) for one in allowed):
        yield f"{where}: {value!r} is no {' or '.join(allowed)}"


def names(node: object, base: str) -> Iterator[tuple[str, bool]]:
    """Yield (whole address, whether it is described here) for every name of a thing in a node."""
    if isinstance(node, dict):
        if "@id" in node:
            yield urljoin(base, node["@id"]), "@type" in node
        for value in node.values():
            yield from names(value, base)
    elif isinstance(node, list):
        for value in node:
            yield from names(value, base)
