"""The sidebar of a converted site."""

import pytest

from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby, Root
from sitegen.migrate.places import places
from sitegen.migrate.routes import Routes
from sitegen.migrate.sidebar.sidebar import Sidebar, Spot, sidebar
from sitegen.migrate.tree import Files

DOCS = Root("docs", "docs")
NAV = "- title: Start\n  items: [a, b]\n- title: More\n  items: [c, d, e, f]\n"


def found(names, nav=NAV, languages=None):
    documents = [Document(f"docs/{name}.md", {}, "", 1, "md", DOCS) for name in names]
    routes = Routes(
        kinds={each.path: "docs" for each in documents},
        languages=languages or {},
        default="en" if languages else "",
    )
    urls = {each.path: f"/{each.path}/" for each in documents}
    tree = Files({"docs/nav.yml": nav})
    return sidebar(tree, Gatsby(), documents, routes, urls, places(documents, routes))


def test_pages_have_their_section_and_their_order():
    beside = found("fedcbag")
    assert beside.collections == ("docs",)
    assert beside.spots["docs/a.md"] == Spot("Start", 1)
    assert beside.spots["docs/f.md"] == Spot("More", 6)
    assert beside.spots["docs/g.md"] == Spot("", 7)
    assert [note.what for note in beside.notes] == ["it looks like a sidebar of 6 pages"]


def test_a_translation_stands_where_its_original_does():
    languages = {"docs/b.ko.md": "ko", **{f"docs/{name}.md": "en" for name in "abcdef"}}
    beside = found([*"abcdef", "b.ko"], languages=languages)
    assert beside.spots["docs/b.ko.md"] == Spot("Start", 2)


@pytest.mark.parametrize(
    ("names", "nav"),
    [
        ("abcde", NAV),
        ("abcdefghijklm", NAV),
        ("abcdef", NAV + "- title: Others\n  items: [p, q, r, s, t, u, v]\n"),
        ("abcdef", "- [a"),
    ],
    ids=["few", "of-many", "others", "broken"],
)
def test_a_menu_is_no_sidebar(names, nav):
    assert found(names, nav) == Sidebar()


def test_the_settings_name_the_theme_and_what_it_shows():
    assert found("abcdef").part().settings == {
        "site": {"theme": "docs"},
        "theme_options": {"collections": ["docs"]},
    }
    assert not Sidebar().part().settings
