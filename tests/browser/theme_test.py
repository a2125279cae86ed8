"""The default theme, as a reader sees it."""

import pytest

from tests.pictures import picture
from tests.sites import run, write

pytestmark = pytest.mark.slow

SITE = {
    "sitegen.toml": '[images]\nformats = ["avif", "webp"]\n[feeds]\nformats = []\n',
    "content/posts/a.md": "---\ntitle: A\ndate: 2026-01-01\ncover: a.jpg\n---\nText.\n",
    "content/posts/a.jpg": picture("400x300 green"),
    "templates/partials/meta.html": '<p class="badge">1 min</p>',
}


@pytest.fixture
def shown(browser, tmp_path):
    browser.server.files = run(write(tmp_path, SITE)).files
    return browser


def test_the_cover_of_a_post_stands_beside_its_words_in_any_format(shown):
    shown.open("/")
    assert shown.find_all(".with-cover > picture")
    words, cover = (
        shown.value(f"document.querySelector('{selector}').getBoundingClientRect()")
        for selector in (".with-cover .summary", ".with-cover .thumb")
    )
    assert cover["left"] >= words["right"] - 1
    assert cover["top"] < words["top"]


def test_a_badge_is_as_wide_as_its_words(shown):
    shown.open("/posts/a/")
    assert shown.value("document.querySelector('.badge').getBoundingClientRect().width") < 100
