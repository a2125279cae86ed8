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
            '<img src="/a.webp" width="640" height="480" alt="x > y">',
        ),
        ('<p style="color:red">a</p>', '<p style="color:red">a</p>'),
    ],
)
def test_what_only_a_browser_needs_is_left_out(html, expected):
    assert for_readers(html) == expected


@given(st.text(alphabet="<>/ab\"' =", max_size=30))
def test_all_else_stays_as_it_was(html):
    assert for_readers(html) == html
