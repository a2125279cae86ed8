"""How the default theme sets Han, Hangul and kana, and words of one language within another."""

import pytest

from tests.sites import run, write

pytestmark = pytest.mark.slow

TEXT = "*em* and [漢*字*]{lang=zh-TW} and [漢字]{lang=ja}.\n\n## Two\n"
FILES = {
    "sitegen.toml": '[site]\nurl = "https://example.org"\nlanguages = ["en", "zh-TW", "ar"]\n'
    '[feeds]\nformats = []\n[languages.zh-TW]\nfallback = "en"\n'
    '[languages.en]\nfallback = "zh-TW"\n[check]\nlevels = { SG609 = "off" }\n',
    "content/posts/a.md": f"---\ntitle: A\ndate: 2026-01-01\n---\n{TEXT}",
    "content/posts/a.zh-TW.md": "---\ntitle: 甲\ndate: 2026-01-01\n---\n*強調*與 em。\n\n## 二\n",
    "content/posts/b.md": f"---\ntitle: B\ndate: 2026-01-01\n---\n{TEXT}",
    "content/posts/c.zh-TW.md": "---\ntitle: 丙\ndate: 2026-01-01\n---\n*強調*\n\n## 二\n",
    "content/posts/d.ar.md": "---\ntitle: D\ndate: 2026-01-01\n---\n*مهم*\n\n~~~\nls\n~~~\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    found = run(write(tmp_path_factory.mktemp("site"), FILES))
    assert found.told == []
    return found.files


@pytest.fixture
def site(browser, built):
    browser.server.files = built
    return browser


def style(site, selector, name):
    found = f"getComputedStyle(document.querySelector({selector!r}))"
    return site.value(f"{found}.getPropertyValue({name!r})")


def leading(site, selector):
    """How high a line is, as a part of the letters."""
    height, size = (style(site, selector, each)[:-2] for each in ("line-height", "font-size"))
    return round(float(height) / float(size), 2)


def test_han_has_no_italics_but_weight_wherever_it_stands(site):
    site.open("/zh-TW/posts/a/")
    assert style(site, ".prose em", "font-style") == "normal"
    assert style(site, ".prose em", "font-weight") == "600"
    assert style(site, "body", "font-synthesis-style") == "none"
    site.open("/posts/a/")
    assert style(site, ".prose em", "font-style") == "italic"
    assert style(site, "[lang|=zh] em", "font-style") == "normal"


@pytest.mark.parametrize("path", ["/posts/a/", "/zh-TW/posts/a/"])
def test_han_and_latin_letters_keep_a_distance(site, path):
    site.open(path)
    assert style(site, "p", "text-autospace") == "normal"


def test_glyphs_are_those_of_the_language(site):
    site.open("/zh-TW/posts/a/")
    assert '"PingFang TC"' in style(site, ".prose p", "font-family")
    site.open("/posts/a/")
    assert '"Noto Serif TC"' in style(site, ".prose [lang|=zh]", "font-family")
    assert '"Noto Serif JP"' in style(site, ".prose [lang|=ja]", "font-family")


@pytest.mark.parametrize(
    ("path", "family", "lines"),
    [
        ("/posts/a/", "Charter", 1.6),
        ("/zh-TW/posts/a/", "-apple-system", 1.85),
        ("/zh-TW/posts/b/", "Charter", 1.6),
        ("/posts/c/", "-apple-system", 1.85),
    ],
)
def test_a_text_is_set_as_in_its_own_language_where_it_stands_in_too(site, path, family, lines):
    site.open(path)
    assert style(site, ".prose p", "font-family").startswith(family)
    assert style(site, "h1", "font-family").startswith(family)
    assert leading(site, ".prose p") == lines


def test_a_page_is_written_from_the_right_where_its_language_is(site):
    site.open("/ar/posts/d/")
    assert style(site, "body", "direction") == "rtl"
    assert style(site, "pre", "direction") == "ltr"
    assert style(site, "em", "font-weight") == "600"
    assert site.run("return document.documentElement.scrollWidth <= innerWidth")
