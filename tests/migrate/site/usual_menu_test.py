"""A menu for a site whose own one could not be read."""

import datetime as dt

import pytest

from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Root
from sitegen.migrate.site.usual_menu import usual_menu

ROOT = Root("content", "content")
DATE = dt.date(2020, 1, 2)


def lines(texts, others=()):
    urls = {f"content{url}index.md": url for url in texts}
    documents = [Document(path, texts[url], "", 1, "md", ROOT) for path, url in urls.items()]
    part = usual_menu("gatsby-config.js", documents, urls, others)
    return [(line["title"], line["url"]) for line in part.settings.get("menu", {}).get("main", ())]


@pytest.mark.parametrize(
    ("texts", "others", "menu"),
    [
        ({"/hello/": {"title": "Hello", "date": DATE}}, (), []),
        ({"/about/": {"title": "Me"}}, ["/blog/"], [("Blog", "/blog/"), ("Me", "/about/")]),
        ({"/": {"title": "Home"}}, ["/", "/404/", "/thanks/", "/tags/a/"], []),
        ({"/2020-01-02-a/": {"title": "A"}, "/b/": {"title": "B", "postdate": DATE}}, (), []),
        ({}, ["/jsx.html/", "/404.html"], [("Jsx", "/jsx.html/")]),
        ({"/docs/a/": {"title": "A"}, "/docs/a/b/": {"title": "B"}}, (), [("A", "/docs/a/")]),
        ({"/about/": {"title": "Me"}}, ["/about/"], [("Me", "/about/")]),
        ({"/about/": {}}, (), []),
    ],
)
def test_pages_beside_the_posts_are_the_menu(texts, others, menu):
    assert lines(texts, others) == menu


def test_many_texts_are_no_menu():
    texts = {f"/{number}/": {"title": str(number)} for number in range(8)}
    assert lines(texts, ["/about/"]) == [("About", "/about/")]
    assert len(lines(dict(list(texts.items())[:7]), ["/about/", "/contact/"])) == 7
