"""URLs in HTML that is shown elsewhere."""

import time
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from sitegen.extend.absolute import absolute_html

HERE = "https://example.org/b/posts/one/"


@pytest.mark.parametrize(
    ("html", "absolute"),
    [
        ('<a href="/b/x/">', '<a href="https://example.org/b/x/">'),
        ("<a href='/x?a=1&amp;b=2'>", '<a href="https://example.org/x?a=1&amp;b=2">'),
        ("<a href=/x>", '<a href="https://example.org/x">'),
        ('<a href="/x?a=1&copy=2">', '<a href="https://example.org/x?a=1&amp;copy=2">'),
        ('<a href="#fn1">', f'<a href="{HERE}#fn1">'),
        ('<img src="../cat.jpg"/>', '<img src="https://example.org/b/posts/cat.jpg"/>'),
        ('<a href="//cdn.org/x">', '<a href="https://cdn.org/x">'),
        (
            '<img alt="src=/a" srcset="/a.jpg 1x, /b.jpg 2x,/c,d.jpg 3x">',
            '<img alt="src=/a" srcset="https://example.org/a.jpg 1x, '
            'https://example.org/b.jpg 2x,https://example.org/c,d.jpg 3x">',
        ),
        ('<video\nposter="/a">', '<video\nposter="https://example.org/a">'),
    ],
)
def test_links_and_pictures_are_addressed_in_full(html, absolute):
    assert absolute_html(html, HERE) == absolute


@pytest.mark.parametrize(
    "html",
    [
        '<a href="mailto:a@example.org">',
        '<a href="mailto&#58;a@example.org">',
        '<img src="data:image/gif;base64,R0lGOD">',
        '<a href="https://example.com/?a=1&amp;b=2">',
        '<svg><use href="#part"/></svg>',
        '<a href="http://[">',
        '<div data-src="/a" title=\'href="/b"\'>',
        '<!-- <a href="/x"> -->',
        '<script>"<a href=\'/x\'>"</script>',
        "<pre>&lt;a href=&quot;/x&quot;&gt;</pre>",
        "a < b href=\"/x\"",
    ],
)  # fmt: skip
def test_all_else_stays_as_it_was(html):
    assert absolute_html(html, HERE) == html


PIECES = st.sampled_from(
    ["<a ", "<img ", "<p>", "</p>", ">", "href=", "src=", '"', "'", "/x", "#a", "b/", " ", "&amp;",
     "&copy=", "<!--", "-->", "<style>", "</style>", "text", "\n", "=", "/>", "alt="]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_tree_is_the_same_but_for_its_urls(html):
    assert _tree(absolute_html(html, HERE)) == _tree(html)


@pytest.mark.parametrize("piece", ['<a "', "<!--", "<style>", "<a href='", "<a b=c ", ", ,"])
def test_time_is_linear(piece):
    def seconds(count):
        begun = time.process_time()
        absolute_html(piece * count, HERE)
        return time.process_time() - begun

    # A busy machine only ever adds time, so the least of several is the truth.
    large = min(seconds(40_000) for _ in range(5))
    assert large <= 5 * max(0.004, min(seconds(10_000) for _ in range(5)))


def _tree(html):
    """Tell every element with its attributes, URLs made absolute."""
    root = LexborHTMLParser(f"<body><div>{html}").body
    return [_told(node) for node in root.traverse(include_text=True)]


def _told(node):
    urls = {name: _url(node.tag, name, held) for name, held in node.attributes.items()}
    return node.tag, node.text(deep=False), urls


def _url(tag, name, value):
    is_part = tag not in ("a", "area") and (value or "").strip().startswith("#")
    if name not in ("href", "src") or is_part:
        return value
    return urljoin(HERE, (value or "").strip())
