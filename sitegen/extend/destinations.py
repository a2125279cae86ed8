"""Where the links of a Markdown text lead, without making HTML of it."""

import re
from collections.abc import Callable

# What holds no links comes first: fences up to their end, code, comments. Then pictures, links and
# definitions.
_PARTS = re.compile(
    r"(?P<fence>^[ ]{0,3}(?P<mark>`{3,}|~{3,}).*?(?:^[ ]{0,3}(?P=mark)[`~]*[ \t]*$|\Z))"
    r"|(?P<code>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<comment><!--.*?-->)"
    r"|!\[(?P<alt>[^\[\]]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)(?:\{[^{}\n]*\})?"
    r"|(?P<label>\[[^\[\]]*\]\()(?P<href><[^<>\n]*>|[^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*)"
    r"|(?P<name>^[ ]{0,3}\[(?!\^)[^\[\]\n]+\]:[ \t]*)(?P<target>\S+)",
    re.DOTALL | re.MULTILINE,
)


def redirected(text: str, lead: Callable[[str], str]) -> str:
    """Give a text whose links lead elsewhere, and whose pictures are the words that they stand for.

    lead: gives for a link as it is written where it shall lead
    """
    return _PARTS.sub(lambda found: _part(found, lead), text)


def _part(found: re.Match[str], lead: Callable[[str], str]) -> str:
    if found["alt"] is not None:
        return found["alt"]
    if found["comment"]:
        return ""
    if href := found["href"]:
        return f"{found['label']}{lead(href.strip('<>'))}"
    if target := found["target"]:
        return f"{found['name']}{lead(target.strip('<>'))}"
    return found[0]
