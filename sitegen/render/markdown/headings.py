"""Headings: an id as GitHub gives it, a link to themselves on request, and a list of them."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from sitegen.model.body import Heading
from sitegen.model.problems.markdown import id_twice
from sitegen.render.markdown.escape import escape_html
from sitegen.render.markdown.prose import plain_text
from sitegen.render.markdown.renderer import Renderer, told
from sitegen.text.slug import Slugs

# A heading in a list of headings is itself a link, so it can hold none.
_LINKS = re.compile(r'<sup class="footnote-ref">.*?</sup>|</?a\b[^<>]*>| id="[^"]*"')


def headings(md: MarkdownIt, slug: Callable[[str], str], *, anchors: bool) -> None:
    """Give headings ids; `env["headings"]`, a list, is filled with what they are."""
    md.options["slug"] = slug
    md.add_render_rule("heading_open", _open)
    if anchors:
        md.add_render_rule("heading_close", _close_with_anchor)


def _open(
    self: Renderer,
    tokens: Sequence[Token],
    idx: int,
    options: OptionsDict,
    env: EnvType,
) -> str:
    token, inline = tokens[idx], tokens[idx + 1]
    html = inline.meta["html"] = self.inline(inline, options, env)
    bare = _LINKS.sub("", html) if "<" in html else html
    text = plain_text(bare)
    slugs: Slugs = env.setdefault("slugs", Slugs())
    name = str(token.attrs.get("id") or options["slug"](text) or "section")
    given, taken = "id" in token.attrs, slugs.take(name)
    if given and taken != name:
        line = token.map[0] if token.map else 0
        env.setdefault("noticed", []).append((line, partial(id_twice, name=name)))
    token.attrs["id"] = name if given else taken
    env.setdefault("headings", []).append(
        Heading(int(token.tag[1]), str(token.attrs["id"]), text, bare)
    )
    return f"<{token.tag}{told(token.attrs)}>"


def _close_with_anchor(
    self: Renderer, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
) -> str:
    name = escape_html(env["headings"][-1].id)
    anchor = f'<a class="anchor" href="#{name}" aria-labelledby="{name}">#</a>'
    return f" {anchor}</{tokens[idx].tag}>\n"
