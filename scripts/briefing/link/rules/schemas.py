"""The editor's schemas in the data folder say what the registries say."""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from briefing.link.rules.together import Across, Together
from briefing.problem import Place
from briefing.read.registries import known_words
from briefing.schema.json_schema import file_schemas


def schema_behind(together: Together) -> Iterator[Across]:
    """The schemas that editors complete from hold the fields and words of today."""
    held = together.repository.schemas
    if not held or not together.whole:
        return
    made = file_schemas(known_words(together.registries))
    for path, content in held.items():
        if _parsed(content) != made[PurePosixPath(path).stem]:
            message = "editors complete from this schema, and it is behind the registries"
            yield Across(Place(path), message, "Run `briefing schema --write`.")


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return None
