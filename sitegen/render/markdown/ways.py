"""Inline text by the fast way where it is simple, by the parser where it is not."""

from functools import partial

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType

from sitegen.model.problems.markdown import nested_too_deeply
from sitegen.render.markdown.inlines import DEEPEST, Inlines
from sitegen.render.markdown.simple import Simple


def parse_inlines(state: StateCore) -> None:
    """Parse what blocks hold: simple text straight to HTML, the rest to tokens.

    The HTML is kept under `html` in the token's `meta`, for the renderer.
    """
    md, env = state.md, state.env
    simple, links, report = _simple(md), env.get("links"), env.get("report")
    has_notes, is_note = "footnotes" in env, False
    for token in state.tokens:
        if token.type != "inline":
            if has_notes and token.type.startswith("footnote_reference_"):
                is_note = token.nesting > 0
            continue
        if report and token.map:
            report.lines = token.map
        # Whether a note is shown is known later, and where its links lead matters only then.
        html = simple.html(token.content, links) if simple and not is_note else None
        if html is None:
            _parse(token, md, env)
        else:
            token.meta["html"] = html


def _parse(token: Token, md: MarkdownIt, env: EnvType) -> None:
    if token.children is None:
        token.children = []
    md.inline.parse(token.content, md, env, token.children)
    if env.pop("is_cut", False):
        tell = partial(nested_too_deeply, deepest=DEEPEST)
        env.setdefault("noticed", []).append((token.map[0] if token.map else 0, tell))


def _simple(md: MarkdownIt) -> Simple | None:
    """Find the fast way; there is none when a plug-in has rules that it does not know."""
    inline = md.inline
    assert isinstance(inline, Inlines)
    if inline.simple is None and Simple.knows(md):
        inline.simple = Simple(md)
    return inline.simple
