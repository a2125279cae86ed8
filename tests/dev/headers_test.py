"""`_headers`, as hosts read it."""

import pytest

from sitegen.dev.headers import headers_of, sections

TEXT = """
# Everything
/*
  X-Frame-Options: DENY
  Link: </a>; rel=preload
/assets/*
  Cache-Control: max-age=31536000, immutable
  Link: </b>; rel=preload
/blog/:slug/
\tX-Post: yes
stray
"""
ALL = {"x-frame-options": "DENY", "link": "</a>; rel=preload"}


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/", ALL),
        (
            "/assets/a.css",
            ALL
            | {
                "link": "</a>; rel=preload, </b>; rel=preload",
                "cache-control": "max-age=31536000, immutable",
            },
        ),
        ("/blog/a/", ALL | {"x-post": "yes"}),
    ],
)
def test_every_section_that_matches_adds_its_headers(path, wanted):
    assert headers_of(path, sections(TEXT)) == wanted


def test_headers_before_any_path_belong_to_nobody():
    assert sections("  X-A: 1\n") == ()
