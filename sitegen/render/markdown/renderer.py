"""Tokens to HTML."""

from collections.abc import Mapping, Sequence
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from sitegen.render.markdown.breaks import joined
from sitegen.render.markdown.escape import escape_html
from sitegen.render.markdown.inlines import EAST_ASIAN

# Tags without attributes that always stand on a line of their own.
_PLAIN = {
    "paragraph_close": "</p>\n",
    "list_item_close": "</li>\n",
    "bullet_list_close": "</ul>\n",
    "ordered_list_close": "</ol>\n",
    "blockquote_close": "</blockquote>\n",
    "thead_close": "</thead>\n",
    "tbody_close": "</tbody>\n",
    "tr_close": "</tr>\n",
    "th_close": "</th>\n",
    "td_close": "</td>\n",
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "link_close": "</a>",
}
# The same, of tags that may have attributes.
_BARE = {
    "paragraph_open": "<p>",
    "thead_open": "<thead>\n",
    "tbody_open": "<tbody>\n",
    "tr_open": "<tr>\n",
    "th_open": "<th>",
    "td_open": "<td>",
}


class Renderer(RendererHTML):
    """Renders as markdown-it-py's renderer does, links and pictures as `env["links"]` says.

    `env` may hold `links` (see `Links`) and `report`, which is told of what is amiss.
    """

    def render(self, tokens: Sequence[Token], options: OptionsDict, env: EnvType) -> str:
        """Render all tokens."""
        return "".join(self.chunks(tokens, options, env))

    def chunks(self, tokens: Sequence[Token], options: OptionsDict, env: EnvType) -> list[str]:
        """Render each token; the chunks together are the HTML."""
        out, rules, report = [], self.rules, env.get("report")
        for index, token in enumerate(tokens):
            kind = token.type
            if kind == "inline":
                out.append(self.inline(token, options, env))
            elif kind in rules:
                if report and token.map:
                    report.lines = token.map
                out.append(rules[kind](tokens, index, options, env))
            elif token.hidden:
                out.append("")
            elif kind in _PLAIN:
                out.append(_PLAIN[kind])
            elif kind in _BARE and not token.attrs:
                # What a tight list item says stands on a line with its tag.
                is_behind = index and tokens[index - 1].hidden
                out.append(f"\n{_BARE[kind]}" if is_behind else _BARE[kind])
            else:
                out.append(self.renderToken(tokens, index, options, env))
        return out

    def inline(self, token: Token, options: OptionsDict, env: EnvType) -> str:
        """Render what a block holds, unless that was done while parsing."""
        html: str | None = token.meta.get("html")
        if html is None:
            if (report := env.get("report")) and token.map:
                report.lines = token.map
            html = self.renderInline(token.children or (), options, env)
        if "\n" in html and EAST_ASIAN in options and not html.isascii():
            return joined(html, str(options[EAST_ASIAN]))
        return html

    def renderInline(  # noqa: N802
        self, tokens: Sequence[Token], options: OptionsDict, env: EnvType
    ) -> str:
        """Render the tokens of inline text."""
        out = []
        for index, token in enumerate(tokens):
            kind = token.type
            if kind in self.rules:
                out.append(self.rules[kind](tokens, index, options, env))
            elif kind in _PLAIN:
                out.append(_PLAIN[kind])
            else:
                out.append(self.renderToken(tokens, index, options, env))
        return "".join(out)

    def renderToken(  # noqa: N802
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """Render a token without a rule of its own; most are blocks without attributes."""
        token = tokens[idx]
        if token.hidden:
            return ""
        if token.attrs or not token.block or token.nesting == 0:
            return super().renderToken(tokens, idx, options, env)
        if token.nesting < 0:
            return f"</{token.tag}>\n"
        before = "\n" if idx and tokens[idx - 1].hidden else ""
        below = tokens[idx + 1] if idx + 1 < len(tokens) else None
        is_tight = below is not None and (
            below.type == "inline"
            or below.hidden
            or (below.nesting == -1 and below.tag == token.tag)
        )
        return f"{before}<{token.tag}>" if is_tight else f"{before}<{token.tag}>\n"

    def link_open(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """Render the beginning of a link, to where it leads in the site."""
        attributes: Mapping[str, Any] = tokens[idx].attrs
        if links := env.get("links"):
            attributes = {**links.link(str(attributes["href"])), **_without(attributes, "href")}
        return f"<a{told(attributes)}>"

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """Render a picture."""
        links = env.get("links")
        if links is None:
            return super().image(tokens, idx, options, env)
        token = tokens[idx]
        alt = self.renderInlineAsText(token.children, options, env)
        others = {name: str(value) for name, value in _without(token.attrs, "src", "alt").items()}
        if token.meta.get("alt") is not None:
            others["alt"] = alt = str(token.meta["alt"])
        html: str = links.picture(str(token.attrs["src"]), alt, others)
        return html


def _without(attributes: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in attributes.items() if name not in names}


def told(attributes: Mapping[str, Any]) -> str:
    """Write attributes as they stand in a tag."""
    return "".join([f' {n}="{escape_html(str(v))}"' for n, v in attributes.items()])
