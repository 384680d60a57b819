"""Remedy for order: fields stand in the order of the schema, each with the comment above it."""

from collections.abc import Iterator

from briefing.fix.draft import Draft
from briefing.schema.shape import fields_of


def order_of_fields(draft: Draft) -> Iterator[str]:
    """The fields of the sheet stand in the order of the schema; local `x_` fields come last."""
    if draft.node is None or not draft.reads:
        return
    starts = sorted(
        (place.line - 1, key) for key, place in draft.node.keys.items() if place.column == 1
    )
    if len(starts) != len(draft.node.keys) or len({line for line, _ in starts}) != len(starts):
        return
    rank = {name: number for number, name in enumerate(fields_of(draft.model))}
    wanted = sorted(starts, key=lambda one: (rank.get(one[1], len(rank)), one[0]))
    if wanted != starts:
        yield _moved(draft.lines, [line for line, _ in starts], [line for line, _ in wanted])


def _moved(lines: list[str], starts: list[int], wanted: list[int]) -> str:
    """Return the text with the blocks that begin at `starts` in the order `wanted`."""
    body = lines[:-1] if lines[-1] == "" else lines
    heads = [_with_comment(body, line) for line in starts]
    ends = [*heads[1:], _end_of_last(body, starts[-1])]
    blocks = {start: body[head:end] for start, head, end in zip(starts, heads, ends, strict=True)}
    moved = [line for start in wanted for line in blocks[start]]
    return "\n".join([*body[: heads[0]], *moved, *body[ends[-1] :], ""])


def _with_comment(lines: list[str], start: int) -> int:
    """Return where the comment directly above a field begins, or the field itself.

    The comment at the top of a file, before a first field, belongs to the file.
    """
    head = start
    while head > 0 and lines[head - 1].startswith("#"):
        head -= 1
    return start if head == 0 else head


def _end_of_last(lines: list[str], start: int) -> int:
    """Return where the last field ends; comments after it stay at the end of the file."""
    end = start + 1
    while end < len(lines) and (not lines[end] or lines[end][0] in " -"):
        end += 1
    return end
