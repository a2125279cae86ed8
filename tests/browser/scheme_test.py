"""The switch of colours that sites of the default theme may have."""

import pytest

from tests.sites import run, write

pytestmark = pytest.mark.slow

FILES = {
    "sitegen.toml": "[feeds]\nformats = []\n[sitemap]\nenabled = false\n"
    "[theme_options]\nscheme_switch = true\n",
    "components/mark.html": "<i>mark</i>",
    "components/mark.css": "i { color: red } "
    "@media (prefers-color-scheme: dark) { i { color: lime } }",
    "content/posts/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\nText.\n",
    "content/posts/b.md": "---\ntitle: B\ndate: 2026-01-02\n---\n::mark\n",
}
INK = "return getComputedStyle(document.body).color"
DARK, LIGHT = "dark", "light"
CHOOSE = """
const select = document.querySelector("select");
select.value = arguments[0];
select.dispatchEvent(new Event("change"));
"""


@pytest.fixture(scope="module", params=["false", "true"], ids=["free", "under a policy"])
def built(request, tmp_path_factory):
    root = write(tmp_path_factory.mktemp("site"), FILES)
    return run(root, settings=(f"security.csp={request.param}",)).files


@pytest.fixture
def site(browser, built):
    browser.server.files = built
    yield browser
    browser.run("localStorage.clear()")


def show(site, path, system):
    site.media(prefers_color_scheme=system)
    site.open(path)
    site.wait_for("[awake] select")
    return site.run(INK)


def test_the_choice_of_the_reader_wins_over_the_system_and_is_remembered(site):
    inks = {system: show(site, "/posts/a/", system) for system in (DARK, LIGHT)}
    assert inks[DARK] != inks[LIGHT]
    site.run(CHOOSE, DARK)
    assert site.run(INK) == inks[DARK]
    assert show(site, "/posts/b/", LIGHT) == inks[DARK]
    assert site.run("return document.querySelector('select').value") == DARK
    assert (
        site.run("return getComputedStyle(document.querySelector('i')).color") == "rgb(0, 255, 0)"
    )
    assert show(site, "/posts/b/", DARK) == inks[DARK]
    site.run(CHOOSE, LIGHT)
    assert site.run(INK) == inks[LIGHT]
    site.run(CHOOSE, "")
    assert site.run(INK) == inks[DARK]
    assert show(site, "/posts/a/", LIGHT) == inks[LIGHT]
    assert site.problems() == []


def test_the_choice_is_shown_before_anything_is_drawn(site, built):
    show(site, "/posts/a/", LIGHT)
    site.run(CHOOSE, DARK)
    show(site, "/posts/b/", LIGHT)
    head = built["posts/b/index.html"].decode().partition("</head>")[0]
    assert head.index('rel="stylesheet"') < head.index("/assets/scheme.")
    assert "defer" not in head and site.run("return document.documentElement.style.colorScheme")
