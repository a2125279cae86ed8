"""Which file a path stands for."""

import pytest

from sitegen.dev.lookup import Found, found

OUTPUTS = {
    "index.html": "1",
    "about.html": "1",
    "blog/index.html": "1",
    "blog/a/index.html": "1",
    "文/index.html": "1",
    "404.html": "1",
    "zh-TW/404.html": "1",
    "css/a.css": "1",
}


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/", Found("index.html")),
        ("/about", Found("about.html")),
        ("/about.html", Found("about.html")),
        ("/blog/", Found("blog/index.html")),
        ("/blog", Found("", 301, "/blog/")),
        ("/文", Found("", 301, "/%E6%96%87/")),
        ("/文/", Found("文/index.html")),
        ("/css/a.css", Found("css/a.css")),
        ("/about/", Found("404.html", 404)),
        ("/zh-TW/nope/", Found("zh-TW/404.html", 404)),
        ("/zh-TW/a/b", Found("zh-TW/404.html", 404)),
        ("/../index.html", Found("404.html", 404)),
        ("//", Found("404.html", 404)),
    ],
)
def test_a_path_stands_for_what_a_host_would_send(path, wanted):
    assert found(path, OUTPUTS) == wanted


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/docs/", Found("index.html")),
        ("/docs", Found("", 301, "/docs/")),
        ("/", Found("", 302, "/docs/")),
        ("/docs/blog", Found("", 301, "/docs/blog/")),
        ("/docsx/", None),
        ("/blog/", None),
    ],
)
def test_a_site_in_a_folder_of_its_host_is_served_there_alone(path, wanted):
    assert found(path, OUTPUTS, "/docs") == wanted


def test_a_site_without_a_page_for_it_has_nothing_to_send():
    assert found("/nope", {"index.html": "1"}) is None
