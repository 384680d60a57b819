"""The structure of a page as assistive technology meets it: headings, pictures, languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split(" ")  # noqa: SIM905
)
_HEADING = re.compile(r"h([1-6])")
# East Asian letters with nothing but marks beside them: a name or a title in another language.
_MARKS = r"\s\u3000-\u303f\uff00-\uffef"
_HAN_ALONE = re.compile(rf"[{_MARKS}]*[\u3400-\u9fff][{_MARKS}\u3040-\u9fff]*")
_EAST_ASIAN = ("zh", "ja", "ko", "yue", "und-Hani")
_NAMELESS = "has a drawing without words"
_NO_PROSE = {"script", "style", "title", "option", "code", "pre"}


@dataclass(frozen=True, slots=True)
class Open:
    """An element that is not closed yet, with the language and the visibility that hold in it."""

    tag: str
    language: str
    hidden: bool


class Outline:
    """Collects the structure of one page, element by element."""

    def __init__(self) -> None:
        self.title = ""
        self.description = ""
        self.language = ""
        self.levels: list[int] = []
        self.faults: list[str] = []
        self._open: list[Open] = []

    def start(self, tag: str, values: dict[str, str], *, closed: bool = False) -> None:
        """Note what an element says of itself, and open it unless it closes itself."""
        around = self._open[-1] if self._open else Open("", "", False)
        language = values.get("lang", around.language)
        hidden = around.hidden or values.get("aria-hidden") == "true" or "hidden" in values
        self._note(tag, values, language)
        within = {one.tag for one in self._open}
        if tag == "details" and within & {"p", "span"}:
            self.faults.append("has a details element within a paragraph")
        if not hidden and "svg" not in within:
            self.faults += _picture_faults(tag, values)
        if not closed and tag not in _VOID:
            self._open.append(Open(tag, language, hidden))

    def _note(self, tag: str, values: dict[str, str], language: str) -> None:
        if tag == "html":
            self.language = language
        elif tag == "meta" and values.get("name") == "description":
            self.description = values.get("content", "")
        elif found := _HEADING.fullmatch(tag):
            self.levels.append(int(found.group(1)))
        elif tag == "title" and self._open and self._open[-1].tag == "svg":
            self.faults = [one for one in self.faults if not one.startswith(_NAMELESS)]

    def end(self, tag: str) -> None:
        """Close an element and whatever was left open within it."""
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    def text(self, data: str) -> None:
        """Note the title, and words of another script whose language nothing says."""
        if not self._open:
            return
        inner = self._open[-1]
        within = {one.tag for one in self._open}
        if inner.tag == "title" and "svg" not in within:
            self.title += data
        elif (
            _HAN_ALONE.fullmatch(data)
            and not inner.language.startswith(_EAST_ASIAN)
            and not inner.hidden
            and not within & _NO_PROSE
        ):
            self.faults.append(f"does not say the language of “{data.strip()[:20]}”")


def outline_faults(page: Outline) -> Iterator[str]:
    """Yield what is wrong with the structure of one page."""
    for name in ("language", "title", "description"):
        if not getattr(page, name).strip():
            yield f"has no {name}"
    if page.levels.count(1) != 1:
        yield f"has {page.levels.count(1)} headings of the first level"
    elif page.levels[0] != 1:
        yield f"begins with a heading of level {page.levels[0]}"
    for above, below in zip(page.levels, page.levels[1:], strict=False):
        if below > above + 1:
            yield f"has a heading of level {below} right below one of level {above}"
            break
    yield from dict.fromkeys(page.faults)


def _picture_faults(tag: str, values: dict[str, str]) -> Iterator[str]:
    """A picture either repeats the words beside it and is hidden, or has words of its own."""
    if tag == "img" and "alt" not in values:
        yield f"has a picture without words: {values.get('src', '')[:60]}"
    if tag == "svg":
        name = values.get("class", "")
        if values.get("role") not in ("img", "group"):
            yield f"has a drawing that is neither hidden nor a picture: {name}"
        elif not (values.get("aria-label") or values.get("aria-labelledby")):
            yield f"{_NAMELESS}: {name}"
