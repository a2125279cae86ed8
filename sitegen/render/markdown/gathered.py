"""Calls of components in a text: from tokens in a row to one token with what it holds."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from sitegen.render.markdown.renderer import Renderer
from sitegen.render.markdown.written import Written

# The slots that hold what stands in brackets, and all that is in no other.
LABEL, DEFAULT = "label", "default"


def component_tokens(md: MarkdownIt) -> None:
    """Let the renderer call components; `env["calls"]` says what they give."""
    md.add_render_rule("component", _render)


def open_call(state: StateBlock | StateInline, written: Written, lines: Sequence[int] = ()) -> None:
    """Begin a call: what comes until `close_call` is its content."""
    token = state.push("component_open", "", 1)
    token.meta, token.map = {"written": written}, [*lines] or None
    token.block = isinstance(state, StateBlock)
    state.env["has_components"] = True


def close_call(state: StateBlock | StateInline) -> None:
    """End a call."""
    state.push("component_close", "", -1)


def open_slot(state: StateBlock | StateInline, name: str) -> None:
    """Begin the content of a slot."""
    state.push("component_slot_open", "", 1).meta = {"slot": name}


def close_slot(state: StateBlock | StateInline) -> None:
    """End the content of a slot."""
    state.push("component_slot_close", "", -1)


@dataclass(slots=True)
class _Call:
    """A call whose end has not come yet.

    around: the tokens that the call stands among
    slots:  name → its tokens
    """

    token: Token
    around: list[Token]
    slots: dict[str, list[Token]] = field(default_factory=dict)


def gathered(tokens: Sequence[Token]) -> list[Token]:
    """Put every call into one token of type `component`, whose slots hold the tokens inside."""
    open_: list[_Call] = []
    here: list[Token] = []
    outside: list[list[Token]] = []
    for token in tokens:
        if token.type == "component_open":
            open_.append(_Call(token, here))
            here = []
        elif token.type == "component_slot_open":
            outside.append(here)
            here = open_[-1].slots.setdefault(token.meta["slot"], [])
        elif token.type == "component_slot_close":
            here = outside.pop()
        elif token.type == "component_close":
            call = open_.pop()
            call.around.append(_whole(call, here))
            here = call.around
        else:
            if token.children and any(each.type == "component_open" for each in token.children):
                token.children = gathered(token.children)
            here.append(token)
    return here


def used(tokens: Sequence[Token]) -> set[str]:
    """Name the components that rendered tokens used."""
    found: set[str] = set()
    for token in tokens:
        if token.type == "component":
            found.update(token.meta["used"])
            for content in token.meta["slots"].values():
                found |= used(content)
        elif token.children:
            found |= used(token.children)
    return found


def _whole(call: _Call, rest: list[Token]) -> Token:
    token = call.token
    if rest:
        call.slots.setdefault(DEFAULT, []).extend(rest)
    meta = {"written": token.meta["written"], "slots": call.slots, "used": ()}
    return Token("component", "", 0, map=token.map, level=token.level, meta=meta, block=token.block)


def _render(
    self: Renderer, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
) -> str:
    token, report = tokens[idx], env.get("report")
    lines = token.map or (report.lines if report else (0, 0))
    write = self.render if token.block else self.renderInline
    slots = {name: write(content, options, env) for name, content in token.meta["slots"].items()}
    if report:
        report.lines = lines
    html, token.meta["used"] = env["calls"].rendered(token.meta["written"], slots)
    return f"{html}\n" if token.block else str(html)
