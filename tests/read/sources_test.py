import pytest

from sitegen.model.collection import Collection, Declared
from sitegen.model.config import Config, Paths, Site
from sitegen.read.declared import default_declared
from sitegen.read.layers import Layers
from sitegen.read.sources import (
    entry_files,
    lost_files,
    lost_tables,
    taken_files,
    twins,
    undeclared,
)
from tests.read.facts import told

CONFIG = Config(site=Site(languages=("en", "zh-TW")))
PATHS = [
    "content/about.md",
    "content/zh-TW/about.md",
    "content/blog/a.md",
    "content/blog/trip/index.md",
    "content/blog/trip/photo.jpg",
    "content/blog/_later/b.md",
    "content/_pages/c.md",
    "content/notes/n.markdown",
    "content/pictures/p.jpg",
    "pages/imprint.md",
    "pages/index.html",
    "@default/pages/imprint.md",
    "@default/pages/help.md",
]


def found(paths=PATHS, config=CONFIG):
    declared = default_declared(paths, config)
    layers = Layers(paths, config.paths, ("@default",))
    return entry_files(declared, paths, config, layers)


def test_every_source_belongs_to_one_collection():
    assert found() == (
        ("blog", "content/blog/a.md"),
        ("blog", "content/blog/trip/index.md"),
        ("content", "content/about.md"),
        ("content", "content/zh-TW/about.md"),
        ("notes", "content/notes/n.markdown"),
        ("pages", "@default/pages/help.md"),
        ("pages", "pages/imprint.md"),
    )


def test_pages_may_lie_in_a_hidden_folder_of_content():
    config = Config(paths=Paths(pages="content/_pages"))
    assert ("pages", "content/_pages/c.md") in found(config=config)


def test_two_files_that_are_one_entry_are_told():
    paths = ["content/blog/a.md", "content/blog/a/index.md", "content/blog/a.zh-TW.md"]
    problems = twins(found(paths), default_declared(paths, CONFIG), CONFIG)
    assert told(problems) == [
        "content/blog/a/index.md  the entry 'blog/a' is this file and 'content/blog/a.md' too  "
        "[SG126]  rename one of them"
    ]


def test_a_table_that_is_not_there_is_told_with_a_near_name():
    declared = Declared((Collection("authors", "table", "data/authors.yml"),))
    assert told(lost_tables(declared, ["data/author.yml"], "content_config.py")) == [
        "content_config.py  there is no data file 'data/authors.yml'  [SG119]  "
        "did you mean 'data/author.yml'?"
    ]


LOST = "content_config.py  no file matches {!r}, so the collection 'posts' is empty  [SG129]"


@pytest.mark.parametrize(
    ("pattern", "base", "expected"),
    [
        (
            "content/psts/**/*.md",
            "content/psts",
            [LOST.format("content/psts/**/*.md") + "  did you mean 'content/posts'?"],
        ),
        # The folder is right, so nothing nearer can be named.
        ("content/posts/*.mdx", "content/posts", [LOST.format("content/posts/*.mdx")]),
        ("content/posts/**/*.md", "content/posts", []),
    ],
)
def test_a_pattern_that_matches_no_file_is_told_with_the_nearest_folder(pattern, base, expected):
    declared = Declared((Collection("posts", "files", pattern, base),))
    assert told(lost_files(declared, ["content/posts/a.md"], "content_config.py")) == expected


def test_a_site_without_markdown_pages_lacks_nothing():
    declared = Declared((Collection("pages", "files", "pages/**/*.md", "pages"),))
    assert lost_files(declared, ["content/posts/a.md"], "content_config.py") == ()


def test_a_collection_whose_files_belong_to_others_is_told():
    both = (Collection("a", "files", "content/**/*.md"), Collection("b", "files", "content/b/*.md"))
    sources = (("a", "content/a.md"), ("a", "content/b/b.md"))
    assert told(taken_files(Declared(both), sources, "content_config.py")) == [
        "content_config.py  the collection 'b' is empty: its files belong to 'a'  [SG131]  "
        "a file belongs to the first collection that wants it: declare this one before"
    ]
    assert not taken_files(Declared(both), (*sources, ("b", "content/b/c.md")), "content_config.py")


def test_a_config_that_declares_nothing_is_told_where_there_are_texts():
    pages = Declared((Collection("pages", "files", "pages/**/*.md", "pages"),))
    paths = ["content/blog/a.md"]
    assert told(undeclared(pages, paths, "content", "content_config.py")) == [
        "content_config.py  no collection is declared, so nothing of 'content' is read  [SG132]  "
        "put each `collection(…)` into a variable of its own: its name is the collection's"
    ]
    assert not undeclared(pages, ["pages/a.md"], "content", "content_config.py")
    blog = Declared((Collection("blog", "files", "content/blog/*.md"),))
    assert not undeclared(blog, paths, "content", "content_config.py")
