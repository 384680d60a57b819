"""The folder of the tests and the day on which they all take place."""

from datetime import date
from pathlib import Path

TESTS = Path(__file__).parent
TODAY = date(2026, 11, 24)
EPOCH = "1795478400"  # the same day, as SOURCE_DATE_EPOCH
