"""Alerts as GitHub writes them (`> [!NOTE]`) and `:::note[Title]` blocks: one look for both."""

from collections.abc import Mapping
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore

from sitegen.render.markdown.attributes import give, is_lawful

Titles = Mapping[str, str]

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


def admonition_titles(language: str) -> Titles:
    """Give the titles of all kinds in a language; in English where it is not known."""
    return dict(zip(KINDS, _TITLES[_known(language)], strict=True))


def alerts(md: MarkdownIt, titles: Titles) -> None:
    """Teach the parser alerts as GitHub writes them."""
    md.options["alerts"] = True
    md.core.ruler.after("block", "alert_titles", partial(_alert_titles, titles))


def open_alert(
    state: StateBlock,
    lines: tuple[int, int],
    kind: str,
    title: str,
    given: Mapping[str, object],
) -> None:
    """Begin an alert.

    title: inline Markdown; "" for none
    given: attributes; those that could run script are left out
    """
    token = state.push("alert_open", "div", 1)
    token.attrs = {"class": f"alert alert-{kind}"}
    token.map = [*lines]
    told = {n: "" if held is True else str(held) for n, held in given.items() if is_lawful(n)}
    give(token, told)
    if not title:
        return
    token = state.push("alert_title_open", "p", 1)
    token.attrs = {"class": "alert-title"}
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = title, [lines[0], lines[0] + 1], []
    state.push("alert_title_close", "p", -1)


def close_alert(state: StateBlock) -> None:
    """End an alert."""
    state.push("alert_close", "div", -1)


def _known(language: str) -> str:
    lowered = language.lower()
    if lowered.startswith(_SIMPLIFIED):
        return "zh-hans"
    first = lowered.split("-")[0]
    return first if first in _TITLES else "en"


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
