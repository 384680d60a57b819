"""A long run by hand: a thousand edits within a minute while the preview is read all the time.

    PYTHONPATH=scripts:tests python tests/campaigns/edit_flood.py [EDITS] [SECONDS]

Every fiftieth edit breaks the sheet and the next one mends it. Exit 1 when the preview died, when
an answer took longer than three seconds, or when the last edit was not on the page in the end.
"""

import sys
import tempfile
import time
from pathlib import Path

from serving import BANNER, PAGE, SHEET, Server, serving
from site_fixture import WATER, copy_site

SOON = 3.0
TEXT = "signed the agreement in Chiang Rai"


def flood(server: Server, edits: int, seconds: float) -> None:
    """Edit the sheet evenly over the time, and ask for its page after each edit."""
    path = server.root / SHEET
    whole = path.read_text("utf-8")
    start = time.monotonic()
    for number in range(edits):
        text = whole.replace(TEXT, f"signed the agreement, time number {number}, in Chiang Rai")
        path.write_text(f"{text}\nfaulty: [" if number % 50 == 49 else text, "utf-8")
        server.get(PAGE)
        time.sleep(max(0.0, start + (number + 1) * seconds / edits - time.monotonic()))
    path.write_text(whole.replace(TEXT, "signed the agreement at last in Chiang Rai"), "utf-8")


def main(edits: int, seconds: float) -> int:
    """Run the flood and print what came of it."""
    with tempfile.TemporaryDirectory() as scratch:
        root = copy_site(WATER, Path(scratch) / "root")
        with serving(root, Path(scratch) / "log.txt") as server:
            server.wait(lambda html: "Chiang Rai" in html)
            begun = time.monotonic()
            flood(server, edits, seconds)
            took = time.monotonic() - begun
            server.wait(lambda html: "at last in Chiang Rai" in html and BANNER not in html)
            sys.stdout.write(
                f"{edits} edits in {took:.0f} s: {server.builds} builds, "
                f"slowest answer {server.slowest:.2f} s, alive\n"
            )
            return 1 if server.slowest > SOON or "Traceback" in server.said else 0


if __name__ == "__main__":
    numbers = [float(one) for one in sys.argv[1:]]
    whole = numbers + [1000, 60][len(numbers) :]
    sys.exit(main(int(whole[0]), whole[1]))
