"""Footnotes: `[^label]`, its definition `[^label]: …`, and `^[inline]`."""

import re
from collections.abc import Sequence
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_tail

from sitegen.model.problems.markdown import footnote_twice, unused_footnote
from sitegen.render.markdown.report import Make

# A longer label would make a run of `[^` quadratic.
_REFERENCE = re.compile(r"\[\^([^\]\s]{1,200})\]")


def footnotes(md: MarkdownIt) -> None:
    """Teach the parser footnotes; they stand at the end, in the order of their first use."""
    footnote_plugin(md)
    md.inline.ruler.at("footnote_ref", _reference)
    md.core.ruler.at("footnote_tail", _tail)
    for name, render in _RENDER.items():
        md.add_render_rule(name, render)


def _reference(state: StateInline, silent: bool) -> bool:
    known = state.env.get("footnotes")
    match = _REFERENCE.match(state.src, state.pos, state.posMax) if known else None
    if known is None or match is None or f":{match[1]}" not in known["refs"]:
        return False
    if not silent:
        number, use = _use(state.env, match[1])
        state.push("footnote_ref", "", 0).meta = {"id": number, "subId": use, "label": match[1]}
    state.pos = match.end()
    return True


def _use(env: EnvType, label: str) -> tuple[int, int]:
    refs, notes = env["footnotes"]["refs"], env["footnotes"].setdefault("list", {})
    if refs[f":{label}"] < 0:
        refs[f":{label}"] = len(notes)
        notes[len(notes)] = {"label": label, "count": 0}
    note = notes[refs[f":{label}"]]
    note["count"] += 1
    return refs[f":{label}"], note["count"] - 1


def _tail(state: StateCore) -> None:
    if "footnotes" not in state.env:
        return
    refs = state.env["footnotes"]["refs"]
    notes = [token for token in state.tokens if token.type == "footnote_reference_open"]
    last = {token.meta["label"]: token for token in notes}
    for token in notes:
        label = token.meta["label"]
        if refs[f":{label}"] < 0:
            _notice(state, token, partial(unused_footnote, label=label))
        elif token is not last[label]:
            _notice(state, token, partial(footnote_twice, label=label))
    footnote_tail(state)


def _notice(state: StateCore, token: Token, tell: Make) -> None:
    line = token.map[0] if token.map else 0
    state.env.setdefault("noticed", []).append((line, tell))


def _ref(
    self: RendererProtocol, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
) -> str:
    meta = tokens[idx].meta
    number = meta["id"] + 1
    return (
        f'<sup class="footnote-ref"><a href="#fn-{number}" id="{_name(meta)}" '
        f'role="doc-noteref">{number}</a></sup>'
    )


def _anchor(
    self: RendererProtocol, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
) -> str:
    meta = tokens[idx].meta
    # U+FE0E keeps phones from drawing the arrow as an emoji.
    return (
        f' <a href="#{_name(meta)}" class="footnote-backref" role="doc-backlink" '
        f'aria-label="{meta["id"] + 1}">\u21a9\ufe0e</a>'
    )


def _name(meta: dict[str, int]) -> str:
    use = meta.get("subId", 0)
    return f"fnref-{meta['id'] + 1}" + (f"-{use + 1}" if use else "")


def _open(
    self: RendererProtocol, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
) -> str:
    return f'<li id="fn-{tokens[idx].meta["id"] + 1}">'


def _block_open(
    self: RendererProtocol, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
) -> str:
    return '<section class="footnotes" role="doc-endnotes">\n<ol>\n'


_RENDER = {
    "footnote_ref": _ref,
    "footnote_anchor": _anchor,
    "footnote_open": _open,
    "footnote_block_open": _block_open,
}
