"""Inline structure, with rules chosen by the character that opens them."""

import re
from collections.abc import Callable, Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline, emphasis
from markdown_it.token import Token
from markdown_it.utils import EnvType

from sitegen.render.markdown.runs import Runs
from sitegen.render.markdown.simple import Simple

Rule = Callable[[StateInline, bool], bool]

# The characters that open what a rule recognises; a rule that is not here is asked everywhere.
OPENERS: Mapping[str, str] = {
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "link": "[",
    "span": "[",
    "ruby": "{",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "attributes": "{",
    "bare_link": ":@w",
    "emoji": ":",
    "directive": ":",
    "tag": "<",
    "footnote_inline": "^",
    "footnote_ref": "[",
    "math_inline": "$",
}
# `text` is what tokenize itself does here, and `linkify` is never switched on.
WITHOUT = frozenset(("text", "linkify"))
# The option that holds the text's language where the rules for CJK are on.
EAST_ASIAN = "east_asian"
# Links and pictures nested deeper than this stay as they are written.
DEEPEST = 32
_INSIDE_WORD = re.compile(r"(?<=[^\W_])_+(?=[^\W_])")


class Inlines(ParserInline):
    """Parses inline text as markdown-it-py does, asking only the rules that can match."""

    def __init__(self) -> None:
        """Take the rules of CommonMark and strikethrough."""
        super().__init__()
        self.ruler.at("emphasis", _emphasis)
        self._sorted_for: Sequence[Rule] = ()
        self._by_opener: dict[str, tuple[Rule, ...]] = {}
        self._stops = re.compile("")
        self.simple: Simple | None = None

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Turn a text into tokens, behind those given."""
        knows_cjk = not src.isascii() and EAST_ASIAN in md.options
        state = (Runs if knows_cjk else StateInline)(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        """Turn the text from the state's position to its end into tokens."""
        self._sort()
        src, end, stops, by_opener = state.src, state.posMax, self._stops, self._by_opener
        is_deep = state.level >= DEEPEST
        while state.pos < end:
            start = state.pos
            stop = stops.search(src, start, end)
            at = stop.start() if stop else end
            if at > start:
                state.append_pending(src[start:at])
                state.pos = at
            elif is_deep or not any(rule(state, False) for rule in by_opener[src[at]]):
                state.append_pending(src[at])
                state.pos += 1
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802
        """Go past one token without making it."""
        start = state.pos
        if start in state.cache:
            state.pos = state.cache[start]
            return
        self._sort()
        stop = self._stops.search(state.src, start, state.posMax)
        at = stop.start() if stop else state.posMax
        if at > start:
            state.pos = at
        elif state.level >= DEEPEST:
            state.env["is_cut"] = True
            state.pos = state.posMax
        elif not self._skips(state, self._by_opener[state.src[at]]):
            state.pos += 1
        state.cache[start] = state.pos

    def _skips(self, state: StateInline, rules: Sequence[Rule]) -> bool:
        state.level += 1
        is_skipped = any(rule(state, True) for rule in rules)
        state.level -= 1
        return is_skipped

    def _sort(self) -> None:
        rules = self.ruler.getRules("")
        if rules is self._sorted_for:
            return
        names = dict(zip(rules, self.ruler.get_active_rules(), strict=True))
        known = [(rule, names[rule]) for rule in rules if names[rule] not in WITHOUT]
        is_closed = all(name in OPENERS for _, name in known)
        openers = {"]", *(char for _, name in known for char in OPENERS.get(name, ""))}
        if not is_closed:
            openers |= set("!#$%&*+-:<=>@[]^_`{}~\n\\") | self._extra_terminator_chars
        self._by_opener = {
            opener: tuple(rule for rule, name in known if opener in OPENERS.get(name, opener))
            for opener in openers
        }
        plain = re.escape("".join(sorted(openers - {"w"})))
        self._stops = re.compile(f"[{plain}]|w(?=ww\\.)" if "w" in openers else f"[{plain}]")
        self._sorted_for = rules


def _emphasis(state: StateInline, silent: bool) -> bool:
    # Between letters `_` neither opens nor closes, and an address goes on over it.
    if not silent and (match := _INSIDE_WORD.match(state.src, state.pos, state.posMax)):
        state.append_pending(match[0])
        state.pos = match.end()
        return True
    return emphasis.tokenize(state, silent)
