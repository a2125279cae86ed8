"""The page behind the site."""

import asyncio
from pathlib import Path

import pytest

from sitegen.dev.news import About, News
from sitegen.dev.panel import MOST_ROWS, brought, panel
from sitegen.dev.stage import Stage
from sitegen.model.place import Place
from sitegen.model.problem import Problem

HOSTILE = "<script>alert(1)</script>"
EDITOR = "vscode://file{path}:{line}:{column}"


def shown(*pages: About, problems=(), query=None, **news) -> str:
    objects = {"1": b"<style>abc</style><p>Page"}
    stage = Stage(objects.get, Path("/site"), lambda: lambda place: HOSTILE, EDITOR, False)
    outputs = {f"{page.url[1:]}index.html": "1" for page in pages}
    named = {f"{page.url[1:]}index.html": page for page in pages}
    asyncio.run(stage.take(News(outputs, named, problems, **news), ()))
    return panel(stage, query or {})


def about(url: str, **more: str) -> About:
    told = {"source": f"content{url}.md", "template": "post.html", "collection": "blog"}
    return About(url, "entry", language="en", title="A", **(told | more))


def test_a_route_is_told_with_its_source_and_its_bytes():
    html = shown(about("/blog/a/", hidden="a draft"))
    assert '<a href="/blog/a/">/blog/a/</a>' in html
    assert '<a href="vscode://file/site/content/blog/a/.md:1:1">' in html
    assert "<mark>a draft</mark>" in html
    assert '<td class="n">25</td><td class="n">3</td><td class="n">0</td>' in html
    assert "<td>blog</td><td>entry</td><td>en</td>" in html


def test_routes_are_found_by_url_or_source():
    pages = [about("/blog/a/"), about("/blog/b/")]
    html = shown(*pages, query={"q": "/b/"})
    assert 'href="/blog/b/"' in html and 'href="/blog/a/"' not in html and "1 of 1" in html


def test_more_routes_than_anybody_reads_are_counted():
    pages = [about(f"/{number}/") for number in range(MOST_ROWS + 1)]
    assert f"{MOST_ROWS} of {MOST_ROWS + 1}" in shown(*pages)


def test_what_was_made_is_told_with_its_reason():
    html = shown(made={"page": 1}, why=(("page /a/", "changed text:blog/a"),), seconds=0.5)
    assert "1 page made in 0.50 s" in html
    assert "<td>page /a/</td><td>changed text:blog/a</td>" in html


def test_a_problem_has_links_to_its_places():
    calls = (Place("content/b.md", 7),)
    problem = Problem(
        "SG999", "error", Place("content/a.md", 3, 2, 4), "it is so", "do this", calls
    )
    html = shown(problems=(problem,))
    assert '<a href="vscode://file/site/content/a.md:3:2">content/a.md:3:2</a>' in html
    assert '<a href="vscode://file/site/content/b.md:7:1">' in html
    assert '<b class="error">[SG999]</b>' in html and "Problems (1)" in html


@pytest.mark.parametrize("query", [{}, {"q": HOSTILE}, {"q": "\"'><script>"}])
def test_nothing_of_a_site_or_a_request_is_markup(query):
    problem = Problem("SG999", "error", Place(HOSTILE, 1), HOSTILE, HOSTILE, (Place(HOSTILE, 2),))
    page = about(
        f"/{HOSTILE}/", source=HOSTILE, template=HOSTILE, hidden=HOSTILE, collection=HOSTILE
    )
    html = shown(page, problems=(problem,), query=query, why=((HOSTILE, HOSTILE),))
    assert html.count("<script>") == 1  # Its own.


def test_bytes_of_style_and_script_are_counted_by_what_a_page_names():
    html = (
        b"<link rel=stylesheet href=/docs/assets/a.css><style>abc</style>"
        b"<link rel=icon href=/docs/assets/i.svg>"
        b"<script src='/docs/assets/a.js' defer></script><script>xy</script>"
        b"<script src=https://example.org/x.js></script>"
    )
    files = {"assets/a.css": b"c" * 100, "assets/a.js": b"s" * 40, "assets/i.svg": b"i" * 7}
    assert brought(html, files.get, "/docs") == (103, 42)


def test_a_plain_page_brings_nothing():
    assert brought(b"<p>text</p>", {}.get, "") == (0, 0)
