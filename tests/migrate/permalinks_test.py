"""The pattern of a collection."""

import pytest

from sitegen.migrate.permalinks import pattern_of


@pytest.mark.parametrize(
    ("pages", "pattern"),
    [
        ([("a.md", "/a/", False), ("b/index.md", "/b/", False)], ("/{path}/", True)),
        ([("a.md", "/blog/a/", False), ("b.md", "/blog/b/", False)], ("/blog/{path}/", True)),
        ([("x/a.md", "/blog/x/a/", False)], ("/blog/{path}/", True)),
        ([("a.md", "/blog/z/", False), ("b.md", "/blog/b/", False)], ("/blog/{path}/", False)),
        ([("a.md", "/a/", True)], ("/{path}/", False)),
        ([("A B.md", "/A B/", False)], ("/{path}/", False)),
        ([("a.md", "/a.html", False), ("b.md", "/b.html", False)], ("/{path}/", False)),
        ([("index.md", "/", False)], ("/{path}/", True)),
        ([("a.md", "/", False)], ("/{path}/", False)),
        ([], ("", False)),
    ],
)
def test_a_pattern_is_exact_only_where_it_gives_every_page_its_url(pages, pattern):
    assert pattern_of(pages) == pattern
