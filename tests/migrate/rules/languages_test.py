"""The language of each text."""

import pytest

from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby, Plugin, Root
from sitegen.migrate.nodes import Node, Nodes
from sitegen.migrate.rules.languages import document_languages


def told(paths, fronts=None, fields=None, pages=None, gatsby=None):
    given = fronts or {}
    documents = [Document(each, given.get(each, {}), "", 1, "md", Root("", "")) for each in paths]
    nodes = Nodes(
        Node("Mdx", {"id": path, "children": [], "fields": held}, None, path)
        for path, held in (fields or {}).items()
    )
    return document_languages(nodes, gatsby or Gatsby(), documents, pages or {})


@pytest.mark.parametrize(
    ("paths", "languages"),
    [
        (["content/en/a.md", "content/zh-TW/a.md"], ["en", "zh-TW"]),
        (["content/blog/en/a/index.md", "content/blog/fr/a/index.md"], ["en", "fr"]),
        (["de/a.md", "de/b.md", "fr/a.md", "fr/b.md"], ["de", "de", "fr", "fr"]),
        (["content/en/a.md", "content/pt_BR/a.md", "content/about.md"], ["en", "pt-BR", None]),
        (["blog/a/index.en.md", "blog/a/index.ja.md"], ["en", "ja"]),
        (["blog/a.en.md", "blog/a.it.mdx", "blog/altro.it.md"], ["en", "it", "it"]),
        (["topics/cs/index.md", "topics/ml/index.md"], [None, None]),
        (["content/en/a.md", "content/en/b.md"], [None, None]),
        (["content/en/a.md", "content/is/b.md"], [None, None]),
        (["v1.0/a.md", "a.min.md", "go/a.md", "js/a.md"], [None] * 4),
    ],
)  # fmt: skip
def test_folders_and_names_tell_the_language(paths, languages):
    found, _ = told(paths)
    assert [found.get(path) for path in paths] == languages


def test_front_matter_and_fields_win_over_names():
    paths = ["en/a.md", "fr/a.md", "fr/b.md"]
    found, _ = told(paths, {"fr/a.md": {"lang": "fr_CA"}}, {"fr/b.md": {"language": "de"}})
    assert found == {"en/a.md": "en", "fr/a.md": "fr-CA", "fr/b.md": "de"}


ENGLISH, CHINESE = "One two three four five. " * 9, "这是一篇用中文写的文章，说的是什么。" * 9


@pytest.mark.parametrize(
    ("texts", "metadata", "found", "default"),
    [
        ({"a.en.md": ENGLISH, "a.md": CHINESE}, {}, {"a.en.md": "en"}, "zh-CN"),
        ({"a.en.md": ENGLISH, "a.md": ""}, {"lang": "fr"}, {"a.en.md": "en"}, "fr"),
        ({"a.fr.md": ENGLISH, "a.md": ENGLISH}, {}, {"a.fr.md": "fr"}, "en"),
        ({"a.en.md": ENGLISH, "a.md": ENGLISH}, {}, {}, ""),
        ({"a.en.md": ENGLISH}, {}, {}, ""),
    ],
)
def test_texts_of_one_language_stand_beside_those_that_name_none(texts, metadata, found, default):
    documents = [Document(path, {}, text, 1, "md", Root("", "")) for path, text in texts.items()]
    fields = [path for path in texts if path.count(".") == 2]
    nodes = Nodes(
        Node("Mdx", {"id": path, "children": [], "fields": {"lang": path[2:4]}}, None, path)
        for path in fields
    )
    told = document_languages(nodes, Gatsby(metadata=metadata), documents, {})
    assert told == (found, default)


PATHS = ["en/a.md", "fr/a.md", "fr/b.md"]


@pytest.mark.parametrize(
    ("pages", "gatsby", "default"),
    [
        ({}, Gatsby(), "fr"),
        ({"en/a.md": "/a/", "fr/a.md": "/fr/a/", "fr/b.md": "/fr/b/"}, Gatsby(), "en"),
        ({}, Gatsby(metadata={"lang": "en"}), "en"),
        ({}, Gatsby(plugins=(Plugin("i18n", {"defaultLanguage": "en"}, "", 1),)), "en"),
    ],
)
def test_the_default_is_told_or_has_no_prefix_or_has_most_texts(pages, gatsby, default):
    assert told(PATHS, pages=pages, gatsby=gatsby)[1] == default


def test_one_language_needs_no_word():
    assert told(["a.md"], {"a.md": {"lang": "en"}}) == ({}, "")
