"""Answering a query from the nodes of a project."""

from collections.abc import Mapping
from dataclasses import replace

from sitegen.migrate.graphql.fields import Fields
from sitegen.migrate.graphql.filters import at, passes, sorted_values
from sitegen.migrate.graphql.parse import Field, Query, Variable
from sitegen.migrate.js.convert import text_of
from sitegen.migrate.js.npm.moments import shown_date
from sitegen.migrate.js.values import UNDEFINED, Function, Record, Unknown, Value, identity
from sitegen.migrate.nodes import Node
from sitegen.migrate.slugs.words import upper_first

# A limit below this is meant; a larger one only guards the build, and would lose pages unseen.
_MEANT = 500


class Answers:
    """Answers the queries of one project.

    left_out: id of a node → the filters that kept it out of a query over its kind
    let_in:   ids of the nodes that a query gave
    """

    def __init__(self, fields: Fields) -> None:
        """Begin with no query asked."""
        self.fields = fields
        self.left_out: dict[str, str] = {}
        self.let_in: set[str] = set()

    def answer(self, query: Query, variables: Mapping[str, Value]) -> dict[str, Value]:
        """Answer all that a query selects."""
        given = {**query.defaults, **variables}
        fields = tuple(_filled(each, given) for each in query.fields)
        return {each.alias: self._root(each) for each in fields}

    def _root(self, field: Field) -> Value:
        if field.name == "site":
            return self.select(self.fields.site, field)
        if field.name == "allSite":
            site = {"id": "Site", "children": [], **self.fields.site}
            return self._connection([Node("Site", site)], field)
        if field.name.startswith("all"):
            kind = self.fields.kind_of(field.name.removeprefix("all"))
            if self.fields.knows(kind):
                return self._connection(self._nodes(kind, field), field)
        kind = self.fields.kind_of(upper_first(field.name))
        if not self.fields.knows(kind):
            return self.fields.unknown(field.name)
        found = [each for each in self.fields.of(kind) if self._passes(each, field.arguments)]
        return self.select(found[0], field) if found else None

    def _nodes(self, kind: str, field: Field) -> list[Node]:
        arguments = field.arguments
        wanted = self._heard_of(kind, arguments.get("filter"))
        nodes: list[Node] = []
        for node in self.fields.of(kind):
            if self._passes(node, wanted):
                nodes.append(node)
                self.let_in.add(node.id)
            else:
                self.left_out.setdefault(node.id, shown_filter(wanted))
        nodes = sorted_values(nodes, arguments.get("sort"), self.fields.read)
        skip, limit = arguments.get("skip", 0), arguments.get("limit")
        nodes = nodes[skip if isinstance(skip, int) else 0 :]
        return nodes[:limit] if isinstance(limit, int) and limit < _MEANT else nodes

    def _heard_of(self, kind: str, wanted: Value) -> Value:
        """Leave out what is asked of `fields` that no node has: a package sets them."""
        asked = wanted.get("fields") if isinstance(wanted, Mapping) else None
        if not isinstance(asked, Mapping):
            return wanted
        names = {name for each in self.fields.of(kind) for name in each.value.get("fields") or ()}
        return {**wanted, "fields": {name: each for name, each in asked.items() if name in names}}

    def _passes(self, node: Node, wanted: Value) -> bool:
        return passes(node, wanted, self.fields.read)

    def _connection(self, nodes: list[Node], field: Field) -> dict[str, Value]:
        return {each.alias: self._part(nodes, each) for each in field.fields}

    def _part(self, nodes: list[Node], field: Field) -> Value:
        if field.name == "nodes":
            return [self.select(node, field) for node in nodes]
        if field.name == "edges":
            return self._edges(nodes, field)
        if field.name == "totalCount":
            return len(nodes)
        if field.name == "pageInfo":
            pages = {"totalCount": len(nodes), "itemCount": len(nodes), "pageCount": 1}
            return {"currentPage": 1, "hasNextPage": False, "hasPreviousPage": False, **pages}
        if field.name == "group":
            return self._groups(nodes, field)
        if field.name == "distinct":
            return sorted({text_of(each) for _, each in self._spread(nodes, field)})
        return self.fields.unknown(field.name)

    def _edges(self, nodes: list[Node], field: Field) -> list[Value]:
        edges: list[Value] = []
        for place, node in enumerate(nodes):
            near = {
                "node": node,
                "next": nodes[place + 1] if place + 1 < len(nodes) else None,
                "previous": nodes[place - 1] if place else None,
            }
            shown = {e.alias: self.select(near.get(e.name), e) for e in field.fields}
            edges.append(Record(node, shown))
        return edges

    def _groups(self, nodes: list[Node], field: Field) -> list[Value]:
        groups: dict[Value, tuple[Value, list[Node]]] = {}
        for node, value in self._spread(nodes, field):
            groups.setdefault(identity(value), (value, []))[1].append(node)
        ordered = sorted(groups.values(), key=lambda pair: text_of(pair[0]))
        return [self._group(value, members, field) for value, members in ordered]

    def _group(self, value: Value, nodes: list[Node], field: Field) -> dict[str, Value]:
        rest = tuple(each for each in field.fields if each.name not in ("fieldValue", "field"))
        shown = self._connection(nodes, replace(field, fields=rest))
        named = {e.alias: text_of(value) for e in field.fields if e.name == "fieldValue"}
        return {**named, **shown}

    def _spread(self, nodes: list[Node], field: Field) -> list[tuple[Node, Value]]:
        path = field_path(field.arguments.get("field"))
        found = []
        for node in nodes:
            value = at(node, path, self.fields.read)
            for each in value if isinstance(value, list) else [value]:
                if each is not None and each is not UNDEFINED and not isinstance(each, Unknown):
                    found.append((node, each))
        return found

    def select(self, value: Value, field: Field) -> Value:
        """Show what a field selects of a value."""
        if isinstance(value, Unknown):
            return value
        if value is None or value is UNDEFINED or isinstance(value, Function):
            return None
        if isinstance(value, list):
            return [self.select(each, field) for each in value]
        if not field.fields:
            return _shown(value, field.arguments)
        target = self.fields.target(value)
        if isinstance(target, Unknown):
            return target
        shown = {
            each.alias: self._shown_field(target, each)
            for each in field.fields
            if not each.kind or self.fields.is_a(target, each.kind)
        }
        return Record(target, shown) if isinstance(target, Node) else shown

    def _shown_field(self, value: Value, field: Field) -> Value:
        return self.select(self.fields.read(value, field.name, field.arguments), field)


def _shown(value: Value, arguments: Mapping[str, object]) -> Value:
    form = arguments.get("formatString")
    if isinstance(form, str):
        return shown_date(value, form)
    if arguments.get("fromNow") or arguments.get("difference"):
        return Unknown("", 1, "a date counted from now")
    return value.value if isinstance(value, Node) else value


def field_path(wanted: Value) -> str:
    """Read the `field` argument of any version: `frontmatter___tags`, or nested with SELECT."""
    if isinstance(wanted, Mapping) and wanted:
        name, inner = next(iter(wanted.items()))
        return f"{name}.{field_path(inner)}" if isinstance(inner, Mapping) else str(name)
    return str(wanted).replace("___", ".")


def shown_filter(wanted: Value) -> str:
    """Write a filter in short: `frontmatter.published: {eq: true}`."""
    if not isinstance(wanted, Mapping):
        return ""
    pieces = []
    for name, each in wanted.items():
        inner = shown_filter(each)
        plain = isinstance(each, Mapping) and not any(
            isinstance(value, Mapping) for value in each.values()
        )
        pieces.append(
            f"{name}: {{{inner}}}"
            if plain
            else f"{name}.{inner}"
            if inner
            else f"{name}: {_literal(each)}"
        )
    return ", ".join(pieces)


def _literal(value: Value) -> str:
    return f'"{value}"' if isinstance(value, str) else "null" if value is None else text_of(value)


def _filled(field: Field, variables: Mapping[str, Value]) -> Field:
    arguments = {name: _value(each, variables) for name, each in field.arguments.items()}
    inner = tuple(_filled(each, variables) for each in field.fields)
    return replace(field, arguments=arguments, fields=inner)


def _value(value: Value, variables: Mapping[str, Value]) -> Value:
    if isinstance(value, Variable):
        found = variables.get(value.name)
        return None if found is UNDEFINED else found
    if isinstance(value, list):
        return [_value(each, variables) for each in value]
    if isinstance(value, Mapping):
        return {name: _value(each, variables) for name, each in value.items()}
    return value
