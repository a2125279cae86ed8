"""What stands in braces: a literal, a name whose value is known, or code that is not run."""

import re
from collections.abc import Mapping

from sitegen.migrate.body.passage import Passage
from sitegen.text.literals import NoLiteral, read_literal

_REQUIRE = re.compile(r"require\(\s*[\"']([^\"'\n]+)[\"']\s*\)(?:\.default)?")
_NAMES = re.compile(r"[A-Za-z_$][\w$]*(?:\s*\??\.\s*[A-Za-z_$][\w$]*)*")
_FILE = re.compile(r"\.[a-z0-9]{2,5}$", re.IGNORECASE)
_COMMENT = re.compile(r"(?:\s|/\*.*?\*/|//[^\n]*(?:\n|$))*", re.DOTALL)


def value_of(code: str, passage: Passage) -> object:
    """Evaluate what is data. raises: NoLiteral"""
    code = code.strip().rstrip(";")
    if _COMMENT.fullmatch(code):
        return None
    if required := _REQUIRE.fullmatch(code):
        return required[1]
    if _NAMES.fullmatch(code):
        return _named(re.sub(r"[\s?]", "", code), passage)
    value, end = read_literal(code, 0, len(code))
    if end < len(code):
        raise NoLiteral(code[:40])
    return value


def _named(name: str, passage: Passage) -> object:
    modules = passage.reading.modules
    if name in ("true", "false", "null", "undefined"):
        return {"true": True, "false": False}.get(name)
    if name in modules.imports and _FILE.search(modules.imports[name]):
        return modules.imports[name]
    first, _, rest = name.partition(".")
    if first in modules.values:
        return _within(modules.values[first], rest)
    for front in ("frontmatter.", "props.pageContext.frontmatter.", "pageContext.frontmatter."):
        if name.startswith(front):
            return _within(passage.document.front, name[len(front) :])
    raise NoLiteral(name)


def _within(value: object, names: str) -> object:
    for name in names.split(".") if names else ():
        if not isinstance(value, Mapping) or name not in value:
            raise NoLiteral(name)
        value = value[name]
    return value
