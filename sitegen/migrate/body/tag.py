"""One tag of HTML or JSX, with the places of its attributes."""

import re
from dataclasses import dataclass
from typing import Literal

_NAME = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][\w.:-]*)?(?=[\s/>])")
_SPACE = re.compile(r"\s*")
_SPACE_IN_BLOCK = re.compile(r"[ \t]*(?:\n(?![ \t]*\n)[ \t]*)*")
_ATTRIBUTE = re.compile(r"[A-Za-z_:@][\w:.@-]*")
_VALUE = re.compile(r"\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(?P<brace>\{)|([^\s\"'=<>`{]+))")
# In HTML, braces are letters like others.
_HTML_VALUE = re.compile(r"\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))")
# What matters inside braces: texts, comments, and braces.
_TOKEN = re.compile(
    r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|//[^\n]*|/\*.*?\*/|[`{}]", re.DOTALL
)

# Nobody nests braces deeper, and looking on from each of many that are open would take for ever.
_DEEPEST = 100
_TEMPLATES = 20
_TEMPLATE = re.compile(r"\\.|`|\$\{", re.DOTALL)

Kind = Literal["none", "text", "code", "spread"]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute.

    kind:  `text` was in quotes or bare, `code` in braces, `none` had no value
    value: without quotes or braces, as it is written
    """

    name: str
    kind: Kind
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag.

    name:     "" for a fragment, `<>` and `</>`
    is_close: `</a>`; is_whole: `<a />`
    """

    name: str
    attributes: tuple[Attribute, ...]
    is_close: bool
    is_whole: bool
    start: int
    end: int

    @property
    def is_component(self) -> bool:
        """Tell whether it calls a component, by its name."""
        return self.name[:1].isupper() or "." in self.name

    def get(self, name: str) -> Attribute | None:
        """Give an attribute by its name."""
        return next((each for each in self.attributes if each.name == name), None)


def tag_at(text: str, at: int, *, is_jsx: bool) -> Tag | None:
    """Read the tag at an offset; None when what stands there is none."""
    opened = _NAME.match(text, at)
    if opened is None or (not opened["name"] and not is_jsx):
        return None
    space = _SPACE if is_jsx else _SPACE_IN_BLOCK
    found: list[Attribute] = []
    position = _past(space, text, opened.end())
    while position < len(text) and text[position] not in ">/":
        one = _attribute(text, position, is_jsx=is_jsx)
        if one is None:
            return None
        found.append(one)
        position = _past(space, text, one.end)
    is_whole = text.startswith("/>", position)
    if not is_whole and text[position : position + 1] != ">":
        return None
    end = position + (2 if is_whole else 1)
    return Tag(opened["name"] or "", tuple(found), bool(opened["close"]), is_whole, at, end)


def braces_end(text: str, at: int, depth: int = 0) -> int | None:
    """Find the end of the expression whose brace opens at an offset; None when it is left open.

    depth: how many templates it is in
    """
    if depth > _TEMPLATES:
        return None
    templates, depth, position = depth, 0, at
    while token := _TOKEN.search(text, position):
        position = token.end()
        if token[0] == "`":
            behind = _template_end(text, token.end(), templates)
            if behind is None:
                return None
            position = behind
        elif token[0] == "{":
            depth += 1
            if depth > _DEEPEST:
                return None
        elif token[0] == "}":
            depth -= 1
            if not depth:
                return position
    return None


def _template_end(text: str, at: int, depth: int) -> int | None:
    """Find the end of a template whose text begins at an offset."""
    position = at
    while found := _TEMPLATE.search(text, position):
        position = found.end()
        if found[0] == "`":
            return position
        if found[0] == "${":
            behind = braces_end(text, position - 1, depth + 1)
            if behind is None:
                return None
            position = behind
    return None


def _attribute(text: str, at: int, *, is_jsx: bool) -> Attribute | None:
    if text[at] == "{" and is_jsx:
        end = braces_end(text, at)
        return None if end is None else Attribute("", "spread", text[at + 1 : end - 1], at, end)
    name = _ATTRIBUTE.match(text, at)
    if name is None:
        return None
    value = (_VALUE if is_jsx else _HTML_VALUE).match(text, name.end())
    if value is None:
        return Attribute(name[0], "none", "", at, name.end())
    if is_jsx and value["brace"]:
        end = braces_end(text, value.end() - 1)
        if end is None:
            return None
        return Attribute(name[0], "code", text[value.end() : end - 1], at, end)
    told = next((each for each in value.groups() if each is not None), "")
    return Attribute(name[0], "text", told, at, value.end())


def _past(space: re.Pattern[str], text: str, at: int) -> int:
    found = space.match(text, at)
    return found.end() if found else at
