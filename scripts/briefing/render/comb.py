"""The comb: a tooth for each source, a foot for each root, a rule beneath roots of one voice."""

from dataclasses import dataclass

from briefing.link.evidence import Evidence

_TOOTH, _STEP, _BETWEEN = 2, 4, 3
_FOOT_TOP, _RULE_TOP = 7, 11
MOST_TEETH = 12


@dataclass(frozen=True, slots=True)
class Comb:
    """The outline of a comb in a box of `width` by 12."""

    width: int
    path: str


def comb(evidence: Evidence) -> Comb:
    """Return the comb of a claim; a source that goes back to two roots has a tooth on each."""
    parts: list[str] = []
    left, teeth = 0, 0
    for root in evidence.roots:
        count = min(len(root.carried_by), MOST_TEETH - teeth)
        if count < 1:
            break
        teeth += count
        places = [left + 1 + _STEP * number for number in range(count)]
        parts += [f"M{x} 0h{_TOOTH}v{_FOOT_TOP}h-{_TOOTH}z" for x in places]
        foot = _STEP * count
        parts.append(f"M{left} {_FOOT_TOP}h{foot}v2h-{foot}z")
        left += foot + _BETWEEN
    width = left - _BETWEEN
    if evidence.voices < len(evidence.roots):
        parts.append(f"M0 {_RULE_TOP}h{width}v1h-{width}z")
    return Comb(width, "".join(parts))
