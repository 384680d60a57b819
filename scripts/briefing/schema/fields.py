"""The kinds of value a field can hold, each with its one rule. Every scalar arrives as text."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from briefing.schema import address, text

ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)+"
KEY_PATTERN = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
JURISDICTION_PATTERN = r"[A-Z]{2,4}(-[A-Z0-9]{1,3})?"
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
LONGEST_ID = 80
MOST_ITEMS = 200  # of any list in a sheet or an entry
RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9]|assets|index|search|tags|404)")
NO_POSITION = "none"
_WHOLE_NUMBER = re.compile(r"[+-]?(0|[1-9][0-9]{0,8})")


class Record(BaseModel):
    """A value of the schema: immutable, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field whose value names an entry of a registry, a vocabulary or the same sheet."""

    target: str


@dataclass(frozen=True, slots=True)
class Form:
    """Marks how a value is written, for whatever asks people for one."""

    name: str


def _clean_text(value: str) -> str:
    if fault := text.length_fault(value):
        raise PydanticCustomError("text-length", "{fault}", {"fault": fault})
    if fault := text.fault(value):
        raise PydanticCustomError("text-character", "{fault}", {"fault": fault})
    mixed = text.mixed_script_word(value)
    if mixed:
        message = "the word {word} mixes letters of two scripts that look alike"
        raise PydanticCustomError("text-character", message, {"word": repr(mixed)})
    folded = text.fold(value)
    if not folded:
        raise PydanticCustomError("text-empty", "the field is empty", {})
    return folded


def _clean_address(value: str) -> str:
    fault = address.fault(value)
    if fault:
        raise PydanticCustomError("address-form", "{fault}", {"fault": fault})
    return value


def id_fault(value: str) -> str | None:
    """Say why `value` cannot be the id of a sheet, or None when it can."""
    if not re.fullmatch(ID_PATTERN, value):
        return "an id is made of small letters a-z, digits and single hyphens, two words or more"
    if len(value) > LONGEST_ID:
        return f"the id has {len(value)} characters; the limit is {LONGEST_ID}"
    return None


def key_fault(value: str) -> str | None:
    """Say why `value` cannot be the id of a registry entry or a key in a sheet, or None."""
    if not re.fullmatch(KEY_PATTERN, value) or len(value) > LONGEST_ID:
        return "a key begins with a small letter and holds a-z, 0-9 and single hyphens"
    return "this name is reserved" if RESERVED.fullmatch(value) else None


def _clean_number(value: object) -> object:
    if isinstance(value, str):
        if not _WHOLE_NUMBER.fullmatch(value):
            raise PydanticCustomError(
                "number-form", "{value} is not a whole number", {"value": value}
            )
        return int(value)
    return value


def _clean_stance(value: object) -> object:
    if value == NO_POSITION:
        return None
    if isinstance(value, str) and not _WHOLE_NUMBER.fullmatch(value):
        message = "{value} is neither a whole number nor `none`"
        raise PydanticCustomError("number-form", message, {"value": value})
    return _clean_number(value)


def _written_stance(value: int | None) -> int | str:
    return NO_POSITION if value is None else value


def _clean_flag(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            message = "{value} is neither true nor false"
            raise PydanticCustomError("value-not-allowed", message, {"value": value})
        return value == "true"
    return value


def _clean_key(value: str) -> str:
    return _without_fault(value, key_fault(value))


def _clean_id(value: str) -> str:
    return _without_fault(value, id_fault(value))


def _without_fault(value: str, fault: str | None) -> str:
    if fault:
        raise PydanticCustomError("id-form", "{fault}", {"fault": fault})
    return value


Text = Annotated[str, AfterValidator(_clean_text), Form("text")]
Url = Annotated[
    str,
    AfterValidator(_clean_address),
    Form("address"),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https://"}),
]
Key = Annotated[str, AfterValidator(_clean_key), Form("key")]
StateKey = Annotated[str, AfterValidator(_clean_key), Form("state")]
FormerId = Annotated[str, AfterValidator(_clean_id), Form("id")]
Flag = Annotated[bool, BeforeValidator(_clean_flag), Form("flag")]
Number = Annotated[int, BeforeValidator(_clean_number), Form("number")]
# None where a source says that the actor takes no position; written `none`, in data as in sheets.
Stance = Annotated[
    Annotated[int, Field(ge=-2, le=2)] | None,
    BeforeValidator(_clean_stance),
    PlainSerializer(_written_stance),
    Form("stance"),
]
Percent = Annotated[int, BeforeValidator(_clean_number), Field(ge=0, le=100), Form("number")]
Language = Annotated[
    str,
    Field(pattern=LANGUAGE_PATTERN, max_length=20),
    Form("language"),
]

ActorId = Annotated[str, Ref("actor")]
TopicId = Annotated[str, Ref("topic")]
IssueId = Annotated[str, Ref("issue")]
JurisdictionId = Annotated[str, Ref("jurisdiction")]
InitiativeId = Annotated[str, Ref("initiative")]
EventId = Annotated[str, Ref("event")]
SourceKey = Annotated[str, Ref("source")]
FactId = Annotated[str, Ref("fact")]
AssessmentId = Annotated[str, Ref("assessment")]


def described(meaning: str, *examples: str, **more: Any) -> Any:
    """Return an optional field that documents itself."""
    return Field(
        default=more.pop("default", None),
        description=meaning,
        examples=list(examples) or None,
        **more,
    )


def required(meaning: str, *examples: str, **more: Any) -> Any:
    """Return a required field that documents itself."""
    return Field(description=meaning, examples=list(examples) or None, **more)


def many(meaning: str, **more: Any) -> Any:
    """Return an optional list or mapping field that documents itself."""
    empty = more.pop("factory", tuple)
    return Field(default_factory=empty, description=meaning, **{"max_length": MOST_ITEMS, **more})
