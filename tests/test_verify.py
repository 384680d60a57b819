"""The finished site: what would run, restyle or load something else is a fault."""

import pytest

from briefing.site.scan import PageScan, policy_fault


def scanned(html: str) -> PageScan:
    scan = PageScan()
    scan.feed(html)
    return scan


@pytest.mark.parametrize(
    "html",
    [
        "<a href='javascript:x'>x</a>",
        "<a href=' JavaScript:x'>x</a>",
        "<a href='java&#10;script:x'>x</a>",
        "<a href='&#1;javascript:x'>x</a>",
        "<form action='javascript:x'></form>",
        "<button formaction='javascript:x'>x</button>",
        "<a href='vbscript:x'>x</a>",
        "<a href='data:text/html,x'>x</a>",
        "<svg><a xlink:href='java\tscript:x'></a></svg>",
        "<p onclick='x'>x</p>",
        "<p style='x'>x</p>",
        "<script>x</script>",
        "<style>x</style>",
        "<iframe src='x'></iframe>",
        "<base href='x'>",
    ],
)
def test_an_element_that_would_run_or_restyle_is_noted(html: str) -> None:
    assert scanned(html).active


@pytest.mark.parametrize(
    "html",
    [
        "<a href='https://www.example.org/javascript:x'>x</a>",
        "<script src='app.js'></script>",
        "<script type='application/json'>{}</script>",
        "<p title='javascript:x'>x</p>",
    ],
)
def test_what_only_looks_like_it_is_not(html: str) -> None:
    assert not scanned(html).active


@pytest.mark.parametrize("tag", ["script", "img", "video", "audio", "track", "source", "input"])
def test_whatever_loads_a_file_is_held_to_the_site(tag: str) -> None:
    assert scanned(f"<{tag} src='https://www.example.org/x'>").loads == [
        "https://www.example.org/x"
    ]


POLICY = "default-src 'none'; script-src 'self'; img-src 'self' data:"


@pytest.mark.parametrize(
    "html",
    [
        "<svg><image href='//www.example.org/x'/></svg>",
        "<svg><use xlink:href='//www.example.org/x'/></svg>",
        "<form action='//www.example.org/x'></form>",
        "<button formaction='//www.example.org/x'>x</button>",
        "<a href='x' ping='//www.example.org/x'>x</a>",
        "<table background='//www.example.org/x'></table>",
    ],
)
def test_whatever_sends_or_draws_something_is_held_to_the_site(html: str) -> None:
    assert scanned(html).loads == ["//www.example.org/x"]


def with_policy(policy: str) -> str:
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}"><script src="x.js">'


def test_a_policy_that_forbids_by_default_is_no_fault() -> None:
    assert policy_fault(scanned(with_policy(POLICY))) is None


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p>x</p>", "no Content-Security-Policy"),
        (f"<script src='x.js'></script>{with_policy(POLICY)}", "script before"),
        (with_policy("script-src 'self'"), "default-src 'none'"),
        (with_policy(f"{POLICY}; style-src 'unsafe-inline'"), "'unsafe-inline'"),
        (with_policy(f"{POLICY}; connect-src https:"), "https:"),
        (with_policy(f"{POLICY}; connect-src https://www.example.org"), "www.example.org"),
        (with_policy(f"{POLICY}; connect-src *.example.org"), "*.example.org"),
        (with_policy(f"{POLICY}; font-src *"), "*"),
    ],
)
def test_a_policy_that_lets_something_through_is_a_fault(html: str, said: str) -> None:
    assert said in str(policy_fault(scanned(html)))
