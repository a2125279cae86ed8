"""What kind of thing a file is."""

import pytest

from sitegen.dev.types import content_type


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("a/b.JS", "text/javascript; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.avif", "image/avif"),
        ("a.woff2", "font/woff2"),
        ("CNAME", "application/octet-stream"),
        ("a.b/c", "application/octet-stream"),
    ],
)
def test_a_suffix_tells_the_type(path, wanted):
    assert content_type(path) == wanted
