"""Dashes, dots and signs: `--` to –, `...` to …, but not in a run of Han or kana.

The rule is markdown-it's. Chinese and Japanese have `——` and `……` for these.
"""

import re
from collections.abc import Sequence

from markdown_it.rules_core import StateCore
from markdown_it.rules_core.replacements import replace
from markdown_it.token import Token

from sitegen.render.markdown.inlines import EAST_ASIAN
from sitegen.render.markdown.neighbours import has_han
from sitegen.text.scripts import HAN_AND_KANA, WIDE_PUNCTUATION
from sitegen.trace.later import late

_BESIDE = f"[{HAN_AND_KANA}{WIDE_PUNCTUATION}]"
# A straight mark or a bracket may stand between.
_BEHIND, _BEFORE = rf"(?:(?<={_BESIDE})|(?<={_BESIDE}[\"')]))", rf"(?=[\"'(]?{_BESIDE})"
_KEPT = late(rf"{_BEHIND}[.,?!-]{{2,}}|[.,?!-]{{2,}}{_BEFORE}")
# Stand for what is kept while the rule looks at the text; the parser lets no NUL in.
_STAND_IN = "\0"
_STANDS_IN = re.compile(_STAND_IN)


def signs(state: StateCore) -> None:
    """Replace what stands for dashes, dots and signs in all texts."""
    knows_han = EAST_ASIAN in state.md.options
    inlines = [t for t in state.tokens if knows_han and t.children and has_han(t.content)]
    hidden = [(token, _hidden(token.children or ())) for token in inlines]
    replace(state)
    for token, kept in hidden:
        if kept:
            _show(token.children or (), kept)


def _hidden(tokens: Sequence[Token]) -> str:
    """Put stand-ins in the place of the characters that are to be kept, and give these."""
    kept = ""
    texts = _texts(tokens)
    befores, afters = ("", *(t.content for t in texts)), (*(t.content for t in texts[1:]), "")
    for before, token, after in zip(befores, texts, afters, strict=False):
        left, right = before[-1:], after[:1]
        found = _KEPT.sub(lambda run: _STAND_IN * len(run[0]), f"{left}{token.content}{right}")
        hidden = found[len(left) : len(found) - len(right)]
        kept += "".join(old for old, new in zip(token.content, hidden, strict=True) if old != new)
        token.content = hidden
    return kept


def _show(tokens: Sequence[Token], kept: str) -> None:
    characters = iter(kept)
    for token in _texts(tokens):
        token.content = _STANDS_IN.sub(lambda _: next(characters), token.content)


def _texts(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.type == "text" and token.content]
