"""The import direction, written down as data and read off the source of the package."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefing

PACKAGE = Path(briefing.__file__).parent
LONGEST_MODULE = 300
# The list of all fields is one list: it holds no logic, and cutting it would hide it.
LONGER = {"schema/event.py": 480}

# What each stage may import of the package besides itself. The order is that of the pipeline.
MAY_IMPORT = {
    "__init__": (),
    "problem": (),
    "clock": (),
    "schema": (),
    "read": ("problem", "schema"),
    "check": ("problem", "schema", "read"),
    "fix": ("problem", "schema", "read", "check"),
    "link": ("problem", "schema", "read", "check"),
    "changes": ("problem", "schema", "read", "check", "link", "report"),
    "render": ("problem", "schema", "read", "check", "link"),
    "data": ("problem", "schema", "read", "check", "link"),
    "search": ("problem", "schema", "read", "check", "link", "render", "data"),
    "baseline": ("problem", "read"),
    "report": ("problem",),
    "checking": ("problem", "read", "check", "link", "baseline"),
    "pipeline": (
        "problem",
        "checking",
        "schema",
        "read",
        "check",
        "link",
        "render",
        "data",
        "search",
    ),
    "site": ("problem", "clock", "pipeline", "report", "render", "data", "link", "read", "schema"),
    "links": ("schema", "read"),
    "commands": (
        "__init__",
        "problem",
        "clock",
        "checking",
        "baseline",
        "links",
        "pipeline",
        "report",
        "fix",
        "changes",
        "link",
        "read",
        "schema",
        "site",
    ),
    "cli": ("__init__",),
    "__main__": ("cli",),
}
# Which parts may import a library that is not of the standard library.
MAY_USE = {
    "yaml": ("read/",),
    "jinja2": ("render/",),
    "markupsafe": ("render/",),
    "mkdocs": ("site/",),
    "pydantic": ("schema/", "read/validate.py"),
    "pydantic_core": ("schema/", "read/validate.py", "read/form.py"),
    "fontTools": ("site/fonts.py",),
    "resvg_py": ("site/cards.py",),
    "click": ("cli.py", "commands/"),
    "snowballstemmer": ("search/stems.py",),
    "httpx": ("links/",),
    "httpcore": ("links/",),
}
# Only the edges touch these.
EDGES = {
    "subprocess": ("commands/", "site/"),
    "socket": ("links/network.py",),
    "urllib.request": (),
    "tempfile": ("site/", "commands/revisions.py"),
    "random": (),
}
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


def imports(module: str) -> Iterator[str]:
    """Yield every name that a module imports, also inside functions."""
    for node in ast.walk(ast.parse((PACKAGE / module).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} has a relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def stage(module: str) -> str:
    return module.split("/")[0].removesuffix(".py")


def stages_imported(module: str) -> set[str]:
    found = set()
    for name in imports(module):
        first, _, rest = name.partition(".")
        if first == "briefing" and rest:
            part = rest.split(".")[0]
            found.add(part if part in MAY_IMPORT else "__init__")
    return found


def test_every_part_of_the_package_has_its_place_in_the_order() -> None:
    assert {stage(module) for module in MODULES} == set(MAY_IMPORT)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_the_stages_before_its_own(module: str) -> None:
    own = stage(module)
    assert stages_imported(module) - {own} <= set(MAY_IMPORT[own])


def test_the_order_has_no_circle() -> None:
    done: set[str] = set()
    waiting = dict(MAY_IMPORT)
    while waiting:
        ready = {one for one, needs in waiting.items() if set(needs) <= done}
        assert ready, f"these wait for each other: {sorted(waiting)}"
        done |= ready
        waiting = {one: needs for one, needs in waiting.items() if one not in ready}


@pytest.mark.parametrize("module", MODULES)
def test_a_library_is_imported_only_where_it_belongs(module: str) -> None:
    known = {**MAY_USE, **EDGES}
    for name in imports(module):
        top = name.split(".")[0]
        if top not in sys.stdlib_module_names | {"briefing"}:
            assert top in MAY_USE, f"{module} imports {top}, which no part is allowed"
        for library, places in known.items():
            if name == library or name.startswith(f"{library}."):
                assert any(module.startswith(place) for place in places), f"{module}: {name}"


@pytest.mark.parametrize("module", MODULES)
def test_a_module_says_what_it_holds_and_stays_short(module: str) -> None:
    text = (PACKAGE / module).read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)), f"{module} has no docstring"
    assert len(text.splitlines()) <= LONGER.get(module, LONGEST_MODULE)


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {Path(module).stem for module in MODULES}
    assert not names & {"utils", "util", "helpers", "common", "manager", "base", "misc"}


def test_the_reader_of_imports_sees_what_it_should() -> None:
    assert "yaml" in set(imports("read/yaml.py"))
    assert "problem" in stages_imported("read/yaml.py")
    assert "__init__" in stages_imported("cli.py")
    assert "site" in stages_imported("commands/build.py")
