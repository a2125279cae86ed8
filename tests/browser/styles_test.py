"""Styles of components in a browser: they reach what the component wrote, and nothing else."""

import pytest

from tests.sites import run, write, written

pytestmark = pytest.mark.slow

SITE = written(
    """
=== sitegen.toml
[site]
theme = ""
[feeds]
formats = []
[sitemap]
enabled = false
[assets]
inline_below = 60
[navigation]
prefetch = "eager"
view_transitions = true
[security]
csp = true
=== components/outer.html
<section><p class="own">outer</p>
{{ slot() }}
{% component "inner" %}<p class="passed">passed on</p>{% endcomponent %}</section>
=== components/outer.css
p { color: rgb(1, 1, 1); animation: fade 9s }
section :global(.reached) { color: rgb(2, 2, 2) }
.dark p { color: rgb(9, 9, 9) }
:global(.dark) .own { outline-color: rgb(3, 3, 3) }
@keyframes fade { to { opacity: 0.5 } }
=== components/inner.html
<div><p class="deep">inner</p>{{ slot() }}</div>
=== components/inner.css
div { & > p { color: rgb(4, 4, 4) } }
=== assets/a.css
p { color: rgb(5, 5, 5) }
@font-face { font-family: f; src: url(f.woff2) }
=== assets/f.woff2
no font
=== pages/index.html
<!doctype html><html class="dark"><head><meta charset="utf-8"><title>a</title>
<link rel="stylesheet" href="{{ asset("a.css") }}">
</head><body><p class="page">page</p>{% component "outer" %}<p class="slotted">page, in a slot</p>
<p class="reached">page, reached</p>{% endcomponent %}</body></html>
"""
)

COLOURS = {
    ".own": "rgb(1, 1, 1)",
    ".passed": "rgb(1, 1, 1)",
    ".deep": "rgb(4, 4, 4)",
    ".slotted": "rgb(5, 5, 5)",
    ".reached": "rgb(2, 2, 2)",
    ".page": "rgb(5, 5, 5)",
}
SAID = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]"


@pytest.fixture
def page(tmp_path, browser, server):
    built = run(write(tmp_path, SITE))
    assert not built.told
    server.files = built.files
    browser.open("/")
    return browser


def test_styles_reach_what_their_component_wrote_and_nothing_else(page):
    assert {each: page.run(SAID, each, "color") for each in COLOURS} == COLOURS
    assert page.run(SAID, ".own", "outlineColor") == "rgb(3, 3, 3)"
    assert page.run(SAID, ".own", "animationName") == "fade-outer"
    assert not page.problems()


def test_all_that_a_page_asks_for_is_styles(page):
    assert {each.rpartition(".")[2] for each in page.asked()} <= {"/", "css"}
