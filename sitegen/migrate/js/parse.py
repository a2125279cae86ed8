"""JavaScript and TypeScript text → its syntax tree."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

# A file that people write is far smaller; bundles and data are not read as code.
MAX_BYTES = 2_000_000


def parse(data: bytes, path: str) -> "Node | None":
    """Parse a file.

    path:    its ending tells TypeScript; everything else is read with types and JSX allowed
    returns: the program, faulty parts marked in it; None when the file is too large
    """
    if len(data) > MAX_BYTES:
        return None
    return _parser(path.endswith((".ts", ".mts", ".cts"))).parse(data).root_node


@cache
def _parser(is_typescript: bool) -> "Parser":
    import tree_sitter_typescript
    from tree_sitter import Language, Parser

    grammar = (
        tree_sitter_typescript.language_typescript()
        if is_typescript
        else tree_sitter_typescript.language_tsx()
    )
    return Parser(Language(grammar))


def broken_line(program: "Node") -> int:
    """Find the first line that cannot be read; 0 where all can."""
    if not program.has_error:
        return 0
    if program.is_error or program.is_missing:
        return program.start_point.row + 1
    return next(filter(None, map(broken_line, program.children)), 0)


def text_of_node(node: "Node") -> str:
    """Give the code of a node."""
    return (node.text or b"").decode("utf-8", "replace")


def parts(node: "Node") -> "list[Node]":
    """Give the named parts of a node, comments left out."""
    return [each for each in node.named_children if each.type != "comment"]
