"""What stands in the place of a picture, in a browser that keeps to the policy of the page."""

import pytest

from tests.browser.site_test import headers
from tests.pictures import picture
from tests.sites import run, write

pytestmark = pytest.mark.slow

SITE = {
    "sitegen.toml": (
        '[site]\nurl = "https://example.org"\n[security]\ncsp = true\n[feeds]\nformats = []\n'
    ),
    "assets/a.jpg": picture("300x200 green"),
    "pages/index.html": (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>'
        '<link rel="icon" href="data:,"></head><body>'
        '{{ image("a.jpg", alt="x", placeholder="colour", id="colour") }}'
        '{{ image("a.jpg", alt="x", placeholder="blurred", id="blurred") }}</body></html>'
    ),
}


def test_placeholders_are_shown_under_the_policy_of_the_page(browser, tmp_path):
    built = run(write(tmp_path, SITE))
    assert built.told == []
    browser.server.files = built.files
    browser.server.headers = headers(built.text("_headers"))
    browser.open("/")
    assert browser.problems() == []
    assert browser.value("getComputedStyle(colour).backgroundColor").startswith("rgb(")
    assert browser.value("getComputedStyle(blurred).backgroundImage").startswith('url("data:image')
