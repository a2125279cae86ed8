"""Keys of front matter as other generators call them."""

import pytest

from sitegen.model.elsewhere import NAMES, here
from sitegen.model.place import Place
from sitegen.model.problems.reading import unknown_key

KNOWN = (
    *(
        "title",
        "date",
        "updated",
        "description",
        "tags",
        "draft",
        "publish_at",
        "expire_at",
        "slug",
    ),
    *(
        "permalink",
        "aliases",
        "translation_key",
        "template",
        "cover",
        "unlisted",
        "search",
        "extra",
    ),
)


def test_every_key_is_one_of_ours_and_no_name_is():
    assert set(NAMES) <= set(KNOWN)
    names = [name for each in NAMES.values() for name in each]
    assert len(names) == len(set(names)) and not set(names) & set(KNOWN)


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("layout", "here it is called 'template'"),
        ("lastmod", "here it is called 'updated'"),
        ("publishDate", "here it is called 'publish_at'"),
        ("daet", "did you mean 'date'?"),
        ("mood", "keys of your own go under 'extra:'"),
    ],
)
def test_a_key_of_another_generator_is_told_by_its_name_here(key, hint):
    problem = unknown_key(Place("a.md", 2), key, KNOWN, "keys of your own go under 'extra:'")
    assert problem.hint == hint


def test_a_name_that_the_schema_lacks_is_not_told():
    assert here("layout", ("title",)) == ""
