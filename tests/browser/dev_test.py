"""What a reader of the live server sees while the site is written."""

import json

import pytest
from selenium.webdriver.support.wait import WebDriverWait

from tests.serving import PATIENCE_S, serving
from tests.sites import write

pytestmark = pytest.mark.slow

LONG = "\n\n".join(f"Paragraph {n}." for n in range(200))
SITE = {
    "sitegen.toml": "[site]\ntheme = 'plain'\n[feeds]\nformats = []\n[sitemap]\nenabled = false\n",
    "themes/plain/templates/entry.html": (
        "<!doctype html><html><head><title>{{ page.title }}</title>"
        "<link rel=stylesheet href='{{ asset('a.css') }}'></head>"
        "<body><h1>{{ page.title }}</h1>{{ entry.html }}</body></html>"
    ),
    "assets/a.css": "h1 { color: rgb(1, 2, 3) }",
    "content/blog/a.md": f"---\ntitle: First\n---\n{LONG}\n",
    "content/blog/b.md": "---\ntitle: B\ndraft: true\n---\nNot yet.\n",
}
POST = "content/blog/a.md"
HEADING = "return getComputedStyle(document.querySelector('h1')).color"
OVERLAY = (
    "return [...document.querySelectorAll('sitegen-live')].map(each => each.shadowRoot.textContent)"
)


@pytest.fixture
def root(tmp_path):
    return write(tmp_path / "site", SITE)


@pytest.fixture
def server(root):
    with serving(root) as server:
        server.made()
        yield server


def until(browser, claim):
    """Wait until something is so in the browser."""
    WebDriverWait(browser, PATIENCE_S, poll_frequency=0.02).until(lambda _: claim())


def show(browser, server, path):
    """Open a page, and wait until it listens."""
    browser.get(f"http://localhost:{server.port}{path}")
    until(browser, lambda: json.loads(server.get("/__sitegen/status").data)["listeners"] == 1)
    browser.execute_script("window.isTheSame = true")


def is_the_same(browser):
    return browser.execute_script("return window.isTheSame === true")


@pytest.fixture
def page(chromium, server):
    yield chromium
    chromium.get("about:blank")


def test_a_saved_text_appears_and_the_scroll_position_stays(page, server, root):
    show(page, server, "/blog/a/")
    page.execute_script("scrollTo(0, 1500)")
    write(root, {POST: SITE[POST].replace("First", "Second")})
    until(page, lambda: page.title == "Second")
    until(page, lambda: page.execute_script("return scrollY") == 1500)
    assert not is_the_same(page)


def test_a_stylesheet_is_changed_without_a_reload(page, server, root):
    show(page, server, "/blog/a/")
    assert page.execute_script(HEADING) == "rgb(1, 2, 3)"
    write(root, {"assets/a.css": "h1 { color: rgb(7, 8, 9) }"})
    until(page, lambda: page.execute_script(HEADING) == "rgb(7, 8, 9)")
    assert is_the_same(page)
    links = "return document.querySelectorAll('link[rel=stylesheet]').length"
    until(page, lambda: page.execute_script(links) == 1)


def test_problems_lie_over_the_last_good_page_and_go_when_they_are_mended(page, server, root):
    show(page, server, "/blog/a/")
    write(root, {"templates/entry.html": "{{ entry.titel }}"})
    until(page, lambda: page.execute_script(OVERLAY))
    (text,) = page.execute_script(OVERLAY)
    assert (
        "templates/entry.html:1" in text and "[SG503]" in text and "did you mean 'title'?" in text
    )
    assert page.execute_script("return document.querySelector('h1').textContent") == "First"
    (root / "templates/entry.html").unlink()
    until(page, lambda: not page.execute_script(OVERLAY))
    assert is_the_same(page)


def test_what_a_problem_quotes_is_text(page, server, root):
    show(page, server, "/blog/a/")
    hostile = "<img src=x onerror='window.isHurt=true'></pre><script>isHurt=true</script>"
    write(root, {POST: f"---\n{hostile}: 1\n---\n"})
    until(page, lambda: page.execute_script(OVERLAY))
    assert "<script>" in page.execute_script(OVERLAY)[0]
    assert page.execute_script("return window.isHurt === undefined")


def test_the_overlay_can_be_put_away(page, server, root):
    show(page, server, "/blog/a/")
    write(root, {POST: "---\ntitel: x\n---\n"})
    until(page, lambda: page.execute_script(OVERLAY))
    page.execute_script("dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))")
    until(page, lambda: not page.execute_script(OVERLAY))


def test_a_draft_wears_a_badge(page, server):
    show(page, server, "/blog/b/")
    until(page, lambda: page.execute_script(OVERLAY) == ["a draft"])
    show(page, server, "/blog/a/")
    assert page.execute_script(OVERLAY) == []


def test_a_page_that_appears_replaces_nothing_here(page, server, root):
    show(page, server, "/blog/new/")
    write(root, {"content/blog/new.md": "---\ntitle: New\n---\nNow.\n"})
    until(page, lambda: page.title == "New")


def test_browsers_follow_what_is_saved(chromium, root):
    with serving(root, "--navigate") as server:
        server.made()
        show(chromium, server, "/blog/b/")
        write(root, {POST: SITE[POST].replace("First", "Second")})
        until(chromium, lambda: chromium.title == "Second")
        chromium.get("about:blank")


def test_a_page_with_a_policy_is_as_live_as_others(page, server, root):
    config = root / "sitegen.toml"
    config.write_text(config.read_text("utf-8") + "[security]\ncsp = true\n", "utf-8")
    until(page, lambda: b"Content-Security-Policy" in server.get("/blog/a/").data)
    show(page, server, "/blog/a/")
    write(root, {POST: f"---\ntitle: Other\n---\n{LONG}\n"})
    until(page, lambda: page.title == "Other")
