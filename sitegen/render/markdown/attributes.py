"""Attributes in braces: `{#id .class key=value}` behind or above what they belong to."""

import re
from collections.abc import Mapping

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

# An attribute that could run script or lead elsewhere does not belong in prose.
_UNLAWFUL = r"on|(?:href|src|srcdoc|action|formaction|style)="
_NAME = rf"(?!{_UNLAWFUL})[A-Za-z_:][\w:.-]*"
_ONE = rf'\.[\w-]+|\#[\w:.-]+|{_NAME}="[^"\n{{}}]*"|{_NAME}=[\w:./%-]+'
_BRACES = re.compile(rf"\{{[ ]*((?:{_ONE})(?:[ ]+(?:{_ONE}))*)[ ]*\}}")
_EACH = re.compile(r'\.([\w-]+)|#([\w:.-]+)|([A-Za-z_:][\w:.-]*)=(?:"([^"]*)"|([\w:./%-]+))')
_TRAILING = re.compile(r"(?:^|[ \t])(\{[^{}]*\})$")

# The tokens that attributes can stand right behind.
_BEFORE = frozenset(("image", "code_inline", "link_close"))


def attributes(md: MarkdownIt) -> None:
    """Teach the parser attributes behind links, pictures, code and headings, and above blocks."""
    md.inline.ruler.push("attributes", _behind)
    md.block.ruler.before("fence", "attributes", _above, {"alt": []})
    md.core.ruler.after("block", "block_attributes", _to_blocks)
    md.core.ruler.after("block_attributes", "heading_attributes", _to_headings)


def is_lawful(name: str) -> bool:
    """Tell whether an attribute may stand in prose."""
    return not re.match(_UNLAWFUL, f"{name}=", re.IGNORECASE)


def read(braces: str) -> dict[str, str] | None:
    """Read what stands in braces; None when that is no list of attributes."""
    match = _BRACES.fullmatch(braces)
    return _read(match[1]) if match else None


def read_at(text: str, position: int, end: int) -> tuple[dict[str, str], int] | None:
    """Read the attributes at a position; with where they end, None when there are none."""
    match = _BRACES.match(text, position, end)
    return (_read(match[1]), match.end()) if match else None


def _read(inside: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for class_, id_, name, quoted, bare in _EACH.findall(inside):
        if class_:
            found["class"] = f"{found['class']} {class_}" if "class" in found else class_
        else:
            found[name or "id"] = id_ or quoted or bare
    return found


def give(token: Token, found: Mapping[str, str]) -> None:
    """Add attributes to a token; classes join those it has."""
    for name, value in found.items():
        if name == "class":
            token.attrJoin(name, value)
        elif name == "alt":
            token.meta["alt"] = value
        else:
            token.attrs[name] = value


def _behind(state: StateInline, silent: bool) -> bool:
    if state.pending or not state.tokens or state.tokens[-1].type not in _BEFORE:
        return False
    match = _BRACES.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        give(_opening(state.tokens), _read(match[1]))
    state.pos = match.end()
    return True


def _opening(tokens: list[Token]) -> Token:
    index = len(tokens) - 1
    depth: int = tokens[-1].nesting
    while depth < 0:
        index -= 1
        depth += tokens[index].nesting
    return tokens[index]


def _above(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    begin = state.bMarks[start] + state.tShift[start]
    found = read(state.src[begin : state.eMarks[start]].rstrip())
    if found is None or start + 1 >= end or state.isEmpty(start + 1):
        return False
    if not silent:
        token = state.push("attributes", "", 0)
        token.meta, token.map = found, [start, start + 1]
        token.content = state.src[begin : state.eMarks[start]]
        state.line = start + 1
    return True


def _to_blocks(state: StateCore) -> None:
    if "{" not in state.src or all(token.type != "attributes" for token in state.tokens):
        return
    kept: list[Token] = []
    waiting: list[Token] = []
    for token in state.tokens:
        if token.type == "attributes":
            waiting.append(token)
            continue
        for each in waiting:
            if _takes_attributes(token):
                give(token, each.meta)
            else:
                kept += _as_text(each)
        waiting = []
        kept.append(token)
    state.tokens = kept + [text for each in waiting for text in _as_text(each)]


def _takes_attributes(token: Token) -> bool:
    return token.nesting >= 0 and not token.hidden and token.tag not in ("", "math")


def _as_text(token: Token) -> tuple[Token, ...]:
    return (
        Token("paragraph_open", "p", 1, map=token.map, block=True),
        Token("inline", "", 0, content=token.content, map=token.map, children=[], block=True),
        Token("paragraph_close", "p", -1, block=True),
    )


def _to_headings(state: StateCore) -> None:
    if "{" not in state.src:
        return
    for token, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if token.type == "heading_open" and (match := _TRAILING.search(inline.content)):
            found = read(match[1])
            if found is not None:
                give(token, found)
                inline.content = inline.content[: match.start()].rstrip()
