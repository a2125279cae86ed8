"""What a reader of the live server sees while the site is written."""

import json
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys
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


FOCUSED = (
    "return document.querySelector('sitegen-live')?.shadowRoot.activeElement?.textContent"
    " ?? document.activeElement.id"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return write(tmp_path_factory.mktemp("live") / "site", SITE)


@pytest.fixture(scope="module")
def server(site):
    """One server for all tests here; each leaves the site as it was."""
    with serving(site) as server:
        server.made()
        yield server


@pytest.fixture
def root(site, server):
    before = shown(server)
    yield site
    restore(site)
    while shown(server) != before:
        server.made()


def shown(server):
    """All that may differ after an edit: every file served, and what is wrong."""
    status = json.loads(server.get("/__sitegen/status").data)
    pages = [server.get(path).data for path in ("/blog/a/", "/blog/b/", "/blog/new/")]
    return pages, status["problems"], status["state"]


def restore(site: Path):
    """Undo what a test did."""
    for path in [each for each in site.rglob("*") if each.is_file()]:
        name = path.relative_to(site).as_posix()
        if name not in SITE and not name.startswith(".sitegen/"):
            path.unlink()
    changed = {n: t for n, t in SITE.items() if (site / n).read_text("utf-8") != t}
    write(site, changed)


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
    assert is_the_same(page)


def test_a_page_that_runs_scripts_is_loaded_again_where_it_was_scrolled_to(page, server, root):
    text = f"{SITE[POST]}\n<script>window.hasRun = 'once'</script>\n"
    write(root, {POST: text})
    until(page, lambda: b"'once'" in server.get("/blog/a/").data)
    show(page, server, "/blog/a/")
    page.execute_script("scrollTo(0, 1500)")
    write(root, {POST: text.replace("'once'", "'again'")})
    until(page, lambda: page.execute_script("return window.hasRun") == "again")
    until(page, lambda: page.execute_script("return scrollY") == 1500)
    assert not is_the_same(page)


BODIES = [
    "One.\n\nTwo.\n\nThree.\n",
    "Zero.\n\nOne.\n\nTwo.\n\nThree.\n",
    "Zero.\n\nTwo *and* more.\n\n> Three.\n",
    "# Head\n\n- a\n- b\n\n<details><summary>s</summary>\n\nd\n\n</details>\n",
    "- b\n- c {#here}\n- a\n\n<svg viewBox='0 0 9 9'><path d='M0 0h9'/></svg>\n",
    "<svg viewBox='0 0 9 9'><path d='M0 0v9'/></svg>\n\n<!-- not seen -->\n\n- a\n",
    "",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n```py\nx = 1\n```\n",
    "| a | b |\n|---|---|\n| 0 | 0 |\n| 1 | 2 |\n\n```py\nx = 1\ny = 2\n```\n\nEnd.\n",
]
# The order of attributes says nothing.
WHOLE = """
const page = document.documentElement.cloneNode(true);
for (const each of [page, ...page.querySelectorAll("*")]) {
  const told = [...each.attributes].map(({ name, value }) => [name, value]).sort();
  told.forEach(([name]) => each.removeAttribute(name));
  told.forEach(([name, value]) => each.setAttribute(name, value));
}
return page.outerHTML;
"""


def test_an_exchanged_page_is_as_one_that_was_loaded(page, server, root):
    show(page, server, "/blog/a/")
    for number, body in enumerate(BODIES):
        write(root, {POST: f"---\ntitle: Number {number}\n---\n{body}"})
        until(page, lambda: page.title == f"Number {number}")  # noqa: B023
        assert is_the_same(page)
        exchanged = page.execute_script(WHOLE)
        show(page, server, "/blog/a/")
        assert page.execute_script(WHOLE) == exchanged, body


def test_what_is_equal_stays_in_an_exchanged_page(page, server, root):
    frame = "<iframe id=kept srcdoc='Here.'></iframe>"
    write(root, {POST: f"---\ntitle: First\n---\nOne.\n\n{frame}\n\nTwo.\n"})
    until(page, lambda: b"srcdoc" in server.get("/blog/a/").data)
    show(page, server, "/blog/a/")
    page.execute_script("document.querySelector('#kept').isKept = true")
    write(root, {POST: f"---\ntitle: Second\n---\nOne.\n\nNew.\n\n{frame}\n\n2.\n"})
    until(page, lambda: page.title == "Second")
    assert page.execute_script("return document.querySelector('#kept').isKept === true")


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


def test_the_overlay_has_the_keyboard_until_it_is_put_away(page, server, root):
    text = "---\ntitle: First\n---\n<button id=here>Here</button>\n\n<button>There</button>\n"
    write(root, {POST: text})
    until(page, lambda: b"There" in server.get("/blog/a/").data)
    show(page, server, "/blog/a/")
    page.execute_script("document.querySelector('#here').focus()")
    write(root, {POST: text.replace("title", "titel")})
    until(page, lambda: page.execute_script(OVERLAY))
    assert page.execute_script(FOCUSED) == "Close (Esc)"
    press(page, Keys.TAB)
    assert page.execute_script(FOCUSED) != "There"
    press(page, Keys.ESCAPE)
    until(page, lambda: page.execute_script(OVERLAY) == ["1 error"])
    assert page.execute_script("return document.activeElement.id") == "here"
    write(root, {"content/blog/b.md": "---\ntitle: B\ndraft: true\n---\nNothing new.\n"})
    until(page, lambda: b"Nothing new." in server.get("/blog/b/").data)
    assert page.execute_script(OVERLAY) == ["1 error"]
    page.execute_script("document.querySelector('sitegen-live').shadowRoot.lastChild.click()")
    until(page, lambda: "[SG113]" in page.execute_script(OVERLAY)[0])


def press(page, key):
    ActionChains(page).send_keys(key).perform()


def test_places_in_the_overlay_open_the_editor(page, server, root):
    show(page, server, "/blog/a/")
    card = {"components/card.html": "{% props title %}\n<b>{{ titel }}</b>\n"}
    write(root, {**card, POST: "---\ntitle: First\n---\n:::card{title=a}\n:::\n"})
    links = (
        "return [...document.querySelector('sitegen-live')?.shadowRoot.querySelectorAll('a') ?? []]"
    )
    until(page, lambda: len(page.execute_script(f"{links}.map(each => each.href)")) > 1)
    told = page.execute_script(f"{links}.map(each => [each.textContent, each.href])")
    place = f"vscode://file{root}/components/card.html:2:1"
    assert ["components/card.html:2", place] in told and ["Open in the editor", place] in told
    assert [f"Open {POST}:4:1", f"vscode://file{root}/{POST}:4:1"] in told


def test_a_draft_wears_a_badge(page, server, root):
    show(page, server, "/blog/b/")
    until(page, lambda: page.execute_script(OVERLAY) == ["a draft"])
    show(page, server, "/blog/a/")
    assert page.execute_script(OVERLAY) == []


def test_the_badge_goes_when_the_draft_is_none_any_more(page, server, root):
    show(page, server, "/blog/b/")
    until(page, lambda: page.execute_script(OVERLAY) == ["a draft"])
    write(root, {"content/blog/b.md": "---\ntitle: B\n---\nNot yet.\n"})
    until(page, lambda: page.execute_script(OVERLAY) == [])
    assert is_the_same(page)


def test_a_page_that_appears_replaces_nothing_here(page, server, root):
    show(page, server, "/blog/new/")
    write(root, {"content/blog/new.md": "---\ntitle: New\n---\nNow.\n"})
    until(page, lambda: page.title == "New")


def test_browsers_follow_what_is_saved(chromium, tmp_path):
    root = write(tmp_path / "site", SITE)
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
