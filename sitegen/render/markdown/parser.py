"""The Markdown parser of a site, and the plain CommonMark one under it."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import attrgetter

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_core import StateCore, normalize, text_join
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from sitegen.model.config import Markdown
from sitegen.render.markdown.admonitions import admonition_titles, alerts
from sitegen.render.markdown.attributes import attributes
from sitegen.render.markdown.bare_links import bare_links
from sitegen.render.markdown.block_tags import block_tags
from sitegen.render.markdown.blocks import Blocks
from sitegen.render.markdown.code import code_blocks
from sitegen.render.markdown.containers import containers
from sitegen.render.markdown.emoji import emoji
from sitegen.render.markdown.excerpt import excerpts
from sitegen.render.markdown.footnotes import footnotes
from sitegen.render.markdown.gathered import component_tokens
from sitegen.render.markdown.headings import headings
from sitegen.render.markdown.inline_directives import inline_directives
from sitegen.render.markdown.inline_tags import inline_tags
from sitegen.render.markdown.inlines import EAST_ASIAN, Inlines
from sitegen.render.markdown.maths import maths
from sitegen.render.markdown.raw import resolved
from sitegen.render.markdown.renderer import Renderer
from sitegen.render.markdown.ruby import ruby
from sitegen.render.markdown.spans import spans
from sitegen.render.markdown.tables import tables
from sitegen.render.markdown.typography import typography
from sitegen.render.markdown.ways import parse_inlines
from sitegen.text.slug import slug

Plugin = Callable[[MarkdownIt], None]

# Deeper nesting stays as text, and the author is told. Each level costs up to five frames of
# Python's thousand.
DEEPEST = 100

_CHILDREN = attrgetter("children")


def commonmark(**options: object) -> MarkdownIt:
    """Build a parser of CommonMark 0.31 and nothing else.

    options: of markdown-it-py, over those of its preset
    """
    settings = {"maxNesting": DEEPEST, **options}
    md = MarkdownIt("commonmark", renderer_cls=Renderer)
    md.block, md.inline = Blocks(), Inlines()
    md.configure("commonmark", settings)
    md.core.ruler.at("normalize", _normalize)
    md.core.ruler.at("inline", parse_inlines)
    md.core.ruler.at("text_join", _text_join)
    return md


@lru_cache(maxsize=64)
def build_parser(
    options: Markdown,
    language: str = "en",
    plugins: tuple[Plugin, ...] = (),
    slug: Callable[[str], str] = slug,
) -> MarkdownIt:
    """Build the parser of a site's texts in one language, once.

    plugins: may change the parser; they are applied last, in order
    slug:    names a heading by its text
    """
    from mdit_py_plugins.deflist import deflist_plugin

    md = commonmark(html=options.html, breaks=options.breaks, xhtmlOut=False, tasklists=True)
    md.enable("strikethrough")
    md.options[EAST_ASIAN] = language
    for teach in (tables, footnotes, deflist_plugin, attributes, bare_links, excerpts, code_blocks):
        md.use(teach)
    titles = admonition_titles(language)
    alerts(md, titles)
    containers(md, titles)
    inline_directives(md)
    component_tokens(md)
    if options.tags:
        block_tags(md, titles)
        inline_tags(md)
    headings(md, slug, anchors=options.anchors)
    spans(md)
    if options.ruby:
        ruby(md)
    if options.math:
        maths(md)
    if options.emoji:
        emoji(md)
    if options.smart:
        typography(md, language)
    for name in ("html_block", "html_inline"):
        md.add_render_rule(name, _raw)
    for plugin in plugins:
        plugin(md)
    return md


def _normalize(state: StateCore) -> None:
    # Files are decoded with plain line ends and without NUL, so there is seldom anything to do.
    if "\r" in state.src or "\0" in state.src:
        normalize(state)


def _text_join(state: StateCore) -> None:
    # Most texts are simple: nothing in them has become tokens.
    if any(map(_CHILDREN, state.tokens)):
        text_join(state)


def _raw(
    self: RendererProtocol, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
) -> str:
    links = env.get("links")
    return resolved(tokens[idx].content, links) if links else tokens[idx].content
