"""Which text a page shows."""

import pytest

from sitegen.migrate.asked import PageCall
from sitegen.migrate.js.values import Record, Unknown
from sitegen.migrate.nodes import Node, Nodes
from sitegen.migrate.rules.ownership import Owners

PLACE = Unknown("gatsby-node.js", 1, "")


def text(path, front=None, **fields):
    file = Node("File", {"id": f"file {path}", "children": []})
    value = {"id": f"text {path}", "children": [], "frontmatter": front or {}, "fields": fields}
    return file, Node("MarkdownRemark", value, file, path)


TEXTS = [
    text("a.md", {"slug": "/a", "lang": "en"}),
    text("a.de.md", {"slug": "/a", "lang": "de"}),
    text("b.md", {"path": "/own/b"}, slug="/b/"),
]
NODES = Nodes(node for pair in TEXTS for node in pair)
A, A_DE, B = (pair[1] for pair in TEXTS)


def owner(path="/p", component="", context=None, node=None):
    page = PageCall(path, component, context or {}, node, PLACE)
    return [(each.document, *each.rank) for each in Owners(NODES).claims([page])]


@pytest.mark.parametrize(
    ("page", "claims"),
    [
        ({"component": "/project/b.md"}, [("b.md", 5, 0)]),
        ({"component": "/project/post.js?__contentFilePath=/project/b.md"}, [("b.md", 5, 0)]),
        ({"context": {"id": "text b.md"}}, [("b.md", 4, 0)]),
        ({"context": {"id": "file b.md"}}, [("b.md", 4, 0)]),
        ({"context": {"previousId": "text b.md"}}, []),
        ({"context": {"slug": "/b/"}, "node": B}, [("b.md", 3, 0)]),
        ({"path": "/own/b", "node": B}, [("b.md", 3, 1)]),
        ({"path": "/en/b/", "context": {"slug": "/b/"}}, [("b.md", 2, 1)]),
        ({"context": {"post": Record(B, {})}}, [("b.md", 2, 0)]),
        ({"context": {"next": Record(B, {})}}, []),
        ({"node": B}, [("b.md", 1, 0)]),
        ({"context": {"slug": "/a", "lang": "de"}}, [("a.de.md", 4, 2)]),
        ({"path": "/a", "context": {"slug": "/a", "locale": "en"}}, [("a.md", 4, 3)]),
        ({"context": {"slug": "/a"}}, []),
        ({"context": {"id": "text a.md", "slug": "/a", "lang": "de"}}, [("a.de.md", 4, 2)]),
        ({"context": {"tag": "x"}}, []),
    ],
)  # fmt: skip
def test_component_context_loop_and_language_tell_the_text(page, claims):
    assert owner(**page) == claims


def test_a_path_that_many_texts_ask_for_by_their_loop_is_a_lists():
    pages = [PageCall("/list", "", {}, node, PLACE) for node in (A, B)]
    assert Owners(NODES).claims(pages) == []
