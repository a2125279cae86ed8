"""The HTML of a body with every link and picture addressed in full, for readers elsewhere."""

import re
from functools import lru_cache
from html import escape, unescape
from urllib.parse import urljoin

# HTML standard, "tokenization": a name may hold quotes, and only after `=` a quote begins a value.
_ATTRIBUTE = re.compile(
    r"""([^\s/>][^\s/>=]*+)(?:(\s*+=\s*+)("[^"]*+"|'[^']*+'|[^\s"'>][^\s>]*+))?+"""
)
# Comments, and elements that hold text only, are passed over. What is not closed goes on to the
# end, as in browsers; so nothing is looked at twice.
_MARKUP = re.compile(
    rf"""<!--(?:.*?-->|.*)
      | <(script|style|textarea|title|xmp)\b(?:.*?</\1\s*>|.*)
      | <[a-z][^\s/>]*+(?:[\s/]++|{_ATTRIBUTE.pattern})*+(?:>|.*)""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_HOLDS_URL = frozenset({"href", "src", "srcset", "poster", "cite", "data"})
_MAY_HOLD_URL = re.compile("href|src|poster|cite|data", re.IGNORECASE)
_LINK = re.compile(r"<(?:a|area)\s", re.IGNORECASE)
# HTML standard, "named character reference state": in `?a=1&copy=2` there is none.
_REFERENCE = re.compile(r"&#?\w+(?:;|(?![=\w;]))")
# One picture of a `srcset`: its URL, then what it is for.
_CANDIDATE = re.compile(r"([^\s,](?:\S*[^\s,])?)([^,]*)")


@lru_cache(maxsize=128)
def absolute_html(html: str, address: str) -> str:
    """Give HTML in which URLs do not depend on where it is shown; all else stays as it was.

    address: the absolute URL of the page that the HTML is part of
    """

    def markup(found: re.Match[str]) -> str:
        tag = found[0]
        if found[1] or not _MAY_HOLD_URL.search(tag) or tag.startswith("<!--"):
            return tag
        return _ATTRIBUTE.sub(lambda attribute: _attribute(attribute, tag, address), tag)

    return _MARKUP.sub(markup, html)


def _attribute(found: re.Match[str], tag: str, address: str) -> str:
    name, equals, quoted = found.groups()
    if not quoted or name.lower() not in _HOLDS_URL:
        return found[0]
    value = _plain(quoted[1:-1] if quoted[0] in "\"'" else quoted)
    # `<use href="#a">` refers to a part of its own drawing.
    if value.startswith("#") and not _LINK.match(tag):
        return found[0]
    full = _joined_set(value, address) if name.lower() == "srcset" else _joined(value, address)
    return found[0] if full == value else f'{name}{equals}"{escape(full)}"'


def _plain(value: str) -> str:
    return _REFERENCE.sub(lambda found: unescape(found[0]), value)


def _joined(url: str, address: str) -> str:
    try:
        return urljoin(address, url.strip())
    except ValueError:  # Such as a bracket that is not closed; browsers leave it alone too.
        return url


def _joined_set(value: str, address: str) -> str:
    return _CANDIDATE.sub(lambda found: _joined(found[1], address) + found[2], value)
