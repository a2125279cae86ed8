"""What a project's schema declares: kinds, interfaces, and fields that its code works out."""

import re
from collections.abc import Iterator

from sitegen.migrate.graphql.fields import Fields
from sitegen.migrate.js.access import property_of
from sitegen.migrate.js.built.json import json_value
from sitegen.migrate.js.values import UNDEFINED, Args, Function, Value

_TYPE = re.compile(r"\btype\s+(\w+)(?:\s+implements\s+([\w\s&,]+?))?\s*(?:@\w+[^{]*)?\{([^}]*)\}")
_TEXT = re.compile(r'"""(?:[^"]|"(?!""))*"""|#[^\n]*')
_FIELD = re.compile(r"(\w+)\s*(?:\([^)]*\))?\s*:\s*[\[\]!\w]+((?:\s*@\w+(?:\([^)]*\))?)*)")
_EXTENSION = re.compile(r"@(\w+)(?:\(([^)]*)\))?")
_ARGUMENT = re.compile(r'(\w+)\s*:\s*("(?:[^"\\]|\\.)*"|[\w.-]+)')


def declare(given: Value, fields: Fields) -> None:
    """Learn which kinds, interfaces and resolvers a schema declares.

    given: the schema as text, or an object that `buildObjectType` made
    """
    if isinstance(given, str):
        _declare_text(given, fields)
    elif isinstance(given, dict):
        kind, interfaces = given.get("name"), given.get("interfaces")
        if isinstance(kind, str):
            _implements(fields, kind, interfaces if isinstance(interfaces, list) else [])
            resolve(fields, kind, given.get("fields"))


def resolve(fields: Fields, kind: str, given: Value) -> None:
    """Learn the resolvers of a kind. given: field → what describes it"""
    for name, described in (given if isinstance(given, dict) else {}).items():
        resolver = described.get("resolve") if isinstance(described, dict) else None
        # What a node has already, a resolver would only show in another way.
        if isinstance(resolver, Function):
            fields.resolvers.setdefault(kind, {})[name] = resolver


def _declare_text(text: str, fields: Fields) -> None:
    for kind, interfaces, inside in _TYPE.findall(_TEXT.sub("", text)):
        _implements(fields, kind, re.findall(r"\w+", interfaces))
        for name, resolver in _extended(inside, fields):
            fields.resolvers.setdefault(kind, {})[name] = resolver


def _extended(inside: str, fields: Fields) -> Iterator[tuple[str, Function]]:
    """List the fields that an extension works out, as in `slug: String! @slugify`."""
    for name, directives in _FIELD.findall(inside):
        for extension, arguments in _EXTENSION.findall(directives):
            given = {key: _value(value) for key, value in _ARGUMENT.findall(arguments)}
            resolver = _resolver(extension, given, fields)
            if resolver is not None:
                yield name, resolver


def _value(text: str) -> Value:
    try:
        return json_value(text)
    except ValueError:
        return text.strip('"')


def _resolver(extension: str, given: dict[str, Value], fields: Fields) -> Function | None:
    if extension == "proxy":
        return Function(lambda this, args: _proxied(args, str(given.get("from", ""))))
    extend = fields.extensions.get(extension)
    made = extend.do(UNDEFINED, [given, {}]) if extend is not None else None
    resolver = made.get("resolve") if isinstance(made, dict) else None
    return resolver if isinstance(resolver, Function) else None


def _proxied(args: Args, path: str) -> Value:
    value = args[0]
    for name in path.split("."):
        value = property_of(value, name) if isinstance(value, dict) else UNDEFINED
    return value


def _implements(fields: Fields, kind: str, interfaces: list[Value]) -> None:
    fields.declared.add(kind)
    for each in interfaces:
        if isinstance(each, str) and each != "Node":
            fields.extended.setdefault(each, set()).add(kind)
