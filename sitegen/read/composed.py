"""YAML read by a parser of YAML, however it is written, with the meanings of YAML 1.2.

That parser takes 15 ms to import, and most front matter does without it.
"""

import re
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from sitegen.model.place import Place
from sitegen.model.problem import Problem, Trouble
from sitegen.model.problems import reading
from sitegen.read.document import Document, Spot, Steps
from sitegen.read.scalars import BOOL, FLOAT, INT, MAP, NULL, SEQ, STR, TIME, scalar, tag_of

# Deeper values are a mistake or an attack; libyaml's own stack ends soon after 10,000.
DEEPEST = 100
# How many values aliases may add to those that are written out.
MOST_REPEATED = 10_000

_NAMES = {NULL: "null", BOOL: "truth value", INT: "number", FLOAT: "number", TIME: "time"}
_HINTS = {
    "mapping values are not allowed in this context": "put a text that holds ': ' in quotes",
    "found character that cannot start any token": "put a text that begins with a sign in quotes",
    "found a tab character that violates indentation": "indent with spaces",
}
_MAYBE_DEEP = re.compile(r"^[ \t?:-]{100}", re.M)


class _Loader(yaml.CSafeLoader):
    """Composes nodes; which plain scalars are numbers and the like is decided here."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
        if kind is not ScalarNode:
            return MAP if kind is MappingNode else SEQ
        return tag_of(value) if implicit[0] else STR


def composed(text: str, path: str, first: int = 1) -> Document:
    """Read one YAML document; arguments and the rest as for `parse_yaml`."""
    try:
        _refuse_depth(text, path, first)
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise Trouble(_not_yaml(error, text, path, first)) from None
    values = None if root is None else _Building(path, first, len(text)).value(root, 0)
    return Document(values, lambda steps, at_key: _spot(root, steps, at_key), path, first)


def looked_up(text: str, steps: Steps, at_key: bool) -> Spot | None:
    """Find where a value stands in a text that is known to be YAML."""
    return _spot(yaml.compose(text, Loader=_Loader), steps, at_key)


def _refuse_depth(text: str, path: str, first: int) -> None:
    """Count how deep a text nests, when it may be deeper than libyaml's stack can bear."""
    if text.count("[") + text.count("{") <= DEEPEST and not _MAYBE_DEEP.search(text):
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            line = event.start_mark.line if event.start_mark else 0
            raise Trouble(reading.too_much_yaml(Place(path, first + line)))


class _Building:
    """Turns nodes into values, telling what may not be there."""

    def __init__(self, path: str, first: int, length: int) -> None:
        self._path, self._first = path, first
        # Every value that is written out takes a character.
        self._left = length + MOST_REPEATED

    def value(self, node: Any, depth: int) -> Any:
        if type(node) is ScalarNode:
            return node.value if node.tag == STR else self._scalar(node)
        self._left -= len(node.value)
        if self._left < 0 or depth > DEEPEST:
            raise Trouble(reading.too_much_yaml(self._place(node)))
        if type(node) is MappingNode:
            return self._mapping(node, depth + 1)
        if node.tag != SEQ:
            raise Trouble(self._tag(node))
        return [self.value(each, depth + 1) for each in node.value]

    def _mapping(self, node: Any, depth: int) -> dict[str, Any]:
        if node.tag != MAP:
            raise Trouble(self._tag(node))
        values: dict[str, Any] = {}
        for key, held in node.value:
            name = key.value
            if type(key) is not ScalarNode:
                raise Trouble(reading.not_yaml(self._place(key), "a key should be text"))
            if name in values:
                raise Trouble(reading.key_twice(self._place(key), name))
            # Most values are texts; the rest is worth a call.
            values[name] = held.value if held.tag == STR else self.value(held, depth)
        return values

    def _scalar(self, node: Any) -> object:
        if node.tag not in _NAMES:
            raise Trouble(self._tag(node))
        try:
            return scalar(node.tag, node.value)
        except ValueError:
            why = f"there is no {_NAMES[node.tag]} {node.value[:40]!r}"
            raise Trouble(reading.not_yaml(self._place(node), why)) from None

    def _tag(self, node: Any) -> Problem:
        tag = node.tag.replace("tag:yaml.org,2002:", "!!")
        return reading.tag_not_read(self._place(node), tag)

    def _place(self, node: Any) -> Place:
        spot = _stretch(node)
        return Place(self._path, spot.line + self._first - 1, spot.column, spot.end)


def _not_yaml(error: yaml.YAMLError, text: str, path: str, first: int) -> Problem:
    if mark := getattr(error, "problem_mark", None):
        why = str(getattr(error, "problem", None) or "it cannot be read").removeprefix("but ")
        place = Place(path, first + mark.line, mark.column + 1)
        return reading.not_yaml(place, why, _HINTS.get(why, ""))
    at = int(getattr(error, "position", 0))
    line, column = text.count("\n", 0, at), at - text.rfind("\n", 0, at)
    why = f"the character {text[at : at + 1]!r} may not stand here"
    return reading.not_yaml(Place(path, first + line, column), why)


def _spot(root: Node | None, steps: Steps, at_key: bool) -> Spot | None:
    """Follow steps through the nodes; a step that leads nowhere stays where it is."""
    found, node = None, root
    for step in steps:
        key, held = _follow(node, step)
        if held is not None:
            node, found = held, (key or held) if at_key else held
    return _stretch(found) if found else None


def _follow(node: Any, step: str | int) -> tuple[Any, Any]:
    if isinstance(node, MappingNode):
        pairs = ((key, held) for key, held in node.value if key.value == step)
        return next(pairs, (None, None))
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None, None


def _stretch(node: Any) -> Spot:
    start, end = node.start_mark, node.end_mark
    is_one_line = start.line == end.line
    return Spot(start.line + 1, start.column + 1, end.column + 1 if is_one_line else 0)
