"""The escaping of each exit, and how to take it away: what some test must notice every time.

A mutation is a place in a file and what stands there instead. `tests` are the few test files that
are to go red; they are run in a copy of the project, never in the project itself.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from site_fixture import ENVIRONMENT, PROJECT

PACKAGE = "scripts/briefing"
ESCAPE = f"{PACKAGE}/render/escape.py"
JINJA = f"{PACKAGE}/render/environment.py"
REPORT = f"{PACKAGE}/report/formats.py"
BANNER = f"{PACKAGE}/site/banner.py"
COMMENT = f"{PACKAGE}/changes/formats.py"
SKELETON = f"{PACKAGE}/schema/skeleton.py"
PAGES = ("tests/test_canary.py",)
SITE = ("tests/test_canary_site.py",)
UNIT = ("tests/test_escape.py",)
TOLD = ("tests/test_report.py", "tests/test_sinks.py")
SINK = ("tests/test_sinks.py",)
_CODED = '_PUNCTUATION.sub(_coded, _FOLDED.sub(" ", text).strip(" "))'
_OWN = '%}<p aria-current="page">'
_NAV = "{{ meta.short_title | d(page.title, true) | striptags | e }}"
_BARE = _NAV.replace(" | e ", " ")


@dataclass(frozen=True, slots=True)
class Mutation:
    """One piece of escaping taken away: `old` becomes `new`, and one of `tests` must fail."""

    name: str
    path: str
    old: str
    new: str
    tests: tuple[str, ...]


def _kept(sign: str) -> Mutation:
    """Return the mutation that prints one sign as it is."""
    new = f'r"[,()%{sign}]"'
    return Mutation(f"body: {sign} as it is", ESCAPE, 'r"[,()%]"', new, UNIT)


MUTATIONS = (
    Mutation("body: nothing escaped", ESCAPE, _CODED, '_FOLDED.sub(" ", text).strip(" ")', PAGES),
    Mutation("body: for HTML only", ESCAPE, _CODED, 'html.escape(" ".join(text.split()))', PAGES),
    Mutation("body: line breaks kept", ESCAPE, _CODED, "_PUNCTUATION.sub(_coded, text)", UNIT),
    *(_kept(sign) for sign in ("<", ">", '\\"', "&", "*", "_", "`", "\\\\[", "\\\\\\\\", "|", "#")),
    Mutation(
        "front matter: not for HTML",
        ESCAPE,
        'html.escape(" ".join(text.split()), quote=True)',
        '" ".join(text.split())',
        UNIT,
    ),
    Mutation(
        "front matter: no JSON string",
        ESCAPE,
        'return json.dumps(html.escape(" ".join(text.split()), quote=True), ensure_ascii=False)',
        'return html.escape(" ".join(text.split()), quote=True)',
        UNIT,
    ),
    Mutation("linked data: as JSON is", ESCAPE, 'in "<>&\\u2028\\u2029":', 'in "":', UNIT),
    Mutation(
        "linked data: past the escaping",
        f"{PACKAGE}/render/linked/document.py",
        "json_in_html({",
        "(lambda data: Markup(__import__('json').dumps(data)))({",
        PAGES,
    ),
    Mutation("templates: no escaping", JINJA, "finalize=_data", "finalize=Markup", PAGES),
    Mutation("templates: for HTML only", JINJA, "        finalize=_data,\n", "", UNIT),
    Mutation("templates: the filter safe", JINJA, '_REMOVED = ("safe", ', "_REMOVED = (", UNIT),
    Mutation("templates: ways", JINJA, "else entity(way)", "else Markup(way)", UNIT),
    Mutation("texts with a language: none known", f"{PACKAGE}/render/inline.py",
             "return entity(text)", "return Markup(text)", PAGES),
    Mutation("texts with a language: known", f"{PACKAGE}/render/inline.py",
             ".format(code, entity(text))", ".format(code, Markup(text))", PAGES),
    Mutation("theme: title", "overrides/main.html", '"Page not found", true) | striptags | e',
             '"Page not found", true) | striptags', SITE),
    Mutation("theme: description", "overrides/main.html",
             '"There is no page at this address.", true) | striptags | e',
             '"There is no page at this address.", true) | striptags', SITE),
    Mutation("theme: own name in the section list", "overrides/partials/nav.html",
             f"page not in item.children {_OWN}{_NAV}",
             f"page not in item.children {_OWN}{_BARE}", SITE),
    Mutation("theme: own name below the section", "overrides/partials/nav.html",
             f"if item != page %}}<li><p aria-current=\"page\">{_NAV}",
             f"if item != page %}}<li><p aria-current=\"page\">{_BARE}", SITE),
    Mutation("theme: contents list", "overrides/partials/toc.html",
             "heading.title | striptags | e", "heading.title | striptags", SITE),
    Mutation("theme: a heading of its own", "overrides/partials/content.html",
             "page.title | d(config.site_name, true) | striptags | e",
             "page.title | d(config.site_name, true) | striptags", SITE),
    Mutation("preview: message", BANNER, "{_told(one.message)}", "{one.message}", TOLD),
    Mutation("preview: remedy", BANNER, "{_told(one.help)}", "{one.help}", TOLD),
    Mutation("preview: path", BANNER, "{_told(one.place.path)}", "{one.place.path}", TOLD),
    Mutation("preview: control characters", BANNER,
             "map(visible, text.split", "map(str, text.split", TOLD),
    Mutation("terminal: control characters", REPORT,
             'one if one.isprintable() or one == " " else', "one if one else", TOLD),
    Mutation("terminal: commands at the head of a line", REPORT,
             'if start.startswith("::"):', 'if start.startswith("::x"):', TOLD),
    Mutation("terminal: commands within a line", REPORT,
             'line.replace("##[", "#\\\\u0023[")', "line", TOLD),
    Mutation("annotation: message", REPORT,
             'return visible(text).replace("%", "%25")', "return visible(text)", TOLD),
    Mutation("annotation: line breaks", REPORT,
             'return visible(text).replace("%", "%25")', 'return text.replace("%", "%25")', TOLD),
    Mutation("annotation: properties", REPORT,
             'return _command(text).replace(":", "%3A").replace(",", "%2C")',
             "return _command(text)", TOLD),
    Mutation("comment: signs of Markdown", COMMENT,
             '_MARKS.sub(lambda found: f"&#{ord(found[0])};", split)', "split", SINK),
    Mutation("comment: what is acted on", COMMENT, 'f"{found[0]}\\0"', "found[0]", SINK),
    Mutation("comment: a number as a list", COMMENT, "if _NUMBER.match(done)", "if False",
             ("tests/test_changes.py",)),
    Mutation("comment: a title", COMMENT, "**{inert(head)}**", "**{head}**", SINK),
    Mutation("comment: a clause", COMMENT, "{inert(_short(", "{str(_short(", SINK),
    Mutation("list of changes: a title", COMMENT, "as_line(head)", "head", SINK),
    Mutation("list of changes: a clause", COMMENT, 'as_line(f"  - ', 'str(f"  - ', SINK),
    Mutation("list of steps", f"{PACKAGE}/commands/status.py",
             "(as_line(line) for", "(line for", SINK),
    Mutation("list of twins", f"{PACKAGE}/commands/new.py", 'as_line(f"  {', 'str(f"  {', SINK),
    Mutation("new sheet: no quotes", SKELETON, "if _PLAIN.fullmatch(folded):", "if True:", SINK),
    Mutation("new sheet: quotes within", SKELETON, """.replace('"', '\\\\"')""", "", SINK),
    Mutation("new sheet: line breaks", SKELETON,
             'folded = " ".join(text.split())', "folded = text", SINK),
    Mutation("reading: every character", f"{PACKAGE}/schema/text.py",
             "    if text.isascii() and text.isprintable():\n        return None\n    marks",
             "    return None\n    marks", ("tests/test_text.py",)),
    Mutation("reading: every address", f"{PACKAGE}/schema/address.py",
             'if not url.startswith("https://"):', 'if not url:', ("tests/test_address.py",)),
    Mutation("reading: names of files", f"{PACKAGE}/read/page_files.py",
             'decode("utf-8").replace("\\n", "\\\\n")', 'decode("utf-8")',
             ("tests/test_files.py",)),
    Mutation("page: no policy", "overrides/main.html",
             '<meta http-equiv="Content-Security-Policy"', '<meta name="policy"', SITE),
)  # fmt: skip


def is_stale(mutation: Mutation, root: Path = PROJECT) -> bool:
    """Whether the code has moved on: what a mutation replaces is not there exactly once."""
    path = root / mutation.path
    return not path.is_file() or path.read_text("utf-8").count(mutation.old) != 1


def copy_project(target: Path) -> Path:
    """Copy what tests need of the project, and return the folder."""
    for name in ("scripts", "tests", "overrides", "docs", "mkdocs.yml", "pyproject.toml"):
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target / name)
    return target


def run_tests(root: Path, tests: tuple[str, ...]) -> int:
    """Run tests in a copy of the project with the package of that copy; return pytest's code."""
    packages = os.pathsep.join(str(root / one) for one in ("scripts", "tests"))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests],
        cwd=root,
        env={**os.environ, **ENVIRONMENT, "PYTHONPATH": packages, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
        timeout=600,
    )
    return done.returncode


def is_noticed(mutation: Mutation, root: Path) -> bool:
    """Whether the tests go red when `mutation` is made in the copy `root`, which is then mended."""
    path = root / mutation.path
    whole = path.read_text("utf-8")
    path.write_text(whole.replace(mutation.old, mutation.new), "utf-8")
    try:
        return run_tests(root, mutation.tests) == 1
    finally:
        path.write_text(whole, "utf-8")
