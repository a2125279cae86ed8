"""What a browser has to do about a change."""

import pytest

from sitegen.dev.difference import deed

FEED = (
    b"<link rel=alternate href=/feed.xml><meta property=og:image content=/a.png>"
    b"<script type='application/ld+json'>{\"image\": \"/a.png\"}</script><a href='/a.png'>A</a>"
)
SITE = b"<link rel=stylesheet href=/site.css>"
ICON = b"<link rel='shortcut icon' href=/a.png>A"
PAGE = b'<link rel="stylesheet" href="/assets/a.1.css"><p>A</p>'
STYLED = b'<link rel="stylesheet" href="/assets/a.2.css"><p>A</p>'


@pytest.mark.parametrize(
    ("before", "after", "changed", "wanted"),
    [
        (PAGE, PAGE, [], "nothing"),
        (PAGE, PAGE, ["/assets/b.css", "/other/"], "nothing"),
        (PAGE, STYLED, ["/assets/a.2.css"], "styles"),
        (b"<style>a{}</style><p>", b"<style>b{}</style><p>", [], "styles"),
        (PAGE, PAGE.replace(b"A<", b"B<"), [], "exchange"),
        (PAGE, PAGE.replace(b"A<", b"<img src=/b.png>"), ["/b.png"], "exchange"),
        (b"<img src=/a.png>A", b"<img src=/a.png>B", ["/a.png"], "reload"),
        (b"<script>a</script>A", b"<script>a</script>B", [], "reload"),
        (PAGE, STYLED.replace(b"A<", b"B<"), [], "reload"),
        (None, PAGE, [], "reload"),
        (PAGE, None, [], "reload"),
        (None, None, ["/a.css"], "nothing"),
        (SITE, SITE, ["/site.css"], "styles"),
        (b"<img src=/a.png>", b"<img src=/a.png>", ["/a.png"], "reload"),
        (FEED, FEED, ["/feed.xml", "/a.png"], "nothing"),
        (FEED, FEED + b"B", ["/feed.xml", "/a.png"], "exchange"),
        (ICON, ICON, ["/a.png"], "reload"),
        (b"/site.css /a.png", b"/site.css /a.png", ["/site.css", "/a.png"], "reload"),
    ],
)
def test_a_page_does_no_more_than_it_has_to(before, after, changed, wanted):
    assert deed(before, after, changed) == wanted
