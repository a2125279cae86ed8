"""The URLs that a sitemap, or Gatsby itself, tells."""

from sitegen.migrate.parity.sitemap import urls_of_public, urls_of_sitemap


def loc(url):
    return f"<url><loc> {url} </loc></url>"


def test_a_sitemap_names_paths():
    data = loc("https://e.org/a%20b/") + loc("https://e.org/x?y=1&amp;z") + loc("https://e.org")
    assert urls_of_sitemap(data.encode(), {}.get) == ("/a b/", "/x", "/")


def test_an_index_names_its_parts_that_lie_beside_it():
    index = b"<sitemapindex><loc>https://e.org/sitemap-0.xml</loc><loc>https://e.org/no.xml</loc>"
    parts = {"sitemap-0.xml": loc("https://e.org/a/").encode()}
    assert urls_of_sitemap(index, parts.get) == ("/a/",)


def test_page_data_tell_paths_as_gatsby_had_them():
    files = {
        "page-data/a/page-data.json": b'{"path": "/a"}',
        "page-data/index/page-data.json": b'{"path": "/"}',
        "page-data/bad/page-data.json": b"{",
        "a/index.html": b"",
    }
    assert urls_of_public(files, files.get) == ("/a", "/")


def test_without_page_data_the_pages_tell():
    files = {"a/index.html": b"", "b.html": b""}
    assert urls_of_public(files, files.get) == ("/a/", "/b.html")
