"""Readings above Han: `{漢字|ㄏㄢˋ ㄗˋ}` becomes a `<ruby>`."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from sitegen.render.markdown.escape import escape_html
from sitegen.text.scripts import HAN_AND_KANA, SELECTORS
from sitegen.trace.later import late

_RUBY = re.compile(r"\{([^{}|\n]{1,100})\|([^{}\n]{1,400})\}")
_CHARACTER = late(f"[{HAN_AND_KANA}][{SELECTORS}]?")


def ruby(md: MarkdownIt) -> None:
    """Teach the parser readings; what is read must begin with Han or kana."""
    md.inline.ruler.before("attributes", "ruby", _ruby)
    md.add_render_rule("ruby", lambda self, tokens, idx, options, env: tokens[idx].content)


def reading_at(text: str, position: int, end: int) -> tuple[str, str, int] | None:
    """Read what stands at a position.

    returns: the characters, what is written above them, and where it ends; None when it is no ruby
    """
    match = _RUBY.match(text, position, end)
    if match is None or not _CHARACTER.match(match[1]):
        return None
    return match[1], match[2], match.end()


def _ruby(state: StateInline, silent: bool) -> bool:
    found = reading_at(state.src, state.pos, state.posMax)
    if found is None:
        return False
    base, reading, end = found
    if not silent:
        state.push("ruby", "ruby", 0).content = _html(base, reading)
    state.pos = end
    return True


def _html(base: str, reading: str) -> str:
    """Give each character its own reading where there are as many, else all of them one."""
    characters, readings = _CHARACTER.findall(base), reading.replace("|", " ").split()
    if "".join(characters) != base or len(characters) != len(readings):
        characters, readings = [base], [" ".join(readings)]
    pairs = zip(characters, readings, strict=True)
    return f"<ruby>{''.join(_pair(*pair) for pair in pairs)}</ruby>"


def _pair(base: str, reading: str) -> str:
    # Where ruby is not known, the brackets part the reading from the text.
    return f"{escape_html(base)}<rp>(</rp><rt>{escape_html(reading)}</rt><rp>)</rp>"
