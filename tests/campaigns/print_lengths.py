"""A long run by hand: every briefing of a built site printed, and its length beside the estimate.

    PYTHONPATH=scripts:tests:tests/browser python tests/campaigns/print_lengths.py ROOT SITE

Exit 1 when one has more pages than two. The length is that of its text in the columns of a page, in
pages; the estimate is the one by which a sheet leaves parts out and by which the check warns.
"""

import statistics
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from playwright.sync_api import Page
from visits import chromium, pages_of, served, visiting

from briefing.link.catalog import Catalog, link
from briefing.link.events import Event
from briefing.link.length import COLUMN
from briefing.link.paper import PAGES, Paper, paper
from briefing.read import read_repository
from briefing.render.fits import fits

WIDTH = 688  # px of the text on A4
_HEIGHT = "document.querySelector('article').getBoundingClientRect().height"


def printed(page: Page, address: str) -> tuple[int, float]:
    """Return the pages of the printed page at an address and its length in pages."""
    page.goto(address)
    page.emulate_media(media="print")
    height: float = page.evaluate(_HEIGHT)
    return pages_of(page.pdf(format="A4", prefer_css_page_size=True)), height / COLUMN


def estimate(catalog: Catalog, event: Event) -> Paper:
    """Return what a sheet prints, by the estimate that its page is made with."""
    return paper(event.record, fits(catalog, event).count)


def main(root: Path, site: Path) -> int:
    """Print every briefing that stands and say how far the estimate was off."""
    catalog = link(read_repository(root), date(2026, 11, 24))
    pages: Counter[int] = Counter()
    steps: Counter[str] = Counter()
    off = []
    with served(site) as home, chromium() as browser, visiting(browser) as visit:
        visit.page.set_viewport_size({"width": WIDTH, "height": 1000})
        for event in catalog.events.values():
            guess = estimate(catalog, event)
            count, length = printed(visit.page, f"{home}briefings/{event.id}/")
            pages[count] += 1
            steps.update(guess.shed)
            off.append(guess.pages / length - 1)
            if count > PAGES or abs(off[-1]) > 0.1:
                sys.stdout.write(
                    f"{event.id}: {count} pages, {length:.2f} long, {guess.pages:.2f} guessed\n"
                )
    sys.stdout.write(f"pages {dict(sorted(pages.items()))}; left out {dict(steps)}\n")
    spread = statistics.pstdev(off)
    sys.stdout.write(
        f"estimate off by {statistics.mean(off):+.1%} on average, by {min(off):+.1%} to"
        f" {max(off):+.1%}, standard deviation {spread:.1%}\n"
    )
    return 1 if max(pages) > PAGES else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
