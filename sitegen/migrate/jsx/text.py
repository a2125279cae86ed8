"""The text that a React component shows to everybody, read from its source."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from sitegen.migrate.js.parse import parse, text_of_node

if TYPE_CHECKING:
    from tree_sitter import Node

_LINK = frozenset({"a", "Link", "GatsbyLink", "OutboundLink", "AniLink", "TransitionLink"})
_WORDS = frozenset({"strong", "em", "b", "i", "code", "small", "kbd", "sup", "sub", "mark", "s"})
_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "dt", "dd", "figcaption"}
)
_LISTS = frozenset({"ul", "ol", "dl"})
_SILENT = frozenset({"style", "script", "svg", "noscript", "template", "canvas", "iframe", "head"})
_HEAD = re.compile(r"(?:^|\.)(?:seo|helmet|head|meta\w*|html?head|title)$", re.IGNORECASE)
_QUERY = re.compile(r"\ball(?:MarkdownRemark|Mdx|File|ContentNode|BlogPost|Post)\b")
# Code nests deeper than any page only where a machine wrote it.
_DEEPEST = 80


@dataclass(frozen=True, slots=True)
class Shown:
    """What a component shows.

    title:    as it tells the browser; "" when it does not say, or not in words
    html:     its words, in blocks; "" when they all come from elsewhere
    is_list:  whether it asks for entries
    lines:    of its source
    """

    title: str
    html: str
    is_list: bool
    lines: int


def shown(data: bytes, path: str, is_there: Callable[[str], bool]) -> Shown:
    """Read what a component shows.

    is_there: whether the new site has something at a path
    """
    code = data.decode("utf-8", "replace")
    reader = _Reader(is_there)
    if root := parse(data, path):
        _each_root(root, reader)
    reader.flush()
    html = "\n".join(reader.blocks)
    return Shown(reader.title, html, bool(_QUERY.search(code)), code.count("\n") + 1)


@dataclass(slots=True)
class _Reader:
    is_there: Callable[[str], bool]
    title: str = ""
    blocks: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    depth: int = 0

    def flush(self) -> None:
        """End a paragraph."""
        text = "".join(self.words).strip()
        if _has_words(text):
            self.blocks.append(f"<p>{text}</p>")
        self.words.clear()

    def inside(self, node: "Node") -> tuple[list[str], str]:
        """Read an element's children apart. returns: blocks among them, and the words"""
        kept = self.blocks, self.words
        self.blocks, self.words = [], []
        _children(node, self)
        found = self.blocks, "".join(self.words).strip()
        self.blocks, self.words = kept
        return found


def _each_root(node: "Node", reader: _Reader) -> None:
    """Find the outermost elements, in the order of the source."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if each.type in ("jsx_element", "jsx_self_closing_element"):
            _element(each, reader)
            reader.flush()
        else:
            waiting.extend(reversed(each.named_children))


def _element(node: "Node", reader: _Reader) -> None:
    name, given = _name_and_props(node)
    if reader.depth > _DEEPEST or name in _SILENT:
        return
    reader.depth += 1
    if _HEAD.search(name):
        reader.title = reader.title or given.get("title", "") or _title_inside(node)
    elif name in _LINK:
        _link(node, given, reader)
    elif name in _WORDS:
        _, words = reader.inside(node)
        reader.words.append(f"<{name}>{words}</{name}>" if words else "")
    elif name == "br":
        reader.words.append("<br>")
    elif name == "img" and given.get("src", "").startswith("/") and reader.is_there(given["src"]):
        reader.words.append(_picture(given))
    elif name in _BLOCKS or name in _LISTS:
        _block(node, name, reader)
    elif name == "span":
        _children(node, reader)
    else:
        reader.flush()
        _children(node, reader)
        reader.flush()
    reader.depth -= 1


def _block(node: "Node", name: str, reader: _Reader) -> None:
    reader.flush()
    blocks, words = reader.inside(node)
    if name not in _LISTS:
        blocks = [words, *blocks] if _has_words(words) else blocks
    if blocks:
        reader.blocks.append(f"<{name}>{''.join(blocks)}</{name}>")


def _link(node: "Node", given: dict[str, str], reader: _Reader) -> None:
    target = given.get("href") or given.get("to") or ""
    blocks, words = reader.inside(node)
    reader.blocks += blocks
    is_known = target.startswith(("http://", "https://", "mailto:")) or (
        target.startswith("/") and reader.is_there(target)
    )
    if words:
        reader.words.append(f'<a href="{_escaped(target)}">{words}</a>' if is_known else words)


def _picture(given: dict[str, str]) -> str:
    return f'<img src="{_escaped(given["src"])}" alt="{_escaped(given.get("alt", ""))}">'


def _children(node: "Node", reader: _Reader) -> None:
    for child in node.named_children:
        if child.type == "jsx_text":
            reader.words.append(_escaped(_text(text_of_node(child))))
        elif child.type == "html_character_reference":
            reader.words.append(text_of_node(child))
        elif child.type in ("jsx_element", "jsx_self_closing_element"):
            _element(child, reader)
        elif child.type == "jsx_expression":
            _expression(child, reader)


def _expression(node: "Node", reader: _Reader) -> None:
    """Read `{"text"}`, and what stands behind a condition; nothing is worked out."""
    if reader.depth > _DEEPEST:
        return
    reader.depth += 1
    for child in node.named_children:
        if (text := _literal(child)) is not None:
            reader.words.append(_escaped(text))
        elif child.type in ("jsx_element", "jsx_self_closing_element"):
            _element(child, reader)
        elif child.type in ("binary_expression", "parenthesized_expression"):
            _expression(child, reader)
    reader.depth -= 1


def _name_and_props(node: "Node") -> tuple[str, dict[str, str]]:
    opening = node.named_children[0] if node.type == "jsx_element" else node
    name = opening.child_by_field_name("name")
    given: dict[str, str] = {}
    for each in opening.named_children:
        if each.type == "jsx_attribute" and len(each.named_children) == 2:
            key, value = each.named_children
            inner = value.named_children[0] if value.type == "jsx_expression" else value
            if (text := _literal(inner)) is not None:
                given[text_of_node(key)] = text
    return (text_of_node(name) if name else ""), given


def _title_inside(node: "Node") -> str:
    for child in node.named_children:
        if child.type == "jsx_element" and _name_and_props(child)[0] == "title":
            return "".join(
                text_of_node(each) for each in child.named_children if each.type == "jsx_text"
            ).strip()
    return ""


def _literal(node: "Node") -> str | None:
    if node.type == "string" or (
        node.type == "template_string"
        and not any(each.type == "template_substitution" for each in node.named_children)
    ):
        return text_of_node(node)[1:-1]
    return None


def _text(text: str) -> str:
    """Take JSX text as React does: lines are trimmed and joined by one space."""
    if "\n" not in text:
        return text
    lines = text.split("\n")
    kept = [
        line.lstrip() if place == len(lines) - 1 else line.rstrip() if not place else line.strip()
        for place, line in enumerate(lines)
    ]
    return " ".join(line for line in kept if line.strip())


def _has_words(text: str) -> bool:
    return bool(re.sub(r"<(?!img)[^>]*>|\s|[|·•,.:/-]", "", text))


def _escaped(text: str) -> str:
    # A brace could begin a tag of the template.
    return escape(text).replace("{", "&#123;")
