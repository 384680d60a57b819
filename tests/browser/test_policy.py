"""The content security policy in Chromium: nothing on any page type breaks it, and it does hold."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from samples import page_types
from visits import NONE, Visit, served, visiting

from briefing.data.headers import HEADERS, POLICY

pytestmark = pytest.mark.browser
# Notes every breach before any script of the page has run.
LISTEN = """
window.breaches = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.breaches.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""


@pytest.fixture
def watched(browser: Browser) -> Iterator[Visit]:
    """A page whose breaches of the policy are noted."""
    with visiting(browser) as visit:
        visit.page.add_init_script(LISTEN)
        yield visit


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """The site on a host that reads `_headers`; its pages carry the policy besides."""
    with served(site.parent, HEADERS) as found:
        yield f"{found}{site.name}/"


def breaches(visit: Visit) -> list[str]:
    return list(visit.page.evaluate("window.breaches"))


def test_no_page_type_breaks_the_policy_or_asks_another_host(
    site: Path, address: str, watched: Visit
) -> None:
    for name, path in page_types(site).items():
        watched.page.goto(address + path, wait_until="networkidle")
        assert breaches(watched) == [], name
        source = site / path / "index.html" if path.endswith("/") or not path else site / path
        assert not re.search(r"<[^>]*\sstyle=", source.read_text("utf-8")), name
        assert watched.foreign(address) == [], name
        assert watched.complaints == [], name


def test_every_page_carries_the_policy_that_the_header_sends(site: Path) -> None:
    lines = (site / "_headers").read_text("utf-8").splitlines()
    assert lines[0] == "/*"
    sent = dict(line.strip().split(": ", 1) for line in lines[1:])
    assert sent == HEADERS
    for path in site.rglob("*.html"):
        policies = re.findall(
            r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">',
            path.read_text("utf-8"),
        )
        assert policies == [POLICY], f"{path}: overrides/main.html and data/headers.py must agree"
    assert "unsafe-inline" not in POLICY


# What a page would hold if its escaping failed: before its end, and before any script of ours.
MARKUP = {
    "an inline script": "<script>window.pwned = 1</script>",
    "a handler": '<img src=data:x onerror="window.pwned = 1">',
    "a foreign script": "<script src=https://other.example/x.js></script>",
    "a foreign picture": "<img src=https://other.example/x.png>",
    "a worker of its own": "<script type=module src=data:text/javascript,pwned=1></script>",
    "an address that runs": "<iframe src='javascript:window.pwned = 1'></iframe>",
}


@pytest.mark.parametrize("name", MARKUP)
def test_markup_that_got_into_a_page_all_the_same_would_not_run(
    site: Path, home: str, watched: Visit, name: str
) -> None:
    whole = (site / "index.html").read_text("utf-8")
    faulty = whole.replace("<h1", f"{MARKUP[name]}<h1", 1)
    assert faulty != whole
    watched.page.route(home, lambda route: route.fulfill(body=faulty, content_type="text/html"))
    watched.page.goto(home)
    watched.page.wait_for_function("window.breaches.length > 0")
    assert watched.page.evaluate("window.pwned") is None


# What a script of ours could be led to do with a text: all of it refused, whatever the text.
FROM_TEXT = {
    "markup": "document.body.insertAdjacentHTML('beforeend', '<p>x</p>')",
    "inner markup": "document.querySelector('h1').innerHTML = 'x'",
    "a script": "document.createElement('script').text = 'window.pwned = 1'",
    "the address of a script": "document.createElement('script').src = 'x.js'",
    "a page": "document.createElement('iframe').srcdoc = 'x'",
    "a way around": "trustedTypes.createPolicy('x', {createHTML: (text) => text})",
}


@pytest.mark.parametrize("name", FROM_TEXT)
def test_no_script_can_make_markup_or_a_script_from_a_text(
    home: str, watched: Visit, name: str
) -> None:
    watched.page.goto(home)
    refused = f"() => {{ try {{ {FROM_TEXT[name]}; return ''; }} catch (e) {{ return e.name; }} }}"
    assert watched.page.evaluate(refused) in ("TypeError", "EvalError")
    assert watched.page.evaluate("window.pwned") is None


ATTACKS = {
    "a foreign request": "fetch('https://other.example/').catch(() => 0)",
    "an inline style": "document.body.setAttribute('style', 'color: red')",
    "a frame": "document.body.append(Object.assign(document.createElement('iframe'),"
    "{src: 'https://other.example/'}))",
    "a base": "document.head.append(Object.assign(document.createElement('base'),"
    "{href: 'https://other.example/'}))",
}


@pytest.mark.parametrize("name", ATTACKS)
def test_what_got_into_a_page_all_the_same_would_not_run(
    home: str, watched: Visit, name: str
) -> None:
    watched.page.goto(home)
    watched.page.evaluate(ATTACKS[name])
    watched.page.wait_for_function("window.breaches.length > 0")
    assert watched.page.evaluate("window.pwned") is None


def test_only_a_header_keeps_others_from_framing_a_page(
    site: Path, browser: Browser, tmp_path: Path
) -> None:
    for headers, seen in ((NONE, True), (HEADERS, False)):
        with served(site.parent, headers) as own, visiting(browser) as visit:
            page = f'<title>x</title><iframe src="{own}{site.name}/"></iframe>'
            (tmp_path / "index.html").write_text(page)
            with served(tmp_path) as other:
                visit.page.goto(other, wait_until="networkidle")
                assert visit.page.frames[1].url.startswith(own) == seen
