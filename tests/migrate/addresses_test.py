"""URLs of the old site as the new one has them."""

import pytest

from sitegen.migrate.addresses import is_slug, lookalikes, nearest, part_of, refused, served


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/", "/"),
        ("/a", "/a/"),
        ("/a/", "/a/"),
        ("/a.html", "/a.html"),
        ("/release-1.2", "/release-1.2/"),
        ("/caf%C3%A9", "/café/"),
        ("/50%", "/50%/"),
        ("/%ff", "/%ff/"),
    ],
)
def test_a_url_is_the_file_that_gatsby_wrote(old, new):
    assert served(old) == new


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("/a/", ""),
        ("/a:b/", "it holds ':'"),
        ("/a/../b/", "it has the part '..'"),
        ("/{% raw %}/", "it holds '{', as patterns do"),
        ("/con/", "Windows cannot have the name 'con'"),
    ],
)
def test_what_cannot_be_published_is_told(url, why):
    assert refused(url) == why


@pytest.mark.parametrize(
    ("url", "near"),
    [
        ("/a /b./", "/a/b/"),
        ("/what?/", "/what-/"),
        ("/a:b.html", "/a-b.html"),
        ("/{a}/", "/-a-/"),
        ("/x/../y/", ""),
        ("/con/", ""),
        ("/?/", "/-/"),
        ("/ /", ""),
    ],
)
def test_a_url_that_cannot_be_published_has_one_that_is_like_it(url, near):
    assert nearest(url) == near


def test_urls_that_only_some_file_systems_tell_apart_are_grouped():
    urls = ["/A/", "/b/", "/a/", "/\u00e9/", "/e\u0301/", "/b/"]
    assert lookalikes(urls) == [("/A/", "/a/"), ("/\u00e9/", "/e\u0301/")]


@pytest.mark.parametrize(
    ("url", "pattern", "part"),
    [
        ("/tags/c/", "/tags/{term}/", "c"),
        ("/tags/c", "/tags/{term}", "c"),
        ("/tags/c/all", "/tags/{term}/all/", "c"),
        ("/topics/c/", "/tags/{term}/", ""),
    ],
)
def test_the_part_of_a_term_is_found(url, pattern, part):
    assert part_of(url, pattern) == part


def test_a_slug_is_its_own_slug():
    assert is_slug("a-b") and is_slug("從") and not is_slug("A b") and not is_slug("")
