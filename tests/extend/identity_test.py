"""Ids of entries. source: RFC 4151"""

import re

import pytest

from sitegen.extend.identity import identity


@pytest.mark.parametrize(
    ("entry", "url", "authority", "expected"),
    [
        ("posts/a", "https://example.org", "", "tag:example.org,2005:posts/a"),
        ("posts/a@zh-TW", "https://EXAMPLE.org:80", "", "tag:example.org,2005:posts/a@zh-TW"),
        ("posts/a", "https://new.example", "old.example", "tag:old.example,2005:posts/a"),
        (
            "筆記/甲 乙",
            "https://e.org",
            "",
            "tag:e.org,2005:%E7%AD%86%E8%A8%98/%E7%94%B2%20%E4%B9%99",
        ),
    ],
)
def test_an_id_is_a_tag_of_the_host_and_the_entry(entry, url, authority, expected):
    found = identity(entry, url, authority)
    assert found == expected and re.fullmatch(r"tag:[a-z.]+,\d{4}:[\w/@.~%-]+", found)
