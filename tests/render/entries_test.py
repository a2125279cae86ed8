"""Entries as templates see them."""

import pytest

from sitegen.model.entry import OWN, Entry
from sitegen.render.entries import EntryView, get_entry
from tests.stage import scene


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "One & only"),
        ("rank", 1),
        ("url", "/base/blog/one/"),
        ("permalink", "https://example.org/base/blog/one/"),
        ("html", "<p>Hi</p>"),
        ("words", 1),
        ("collection", "blog"),
    ],
)
def test_an_entry_has_front_matter_surroundings_and_body(name, value):
    assert getattr(EntryView(scene(), "blog/one"), name) == value


def test_html_is_not_escaped_again_and_a_title_is():
    entry = EntryView(scene(), "blog/one")
    assert hasattr(entry.html, "__html__") and not hasattr(entry.title, "__html__")


def test_a_reference_is_an_entry():
    assert [author.title for author in EntryView(scene(), "blog/one").authors] == ["Jane Doe"]


def test_headings_are_nested():
    toc = EntryView(scene(), "blog/one").toc
    assert [(each["id"], [c["id"] for c in each["children"]]) for each in toc] == [
        ("a", ["b"]),
        ("c", []),
    ]


def test_neighbours_and_translations_are_found():
    entry = EntryView(scene(), "blog/one")
    assert (entry.prev, entry.next.title) == (None, "Two")
    assert [each["language"] for each in entry.translations] == ["en", "zh-TW"]
    assert entry.terms("tags")[0]["url"] == "/base/tags/clouds/"


def test_a_field_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="titel"):
        _ = EntryView(scene(), "blog/one").titel


def test_an_entry_is_found_in_the_default_language_when_the_own_has_none():
    there = scene("/zh-TW/blog/one/")
    assert get_entry(there, "blog", "one").title == "一"
    assert get_entry(there, "authors", "jane").title == "Jane Doe"
    assert get_entry(there, "authors", "john") is None


def test_what_every_entry_has_of_itself_is_listed():
    names = {*vars(EntryView), *Entry.__dataclass_fields__} - {"known"}
    written = {
        *("translation_key", "slug", "title", "date", "updated", "description", "draft"),
        *("publish_at", "expire_at", "unlisted", "permalink", "aliases", "template"),
        *("tags", "cover", "search", "extra"),
    }
    assert {each for each in names if not each.startswith("_")} - written == OWN
