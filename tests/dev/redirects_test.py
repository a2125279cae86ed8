"""`_redirects`, as hosts read it."""

import pytest

from sitegen.dev.redirects import redirected, rules


@pytest.mark.parametrize(
    ("line", "path", "wanted"),
    [
        ("/old /new", "/old", ("/new", 301)),
        ("/old /new", "/old/", ("/new", 301)),
        ("/old/ /new/ 302", "/old/", ("/new/", 302)),
        ("/old/ /new/ 301!", "/old/", ("/new/", 301)),
        ("/old/ /new/", "/older/", None),
        ("/a/* /b/:splat", "/a/x/y", ("/b/x/y", 301)),
        ("/a/* /b/:splat", "/a", ("/b/", 301)),
        ("/* /index.html 200", "/any", ("/index.html", 200)),
        ("/news/:year/:month /:month-:year", "/news/2024/05", ("/05-2024", 301)),
        ("/a.b /c", "/axb", None),
        ("/old https://example.org/?a=1", "/old", ("https://example.org/?a=1", 301)),
        ("# /a /b", "/a", None),
        ("/a", "/a", None),
        ("https://example.org/a /b", "/a", None),
    ],
)
def test_a_rule_that_matches_leads(line, path, wanted):
    assert redirected(path, rules(line)) == wanted


def test_the_first_rule_that_matches_wins():
    assert redirected("/a", rules("/b /1\n/a /2\n/a /3")) == ("/2", 301)
