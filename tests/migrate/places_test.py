"""Where documents go."""

import pytest

from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Root
from sitegen.migrate.places import places
from sitegen.migrate.routes import Routes

BLOG = Root("blog", "content/blog")


def document(path, root=BLOG):
    return Document(path, {}, "", 1, "md", root)


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("content/blog/a/index.md", "content/blog/a/index.md"),
        ("content/blog/a.mdx", "content/blog/a.md"),
        ("content/blog/blog/a.md", "content/blog/a.md"),
        ("content/blog/.a/b.md", "content/blog/a/b.md"),
        ("content/blog/_a/__b.md", "content/blog/a/b.md"),
        ("content/blog/a/_.md", "content/blog/a/index.md"),
    ],
)
def test_a_document_keeps_its_path_below_its_folder(path, target):
    assert places([document(path)], Routes()).targets == {path: target}


@pytest.mark.parametrize(
    ("path", "language", "target"),
    [
        ("content/blog/a/index.zh-hant.md", "zh-hant", "content/blog/a/index.zh-hant.md"),
        ("content/blog/a/index.en.md", "en", "content/blog/a/index.md"),
        ("content/blog/ko/a.md", "ko", "content/blog/a.ko.md"),
        ("content/blog/a/ja.md", "ja", "content/blog/a/index.ja.md"),
        ("content/blog/a.md", "fr", "content/blog/a.fr.md"),
    ],
)
def test_a_language_is_told_by_the_end_of_the_name(path, language, target):
    routes = Routes(languages={path: language}, default="en")
    assert places([document(path)], routes).targets == {path: target}


def test_two_documents_never_share_a_place():
    names = ["a.md", "a.mdx", "A.md", "a/index.md", "\u00e9.md", "e\u0301.md"]
    paths = [f"content/blog/{name}" for name in names]
    targets = places([document(path) for path in paths], Routes()).targets
    assert [target.removeprefix("content/blog/") for target in targets.values()] == [
        "a.md", "a-2.md", "A-3.md", "a/index-2.md", "\u00e9.md", "e\u0301-2.md",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("names", "targets"),
    [
        (("a.md", "a.en.md"), ["a.md", "a.en-2.md"]),
        (("a/index.md", "en/a.md"), ["a/index.md", "en/a-2.md"]),
        (("a.md", "a.fr.md"), ["a.md", "a.fr.md"]),
    ],
)
def test_a_name_that_ends_in_the_language_of_the_site_says_nothing(names, targets):
    found = places([document(f"content/blog/{name}") for name in names], Routes(), "en").targets
    assert [target.removeprefix("content/blog/") for target in found.values()] == targets


@pytest.mark.parametrize(
    ("kind", "name"),
    [("My Posts!", "my_posts"), ("content/posts", "posts"), ("src/content", "content")],
)
def test_a_collection_has_a_name_that_python_knows(kind, name):
    routes = Routes(kinds={"content/blog/a.md": kind})
    assert list(places([document("content/blog/a.md")], routes).targets.values()) == [
        f"content/{name}/a.md"
    ]
