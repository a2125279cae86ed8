"""Web and e-mail addresses in running text become links, in linear time.

The rule is the autolink extension of GFM; linkify-it-py, which guesses more, is quadratic.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

# GFM reads on to the next space. Han writes none, so its punctuation ends an address too.
_REST = re.compile(r"[^\s<，。、：；！？（）「」『』《》]*")
_HOST = re.compile(r"[\w.-]+")
_LOCAL_END = re.compile(r"[A-Za-z0-9.+_-]*\Z")
_MAIL_DOMAIN = re.compile(r"@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+")
_RESOURCE = re.compile(r"/[A-Za-z0-9@.]+")
_ENTITY_END = re.compile(r"&[A-Za-z0-9]+;\Z")
_SENTENCE_END = frozenset("?!.,:*_~'\";[]")
_BEFORE = frozenset(" \t\n*_~(")
# No local part of an address is longer (RFC 5321); looking further back would be quadratic.
LONGEST_LOCAL = 64


def bare_links(md: MarkdownIt) -> None:
    """Teach the parser addresses without brackets."""
    md.inline.ruler.push("bare_link", _bare_link)


def _bare_link(state: StateInline, silent: bool) -> bool:
    # Inside the brackets of a link no other begins, so a silent look finds none either.
    if silent or state.linkLevel > 0:
        return False
    match state.src[state.pos]:
        case "w" if state.src.startswith("www.", state.pos):
            return _web(state, 0, 4, "http://")
        case ":" if state.src.startswith("://", state.pos):
            back = 5 if state.pending.endswith("https") else 4
            return state.pending.endswith(("http", "https")) and _web(state, back, 3, "")
        case "@":
            return _mail(state)
    return False


def _web(state: StateInline, back: int, ahead: int, prefix: str) -> bool:
    begin = state.pos - back
    host = _HOST.match(state.src, state.pos + ahead, state.posMax)
    if host is None or not _may_begin(state, begin) or not _is_domain(host[0]):
        return False
    rest = _REST.match(state.src, host.end(), state.posMax)
    text = _trimmed(state.src[begin : rest.end() if rest else host.end()])
    return _push(state, back, begin + len(text), prefix + text, text)


def _mail(state: StateInline) -> bool:
    local = _LOCAL_END.search(state.pending[-LONGEST_LOCAL:])
    domain = _MAIL_DOMAIN.match(state.src, state.pos, state.posMax)
    if local is None or not local[0] or domain is None or domain[0][-1] in "-_":
        return False
    back, end, prefix = len(local[0]), domain.end(), "mailto:"
    for scheme in ("mailto:", "xmpp:"):
        if state.src.endswith(scheme, 0, state.pos - back):
            back, prefix = back + len(scheme), ""
            resource = _RESOURCE.match(state.src, end, state.posMax)
            end = resource.end() if resource and scheme == "xmpp:" else end
    if not _may_begin(state, state.pos - back):
        return False
    text = state.src[state.pos - back : end]
    return _push(state, back, end, prefix + text, text)


def _may_begin(state: StateInline, begin: int) -> bool:
    before = state.src[begin - 1] if begin else " "
    # Han and kana write no spaces, so an address may follow a letter or a mark of theirs.
    return before in _BEFORE or before > "\u2e7f"


def _is_domain(host: str) -> bool:
    labels = host.rstrip(".").split(".")
    return bool(labels[0]) and not any("_" in each for each in labels[-2:])


def _trimmed(text: str) -> str:
    """Cut off what ends a sentence rather than an address."""
    end, closing, opening = len(text), text.count(")"), text.count("(")
    while end:
        last = text[end - 1]
        if last == ")" and closing > opening:
            closing -= 1
        elif last == ";" and (entity := _ENTITY_END.search(text, max(0, end - 34), end)):
            end = entity.start() + 1
        elif last not in _SENTENCE_END:
            break
        end -= 1
    return text[:end]


def _push(state: StateInline, back: int, end: int, href: str, text: str) -> bool:
    url = state.md.normalizeLink(href)
    if not state.md.validateLink(url):
        return False
    if back:
        state.pending = state.pending[:-back]
    for kind, nesting in (("link_open", 1), ("text", 0), ("link_close", -1)):
        token = state.push(kind, "" if kind == "text" else "a", nesting)  # type: ignore[arg-type]
        token.markup, token.info = ("", "") if kind == "text" else ("autolink", "auto")
        if kind == "link_open":
            token.attrs = {"href": url}
        elif kind == "text":
            token.content = state.md.normalizeLinkText(text)
    state.pos = end
    return True
