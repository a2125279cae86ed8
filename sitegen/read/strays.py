"""Keys deep in front matter that the site's own schema does not know."""

from collections.abc import Iterator, Mapping
from typing import Any

from sitegen.read.document import Steps

Schema = Mapping[str, Any]


def strays(schema: Schema, values: Any) -> Iterator[tuple[Steps, tuple[str, ...]]]:
    """Find the keys of inner mappings that a JSON Schema does not name.

    pydantic passes over them in silence unless a model forbids them, and a misspelt key would be
    lost.

    values:  the front matter; its own keys are not looked at
    returns: the steps to each such key, and the keys that may stand there
    """
    properties = schema.get("properties", {})
    for name, held in values.items():
        if name in properties:
            yield from _inside(properties[name], held, schema.get("$defs", {}), (name,))


def _inside(
    schema: Schema, value: Any, shared: Mapping[str, Schema], steps: Steps
) -> Iterator[tuple[Steps, tuple[str, ...]]]:
    if isinstance(value, list):
        items = _only(schema, "items", shared).get("items", {})
        for at, held in enumerate(value):
            yield from _inside(items, held, shared, (*steps, at))
    elif isinstance(value, dict):
        found = _only(schema, "properties", shared)
        properties = found.get("properties")
        if properties is None or "additionalProperties" in found:
            return
        for name, held in value.items():
            if name in properties:
                yield from _inside(properties[name], held, shared, (*steps, name))
            else:
                yield (*steps, name), tuple(properties)


def _only(schema: Schema, mark: str, shared: Mapping[str, Schema]) -> Schema:
    """Follow references to the one branch that has a mark; {} when several do, or none."""
    if name := schema.get("$ref"):
        return _only(shared.get(name.rpartition("/")[2], {}), mark, shared)
    if mark in schema:
        return schema
    branches = [
        found
        for each in (*schema.get("anyOf", ()), *schema.get("allOf", ()))
        if (found := _only(each, mark, shared))
    ]
    return branches[0] if len(branches) == 1 else {}
