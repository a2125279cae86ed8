"""What wants the same place."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.route import Given
from sitegen.plan.clashes import Claim, clashes
from sitegen.plan.urls import output_of
from tests.plan.sample import BLOG, TAGS, config, declared, entry, plan, route, told

ROOT = declared(replace(BLOG, permalink="/{path}/"), taxonomies=(TAGS,))
A, B = "'content/blog/a.md'", "'content/blog/b.md'"


def at(url: str):
    return entry("b", permalink=url)


@pytest.mark.parametrize(
    ("more", "fact"),
    [
        ({"entries": [at("/a/")]}, f"{A} and {B} both want the URL '/a/' [SG201]"),
        ({"entries": [at("/A/")]}, f"{B} and {A} want URLs that differ only in case: '/a/' [SG203]"),  # noqa: E501
        ({"entries": [at("/a")]}, f"{B} and {A} want URLs that differ only in the slash at their end: '/a/' [SG203]"),  # noqa: E501
        ({"entries": [at("/a/index.html")]}, f"{A} and {B} both need the file 'a/index.html' [SG202]"),  # noqa: E501
        ({"entries": [entry("c", permalink="/\u00e9/"), at("/e\u0301/")]}, f"{B} and 'content/blog/c.md' want URLs that differ only in how their characters are composed: '/\u00e9/' [SG203]"),  # noqa: E501
        ({"entries": [at("/a.b"), entry("c", permalink="/a.b/c/")]}, f"{B} needs 'a.b' to be a file, 'content/blog/c.md' needs it to be a folder [SG204]"),  # noqa: E501
        ({"statics": {"a/index.html": "static/a/index.html"}}, f"{A} and 'static/a/index.html' both need the file 'a/index.html' [SG202]"),  # noqa: E501
        ({"statics": {"a": "static/a"}}, f"'static/a' needs 'a' to be a file, {A} needs it to be a folder [SG204]"),  # noqa: E501
        ({"entries": [entry("b", aliases=("/a/",))]}, f"{A} and a redirect of {B} both want the URL '/a/' [SG201]"),  # noqa: E501
        ({"said": config(spoken=("en",), redirects={"/a/": "/b/"}), "entries": [entry("b")]}, f"{A} and a redirect of 'sitegen.toml' both want the URL '/a/' [SG201]"),  # noqa: E501
        ({"entries": [at("/tags/web/"), entry("c", data={"tags": ("Web",)})]}, f"{B} and the term 'Web' of 'tags' both want the URL '/tags/web/' [SG201]"),  # noqa: E501
        ({"routes": [route("tags.html")]}, "the list of 'tags' and 'pages/tags.html' both want the URL '/tags/' [SG201]"),  # noqa: E501
        ({"routes": [route("a.html")]}, f"{A} and 'pages/a.html' both want the URL '/a/' [SG201]"),
        ({"routes": [route("b.html"), route("b/index.html")]}, "'pages/b.html' and 'pages/b/index.html' both want the URL '/b/' [SG201]"),  # noqa: E501
    ],
)  # fmt: skip
def test_two_that_want_one_place_are_named_whatever_the_order(more, fact):
    entries = [entry("a"), *more.pop("entries", [])]
    routes = more.pop("routes", [])
    there = plan(*entries, routes=tuple(routes), has=ROOT, **more)
    back = plan(*reversed(entries), routes=tuple(reversed(routes)), has=ROOT, **more)
    assert [line.partition(": ")[2] for line in told(there)] == [fact]
    assert there == back


@pytest.mark.parametrize("url", ["/a/index/", "/index/"])
def test_a_page_called_index_is_beside_the_page_above_it(url):
    home = entry("home", permalink="/")
    assert told(plan(entry("a"), home, at(url), has=ROOT)) == []


def test_two_pages_of_one_route_are_named_once():
    twice = (Given({"a": "x"}), Given({"a": "x"}))
    assert told(plan(routes=(route("[a].html", given=twice),))) == [
        "pages/[a].html: two pages of 'pages/[a].html' want the URL '/x/' [SG201]"
    ]


def test_a_themes_route_stands_back_for_what_the_site_publishes():
    theirs = replace(route("a.html"), source="@default/pages/a.html")
    planned = plan(entry("a"), routes=(theirs,), has=ROOT)
    assert planned.problems == () and planned.pages[0].entry == "blog/a"
    statics = {"a/index.html": "static/a/index.html"}
    assert plan(routes=(theirs,), statics=statics).pages == ()


URLS = st.sampled_from(["/a/", "/A/", "/a", "/a.b", "/a.b/c/", "/é/", "/e\u0301/", "/c.xml"])
CLAIMS = st.lists(
    st.builds(
        lambda url, name: Claim(url, output_of(url), name, name), URLS, st.sampled_from("xyz")
    ),
    unique=True,
)


@given(CLAIMS)
def test_problems_do_not_depend_on_the_order_of_claims(claims):
    assert clashes(claims) == clashes(reversed(claims)) == clashes(sorted(claims))
