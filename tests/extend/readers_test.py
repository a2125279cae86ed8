"""Bodies for feed readers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.extend.readers import for_readers

ISLAND = '<sitegen-island src="/a.js" client="load" props=\'{"a":"&gt;"}\'>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a</p>", "<p>a</p>"),
        (f"<p>a</p>{ISLAND}<table></table></sitegen-island>b", "<p>a</p><table></table>b"),
        (f"{ISLAND}{ISLAND}x</sitegen-island></sitegen-island>", "x"),
        ("a<script>1 < 2</script>b<SCRIPT type=x>c</SCRIPT >d", "abd"),
        ("a<script>b", "a"),
        ("a<template><p>b</p></template>c", "ac"),
        (
            '<picture><source srcset="/a.avif 1x" type="image/avif"><img src="/a.webp" '
            'srcset="/a.webp 320w, /b.webp 640w" sizes="100vw" width="640" height="480" '
            'alt="x > y" loading="lazy" decoding="async" style="background:red"></picture>',
            '<img src="/b.webp" width="640" height="480" alt="x > y">',
        ),
        ('<p style="color:red">a</p>', '<p style="color:red">a</p>'),
    ],
)
def test_what_only_a_browser_needs_is_left_out(html, expected):
    assert for_readers(html) == expected


WIDE = "/480.webp 480w, /960.webp 960w, /1200.webp 1200w"


@pytest.mark.parametrize(
    ("srcset", "size", "expected"),
    [
        (WIDE, 'width="1200" height="800"', '"/960.webp" width="960" height="640"'),
        (WIDE, 'width="360" height="270"', '"/960.webp" width="360" height="270"'),
        ("/b.webp 1200w, /a.webp 1080w", 'width="9" height="6"', '"/a.webp" width="9" height="6"'),
        ("/b.webp 1x, /a.webp 2x", 'width="9" height="6"', '"/src.webp" width="9" height="6"'),
        (WIDE, 'width="50%"', '"/src.webp" width="50%"'),
    ],
)
def test_a_picture_has_one_file_of_a_width_that_readers_have_room_for(srcset, size, expected):
    html = f'<img src="/src.webp" srcset="{srcset}" sizes="100vw" {size} alt="">'
    assert for_readers(html) == f'<img src={expected} alt="">'


@given(st.text(alphabet="<>/ab\"' =", max_size=30))
def test_all_else_stays_as_it_was(html):
    assert for_readers(html) == html
