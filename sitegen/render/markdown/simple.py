"""The fast way for inline text: simple forms become HTML at once, without tokens.

Nine of ten paragraphs hold nothing but words, `code`, *emphasis* of plain words, plain links and
line breaks. Read from left to right, each of these forms means the same whatever follows it, so
it can be written down as soon as it is seen. At the first character that might mean more, the
whole text is left to the parser. Both ways give the same HTML; a property in the tests holds
them to it.
"""

import re
from collections.abc import Mapping
from typing import Protocol

from markdown_it import MarkdownIt

from sitegen.render.markdown.escape import escape_html

Match = re.Match[str]

# What is known of each active rule; with another rule about, there is no fast way.
CORE = frozenset(
    (
        *("normalize", "block", "inline", "linkify", "text_join", "replacements", "smartquotes"),
        *("footnote_tail", "alert_titles", "block_attributes", "heading_attributes"),
    )
)
INLINE = frozenset(
    (
        *("text", "linkify", "newline", "escape", "backticks", "strikethrough", "emphasis", "link"),
        *("image", "autolink", "html_inline", "entity", "attributes", "bare_link", "emoji"),
        *("footnote_inline", "footnote_ref", "math_inline", "span", "ruby"),
        *("directive", "tag"),
    )
)
# What writes the tokens that are not made here; a plug-in that changes it is respected.
WRITERS = ("code_inline", "hardbreak", "image", "link_open", "softbreak", "text")
UNWRITTEN = frozenset(
    ("em_open", "em_close", "strong_open", "strong_close", "link_close", "span_open", "span_close")
)
INLINE_2 = frozenset(("balance_pairs", "strikethrough", "emphasis", "fragments_join"))

# Words that end in a letter or digit: no flanking rule depends on what stands around them.
_WORDS = r"[^\W_](?:[^{specials}]*[^\W_])?"
_PLAIN_URL = r"(?:https?://[a-z0-9.-]+(?=[/)#?>:])(?::\d+)?)?[A-Za-z0-9/._~#?=+@,-]*"
_AFTER_UNDERSCORE = r"(?=[\s.,;:!?)，。、：；！？）」』]|\Z)"

_FORMS: Mapping[str, str] = {
    "`": r"`(?P<code>[^`\n ](?:[^`\n]*[^`\n ])?)`(?![`{{])",
    "*": r"\*\*(?P<strong>{words})\*\*(?!\*)|\*(?P<em>{words})\*(?!\*)|(?<![^ ])(?P<star>\*)(?= )"
    r"|\*\*\*(?P<both>{words})\*\*\*(?!\*)",
    "_": r"(?<![^ \n])(?:__(?P<strong_>{words})__(?!_)|_(?P<em_>{words})_(?!_))"
    + _AFTER_UNDERSCORE
    + r"|(?<=[^\W_])(?P<under>_+)(?=[^\W_])",
    "[": r"\[(?P<label>[^{specials}\]]+)\]\((?P<href>(?!//)" + _PLAIN_URL + r")\)(?!\{{)",
    "!": r"!\[(?P<alt>[^{specials}\]]*)\]\((?P<src>(?!//)" + _PLAIN_URL + r")\)(?!\{{)"
    r"|(?P<mark>!)(?!\[)",
    "<": r"<(?P<auto>https?://[a-z0-9.-]+(?:/[A-Za-z0-9/._~#?=+-]*)?)>(?!\{{)|(?P<less><)(?![A-Za-z/!?])",
    "&": r"(?P<ampersand>&)(?!#?[A-Za-z0-9]{{1,32}};)",
    "\\": r"\\(?P<escaped>[!-/:-@\[-`{{-~])",
    "~": r"(?P<tilde>~)(?!~)",
    "^": r"(?P<caret>\^)(?!\[)",
    ":": r"(?P<colon>(?<!mailto)(?<!xmpp):)(?!//)(?![a-z0-9_+-]+:)(?![A-Za-z][\w/-]*[\[{{])",
    "$": r"(?P<dollar>\$)(?=[ \n])",
}
# Characters that are special only where a rule makes them so.
_OF_RULES = {"strikethrough": "~", "footnote_inline": "^", "bare_link": ":@", "math_inline": "$",
             "emoji": ":", "directive": ":", "ruby": "{"}  # fmt: skip
_BARE = re.compile(r"www\.|\((?:c|r|tm)\)|\.\.|--|\+-|\?\?\?\?|!!!!|,,", re.IGNORECASE)


_LINE_BEGIN = re.compile(r"[ \t]*")
# A special character among those that are marked.
_SPECIAL = 1
# The forms that ask where they lead; whoever asks twice reports twice.
_LEADING = frozenset(("href", "auto", "src"))

# What stands around the escaped content of a form, where it is not bare.
_TAGS: Mapping[str, tuple[str, str]] = {
    "code": ("<code>", "</code>"),
    "strong": ("<strong>", "</strong>"),
    "strong_": ("<strong>", "</strong>"),
    "em": ("<em>", "</em>"),
    "em_": ("<em>", "</em>"),
    "both": ("<em><strong>", "</strong></em>"),
}
_NO_TAGS = ("", "")


class Links(Protocol):
    """Says where links and pictures lead."""

    def link(self, href: str) -> Mapping[str, str]:
        """Give the attributes of the link, `href` among them."""

    def picture(self, src: str, alt: str, attributes: Mapping[str, str]) -> str:
        """Give the markup of the picture."""


class Simple:
    """Writes simple inline text as the parser and its renderer would."""

    def __init__(self, md: MarkdownIt) -> None:
        """Learn from the active rules which characters are special."""
        active = md.get_active_rules()
        specials = "\n\\`*_[<&!" + "".join(
            chars for rule, chars in _OF_RULES.items() if rule in active["inline"]
        )
        if "smartquotes" in active["core"] and md.options["typographer"]:
            specials += "'\""
        charset = re.escape(specials)
        words = _WORDS.format(specials=charset)
        self._marks = bytes(chr(code) in specials for code in range(256))
        self._forms = {
            char: re.compile(form.format(specials=charset, words=words))
            for char, form in _FORMS.items()
            if char in specials
        }
        self._is_smart = bool(md.options["typographer"])
        self._break = "<br />\n" if md.options["xhtmlOut"] else "<br>\n"
        self._soft = self._break if md.options["breaks"] else "\n"
        self._close = " />" if md.options["xhtmlOut"] else ">"

    @staticmethod
    def knows(md: MarkdownIt) -> bool:
        """Tell whether every active rule is one whose forms are known here."""
        active, renderer = md.get_active_rules(), md.renderer
        written = getattr(renderer, "rules", {})
        return (
            all(written[name] == getattr(renderer, name) for name in WRITERS)
            and UNWRITTEN.isdisjoint(written)
            and CORE.issuperset(active["core"])
            and INLINE.issuperset(active["inline"])
            and INLINE_2.issuperset(active["inline2"])
        )

    def html(self, text: str, links: Links | None) -> str | None:
        """Write the text as HTML; None when it is not simple."""
        if "www." in text or (self._is_smart and _BARE.search(text)):
            return None
        # Bytes are searched in a quarter of the time. What Latin-1 does not know becomes `?`.
        find = text.encode("latin-1", "replace").translate(self._marks).find
        # Where the whole has nothing to escape, no piece of it has.
        escaped = str if escape_html(text) == text else escape_html
        pieces: list[str] = []
        leading: list[tuple[int, Match]] = []
        done = 0
        while (at := find(_SPECIAL, done)) >= 0:
            if text[at] == "\n":
                pieces.append(self._line(text[done:at]))
                done = _LINE_BEGIN.match(text, at + 1).end()  # type: ignore[union-attr]
                continue
            form = self._forms.get(text[at])
            match = form.match(text, at) if form else None
            if match is None:
                return None
            name = str(match.lastgroup)
            if name in _LEADING:
                leading.append((len(pieces) + 1, match))
            before, behind = _TAGS.get(name, _NO_TAGS)
            pieces += (escaped(text[done:at]), f"{before}{escaped(match[name])}{behind}")
            done = match.end()
        pieces.append(escaped(text[done:]))
        for at, match in leading:
            pieces[at] = self._leads(match, links)
        return "".join(pieces)

    def _line(self, text: str) -> str:
        words = text.rstrip(" ")
        return escape_html(words) + (self._break if len(text) - len(words) > 1 else self._soft)

    def _leads(self, match: Match, links: Links | None) -> str:
        if match.lastgroup == "src":
            return self._picture(match["src"], match["alt"], links)
        href, label = ("auto", "auto") if match.lastgroup == "auto" else ("href", "label")
        return anchor(match[href], escape_html(match[label]), links)

    def _picture(self, src: str, alt: str, links: Links | None) -> str:
        if links:
            return links.picture(src, alt, {})
        return f'<img src="{escape_html(src)}" alt="{escape_html(alt)}"{self._close}'


def anchor(href: str, html: str, links: Links | None) -> str:
    """Write a link with what it says."""
    attributes = links.link(href) if links else {"href": href}
    told = "".join([f' {name}="{escape_html(value)}"' for name, value in attributes.items()])
    return f"<a{told}>{html}</a>"
