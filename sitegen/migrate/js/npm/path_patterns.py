"""The module `path-to-regexp`: paths with named parts, such as `/:lang?/posts/:segment+`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.migrate.js.built.tables import argument, module, native
from sitegen.migrate.js.convert import text_of
from sitegen.migrate.js.npm.packages import package
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Thrown, Value

_PART = re.compile(r"(?P<before>/?):(?P<name>\w+)(?P<often>[?+*]?)")


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a template.

    text:  plain text; what stands before a named part
    name:  "" for plain text
    often: "", "?", "+" or "*"
    """

    text: str
    name: str = ""
    often: str = ""


@package("path-to-regexp")
def _path_to_regexp(project: Project) -> Value:
    return module(match=_match, compile=_compile)


def _match(args: Args) -> Value:
    template = argument(args, 0)
    if not isinstance(template, str) or "(" in template or "{" in template:
        return LOST
    parts = list(_parts(template))
    pattern = re.compile("".join(_pattern(each) for each in parts) + "/?")

    def matched(given: Args) -> Value:
        found = pattern.fullmatch(text_of(argument(given, 0)))
        if found is None:
            return False
        held = {each.name: _held(found[each.name], each) for each in parts if each.name}
        params = {name: value for name, value in held.items() if value is not None}
        return {"path": found[0], "index": 0, "params": params}

    return native(matched)


def _compile(args: Args) -> Value:
    template = argument(args, 0)
    if not isinstance(template, str) or "(" in template or "{" in template:
        return LOST
    parts = list(_parts(template))
    return native(lambda given: "".join(_written(each, argument(given, 0)) for each in parts))


def _parts(template: str) -> Iterator[_Part]:
    end = 0
    for found in _PART.finditer(template):
        if found.start() > end:
            yield _Part(template[end : found.start()])
        yield _Part(found["before"], found["name"], found["often"])
        end = found.end()
    if template[end:]:
        yield _Part(template[end:])


def _pattern(part: _Part) -> str:
    before = re.escape(part.text)
    if not part.name:
        return before
    if part.often in ("+", "*"):
        many = f"{before}(?P<{part.name}>[^/]+?(?:{before}[^/]+?)*)"
        return many if part.often == "+" else f"(?:{many})?"
    return f"(?:{before}(?P<{part.name}>[^/]+?)){part.often}"


def _held(text: str | None, part: _Part) -> Value:
    if text is None:
        return None
    return text.split(part.text or "/") if part.often in ("+", "*") else text


def _written(part: _Part, params: Value) -> str:
    value = params.get(part.name, UNDEFINED) if isinstance(params, dict) else UNDEFINED
    if not part.name:
        return part.text
    if value is UNDEFINED or value is None or value == []:
        if part.often in ("?", "*"):
            return ""
        raise Thrown({"message": f'Expected "{part.name}" to be a string'})
    pieces = value if isinstance(value, list) else [value]
    return "".join(part.text + text_of(each) for each in pieces)
