"""Old URLs."""

import pytest

from sitegen.model.plan import Redirect
from tests.plan.sample import config, entry, plan, told


def moved(**redirects: str):
    """Plan a page at /blog/a/ and redirects; `old_b` stands for `/old/b/`."""
    settings = {"/" + path.replace("_", "/") + "/": target for path, target in redirects.items()}
    return plan(entry(), said=config(spoken=("en",), redirects=settings))


def test_aliases_and_settings_lead_to_pages_and_elsewhere():
    said = config(redirects={"/old/": "/blog/a/#part", "/x.html": "https://example.org/?a=b"})
    planned = plan(entry(aliases=("/2019/A.html",)), entry(language="zh-TW"), said=said)
    assert planned.problems == ()
    assert planned.redirects == (
        Redirect("/2019/A.html", "/blog/a/", "content/blog/a.md"),
        Redirect("/old/", "/blog/a/#part", "sitegen.toml"),
        Redirect("/x.html", "https://example.org/?a=b", "sitegen.toml"),
    )


def test_an_alias_in_another_language_is_exact():
    planned = plan(entry(language="zh-TW", aliases=("/old/",)), said=config())
    assert planned.redirects == (Redirect("/old/", "/zh-TW/blog/a/", "content/blog/a.zh-TW.md"),)


@pytest.mark.parametrize(
    ("redirects", "problems"),
    [
        ({"a": "/b/", "b": "/blog/a/"},
         ["the redirect from '/a/' leads to '/b/', which leads on [SG221]"]),
        ({"a": "/a/"}, ["redirects lead in a circle: '/a/' → '/a/' [SG222]"]),
        ({"b": "/a/", "a": "/b/"}, ["redirects lead in a circle: '/a/' → '/b/' → '/a/' [SG222]"]),
        ({"a": "/blog/b/"},
         ["the redirect from '/a/' leads to '/blog/b/', and there is no such page [SG223]"]),
        ({"a": "/feed.xml"}, []),
        ({"a": "javascript:alert(1)"},
         ["the redirect from '/a/' cannot lead to 'javascript:alert(1)': it is neither a path nor a URL [SG224]"]),  # noqa: E501
        ({"a": "//evil.example/"},
         ["the redirect from '/a/' cannot lead to '//evil.example/': it has an empty part [SG224]"]),  # noqa: E501
        ({"a": "https://example.org/\nx"},
         ["the redirect from '/a/' cannot lead to 'https://example.org/\\nx': it is neither a path nor a URL [SG224]"]),  # noqa: E501
        ({".._x": "/blog/a/"},
         ["the URL '/../x/' cannot be published: it has the part '..' [SG205]"]),
    ],
)  # fmt: skip
def test_what_a_redirect_gets_wrong_is_told(redirects, problems):
    assert told(moved(**redirects)) == [f"sitegen.toml: {problem}" for problem in problems]


def test_a_chain_has_its_end_and_a_near_page_as_hints():
    assert moved(a="/b/", b="/c/", c="/blog/a/").problems[0].hint == "let it lead to '/blog/a/'"
    assert moved(a="/blog/b/").problems[0].hint == "did you mean '/blog/a/'?"


def test_a_chain_into_a_circle_tells_the_circle_only():
    assert told(moved(a="/b/", b="/c/", c="/b/")) == [
        "sitegen.toml: redirects lead in a circle: '/b/' → '/c/' → '/b/' [SG222]"
    ]


def test_a_bad_alias_is_told_where_it_stands():
    assert told(plan(entry(aliases=("old/",)))) == [
        "content/blog/a.md: the URL 'old/' cannot be published: it does not begin with '/' [SG205]"
    ]
