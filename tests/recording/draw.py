"""Draws the pictures of docs/images from the transcript, by hand: python tests/recording/draw.py.

Each carries the digest of its lines, by which a test knows a picture that is behind.
"""

import base64
import struct
import zlib
from hashlib import sha256
from html import escape
from pathlib import Path

from play import TRANSCRIPT
from playwright.sync_api import Page, sync_playwright

IMAGES = Path(__file__).parents[2] / "docs" / "images"
NAMES = ("session-new", "session-check", "session-fix", "session-words", "session-diff")
KEYWORD = b"Transcript"
_PAGE = """<meta charset="utf-8"><style>
body {{ margin: 0 }}
pre {{ width: 720px; box-sizing: border-box; margin: 0; padding: 16px 20px; background: #eee;
  font: 13px/20px "DejaVu Sans Mono", "Noto Sans Mono", monospace; color: #222;
  white-space: pre-wrap; overflow-wrap: anywhere }}
i {{ font-style: normal; color: #666 }} b {{ color: #000 }}
</style><pre>{lines}</pre>"""
# The grey of every pixel in four bits, two pixels a byte, each row begun by the filter «none».
_GREYS = """async (address) => {
  const picture = new Image(); picture.src = address; await picture.decode();
  const {width, height} = picture;
  const canvas = new OffscreenCanvas(width, height).getContext("2d");
  canvas.drawImage(picture, 0, 0);
  const {data} = canvas.getImageData(0, 0, width, height);
  const grey = (at) => Math.round((data[at] + data[at + 1] + data[at + 2]) / 51);
  const rows = [];
  for (let y = 0; y < height; y++) {
    rows.push(0);
    for (let x = 0; x < width; x += 2) {
      const at = 4 * (y * width + x);
      rows.push(16 * grey(at) + grey(at + 4));
    }
  }
  return [width, height, rows];
}"""


def scenes() -> list[str]:
    """Return the text of each scene of the transcript."""
    return TRANSCRIPT.read_text("utf-8").rstrip().split("\n\n# ")


def digest(scene: str) -> bytes:
    """Return what a picture of a scene carries."""
    return sha256(scene.encode()).hexdigest().encode()


def _marked(line: str) -> str:
    tag = "b" if line.startswith(("$ ", "> ")) else "i" if line.startswith("# ") else ""
    return f"<{tag}>{escape(line)}</{tag}>" if tag else escape(line)


def _png(width: int, height: int, rows: bytes, scene: str) -> bytes:
    """Return a picture in sixteen greys (PNG specification, colour type 0, depth 4)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 4, 0, 0, 0, 0)
    said = KEYWORD + b"\0" + digest(scene)
    parts = ((b"IHDR", head), (b"tEXt", said), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*one) for one in parts)


def _draw(page: Page, scene: str) -> bytes:
    lines = "\n".join(map(_marked, f"# {scene.removeprefix('# ')}".split("\n")))
    page.set_content(_PAGE.format(lines=lines))
    shot = base64.b64encode(page.locator("pre").screenshot()).decode()
    width, height, rows = page.evaluate(_GREYS, f"data:image/png;base64,{shot}")
    return _png(width, height, bytes(rows), scene)


def main() -> None:
    """Write the picture of every scene."""
    with sync_playwright() as run:
        browser = run.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(device_scale_factor=2)
        for name, scene in zip(NAMES, scenes(), strict=True):
            (IMAGES / f"{name}.png").write_bytes(_draw(page, scene))
        browser.close()


if __name__ == "__main__":
    main()
