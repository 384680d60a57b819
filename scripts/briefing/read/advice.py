"""What to do where YAML cannot be read: the cause in the lines around, and a line to paste."""

import re

_FIELD = re.compile(r"(?P<head>\s*(?:- )*[A-Za-z_][\w-]*: +)(?P<value>\S(?:.*\S)?)\s*")
_GLUED = re.compile(r"\s*(?:- )*(?P<key>[A-Za-z_][\w-]*):(?P<value>[^\s/].*)")
_SIGNS = ("@", "`", "%", "&", "!", "*", "|", ">")
_OTHERWISE = "If the text holds `: `, ` #`, quotes or begins with a sign, put it in double quotes."


def advice(lines: list[str], number: int) -> str:
    """Return the remedy for a fault that the parser reports on line `number`, counted from 1."""
    line = lines[number - 1] if number <= len(lines) else ""
    before = lines[number - 2] if 1 < number <= len(lines) else ""
    if any(one.startswith(("<<<<<<< ", ">>>>>>> ")) for one in lines):
        return "This is an unfinished merge: keep one side and delete the marker lines."
    if re.match(r"[ ]*\t", line):
        return "Indent with spaces; YAML does not accept tabs."
    return (
        _space_after_colon(line, number)
        or _space_after_colon(before, number - 1)
        or _quotes(line)
        or _indentation(lines, number)
        or _OTHERWISE
    )


def unclosed(line: int) -> str:
    """Return the remedy for a quote that is never closed."""
    return f"The quote that opens on line {line} is never closed: put one at the end of its text."


def double_quoted(text: str) -> str:
    """Return a text as YAML in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _space_after_colon(line: str, number: int) -> str:
    found = _GLUED.fullmatch(line)
    if not found:
        return ""
    right = f"{found['key']}: {found['value'].strip()}"
    return f"Put a space after the colon on line {number}: {right}"


def _quotes(line: str) -> str:
    """Return the line in quotes that YAML can read, where quotes are what it lacks."""
    found = _FIELD.fullmatch(line)
    if not found:
        return ""
    head, value = found["head"].strip(), found["value"]
    quote = value[0]
    if quote in "\"'" and len(value) > 1:
        inside = value[1:-1] if value[-1] == quote else value[1:]
        if quote not in inside.replace("''", "").replace('\\"', ""):
            return ""
        text = inside.replace("''", "'") if quote == "'" else inside.replace('\\"', '"')
        return f"A quote inside closes the text too early. Write: {head} {_either(text)}"
    if quote in "\u201c\u201d\u2018\u2019":
        text = value.strip("\u201c\u201d\u2018\u2019")
        return f'Use straight quotes (") around the text: {head} {double_quoted(text)}'
    if quote in "[{":
        return ""
    if ": " in value or " #" in value or value.endswith(":") or value.startswith(_SIGNS):
        return f"Put the text in double quotes: {head} {double_quoted(value)}"
    return ""


def _either(text: str) -> str:
    """Return a text in the quotes that it does not hold itself."""
    return f"'{text}'" if '"' in text and "'" not in text else double_quoted(text)


def _indentation(lines: list[str], number: int) -> str:
    """Say how deep a line stands, and how deep the entry above it does."""
    line = lines[number - 1] if number <= len(lines) else ""
    mine = _indent(line)
    for above in range(number - 1, 0, -1):
        entry = re.match(r"( *)((?:- +)+)\S", lines[above - 1])
        if not entry or len(entry[1]) > mine:
            continue
        inside = entry.end() - 1
        if inside == mine:
            return ""
        return (
            f"Line {number} is indented by {_spaces(mine)}. To be a field of the entry that begins "
            f"on line {above} it needs {inside}; a new entry begins with `- `. "
            f"If this is no list, take the `- ` of line {above} away."
        )
    return ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _spaces(number: int) -> str:
    return f"{number} space" if number == 1 else f"{number} spaces"
