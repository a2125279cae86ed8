import pytest
from pydantic import BaseModel

from sitegen.content import collection, files, table, taxonomy
from sitegen.model.collection import Collection, Taxonomy
from sitegen.model.declaration import Declaration


class Post(BaseModel):
    title: str


@pytest.mark.parametrize(
    ("pattern", "base"),
    [
        ("content/blog/**/*.md", "content/blog"),
        ("content/blog/*.md", "content/blog"),
        ("content/{a,b}/*.md", "content"),
        ("content/blog/post-*.md", "content/blog"),
        ("*.md", ""),
        ("content/about.md", "content"),
    ],
)
def test_keys_begin_where_a_pattern_begins_to_vary(pattern, base):
    assert files(pattern) == Collection("", "files", pattern, base)


def test_a_base_may_be_given():
    assert files("content/blog/2024/*.md", base="content/blog/").base == "content/blog"
    assert files("./*.md", base=".").base == ""


def test_a_collection_is_what_was_declared():
    declared = collection(files("a/*.md"), Post, "/a/{slug}/", "a.html", "-date", {"tags": []})
    noun = Collection("", "files", "a/*.md", "a", "/a/{slug}/", "a.html", ("-date",), {"tags": []})
    assert declared == Declaration(noun, Post)
    assert collection(table("data/a.csv"), sort=["a", "-b"]).noun.sort == ("a", "-b")


def test_a_taxonomy_has_a_permalink_of_its_key():
    assert taxonomy("tags").noun == Taxonomy("tags", "/tags/{term}/")


@pytest.mark.parametrize(
    ("do", "error"),
    [
        (lambda: files("/a/*.md"), "paths are relative to the site's root, with '/': '/a/*.md'"),
        (lambda: files("../a/*.md"),
         "paths are relative to the site's root, with '/': '../a/*.md'"),
        (lambda: files("a/*.md", base="b"), "the base 'b' is not a folder of the pattern 'a/*.md'"),
        (lambda: table("a.xls"),
         "a table is a file in .yml, .yaml, .json, .toml, .csv, not 'a.xls'"),
        (lambda: collection("a/*.md"),
         "the source of a collection is files(…) or table(…), not 'a/*.md'"),
        (lambda: collection(files("a/*.md"), dict),
         "the schema of a collection is a pydantic model, not <class 'dict'>"),
        (lambda: taxonomy("tags", "/tags/"),
         "the permalink of a taxonomy needs {term}: '/tags/'"),
        (lambda: files(5), "a pattern should be text, not 5"),
        (lambda: table(5), "the path of a table should be text, not 5"),
        (lambda: collection(files("a/*.md"), permalink=5), "permalink should be text, not 5"),
        (lambda: collection(files("a/*.md"), sort=5), "sort should be a name or several, not 5"),
        (lambda: collection(files("a/*.md"), defaults=5), "defaults should be a mapping, not 5"),
        (lambda: taxonomy(5), "key should be text, not 5"),
        (lambda: taxonomy("tags", paginate="2"), "paginate should be a number, not '2'"),
        (lambda: taxonomy("tags", slugs=5), "slugs should be a mapping, not 5"),
        (lambda: taxonomy("tags", slugs={"C": 5}), "a slug should be text, not 5"),
        (lambda: taxonomy("tags", paginate=-1), "paginate should be 0 or more, not -1"),
    ],
)  # fmt: skip
def test_a_wrong_declaration_is_refused_at_once(do, error):
    with pytest.raises((TypeError, ValueError)) as caught:
        do()
    assert str(caught.value) == error
