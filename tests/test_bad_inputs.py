"""Bad inputs through the real command: refused with a place, or shown as the text that they are.

`badinputs/*.json` lists the cases, `badinputs/base/` is a small sound folder in which every text is
`Plain words`. A case takes the place of such a text, address, date, id or list, of a whole sheet
(`yaml`), or adds files. `<rest>` in a sheet stands for the required fields that it leaves out.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import briefing
from as_parsed import folded, page, shape, words
from briefing.cli import main
from briefing.link.checks import BY_SLUG
from briefing.pipeline import Site, assemble
from briefing.render.page import Page
from days import EPOCH, TESTS, TODAY

PACKAGES = str(Path(briefing.__file__).parents[1])
CASES = TESTS / "badinputs"
EVENT = "briefs/events/aa-2025-first-event.yml"
ADDED = "briefs/events/cc-2025-added-sheet.yml"
TEXT, URL = "Plain words", "https://www.example.org/plain"
REST = "type: proposal\nsummary: A summary.\nfacts:\n  - text: A fact.\n    cite: [page]\n"
SLOWEST = 1.0  # seconds of processor time in this process: the interpreter has started before
ERROR_LINE = re.compile(r"^(\S.*):(\d+):(\d+): error: (.+) \[([a-z0-9-]+)\]$", re.MULTILINE)

# Where this project decides otherwise than the list of cases, and why.
DECIDED = {
    "D017-yearmonth": ("accept-as-text", "dates are EDTF: a month is as precise as is known"),
    "D018-year": ("accept-as-text", "dates are EDTF: so is a year"),
    "D031-range": ("accept-as-text", "an event may last for several days"),
    "Y076-cr-only": ("accept-as-text", "every form of line end gives the same data"),
    "F035-sheet-plus-code": (None, "what a pull request may touch is judged by its workflow"),
    "F036-workflow-edit": (None, "the same, and by the owners of the code"),
    "F037-gitattributes": (None, "the same"),
    "F038-submodule": (None, "the same"),
}


def payload(case: dict[str, Any]) -> Any:
    """Return the value of a case; large ones are written as a rule."""
    if "items" in case:
        return ["x"] * case["items"]
    if "stairs" in case:
        return "".join(f"{' ' * level}a:\n" for level in range(case["stairs"]))
    if "numbered" in case:
        return "".join(f"k{number}: v\n" for number in range(case["numbered"]))
    if "repeat" in case:
        return "".join(text * times for text, times in case["repeat"]).replace("<rest>", REST)
    value = case["payload"]
    return value.replace("<rest>", REST) if isinstance(value, str) else value


def cases(kind: str, *expected: str) -> list[Any]:
    """Return the cases of a kind that are expected to end in one of these ways."""
    listed = json.loads((CASES / f"{kind}.json").read_text("utf-8"))
    found = []
    for case in listed:
        expect = DECIDED.get(case["id"], (case["expect"],))[0]
        if expect in expected:
            found.append(pytest.param(case, id=case["id"]))
    return found


def quoted(value: str) -> str:
    """Return text as a YAML scalar in which everything outside ASCII is written as a code."""
    signs = {'"': '\\"', "\\": "\\\\"}
    return '"' + "".join(signs.get(one) or _coded(one) for one in value) + '"'


def _coded(one: str) -> str:
    if " " <= one <= "~":
        return one
    return f"\\u{ord(one):04x}" if ord(one) < 0x10000 else f"\\U{ord(one):08x}"


def raw(value: str) -> str:
    """Return text as a YAML scalar in which every character stands as itself."""
    kept = json.dumps(value, ensure_ascii=False)
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), kept)


def run(root: Path, *arguments: str) -> Result:
    """Run the command in this process and hold it to its time."""
    started = time.process_time()
    result = CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH}).invoke(
        main, [*arguments, "--root", str(root)]
    )
    assert time.process_time() - started < SLOWEST
    return result


def refused(result: Result, path: str, *checks: str) -> None:
    """The run ended in errors with a place and the name of a check, in the right file."""
    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert all(one.isprintable() for one in result.output.split("\n"))
    lines = ERROR_LINE.findall(result.output)
    assert lines, result.output[:500]
    assert {line[0] for line in lines} == {path}
    for _, line, column, _, slug in lines:
        assert int(line) >= 1
        assert int(column) >= 1
        assert slug in BY_SLUG
    if checks:
        assert {line[4] for line in lines} == set(checks)


def accepted(result: Result) -> None:
    """The run ended without an error; warnings are allowed."""
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code == 0, result.output[:800]


# --- texts

# One place of each kind, by its number among all texts of the sheet.
SPOTS = {"title": 0, "note of an actor": 7, "text of a fact": 10, "title of a source": -7}


def nth_replaced(text: str, old: str, new: str, number: int) -> str:
    """Return text with one occurrence replaced; negative numbers count from the end."""
    parts = text.split(old)
    number %= len(parts) - 1
    return old.join(parts[: number + 1]) + new + old.join(parts[number + 1 :])


def put(root: Path, old: str, new: str, number: int) -> int:
    """Replace one occurrence in the sheet and return the line that it stands on."""
    path = root / EVENT
    text = path.read_text("utf-8")
    before = old.join(text.split(old)[: number % text.count(old) + 1])
    path.write_bytes(nth_replaced(text, old, new, number).encode("utf-8", "surrogatepass"))
    return before.count("\n") + 1


@pytest.mark.parametrize("write", [quoted, raw])
@pytest.mark.parametrize("case", cases("text", "reject"))
def test_a_text_that_hides_or_floods_is_refused_where_it_stands(
    plain_root: Path, case: dict[str, Any], write: Callable[[str], str]
) -> None:
    clean = (plain_root / EVENT).read_bytes()
    for number in SPOTS.values():
        (plain_root / EVENT).write_bytes(clean)
        line = put(plain_root, TEXT, write(payload(case)), number)
        result = run(plain_root, "check")
        refused(result, EVENT)
        places = {int(one[1]) for one in ERROR_LINE.findall(result.output)}
        assert places & {line, 1}, f"{places} instead of {line}"


def every_text(root: Path, value: str) -> None:
    """Put a value in the place of every text of every file: sheets, comparison and registries."""
    for path in sorted(root.glob("briefs/**/*.yml")):
        text = path.read_text("utf-8")
        path.write_text(
            re.sub(rf"(?<=: |- ){TEXT}$", lambda _: value, text, flags=re.MULTILINE), "utf-8"
        )


@cache
def clean_pages() -> dict[str, Page]:
    return {one.uri: one for one in assemble(CASES / "base", TODAY).pages}


@cache
def clean_page(uri: str) -> tuple[set[str], Any, str]:
    meta, top = page(clean_pages()[uri].text)
    return set(meta), shape(top), words(top)


# Held against the clean page for every text; the others take turns, a third of the texts each.
ALWAYS = ("index.md", "briefings/aa-2025-first-event.md", "compare/body-and-plan.md")


# The glossary sorts names by letter and marks their script, so other words make another order.
GROUPED_BY_THEIR_WORDS = ("names/index.md",)


def straight(text: str) -> str:
    """Return text in small letters with the apostrophes that pages curl as they were written."""
    return text.casefold().replace("\u2019", "'")


def same_but_for_the_text(site: Site, old: str, new: str, turn: int | None = None) -> Counter[str]:
    """Hold pages against the clean ones; returns how often the new text was seen on each."""
    seen: Counter[str] = Counter()
    new = folded(new)
    assert {one.uri for one in site.pages} == set(clean_pages())
    for number, one in enumerate(site.pages):
        waits = turn is not None and (number + turn) % 3 and one.uri not in ALWAYS
        if waits or one.text == clean_pages()[one.uri].text:
            continue
        meta, top = page(one.text)
        fields, expected, expected_words = clean_page(one.uri)
        # A title whose apostrophes are curled has a short title, which stands in lists.
        assert set(meta) | {"short_title"} == fields | {"short_title"}, one.uri
        if one.uri in GROUPED_BY_THEIR_WORDS:
            assert {tag for tag, _ in shape(top)} <= {tag for tag, _ in expected}, one.uri
        else:
            assert shape(top) == [
                (tag, tuple((name, value.replace(old, new)) for name, value in attributes))
                for tag, attributes in expected
            ], one.uri
        found = straight(words(top)).count(straight(new))
        assert found >= straight(expected_words).count(straight(old)), one.uri
        seen[one.uri] = found
    return seen


@pytest.mark.parametrize(
    ("turn", "case"),
    [
        pytest.param(turn, case.values[0], id=case.id)
        for turn, case in enumerate(cases("text", "escape", "accept-as-text"))
    ],
)
def test_a_text_that_looks_active_is_shown_word_for_word_in_every_field(
    plain_root: Path, turn: int, case: dict[str, Any]
) -> None:
    value = payload(case)
    every_text(plain_root, quoted(value))
    accepted(run(plain_root, "check"))
    site = assemble(plain_root, TODAY)
    seen = same_but_for_the_text(site, TEXT, value, turn)
    brief = "briefings/aa-2025-first-event.md"
    assert seen[brief] > 40
    top = page(next(one.text for one in site.pages if one.uri == brief))[1]
    heading = "".join(next(one for one in top.iter("h1")).itertext())
    assert straight(folded(value)) in straight(folded(heading))
    for file in site.files:
        assert not file.uri.endswith(".json") or json.loads(file.content) is not None
    sheet = json.loads(next(f.content for f in site.files if f.uri.endswith("first-event.json")))
    assert sheet["sheet"]["title"] == folded(value)


@pytest.mark.parametrize("case", cases("text", "escape|reject"))
def test_a_text_that_makes_slow_parsers_slow_is_refused_or_shown_at_once(
    plain_root: Path, case: dict[str, Any]
) -> None:
    for number in SPOTS.values():
        put(plain_root, TEXT, quoted(payload(case)), number)
    result = run(plain_root, "check")
    if result.exit_code:
        refused(result, EVENT)
        return
    pages = {one.uri: one.text for one in assemble(plain_root, TODAY).pages}
    started = time.process_time()
    top = page(pages["briefings/aa-2025-first-event.md"])[1]
    assert time.process_time() - started < SLOWEST
    assert words(top).count(folded(payload(case))) >= len(SPOTS)


@pytest.mark.parametrize("case", cases("list", "escape"))
def test_an_entry_of_a_list_that_looks_active_is_text_too(
    plain_root: Path, case: dict[str, Any]
) -> None:
    (value,) = payload(case)
    every_text(plain_root, raw(value))
    accepted(run(plain_root, "check"))
    assert same_but_for_the_text(assemble(plain_root, TODAY), TEXT, value)


@pytest.mark.parametrize("field", ["facts", "review_when", "jurisdictions", "topics"])
@pytest.mark.parametrize("case", cases("list", "reject"))
def test_what_is_not_the_right_kind_of_list_is_refused(
    plain_root: Path, case: dict[str, Any], field: str
) -> None:
    value = payload(case)
    if value == [] and field != "facts":
        pytest.skip("only a required list must not be empty")
    text = (plain_root / EVENT).read_text("utf-8")
    text = re.sub(rf"^{field}:.*\n((  | *- ).*\n)*", "", text, flags=re.MULTILINE)
    (plain_root / EVENT).write_text(f"{text}{field}: {json.dumps(value)}\n", "utf-8")
    refused(run(plain_root, "check"), EVENT)


# --- addresses, dates, ids


@pytest.mark.parametrize("number", [0, 1], ids=["document", "source"])
@pytest.mark.parametrize("case", cases("url", "reject"))
def test_an_address_that_is_not_plain_https_is_refused_where_it_stands(
    plain_root: Path, case: dict[str, Any], number: int
) -> None:
    line = put(plain_root, URL, quoted(payload(case)), number)
    result = run(plain_root, "check")
    refused(result, EVENT, "address-form")
    assert [int(one[1]) for one in ERROR_LINE.findall(result.output)] == [line]


@pytest.mark.parametrize("case", cases("url", "accept-as-text"))
def test_a_good_address_stands_in_the_page_byte_for_byte(
    plain_root: Path, case: dict[str, Any]
) -> None:
    value = payload(case)
    put(plain_root, URL, quoted(value), 1)
    accepted(run(plain_root, "check"))
    pages = {one.uri: one.text for one in assemble(plain_root, TODAY).pages}
    top = page(pages["briefings/aa-2025-first-event.md"])[1]
    links = [one.get("href") for one in top.iter("a")]
    assert value in links
    assert links.count(URL) == 1, "the document keeps its own"


@pytest.mark.parametrize("field", ["date", "as_of"])
@pytest.mark.parametrize("case", cases("date", "reject"))
def test_what_is_not_a_date_is_refused_where_it_stands(
    plain_root: Path, case: dict[str, Any], field: str
) -> None:
    line = put(plain_root, f"\n{field}: 2025-07-26", f"\n{field}: {quoted(payload(case))}", 0) + 1
    result = run(plain_root, "check")
    refused(result, EVENT, "date-form")
    assert [int(one[1]) for one in ERROR_LINE.findall(result.output)] == [line]


@pytest.mark.parametrize("write", [str, quoted], ids=["bare", "in quotes"])
@pytest.mark.parametrize("case", cases("date", "accept-as-text"))
def test_a_good_date_is_kept_as_written(
    plain_root: Path, case: dict[str, Any], write: Callable[[str], str]
) -> None:
    put(plain_root, "\ndate: 2025-07-26", f"\ndate: {write(payload(case))}", 0)
    accepted(run(plain_root, "check"))
    made = {one.uri: one.content for one in assemble(plain_root, TODAY).files}
    sheet = json.loads(made["data/events/aa-2025-first-event.json"])["sheet"]
    assert sheet["date"] == payload(case)


@pytest.mark.parametrize("case", cases("id", "reject"))
def test_a_bad_id_is_refused_as_an_argument_as_a_file_name_and_as_a_key(
    plain_root: Path, case: dict[str, Any]
) -> None:
    value = payload(case)
    before = sorted(plain_root.rglob("*"))
    arguments = ["new", "--root", str(plain_root), "--", value]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert sorted(plain_root.rglob("*")) == before

    put(plain_root, "\nsources:\n", f"\nsources:\n  {quoted(value)}: {{title: x, path: y}}\n", 0)
    refused(run(plain_root, "check"), EVENT)
    shutil.copy(CASES / "base" / EVENT, plain_root / EVENT)

    if "\0" not in value and value not in (".", "/etc/passwd"):
        path = plain_root / "briefs/events" / f"{value}.yml"
        path.parent.mkdir(exist_ok=True)
        shutil.copy(CASES / "base" / EVENT, path)
        result = run(plain_root, "check")
        assert result.exit_code == 1
        assert {one[4] for one in ERROR_LINE.findall(result.output)} == {"file-name"}


# --- whole sheets and files


def add(root: Path, case: dict[str, Any]) -> None:
    (root / ADDED).write_bytes(payload(case).encode(case.get("encoding", "utf-8")))


@pytest.mark.parametrize("case", cases("yaml", "reject"))
def test_a_sheet_that_yaml_or_the_schema_cannot_take_is_refused(
    plain_root: Path, case: dict[str, Any]
) -> None:
    add(plain_root, case)
    result = run(plain_root, "check")
    refused(result, ADDED, *case["check"])
    assert case.get("says", "") in result.output


@pytest.mark.parametrize("case", cases("yaml", "accept-as-text", "escape"))
def test_a_sheet_that_only_looks_odd_is_read_as_it_is_written(
    plain_root: Path, case: dict[str, Any]
) -> None:
    add(plain_root, case)
    result = run(plain_root, "check")
    accepted(result)
    assert case.get("says", "") in result.output
    site = assemble(plain_root, TODAY)
    made = {one.uri: one.content for one in site.files}
    sheet = json.loads(made["data/events/cc-2025-added-sheet.json"])["sheet"]
    assert sheet["title"] == case["title"]
    assert sheet["date"] == "2025-07-26"
    body = next(one for one in site.pages if one.uri == "briefings/cc-2025-added-sheet.md")
    assert case["title"] in words(page(body.text)[1])


def apply(root: Path, operation: dict[str, Any]) -> None:
    """Do one thing to the files under a folder."""
    path = root / operation["path"]
    path.parent.mkdir(parents=True, exist_ok=True)
    match operation["op"]:
        case "write":
            text = operation["text"].replace("<rest>", REST) * operation.get("times", 1)
            path.write_text(text, "utf-8")
        case "symlink":
            path.symlink_to(operation["target"])
        case "mkfifo":
            os.mkfifo(path)
        case "mkdir":
            path.mkdir()
        case "socket":
            with socket.socket(socket.AF_UNIX) as opened:
                here = Path.cwd()
                os.chdir(path.parent)
                opened.bind(path.name)
                os.chdir(here)


@pytest.mark.parametrize("case", cases("file", "reject"))
def test_a_file_that_does_not_belong_is_refused(plain_root: Path, case: dict[str, Any]) -> None:
    for operation in case["operations"]:
        apply(plain_root, operation)
    result = run(plain_root, "check")
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    lines = ERROR_LINE.findall(result.output)
    assert {line[4] for line in lines} == set(case["check"])
    names = {one["path"].rsplit("/", 1)[1].replace("\n", "\\n") for one in case["operations"]}
    assert {line[0].rsplit("/", 1)[1] for line in lines} <= names


# --- the same as a command of its own, with limits

DANGEROUS = ["Y043-alias-bomb", "Y045-deep-flow", "Y047-deep-map", "Y048-deep-block",
             "Y049-deep-dash", "Y050-wide", "Y101-binary-junk"]  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory as Linux has them")
def test_the_bombs_stay_within_limits_of_time_and_memory(plain_root: Path) -> None:
    for case in (one.values[0] for one in cases("yaml", "reject")):
        if case["id"] in DANGEROUS:
            name = case["id"].lower().replace("_", "-")
            data = payload(case).encode(case.get("encoding", "utf-8"))
            (plain_root / "briefs/events" / f"{name}.yml").write_bytes(data)
    os.mkfifo(plain_root / "briefs/events/a-pipe.yml")
    code = (
        "import resource, sys;"
        "resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30));"
        "resource.setrlimit(resource.RLIMIT_CPU, (10, 10));"
        "from briefing.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", "--root", str(plain_root)],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONPATH": PACKAGES},
    )
    assert done.returncode == 1
    assert done.stderr == ""
    faulty = {line[0] for line in ERROR_LINE.findall(done.stdout)}
    assert len(faulty) == len(DANGEROUS) + 1


# --- the list itself


def test_the_base_of_all_cases_is_sound_and_shows_every_text() -> None:
    accepted(run(CASES / "base", "check"))
    assert "no problems" in run(CASES / "base", "check").output
    assert clean_pages()["briefings/aa-2025-first-event.md"].text.count(TEXT) > 40


def test_a_page_with_an_element_too_many_would_be_found(plain_root: Path) -> None:
    site = assemble(CASES / "base", TODAY)
    broken = [
        Page(one.uri, one.title, one.description, one.kind, one.body.replace(TEXT, "<b>x</b>", 1))
        for one in site.pages
    ]
    with pytest.raises(AssertionError):
        same_but_for_the_text(Site(site.catalog, tuple(broken), (), ()), TEXT, TEXT)


def test_every_deviation_from_the_list_has_a_case_and_a_reason() -> None:
    known = {
        case["id"]
        for kind in ("text", "url", "date", "id", "list", "yaml", "file")
        for case in json.loads((CASES / f"{kind}.json").read_text("utf-8"))
    }
    assert len(known) == 294
    assert set(DECIDED) <= known
    assert all(reason for _, reason in DECIDED.values())
    assert date.fromisoformat("2026-11-24") == TODAY
