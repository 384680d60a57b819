"""Mends what has exactly one right answer. Text in, text out; nothing is read or written here."""

from briefing.fix.mend import MENDABLE, Mended, mend, mends
from briefing.fix.verdict import Judge, judge_in

__all__ = ["MENDABLE", "Judge", "Mended", "judge_in", "mend", "mends"]
