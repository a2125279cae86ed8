"""Paths with named parts."""

import pytest

from sitegen.migrate.js.project import Project
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.js.values import Unknown
from sitegen.migrate.tree import Files

HEAD = "const { match, compile } = require('path-to-regexp'); exports.x = "


def value(expression):
    return Reading(Project(Files({"a.js": HEAD + expression}))).module("a.js")["x"]


@pytest.mark.parametrize(
    ("template", "path", "params"),
    [
        ("/:lang/:segment+", "/en/a/b/", {"lang": "en", "segment": ["a", "b"]}),
        ("/:lang?/posts/:slug", "/posts/a", {"slug": "a"}),
        ("/:lang?/posts/:slug", "/zh/posts/a", {"lang": "zh", "slug": "a"}),
        ("/docs/:rest*", "/docs", {}),
        ("/a-:name", "/a-b", {"name": "b"}),
        ("/about", "/about/", {}),
    ],
)
def test_a_path_is_taken_apart(template, path, params):
    assert value(f"match('{template}')('{path}')")["params"] == params


def test_a_path_that_does_not_fit_is_false():
    assert value("match('/:a')('/x/y')") is False


@pytest.mark.parametrize(
    ("template", "params", "path"),
    [
        ("/:lang?/posts/:segment+", "{ segment: ['a', 'b'] }", "/posts/a/b"),
        ("/:lang?/posts/:segment+", "{ lang: 'zh', segment: ['a'] }", "/zh/posts/a"),
        ("/:year/:slug.html", "{ year: 2020, slug: 'a' }", "/2020/a.html"),
    ],
)
def test_a_path_is_put_together(template, params, path):
    assert value(f"compile('{template}')({params})") == path


def test_what_is_more_than_names_is_unknown():
    assert isinstance(value("match('/:a(\\\\d+)')('/1')"), Unknown)
