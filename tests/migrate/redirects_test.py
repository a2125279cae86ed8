"""Redirects of the old site."""

import pytest

from sitegen.migrate.redirects import redirects
from sitegen.migrate.routes import Redirect

THERE = ("/", "/a/", "/b.html", "/file.pdf", "/v1.0/")


def moved(*pairs, status=301):
    return redirects([Redirect(*pair, status, "gatsby-node.js", 3) for pair in pairs], THERE)


@pytest.mark.parametrize(
    ("source", "target", "written"),
    [
        ("/old", "/a", "/a/"),
        ("/old/", "/a/#part", "/a/#part"),
        ("/old", "/b.html", "/b.html"),
        ("/old", "/v1.0#new", "/v1.0/#new"),
        ("/old", "/file.pdf", "/file.pdf"),
        ("/old", "https://example.org/x", "https://example.org/x"),
    ],
)
def test_a_redirect_is_a_setting(source, target, written):
    assert moved((source, target)).settings == {"redirects": {source: written}}


def test_chains_are_cut_short():
    part = moved(("/x", "/y"), ("/y", "/a/"))
    assert part.settings == {"redirects": {"/x": "/a/", "/y": "/a/"}}


@pytest.mark.parametrize(
    ("pairs", "what"),
    [
        ([("/x", "/gone")], "the redirect from /x to /gone leads to a page that is not there"),
        ([("/x", "/y"), ("/y", "/x")], "the redirect from /x to /y leads in a circle"),
        ([("/x?y", "/a")], "the redirect from /x?y to /a it holds '?'"),
    ],
)
def test_what_cannot_be_a_page_is_told(pairs, what):
    part = moved(*pairs)
    assert part.notes[0].what == what and not part.settings


def test_a_page_stands_before_a_redirect():
    assert moved(("/a", "/b.html"), ("/file.pdf", "/a")).settings == {}


@pytest.mark.parametrize(
    ("pairs", "written"),
    [
        ([("/b", "/b.html")], {"/b/": "/b.html"}),
        ([("/b", "/b.html"), ("/b/", "/b.html")], {"/b/": "/b.html"}),
        ([("/x/", "/a"), ("/x/index.html", "/a")], {"/x/": "/a/"}),
        ([("/x.html", "/a"), ("/x", "/a")], {"/x.html": "/a/", "/x/": "/a/"}),
        ([("/index.html", "/")], {}),
    ],
)
def test_a_redirect_has_a_file_of_its_own(pairs, written):
    assert moved(*pairs).settings.get("redirects", {}) == written


def test_rules_go_into_a_file_of_the_host_with_all_the_others():
    part = redirects(
        [Redirect("/blog/*", "/:splat", 301, "f", 1), Redirect("/x", "/a", 302, "f", 2)], THERE
    )
    assert part.files["static/_redirects"] == b"/x /a/ 301\n/blog/* /:splat 301\n"


def test_a_url_that_no_file_can_have_is_left_to_the_host():
    part = moved(("/old one /", "/a"), ("/x:y", "/b c/"))
    assert part.files["static/_redirects"] == b"/old%20one%20/ /a 301\n/x:y /b%20c/ 301\n"
    assert not part.settings and not part.notes
