"""Any built site, judged from its own files: a small whole one, then one damage at a time."""

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.site.audit import audit

POLICY = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"""
BASE = "https://www.example.org/river-briefs/"
PAGES = ("", "briefings/", "briefings/2026/", "briefings/un-2026-treaty/", "method/")


def page(body: str, name: str = "x") -> str:
    title = f"<title>{name}</title><meta name=description content={name}>"
    style = "<link rel=stylesheet href=/river-briefs/assets/site.css>"
    head = f"<head>{POLICY}{title}{style}</head>"
    return f"<!doctype html><html lang=en>{head}<body><h1>{name}</h1>{body}</body></html>"


def write_index(folder: Path) -> None:
    """Write a search index that lists every page."""
    top = folder / "data/search/v1"
    (top / "p").mkdir(parents=True)
    manifest = {"version": "v1", "pages": len(PAGES), "terms": ["a"], "forward": [], "backward": []}
    (folder / "data/search/manifest.json").write_text(json.dumps(manifest), "utf-8")
    for name in ("facets", "t0"):
        (top / f"{name}.json").write_text("[]", "utf-8")
    for number, url in enumerate(PAGES):
        anchor = "top" if url == "method/" else ""
        record = {"url": url, "title": "x", "passages": [[0, anchor, "x"]]}
        (top / f"p/{number}.json").write_text(json.dumps(record), "utf-8")


def damage_record(number: int, **changed: object) -> Callable[[Path], None]:
    def damage(site: Path) -> None:
        path = site / f"data/search/v1/p/{number}.json"
        path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **changed}), "utf-8")

    return damage


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A whole site of one sheet."""
    for url in PAGES:
        (tmp_path / url).mkdir(parents=True, exist_ok=True)
        (tmp_path / url / "index.html").write_text(page('<p id="top">x</p>', f"p-{url}"), "utf-8")
    (tmp_path / "404.html").write_text(page("<a href='/elsewhere/'>x</a>", "gone"), "utf-8")
    (tmp_path / "index.html").write_text(page("<a href='method/#top'>x</a>", "home"), "utf-8")
    (tmp_path / "data/events").mkdir(parents=True)
    sheet = {"id": "un-2026-treaty"}
    (tmp_path / "data/events.json").write_text(json.dumps([sheet]), "utf-8")
    (tmp_path / "data/events/un-2026-treaty.json").write_text(json.dumps(sheet), "utf-8")
    sitemap = "".join(f"<url><loc>{BASE}{url}</loc></url>" for url in PAGES)
    (tmp_path / "sitemap.xml").write_text(sitemap, "utf-8")
    (tmp_path / "sitemap.xml.gz").write_bytes(gzip.compress(sitemap.encode()))
    write_index(tmp_path)
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/site.css").write_text("p {}", "utf-8")
    return tmp_path


def write(name: str, text: str) -> Callable[[Path], None]:
    def damage(site: Path) -> None:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")

    return damage


def remove(name: str) -> Callable[[Path], None]:
    return lambda site: (site / name).unlink()


def lay_link(site: Path) -> None:
    (site / "images").mkdir()
    (site / "images/x.png").symlink_to("/etc/hostname")


def lay_pipe(site: Path) -> None:
    os.mkfifo(site / "assets/pipe.js")


SHEET = "briefings/un-2026-treaty/index.html"
EXPORT = "data/events/un-2026-treaty.json"
SURPLUS = "briefings/un-2026-other/index.html"
DAMAGES: list[tuple[Callable[[Path], None], str]] = [
    (remove(SHEET), "briefings/ has not"),
    (remove(EXPORT), "data/events/ has not"),
    (remove("data/events.json"), "data/events.json is missing"),
    (remove("sitemap.xml"), "the pages has the home page, briefings/"),
    (remove("method/index.html"), "the link method/#top leads nowhere"),
    (remove("method/index.html"), "sitemap.xml has method/"),
    (write("data/events.json", "[]"), "lists no sheet"),
    (write("data/events.json", "{"), "is no list of sheets"),
    (write("data/events.json", '[{"id": "a-b"}, {"id": "a-b"}]'), "lists a sheet twice"),
    (write(EXPORT, '{"id": "x-y"}'), "not the export of the sheet"),
    (write(EXPORT, "[" * 100_000), "not the export of the sheet"),
    (write(EXPORT, ""), "is empty"),
    (write(SURPLUS, page("x")), "briefings/ has un-2026-other"),
    (write(SURPLUS, page("x")), "the pages has briefings/un-2026-other/"),
    (write("sitemap.xml", "<loc>x</loc>"), "sitemap.xml.gz does not hold"),
    (write("sitemap.xml.gz", "x"), "sitemap.xml.gz does not hold"),
    (write("note.txt", "x"), "does not belong at the top"),
    (write("method/run.js", "x"), "of a kind that method/ does not hold"),
    (write("assets/page.html", page("x")), "of a kind that assets/ does not hold"),
    (write("data/x.html", page("x")), "of a kind that data/ does not hold"),
    (lay_link, "images/x.png is a link"),
    (lay_pipe, "assets/pipe.js is a link or no regular file"),
    (write("index.html", page("<a href='method/#gone'>x</a>")), "leads to a missing anchor"),
    (write("index.html", page("<a href='//[x'>x</a>")), "is no address"),
    (write("index.html", page("<i id=a></i><i id=a></i>")), "uses the id a more than once"),
    (write("index.html", page("<img src='//www.example.org/x'>")), "from another host"),
    (write("index.html", page("<img srcset='x 1x, //www.example.org/x 2x'>")), "another host"),
    (write("assets/x.css", "p {}"), "assets/x.css is used by no page"),
    (write("assets/bundle.js", "x"), "assets/bundle.js is used by no page"),
    (write("assets/site.css.map", "{}"), "of a kind that assets/ does not hold"),
    (write("assets/x.css", "@import 'https://www.example.org/x.css'"), "x.css loads https:"),
    (write("assets/x.css", "p {background: url(//www.example.org/x)}"), "x.css loads //www"),
    (write("index.html", page("<p onclick=x>")), "holds onclick="),
    (write("index.html", page("<meta http-equiv=Refresh content=0>")), "holds a refresh"),
    (write("index.html", "<p>x</p>"), "has no Content-Security-Policy"),
    (write("index.html", page("x", "p-method/")), "method/index.html has the title of index.html"),
    (write("index.html", page("<h1>y</h1>")), "has 2 headings of the first level"),
    (write("index.html", page("").replace("h1>", "h2>")), "has 0 headings of the first level"),
    (write("index.html", page("").replace("<h1>", "<h2>y</h2><h1>")), "begins with a heading of"),
    (
        write("index.html", page("<h3>y</h3>")),
        "has a heading of level 3 right below one of level 1",
    ),
    (write("index.html", page("").replace("<title>x", "<title>")), "has no title"),
    (write("index.html", page("").replace(" lang=en", "")), "has no language"),
    (write("index.html", page("").replace("description", "author")), "has no description"),
    (write("index.html", page("<img src=x.png>")), "has a picture without words: x.png"),
    (write("index.html", page("<svg class=y></svg>")), "neither hidden nor a picture: y"),
    (write("index.html", page("<svg role=img class=y></svg>")), "has a drawing without words: y"),
    (write("index.html", page("<p><details></details></p>")), "a details element within a par"),
    (write("index.html", page("<span><details></details></span>")), "a details element within"),
    (write("index.html", page("<b>行动计划</b>")), "does not say the language of “行动计划”"),
    (remove("data/search/manifest.json"), "data/search/manifest.json is missing"),
    (write("data/search/manifest.json", "[]"), "is no manifest"),
    (remove("data/search/v1/t0.json"), "data/search has no t0.json"),
    (remove("data/search/v1/p/4.json"), "data/search: page 4 is missing"),
    (remove("data/search/v1/p/4.json"), "holds 4 pages, and its manifest says 5"),
    (write("data/search/v1/p/5.json", "{}"), "holds 6 pages, and its manifest says 5"),
    (write("data/search/v1/p/1.json", "{}"), "data/search: page 1 is missing"),
    (damage_record(4, url="method/gone/"), "leads to method/gone/, which is not in the site"),
    (damage_record(4, passages=[[0, "gone", "x"]]), "leads to method/#gone, an anchor"),
    (damage_record(4, url=""), "data/search lists  twice"),
    (damage_record(3, url="method/"), "does not list briefings/un-2026-treaty/"),
]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>y</h2><h3>y</h3><h2>y</h2>",
        "<img src=method/x.png alt=''>",
        "<svg aria-hidden=true><svg></svg></svg>",
        "<span hidden><svg></svg></span>",
        "<svg role=img aria-label=y><svg></svg></svg>",
        "<svg role=img><title>y</title></svg>",
        "<p>x</p><details><summary>y</summary></details>",
        "<b lang=zh-Hans>行动计划</b>",
        "<pre>行动计划</pre>",
        "<p>The plan (行动计划) of 2025</p>",
    ],
)
def test_what_is_well_ordered_is_no_fault(site: Path, body: str) -> None:
    (site / "method/x.png").write_bytes(b"x")
    write("index.html", page(body))(site)
    assert audit(site) == []


def test_a_script_that_a_script_in_use_names_is_in_use(site: Path) -> None:
    write("index.html", page("<script src=assets/a.js?1></script>"))(site)
    write("assets/a.js", 'import(new URL("b.js", find)); import { c } from "../c.js";')(site)
    write("assets/find/b.js", "x")(site)
    write("c.js", "x")(site)
    assert audit(site) == ["c.js does not belong at the top of a site"]


def test_a_whole_site_has_no_fault(site: Path) -> None:
    assert audit(site) == []


@pytest.mark.parametrize(("damage", "said"), DAMAGES)
def test_each_damage_is_named(site: Path, damage: Callable[[Path], None], said: str) -> None:
    damage(site)
    assert any(said in fault for fault in audit(site)), audit(site)


def test_a_folder_without_a_site_is_not_whole(tmp_path: Path) -> None:
    assert audit(tmp_path)
