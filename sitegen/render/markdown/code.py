"""Code blocks: highlighted, titled, numbered, with marked lines."""

from collections.abc import Sequence
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.renderer import RendererProtocol
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from sitegen.model.problems.markdown import slow_code, unknown_code_option, unknown_language
from sitegen.render.markdown.escape import escape_html
from sitegen.render.markdown.fence import OPTIONS, Fence, read_fence
from sitegen.render.markdown.highlight import (
    PLAIN,
    UnknownLanguage,
    highlighted,
    known_languages,
    lexing_of,
)
from sitegen.render.markdown.notation import take_marks


def code_blocks(md: MarkdownIt) -> None:
    """Render code blocks with highlighting; `env` may hold `report`, `limit` and `seconds`."""
    md.add_render_rule("fence", _render)


def _render(
    self: RendererProtocol, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
) -> str:
    token = tokens[idx]
    fence = read_fence(unescapeAll(token.info).strip())
    if report := env.get("report"):
        for option in fence.unknown:
            report.tell(partial(unknown_code_option, option=option, known=OPTIONS), option)
    code, marks = take_marks(token.content)
    html = _highlighted(code, fence.language, env)
    if (marks := {**fence.marks, **marks}) or fence.first is not None:
        html = _with_lines(html, marks, fence.first)
    return _framed(html, fence, token)


def _highlighted(code: str, language: str, env: EnvType) -> str:
    report, limit = env.get("report"), env.get("limit")
    try:
        if limit is None or language.lower() in PLAIN:
            return highlighted(code, language)
        # A lexer takes time to make its rules ready, which is no fault of the code.
        lexing_of(language.lower())
        with limit(env["seconds"]):
            return highlighted(code, language)
    except UnknownLanguage:
        if report:
            tell = partial(unknown_language, name=language, known=known_languages())
            report.tell(tell, language)
    except (TimeoutError, ValueError) as error:
        if not _is_timeout(error):
            raise
        if report:
            report.tell(partial(slow_code, seconds=env["seconds"]))
    return escape_html(code)


def _is_timeout(error: Exception) -> bool:
    """Tell whether the limit ended it; a lexer that makes another one ready wraps what does."""
    return isinstance(error, TimeoutError) or isinstance(error.__cause__, TimeoutError)


def _with_lines(html: str, marks: dict[int, str], first: int | None) -> str:
    lines = html.removesuffix("\n").split("\n")
    return "".join(_line(line, marks.get(n, ""), n, first) for n, line in enumerate(lines, 1))


def _line(html: str, mark: str, number: int, first: int | None) -> str:
    told = f'class="line {mark}"' if mark else 'class="line"'
    if first is not None:
        told += f' data-line="{first + number - 1}"'
    return f"<span {told}>{html}\n</span>"


def _framed(html: str, fence: Fence, token: Token) -> str:
    if fence.first is not None:
        token.attrJoin("class", "numbered")
    told = {**token.attrs, **({"data-language": fence.language} if fence.language else {})}
    # Whoever has no mouse scrolls a wide block with the keys, so it can have the focus.
    told["tabindex"] = "0"
    pre = "".join(f' {name}="{escape_html(str(value))}"' for name, value in told.items())
    code = f' class="language-{escape_html(fence.language)}"' if fence.language else ""
    block = f"<pre{pre}><code{code}>{html}</code></pre>"
    if not fence.title:
        return f"{block}\n"
    caption = f"<figcaption>{escape_html(fence.title)}</figcaption>"
    return f'<figure class="code">{caption}{block}</figure>\n'
