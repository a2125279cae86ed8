"""References between entries."""

from dataclasses import replace

import pytest

from sitegen.model.collection import Collection
from sitegen.model.place import Place
from tests.plan.sample import BLOG, config, declared, entry, plan, told

AUTHORS = Collection("authors", "table", "data/authors.yml")
HAS = declared(replace(BLOG, references={"by": "authors"}), AUTHORS)


def author(key: str, **more):
    return entry(key, collection="authors", **more)


@pytest.mark.parametrize("by", [None, "jane", ("jane", "joe"), ()])
def test_references_to_entries_that_exist_pass(by):
    planned = plan(author("jane"), author("joe"), entry(data={"by": by}), has=HAS)
    assert planned.problems == ()


def test_a_reference_may_name_an_entry_of_its_language_or_the_default_one():
    one = entry(language="zh-TW", data={"by": ("jane", "明")})
    assert (
        plan(author("jane"), author("明", language="zh-TW"), one, has=HAS, said=config()).problems
        == ()
    )
    assert told(
        plan(author("明", language="zh-TW"), entry(data={"by": "明"}), has=HAS, said=config())
    ) == ["content/blog/a.md: 'by' names '明', and 'authors' has no such entry [SG230]"]


def test_a_missing_entry_is_told_at_its_place_with_a_near_name():
    planned = plan(
        author("jane"),
        entry(data={"by": ("jnae",)}),
        has=HAS,
    )
    assert planned.problems[0].place == Place("content/blog/a.md", key=("by", 0))
    assert told(planned) == [
        "content/blog/a.md: 'by' names 'jnae', and 'authors' has no such entry [SG230]"
    ]
    assert planned.problems[0].hint == "did you mean 'jane'?"


def test_a_reference_to_no_collection_is_left_to_who_runs_the_declarations():
    has = declared(replace(BLOG, references={"by": "autors"}), AUTHORS)
    assert told(plan(entry(data={"by": "x"}), has=has)) == []


def test_what_refers_to_a_collection_that_cannot_be_read_is_not_blamed():
    one = entry(data={"by": "jane"})
    assert told(plan(one, has=HAS)) != []
    assert told(plan(one, has=HAS, unread=("authors",))) == []
