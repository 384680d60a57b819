"""Remedies for quotation marks: those that are missing, pasted or never closed."""

import re
from collections.abc import Iterator

from briefing.fix.draft import Draft, replaced
from briefing.schema.shape import every_field

_FIELD = re.compile(r"(?P<head>\s*(?:- )*[A-Za-z_][\w-]*:\s+)(?P<value>\S(?:.*\S)?)\s*")
_SAYS_FIELD = re.compile(r"\s*(?:- )*[a-z][a-z_0-9-]*:(?:\s|$)")
_PASTED = re.compile('[“”„‟«‘](?P<inside>[^“”„‟«»"\\\\]*)[“”»’‟]')
# Signs that mean something to YAML at the start of a value.
_SIGNS = ("@", "`", "%", "&", "!", "? ", ": ", ", ")


def quoted(text: str) -> str:
    """Return a text in the quotes that need the fewest escapes."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def unquoted_text(draft: Draft) -> Iterator[str]:
    """A text that holds `: ` or ` #`, or begins with a sign, stands in quotes."""
    if draft.reads or not draft.verdict.of_form:
        return
    at = draft.verdict.of_form[-1].place.line - 1
    for start in range(min(at, len(draft.lines) - 1), max(at - 12, -1), -1):
        found = _FIELD.fullmatch(draft.lines[start])
        if found is None:
            continue
        end = _last_line(draft.lines, start, len(found["head"]) - len(found["head"].lstrip(" -")))
        if end >= at and (text := _in_quotes(draft.lines, start, end, found)):
            yield text
        return


def _last_line(lines: list[str], start: int, indent: int) -> int:
    """Return the last line of a text that begins on line `start` and goes on further indented."""
    end = start
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if not line.strip() or _indent(line) <= indent:
            break
        end = number
    return end


def _in_quotes(lines: list[str], start: int, end: int, found: re.Match[str]) -> str | None:
    more = [line.strip() for line in lines[start + 1 : end + 1]]
    if any(_SAYS_FIELD.match(line) or line.startswith(("- ", "#")) for line in more):
        return None
    if not _needs_quotes(found["value"], more):
        return None
    whole = quoted(_inner("\n".join([found["value"], *more]))).split("\n")
    indents = [line[: len(line) - len(line.lstrip())] for line in lines[start + 1 : end + 1]]
    mended = [f"{found['head']}{whole[0]}", *map("".join, zip(indents, whole[1:], strict=True))]
    return "\n".join([*lines[:start], *mended, *lines[end + 1 :]])


def _inner(text: str) -> str:
    """Return the text without the quotes around it, where those inside open and close in turn.

    `"A "B" C"` has quotes around it, `"A" and "B"` has none: there the first one inside closes.
    """
    sign = text[0]
    if sign not in "\"'" or text[-1] != sign or len(text) < 2:
        return text
    inside = text[1:-1]
    opened = False
    for found in re.finditer(rf"(?<!\w){sign}|{sign}(?!\w)", inside):
        opens = found.end() < len(inside) and inside[found.end()].isalnum()
        if opens == opened:
            return text
        opened = opens
    return text if opened else inside


def _needs_quotes(value: str, more: list[str]) -> bool:
    if value[0] in "[{":
        return bool(re.match(r"[\[{][^\[\]{}]*[\]}]\s*[^\s#,\]}]", value))
    if value[0] in "\"'":
        return bool(re.match(r"([\"'])[^\"']*\1\s*[^\s#]", value))
    if value.startswith(("- ", "|", ">")) or _SAYS_FIELD.match(value):
        return False
    colon = any(": " in line or line.endswith(":") for line in [value, *more])
    return colon or value.startswith(_SIGNS)


def space_after_colon(draft: Draft) -> Iterator[str]:
    """A space stands between the colon of a field and its value."""
    if draft.reads or not draft.verdict.of_form:
        return
    at = draft.verdict.of_form[-1].place.line - 1
    for number in (at, at - 1):
        line = draft.lines[number] if 0 <= number < len(draft.lines) else ""
        found = re.fullmatch(r"(\s*(?:- )?)([a-z_]+):(\w.*|[\"'\[>].*)", line)
        if found and found[2] in every_field(draft.model):
            lines = [*draft.lines]
            lines[number] = f"{found[1]}{found[2]}: {found[3]}"
            yield "\n".join(lines)


def unclosed_quotes(draft: Draft) -> Iterator[str]:
    """A quote that opens on a line whose text ends there is closed there."""
    if draft.reads:
        return
    for number, line in enumerate(draft.lines):
        found = re.fullmatch(r"(\s*(?:- )*[A-Za-z_][\w-]*:\s+)([\"'])((?:.*\S)?)\s*", line)
        if found and found[2] not in found[3] and _ends_here(draft.lines, number):
            text = found[3].rstrip("”’")
            lines = [*draft.lines[:number], f"{found[1]}{quoted(text)}", *draft.lines[number + 1 :]]
            yield "\n".join(lines)


def _ends_here(lines: list[str], number: int) -> bool:
    indent = _indent(lines[number])
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    is_field = bool(_SAYS_FIELD.match(below)) and _indent(below) <= indent + 2
    return not below or is_field


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def pasted_quotes(draft: Draft) -> Iterator[str]:
    """Typographic quotes around a whole value are straight ones."""
    for one in draft.verdict.problems:
        if one.place.line > len(draft.lines):
            continue
        line = draft.lines[one.place.line - 1]
        for found in _PASTED.finditer(line):
            if _is_whole_value(line, found):
                place = one.place._replace(column=found.start() + 1)
                text = replaced(draft, place, found[0], quoted(found["inside"]))
                if text is not None:
                    yield text


def _is_whole_value(line: str, found: re.Match[str]) -> bool:
    if line[found.end() :].strip(" ,]}"):
        return False
    before = line[: found.start()]
    space = before[len(before.rstrip()) :]
    return before.rstrip().endswith(("[", ",", ":", "-") if space else ("[", ","))


def text_read_as_fields(draft: Draft) -> Iterator[str]:
    """A text in a list that holds `: ` stands in quotes, and is no field."""
    for one in draft.of("field-shape"):
        line = draft.lines[one.place.line - 1] if one.place.line <= len(draft.lines) else ""
        found = re.fullmatch(r"(\s*- )([A-Z].*: (?:.*\S)?)\s*", line)
        if found and len(found[1]) == one.place.column - 1 and _stands_alone(draft, one.place.line):
            lines = list(draft.lines)
            lines[one.place.line - 1] = found[1] + quoted(found[2])
            yield "\n".join(lines)


def _stands_alone(draft: Draft, number: int) -> bool:
    """Whether the entry that begins on line `number` has no further lines."""
    line = draft.lines[number - 1]
    return _last_line(draft.lines, number - 1, _indent(line)) == number - 1
