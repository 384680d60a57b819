"""Only plain https addresses are published; two spellings of one page are one source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.schema.address import LONGEST, fault, host_of, is_placeholder, normalise

ACCEPTED = [
    "https://www.congress.gov/bill/118th-congress/house-bill/1",
    "https://example.gov/a?b=1&c=2#s-4",
    "https://en.wikipedia.org/wiki/Act_(document)",
    "https://example.gov/a_b_c*d",
    "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32024R1689",
    "https://example.gov/~user/;v=1,2",
    "https://example.gov:8443/x",
    "https://example.gov",
    "https://example.gov/%E4%B8%AD",
    "https://a.b.example.gov/x//y",
]
REFUSED = {
    "http://example.com/": "https://",
    "HTTPS://example.com/": "https://",
    "//evil.example/x": "https://",
    "javascript:alert(1)": "https://",
    "": "https://",
    " https://example.com/": "https://",
    "https://example.com/ ": "space",
    "https://example.com/\n<b>": "space",
    "https://example.com/<b>": "character",
    'https://example.com/"onclick': "character",
    "https://example.com/\\x": "character",
    "https://example.com/`x`": "character",
    "https://example.com/{x}": "character",
    "https://example.com/%zz": "character",
    "https://example.com/%4": "character",
    "https://münchen.example/": "ASCII",
    "https://example.com/中": "ASCII",
    "https://user@example.com/": "user name",
    "https://user:pw@example.com/": "user name",
    "https:///path": "host",
    "https://localhost/": "host",
    "https://192.168.0.1/": "host",
    "https://2130706433/": "host",
    "https://[::1]/": "host",
    "https://-a.example.com/": "host",
    "https://a..example.com/": "host",
    "https://example.com./": "host",
    "https://https://example.com": "port",
    "https://example.com:/": "port",
    "https://example.com:0/": "port",
    "https://example.com:99999/": "cannot be read",
    "https://xn--pple-43d.com/": "punycode",
    "https://example.com//evil.example": "doubled slash",
    "https://x.example.com/)[x](javascript:1)": "Markdown",
}


@pytest.mark.parametrize("url", ACCEPTED)
def test_a_plain_https_address_is_accepted(url: str) -> None:
    assert fault(url) is None


@pytest.mark.parametrize(("url", "cause"), REFUSED.items())
def test_any_other_address_is_refused_with_its_cause(url: str, cause: str) -> None:
    assert cause in (fault(url) or "")


def test_the_limit_of_length_is_exact() -> None:
    longest = "https://example.com/".ljust(LONGEST, "a")
    assert fault(longest) is None
    assert "limit" in (fault(longest + "a") or "")


@given(st.text(max_size=60))
def test_nothing_but_rfc_3986_letters_is_ever_accepted(tail: str) -> None:
    if fault(f"https://example.com/{tail}") is None:
        assert tail.isascii()
        assert not set(tail) & set(" \t\r\n<>\"'\\^`{|}") - {"'"}


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/a/",
        "https://www.example.com/a",
        "https://WWW.Example.com/a",
        "https://example.com:443/a",
        "https://example.com/a#section",
        "https://example.com/a?utm_source=x&utm_campaign=y",
        "https://example.com/a?fbclid=1",
    ],
)
def test_spellings_of_one_page_have_one_form(url: str) -> None:
    assert normalise(url) == "https://example.com/a"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/A",
        "https://example.com/a?id=1",
        "https://example.com/a?id=",
        "https://example.com:8443/a",
        "https://sub.example.com/a",
        "https://example.com/a/b",
    ],
)
def test_different_pages_keep_different_forms(url: str) -> None:
    assert normalise(url) != "https://example.com/a"


@pytest.mark.parametrize("url", ACCEPTED)
def test_the_common_form_is_stable(url: str) -> None:
    assert normalise(normalise(url)) == normalise(url)


def test_the_host_stands_without_www_and_in_small_letters() -> None:
    assert host_of("https://WWW.Example.com:8443/A") == "example.com"


@pytest.mark.parametrize(
    ("url", "placeholder"),
    [
        ("", True),
        ("https://example.org/site/", True),
        ("https://www.example.com/", True),
        ("https://briefs.example/", True),
        ("https://site.test/", True),
        ("https://notexample.org/", False),
        ("https://example.org.uk/", False),
        ("https://briefs.gov.uk/example.org/", False),
    ],
)
def test_a_host_reserved_for_examples_is_no_address_to_cite(url: str, placeholder: bool) -> None:
    assert is_placeholder(url) is placeholder
