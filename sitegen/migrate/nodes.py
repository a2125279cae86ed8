"""The nodes that Gatsby would make of a project: its files, texts and data."""

from collections.abc import Iterable

from sitegen.migrate.js.values import Value


class Node:
    """One node of Gatsby's data.

    kind:     such as `File`, `MarkdownRemark`, `Mdx`, `AuthorsYaml`
    value:    the object that code sees; its fields are added there
    parent:   what it was made of
    document: path of the text that it shows; "" for other nodes
    """

    __slots__ = ("children", "document", "kind", "parent", "value")

    def __init__(
        self, kind: str, value: dict[str, Value], parent: "Node | None" = None, document: str = ""
    ) -> None:
        """Make a node, and make it known to its parent."""
        self.kind = kind
        self.value = value
        self.parent = parent
        self.document = document
        self.children: list[Node] = []
        if parent is not None:
            parent.children.append(self)
            parent.value["children"].append(value["id"])

    @property
    def id(self) -> str:
        """Give its name among all nodes."""
        return str(self.value["id"])

    @property
    def text(self) -> str:
        """Give the path of the text that it shows; for a file, of the only one made of it."""
        texts = {each.document for each in self.children if each.document}
        return self.document or (texts.pop() if len(texts) == 1 else "")

    @property
    def file(self) -> "Node | None":
        """Climb to the file that it comes from."""
        node: Node | None = self
        while node is not None and node.kind != "File":
            node = node.parent
        return node


class Nodes:
    """All nodes, in the order in which they were made."""

    def __init__(self, nodes: Iterable[Node] = ()) -> None:
        """Begin with these."""
        self._by_id: dict[str, Node] = {}
        self._all: dict[tuple[str, str], Node] = {}
        self._by_kind: dict[str, list[Node]] = {}
        for node in nodes:
            self.add(node)

    def add(self, node: Node) -> None:
        """Take a node in."""
        self._by_id[node.id] = node
        # Rows of two files may be called alike: by a number here, and by its text there.
        self._all[node.kind, node.id] = node
        self._by_kind.setdefault(node.kind, []).append(node)

    def get(self, identity: str) -> Node | None:
        """Find a node by its id."""
        return self._by_id.get(identity)

    def of(self, kind: str) -> list[Node]:
        """List the nodes of a kind."""
        return self._by_kind.get(kind, [])

    @property
    def kinds(self) -> tuple[str, ...]:
        """List the kinds that there are."""
        return tuple(self._by_kind)

    @property
    def all(self) -> tuple[Node, ...]:
        """List all of them."""
        return tuple(self._all.values())
