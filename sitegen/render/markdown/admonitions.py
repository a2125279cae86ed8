"""Alerts as GitHub writes them (`> [!NOTE]`) and `:::note[Title]` blocks: one look for both."""

import re
from collections.abc import Mapping
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore

from sitegen.model.problems.markdown import open_admonition, unknown_admonition
from sitegen.render.markdown.attributes import give, read

KINDS = ("note", "tip", "important", "warning", "caution", "info", "danger")

# What a block is called when it gives itself no title, by language.
_TITLES: Mapping[str, tuple[str, ...]] = {
    "en": ("Note", "Tip", "Important", "Warning", "Caution", "Info", "Danger"),
    "zh": ("備註", "提示", "重要", "警告", "注意", "資訊", "危險"),
    "zh-hans": ("备注", "提示", "重要", "警告", "注意", "信息", "危险"),
    "ja": ("補足", "ヒント", "重要", "警告", "注意", "情報", "危険"),
    "ko": ("참고", "팁", "중요", "경고", "주의", "정보", "위험"),
    "de": ("Hinweis", "Tipp", "Wichtig", "Warnung", "Vorsicht", "Info", "Gefahr"),
    "fr": ("Note", "Astuce", "Important", "Avertissement", "Attention", "Info", "Danger"),
    "es": ("Nota", "Consejo", "Importante", "Advertencia", "Precaución", "Información", "Peligro"),
}
_SIMPLIFIED = ("zh-hans", "zh-cn", "zh-sg")

_OPEN = re.compile(r"(:{3,})[ \t]*([A-Za-z][\w-]*)[ \t]*(?:\[([^\]\n]*)\])?[ \t]*(\{[^{}\n]*\})?")
_CLOSE = re.compile(r":{3,}[ \t]*")


def admonitions(md: MarkdownIt, language: str) -> None:
    """Teach the parser `:::` blocks, and both kinds of alert their titles."""
    titles = dict(zip(KINDS, _TITLES[_known(language)], strict=True))
    md.options["alerts"] = True
    md.block.ruler.before(
        "fence",
        "admonition",
        partial(_admonition, titles),
        {"alt": ["paragraph", "reference", "blockquote", "list"]},
    )
    md.core.ruler.after("block", "alert_titles", partial(_alert_titles, titles))


def _known(language: str) -> str:
    lowered = language.lower()
    if lowered.startswith(_SIMPLIFIED):
        return "zh-hans"
    first = lowered.split("-")[0]
    return first if first in _TITLES else "en"


def _admonition(
    titles: Mapping[str, str], state: StateBlock, start: int, end: int, silent: bool
) -> bool:
    begin = state.bMarks[start] + state.tShift[start]
    match = _OPEN.fullmatch(state.src[begin : state.eMarks[start]].rstrip())
    found = read(match[4]) if match and match[4] else {}
    if match is None or found is None:
        return False
    if silent:
        return True
    close = _closing_line(state, start, end, len(match[1]))
    name = match[2].lower()
    _notice(state, start, name, is_closed=close < end)
    opening = len(state.tokens)
    _push(state, (start, close), name, titles.get(name, "") if match[3] is None else match[3])
    give(state.tokens[opening], found)
    _fill(state, start + 1, close)
    state.push("alert_close", "div", -1)
    state.line = min(close + 1, end)
    return True


def _closing_line(state: StateBlock, start: int, end: int, colons: int) -> int:
    for line in range(start + 1, end):
        begin = state.bMarks[line] + state.tShift[line]
        if begin < state.eMarks[line] and state.sCount[line] < state.blkIndent:
            return line
        text = state.src[begin : state.eMarks[line]]
        if text.startswith(":" * colons) and _CLOSE.fullmatch(text):
            return line
    return end


def _notice(state: StateBlock, line: int, name: str, *, is_closed: bool) -> None:
    noticed = state.env.setdefault("noticed", [])
    if name not in KINDS:
        noticed.append((line, partial(unknown_admonition, name=name, known=KINDS)))
    if not is_closed:
        noticed.append((line, partial(open_admonition, name=name)))


def _push(state: StateBlock, lines: tuple[int, int], name: str, title: str) -> None:
    token = state.push("alert_open", "div", 1)
    token.attrs = {"class": f"alert alert-{name}"}
    token.map = [*lines]
    if not title:
        return
    token = state.push("alert_title_open", "p", 1)
    token.attrs = {"class": "alert-title"}
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = title, [lines[0], lines[0] + 1], []
    state.push("alert_title_close", "p", -1)


def _fill(state: StateBlock, begin: int, end: int) -> None:
    # Without its own end, a paragraph would go on lazily past the closing line.
    parent, behind = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", end
    state.md.block.tokenize(state, begin, end)
    state.parentType, state.lineMax = parent, behind


def _alert_titles(titles: Mapping[str, str], state: StateCore) -> None:
    if "[!" not in state.src:
        return
    for index, token in enumerate(state.tokens):
        if token.type == "alert_open" and token.info:
            name = token.info.lower()
            title_open, title = state.tokens[index + 1 : index + 3]
            token.attrs["class"] = f"alert alert-{name}"
            title_open.attrs["class"] = "alert-title"
            title.content = titles[name]
