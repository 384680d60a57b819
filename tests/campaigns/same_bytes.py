"""A long run by hand: one site built under every variation; not a byte may differ.

    PYTHONPATH=scripts:tests python tests/campaigns/same_bytes.py [ROOT]

ROOT is the folder of a site, the water pack unless told otherwise. Says besides what differs on
another day, and between two engines. Exit 1 when a variation showed.
"""

import sys
import tempfile
from collections import Counter
from pathlib import Path

from killed import NEW_DAY, OLD_DAY
from site_fixture import WATER, copy_site, run
from variations import TOGETHER, VARIATIONS, Variation, built, contents, differing


def by_engines(root: Path, scratch: Path) -> list[str]:
    """Return what differs between the sites of the two engines, both without the last steps."""
    sites = [scratch / engine for engine in ("mkdocs", "properdocs")]
    for site in sites:
        done = run(site.name, "build", "-f", "mkdocs.yml", "--site-dir", str(site), cwd=root)
        if done.returncode:
            raise RuntimeError(done.stderr)
    return differing(*sites)


def told(name: str, names: list[str]) -> None:
    """Print how many files differ, by their folder."""
    folders = Counter(one.split("/")[0] for one in names)
    kinds = ", ".join(f"{folder} {count}" for folder, count in sorted(folders.items()))
    sys.stdout.write(f"{name}: {len(names)} differ{f' ({kinds})' if kinds else ''}\n")
    sys.stdout.flush()


def main(source: Path) -> int:
    """Build, compare and print; return the exit status."""
    shown = 0
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        root = copy_site(source, scratch / "source")
        plain = built(root, scratch / "plain", Variation("plain"), OLD_DAY)
        sys.stdout.write(f"{len(contents(plain))} files and folders compared\n")
        for number, one in enumerate((*VARIATIONS, TOGETHER)):
            names = differing(plain, built(root, scratch / str(number), one, OLD_DAY))
            told(one.name, names)
            shown += bool(names)
        later = built(root, scratch / "later", Variation("later"), NEW_DAY)
        told("not a fault: three months later", differing(plain, later))
        told("not a fault: ProperDocs for MkDocs", by_engines(root, scratch))
    return 1 if shown else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve() if sys.argv[1:] else WATER))
