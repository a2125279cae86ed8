"""The fields of nodes: what they hold, and what Gatsby's plugins work out of them."""

from collections.abc import Mapping
from typing import Any

from sitegen.migrate.js.access import property_of
from sitegen.migrate.js.npm.gatsby import file_path
from sitegen.migrate.js.values import UNDEFINED, Function, Promise, Thrown, Unknown, Value
from sitegen.migrate.nodes import Node, Nodes
from sitegen.migrate.slugs.words import camel_case, upper_first

_TEXTS = ("MarkdownRemark", "Mdx")

# What shows the text itself: no URL depends on it, and code only passes it on.
_PASSED_ON = {
    "excerpt": "", "html": "", "htmlAst": {}, "body": "", "timeToRead": 1, "headings": [],
    "tableOfContents": "", "rawBody": "", "mdxAST": {},
}  # fmt: skip
_WORDS = {"words": 200, "paragraphs": 5, "sentences": 10}


class Fields:
    """Reads fields of nodes and of plain values.

    site:       what the query `site` shows
    resolvers:  kind → field → function of the project that works it out
    extensions: name → function that makes a resolver of a directive's arguments
    extended:   kinds that implement an interface: its name → theirs
    """

    def __init__(self, nodes: Nodes, metadata: Mapping[str, object], declared: set[str]) -> None:
        """Look at these nodes; `declared` are kinds that exist though no node has them."""
        self.nodes = nodes
        self.site: Value = {"siteMetadata": metadata, "pathPrefix": "", "buildTime": ""}
        self.resolvers: dict[str, dict[str, Function]] = {}
        self.extensions: dict[str, Function] = {}
        self.extended: dict[str, set[str]] = {}
        self.declared = declared
        self._by_name: dict[str, Node] | None = None

    def knows(self, kind: str) -> bool:
        """Tell whether there is such a kind."""
        return kind in self.declared or kind in self.extended or bool(self.nodes.of(kind))

    def kind_of(self, name: str) -> str:
        """Give the kind that a query calls so: `BlogPost`, or else `blog_post`."""
        if self.knows(name):
            return name
        others = (*self.nodes.kinds, *self.extended)
        return next((each for each in others if _asked_as(each) == name), name)

    def of(self, kind: str) -> list[Node]:
        """List the nodes of a kind, or of all that implement it."""
        found = list(self.nodes.of(kind))
        for each in sorted(self.extended.get(kind, ())):
            found += self.nodes.of(each)
        return found

    def is_a(self, value: Value, kind: str) -> bool:
        """Tell whether a fragment's type fits a value; of plain values nobody can tell."""
        if not isinstance(value, Node):
            return True
        return value.kind == kind or value.kind in self.extended.get(kind, ()) or kind == "Node"

    def unknown(self, name: str) -> Unknown:
        """Stand for what no node of the project can answer."""
        return Unknown("", 1, name)

    def read(self, value: Value, name: str, arguments: Mapping[str, Any] | None = None) -> Value:
        """Give a field; null when there is none."""
        if isinstance(value, Unknown):
            return value
        if isinstance(value, Node):
            return self._of_node(value, name, arguments or {})
        if isinstance(value, str):
            linked = self._linked(value)
            return self.unknown(name) if linked is None else self.read(linked, name)
        if not isinstance(value, dict | list):
            return None if value is None else self.unknown(name)
        found = property_of(value, name) if isinstance(value, list) else value.get(name)
        return None if found is UNDEFINED else found

    def _of_node(self, node: Node, name: str, arguments: Mapping[str, Any]) -> Value:
        resolver = self.resolvers.get(node.kind, {}).get(name)
        if resolver is not None and name not in _PASSED_ON:
            return self._resolved(resolver, node, name, arguments)
        if name in ("parent", "children"):
            return node.parent if name == "parent" else node.children
        if name in node.value:
            return node.value[name]
        if name.startswith("child"):
            return self._child(node, name)
        return self._worked_out(node, name)

    def _resolved(
        self, resolver: Function, node: Node, name: str, arguments: Mapping[str, Any]
    ) -> Value:
        try:
            info = {"fieldName": name}
            value = resolver.do(UNDEFINED, [node.value, dict(arguments), self.context(), info])
        except Thrown:
            return self.unknown("resolver")
        return value.value if isinstance(value, Promise) else value

    def context(self) -> Value:
        """Give what a resolver finds other nodes with."""

        def by_id(this: Value, args: list[Value]) -> Value:
            wanted = args[0].get("id") if args and isinstance(args[0], dict) else None
            node = self.nodes.get(wanted) if isinstance(wanted, str) else None
            return None if node is None else node.value

        return {"nodeModel": {"getNodeById": Function(by_id)}, "defaultFieldResolver": UNDEFINED}

    def _child(self, node: Node, name: str) -> Value:
        if name.startswith("children"):
            return [each for each in node.children if f"children{_asked_as(each.kind)}" == name]
        held = (each for each in node.children if f"child{_asked_as(each.kind)}" == name)
        return next(held, None)

    def _worked_out(self, node: Node, name: str) -> Value:
        if name in _PASSED_ON:
            return _PASSED_ON[name]
        if name == "wordCount":
            return _WORDS
        if name == "slug" and node.kind == "Mdx":
            return _mdx_slug(node)
        if name == "publicURL" and node.kind == "File":
            return f"/static/{node.value['base']}"
        if name in ("gatsbyPath", "childImageSharp", "gatsbyImageData"):
            return self.unknown(name)
        return None

    def target(self, value: Value) -> Value:
        """Give what has the fields that are selected of a value: for a link, what it leads to."""
        if isinstance(value, Node | dict):
            return self._node_of(value)
        if isinstance(value, str):
            return self._linked(value) or self.unknown(value)
        return self.unknown(str(value))

    def _node_of(self, value: Value) -> Value:
        if isinstance(value, dict) and "internal" in value and "id" in value:
            return self.nodes.get(str(value["id"])) or value
        return value

    def _linked(self, name: str) -> Node | None:
        if self._by_name is None:
            self._by_name = {}
            for node in self.nodes.all:
                if node.kind not in (*_TEXTS, "File"):
                    for key in ("id", "name", "slug", "key", "yamlId", "jsonId", "title"):
                        worth = node.value.get(key)
                        if isinstance(worth, str):
                            self._by_name.setdefault(worth, node)
        return self._by_name.get(name)


def _asked_as(kind: str) -> str:
    return upper_first(camel_case(kind))


def _mdx_slug(node: Node) -> Value:
    file = node.file
    if file is None:
        return None
    # gatsby-plugin-mdx 1: the path without its ending; a slash ends only that of an `index`.
    path = file_path(file.value["relativePath"], "")[1:]
    return path if file.value["name"] == "index" else path.rstrip("/")
