"""Lists and terms at their old URLs."""

from sitegen.migrate.lists import lists
from sitegen.migrate.routes import Listing, Taxonomy
from sitegen.migrate.taxonomies import taxonomies


def test_a_list_under_its_first_page_is_one_route():
    part, urls = lists([Listing("/blog", "/blog/{page}", 6)], "posts", ["posts"], "en")
    assert list(part.files) == ["pages/blog/[...page].html"]
    assert b"paginate: 6, sort: [-date]" in part.files["pages/blog/[...page].html"]
    assert urls == ("/blog/",)


def test_a_list_elsewhere_has_a_first_page_of_its_own():
    part, _ = lists([Listing("/blog/", "/blog/page/{page}/", 0)], "posts", ["posts"], "en")
    assert list(part.files) == ["pages/blog/page/[page].html", "pages/blog.html"]


def test_the_first_page_of_the_site_is_the_themes():
    part, _ = lists([Listing("/", "/page/{page}", 5)], "posts", ["posts"], "en")
    assert list(part.files) == ["pages/page/[page].html"]


def test_without_posts_there_is_no_list():
    assert lists([Listing("/", "/{page}", 5)], "", [], "en") == (lists([], "", [], "en"))


def test_terms_keep_the_addresses_that_are_not_their_slugs():
    terms = {"C++": "/tags/c/", "Web": "/tags/web/", "iOS": "/tags/i-os/"}
    declared, part, urls = taxonomies([Taxonomy("tags", "/tags/{term}/", "/tags", "", terms)], "en")
    assert declared == (
        'tags_pages = taxonomy(\n    "tags",\n    permalink="/tags/{term}/",\n'
        "    # Terms whose address is not their slug.\n    slugs={\n"
        '        "iOS": "i-os",\n    },\n)',
    )
    assert not part.files and set(urls) == {*terms.values(), "/tags/"}


def test_a_list_of_terms_elsewhere_is_a_page():
    found = [Taxonomy("category", "/cat/{term}/", "/topics/", "", {"a": "/cat/a/"}, 4)]
    declared, part, _ = taxonomies(found, "en")
    assert declared == (
        'category_pages = taxonomy("category", permalink="/cat/{term}/", paginate=4,'
        ' index_template="")',
    )
    assert list(part.files) == ["pages/topics.html"]
