"""No page and no static file takes the place of a file that pages use."""

import pytest

from tests.sites import run, write, written

SITE = written(
    """
=== sitegen.toml
[site]
theme = ""
[feeds]
formats = []
[sitemap]
enabled = false
robots = false
=== pages/index.html
{{ asset("a.css") }}
=== assets/a.css
a { color: red }
=== templates/entry.html
{{ entry.html }}
"""
)


@pytest.fixture
def site(tmp_path):
    return write(tmp_path, SITE)


@pytest.fixture
def sheet(site):
    return run(site).text("index.html").strip().removeprefix("/")


@pytest.mark.parametrize("rest", ["", "/"])
def test_a_page_in_the_place_of_a_stylesheet_is_an_error_that_names_both(site, sheet, rest):
    write(site, {"content/blog/a.md": f"---\npermalink: /{sheet}{rest}\n---\n"})
    (told,) = run(site).told
    assert "content/blog/a.md" in told and "assets/a.css" in told


def test_a_static_file_with_other_bytes_is_one_too(site, sheet):
    write(site, {f"static/{sheet}": "other"})
    (told,) = run(site).told
    assert f"static/{sheet}" in told and "'assets/a.css'" in told


def test_the_same_bytes_are_no_rival(site, sheet):
    write(site, {f"static/{sheet}": "a{color:red}"})
    assert not run(site).told
