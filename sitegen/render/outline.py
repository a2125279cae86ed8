"""What a template says in vain: blocks that its layout lacks, and text outside of blocks."""

from collections.abc import Iterator, Sequence
from itertools import chain, dropwhile
from typing import NamedTuple

from jinja2 import nodes

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.problems.templates import no_such_block, outside_blocks


class Outline(NamedTuple):
    """What a template extends, and what it has for its layout.

    path:   of its file
    layout: the name of the template it extends; "" where it extends none, None where only a
            rendering can tell
    filled: its outermost blocks, with their lines, but for those it shows itself as `self.…()`
    blocks: the names of all its blocks
    lost:   the first line of what it writes outside of blocks; 0 where there is none
    """

    path: str
    layout: str | None
    filled: tuple[tuple[str, int], ...]
    blocks: frozenset[str]
    lost: int


def outline(tree: nodes.Template, path: str) -> Outline:
    """Read the outline of a template."""
    layout = _layout(tree)
    shown = {
        node.attr
        for node in tree.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == "self"
    }
    filled = [node for node in tree.iter_child_nodes() if isinstance(node, nodes.Block)]
    return Outline(
        path,
        layout,
        tuple((block.name, block.lineno) for block in filled if block.name not in shown),
        frozenset(block.name for block in tree.find_all(nodes.Block)),
        next(chain.from_iterable(map(_written, _behind(tree))), 0) if layout else 0,
    )


def in_vain(outlines: Sequence[Outline]) -> Iterator[Problem]:
    """Tell what a template and its layouts say that no page shows.

    outlines: of the template, of the one it extends, and so on
    """
    if outlines[-1].layout is None:
        return
    known: frozenset[str] = frozenset()
    for each in reversed(outlines):
        # A layout of the site may show less than what comes with sitegen has for it.
        if each is not outlines[-1] and not each.path.startswith("@"):
            for name, line in each.filled:
                if name not in known:
                    yield no_such_block(Place(each.path, line), name, known)
            if each.lost:
                yield outside_blocks(Place(each.path, each.lost))
        known |= each.blocks


def _layout(tree: nodes.Template) -> str | None:
    extended = list(tree.find_all(nodes.Extends))
    if not extended:
        return ""
    name = extended[0].template
    is_plain = len(extended) == 1 and extended[0] in tree.body
    return name.value if is_plain and isinstance(name, nodes.Const) else None


def _behind(tree: nodes.Template) -> Iterator[nodes.Node]:
    """List what stands behind `extends`."""
    return dropwhile(lambda node: not isinstance(node, nodes.Extends), tree.body)


def _written(node: nodes.Node) -> Iterator[int]:
    """List the lines that a statement writes on; what macros and assignments hold is for later."""
    if isinstance(node, nodes.Block | nodes.Macro | nodes.AssignBlock):
        return
    if isinstance(node, nodes.TemplateData) and node.data.strip():
        space = node.data[: len(node.data) - len(node.data.lstrip())]
        yield node.lineno + space.count("\n")
    elif isinstance(node, nodes.Output):
        for part in node.nodes:
            yield from _written(part) if isinstance(part, nodes.TemplateData) else (part.lineno,)
    else:
        for inner in node.iter_child_nodes():
            yield from _written(inner)
