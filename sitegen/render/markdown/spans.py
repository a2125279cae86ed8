"""A part of a line with attributes: `[你好]{lang=zh-TW}` becomes a `<span>`."""

from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from sitegen.render.markdown.attributes import give, read_at
from sitegen.text.direction import direction


def spans(md: MarkdownIt) -> None:
    """Teach the parser words in brackets that have attributes; a link goes first."""
    md.inline.ruler.after("link", "span", _span)


def _span(state: StateInline, silent: bool) -> bool:
    start, end = state.pos, state.posMax
    if state.src[start] != "[" or start > _last_end(state.src):
        return False
    closing = state.md.helpers.parseLinkLabel(state, start)
    found = read_at(state.src, closing + 1, end) if closing >= 0 else None
    if found is None:
        return False
    attributes, behind = found
    if not silent:
        state.pos, state.posMax = start + 1, closing
        give(state.push("span_open", "span", 1), _with_direction(attributes))
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
    state.pos, state.posMax = behind, end
    return True


def _with_direction(attributes: dict[str, str]) -> dict[str, str]:
    """Say the direction of a language that is written from right to left."""
    if "dir" in attributes or direction(attributes.get("lang", "")) == "ltr":
        return attributes
    return {**attributes, "dir": "rtl"}


@lru_cache(maxsize=4)
def _last_end(text: str) -> int:
    """Find where the last words with attributes end; -1 spares looking for any."""
    return text.rfind("]{")
