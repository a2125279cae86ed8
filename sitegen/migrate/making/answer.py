"""Answers to GraphQL queries over nodes."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from sitegen.migrate.js.npm.moments import formatted
from sitegen.migrate.js.values import UNDEFINED, Record, Unknown, Value
from sitegen.migrate.making.graphql.filters import at, passes, sorted_values
from sitegen.migrate.making.graphql.parse import Field, Variable, parse_query
from sitegen.migrate.making.node import Node, Nodes

_ALL = re.compile(r"^all([A-Z]\w*)$")
_CONNECTION = frozenset({"edges", "nodes", "totalCount", "pageInfo", "group", "distinct"})


class Answers:
    """Answers queries about one project."""

    def __init__(self, nodes: Nodes, metadata: Value) -> None:
        """Know these nodes, and the site's metadata."""
        self._nodes, self._metadata = nodes, metadata

    def answer(self, text: str, variables: Mapping[str, Value]) -> dict[str, Value]:
        """Answer a query. raises: NotReadable"""
        query = parse_query(text)
        known = {**query.defaults, **variables}
        return {each.alias: self._root(each, known) for each in query.fields}

    def _root(self, field: Field, known: Mapping[str, Value]) -> Value:
        arguments = {name: _filled(value, known) for name, value in field.arguments.items()}
        if field.name == "site":
            return self._selected({"siteMetadata": self._metadata}, field.fields, known)
        if found := _ALL.match(field.name):
            nodes = [node.value for node in self._nodes.of(found[1])]
            return self._connection(self._chosen(nodes, arguments), field, known)
        kind = field.name[:1].upper() + field.name[1:]
        nodes = [node.value for node in self._nodes.of(kind)]
        wanted = [each for each in nodes if passes(each, arguments, self.read)]
        return self._selected(wanted[0], field.fields, known) if wanted else None

    def _chosen(self, nodes: list[Value], arguments: Mapping[str, Value]) -> list[Value]:
        kept = [each for each in nodes if passes(each, arguments.get("filter"), self.read)]
        # Every page is kept, whatever limit the query names.
        return sorted_values(kept, arguments.get("sort"), self.read)

    def _connection(self, nodes: list[Value], field: Field, known: Mapping[str, Value]) -> Value:
        fields: dict[str, Value] = {}
        for each in field.fields:
            fields[each.alias] = self._part(nodes, each, known)
        return fields

    def _part(self, nodes: list[Value], field: Field, known: Mapping[str, Value]) -> Value:
        if field.name == "nodes":
            return [self._selected(each, field.fields, known) for each in nodes]
        if field.name == "edges":
            return self._edges(nodes, field, known)
        if field.name == "totalCount":
            return len(nodes)
        if field.name == "pageInfo":
            told = {"totalCount": len(nodes), "pageCount": 1, "itemCount": len(nodes)}
            return self._selected(told, field.fields, known)
        if field.name in ("group", "distinct"):
            path = _path(_filled(field.arguments.get("field"), known))
            groups = self._grouped(nodes, path)
            if field.name == "distinct":
                return list(groups)
            return [self._group(name, held, field, known) for name, held in groups.items()]
        return None

    def _edges(self, nodes: list[Value], field: Field, known: Mapping[str, Value]) -> list[Value]:
        found = []
        for place, each in enumerate(nodes):
            told: dict[str, Value] = {}
            for part in field.fields:
                beside = {"next": place + 1, "previous": place - 1}.get(part.name, place)
                value = nodes[beside] if 0 <= beside < len(nodes) else None
                told[part.alias] = self._selected(value, part.fields, known)
            found.append(Record(each, told))
        return found

    def _grouped(self, nodes: list[Value], path: str) -> dict[str, list[Value]]:
        groups: dict[str, list[Value]] = {}
        for each in nodes:
            value = at(each, path, self.read)
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, str | int | float) and not isinstance(one, Unknown):
                    groups.setdefault(str(one), []).append(each)
        return dict(sorted(groups.items()))

    def _group(
        self, name: str, nodes: list[Value], field: Field, known: Mapping[str, Value]
    ) -> Value:
        told: dict[str, Value] = {}
        for part in field.fields:
            if part.name == "fieldValue":
                told[part.alias] = name
            elif part.name == "field":
                told[part.alias] = _path(_filled(field.arguments.get("field"), known))
            else:
                told[part.alias] = self._part(nodes, part, known)
        return Record(None, told)

    def _selected(self, value: Value, fields: Sequence[Field], known: Mapping[str, Value]) -> Value:
        if isinstance(value, list):
            return [self._selected(each, fields, known) for each in value]
        if not isinstance(value, dict) or not fields:
            return None if value is UNDEFINED else value
        told: dict[str, Value] = {}
        for each in fields:
            held = self.read(value, each.name)
            arguments = {name: _filled(v, known) for name, v in each.arguments.items()}
            if "formatString" in arguments and isinstance(held, str):
                held = _date(held, str(arguments["formatString"]))
            told[each.alias] = self._selected(held, each.fields, known)
        return Record(value, told)

    def read(self, value: Value, name: str) -> Value:
        """Give a field of a value, relatives of a node among them; None when there is none."""
        if not isinstance(value, dict):
            return None
        if name == "parent" and isinstance(value.get("parent"), str):
            node = self._nodes.get(value["parent"])
            return node.value if node else None
        if name.startswith("child") and "internal" in value:
            return self._child(value, name)
        return value.get(name)

    def _child(self, value: Value, name: str) -> Value:
        nodes: list[Any] = [self._nodes.get(each) for each in value.get("children", [])]
        held = [node.value for node in nodes if node]
        if name == "children":
            return held
        kind = re.sub(r"^child(ren)?", "", name)
        wanted = [node.value for node in nodes if isinstance(node, Node) and node.kind == kind]
        if name.startswith("children"):
            return wanted
        return wanted[0] if wanted else None


def _filled(value: Any, known: Mapping[str, Value]) -> Value:
    if isinstance(value, Variable):
        return known.get(value.name)
    if isinstance(value, list):
        return [_filled(each, known) for each in value]
    if isinstance(value, dict):
        return {name: _filled(each, known) for name, each in value.items()}
    return value


def _path(value: Value) -> str:
    """Read which field is meant: `frontmatter___tags`, or `{frontmatter: {tags: SELECT}}`."""
    if isinstance(value, dict):
        name, inner = next(iter(value.items()), ("", ""))
        rest = _path(inner) if isinstance(inner, dict) else ""
        return f"{name}.{rest}" if rest else name
    return str(value).replace("___", ".")


def _date(text: str, form: str) -> str:
    try:
        when = dt.datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return text
    whole = when if when.tzinfo else when.replace(tzinfo=dt.UTC)
    return formatted(whole.astimezone(dt.UTC), form)
