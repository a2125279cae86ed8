"""Addresses in attributes."""

import pytest

from sitegen.model.address import encoded, parted


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("/a b/", "/a%20b/"),
        ("/漢/", "/%E6%BC%A2/"),
        ("/100%/", "/100%25/"),
        ('/"/', "/%22/"),
        ("/~me/a,b/", "/~me/a,b/"),
    ],
)
def test_a_url_is_encoded_for_an_attribute(url, text):
    assert encoded(url) == text


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("/a/", ("/a/", "")),
        ("/a/?b#c", ("/a/", "?b#c")),
        ("#c", ("", "#c")),
        ("a\nb#c\nd", ("a\nb", "#c\nd")),
    ],
)
def test_the_path_is_parted_from_what_is_behind_it(address, parts):
    assert parted(address) == parts
