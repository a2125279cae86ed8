"""A line break between Han or kana is no space.

An author breaks lines where the editor ends. Browsers show a break as a space, which Chinese and
Japanese do not write; so it goes, by what stands on both sides of it in the finished HTML:

one side           other side            the break is
Han, kana          Han, kana             nothing
wide punctuation   all but Hangul        nothing
“ ” ‘ ’ — … ·      Han, kana             nothing in Chinese and Japanese, a space elsewhere
Han, kana          other letters, digits a space
Hangul             all                   a space

source: CSS Text 3, 4.1.3 "Segment Break Transformation Rules"; the second row goes further, since
        wide punctuation brings its own space
"""

import re
from functools import partial

from sitegen.text.scripts import (
    AMBIGUOUS_PUNCTUATION,
    HAN_AND_KANA,
    HANGUL,
    SELECTORS,
    WIDE_PUNCTUATION,
    is_unspaced,
)
from sitegen.trace.later import late

# Elements that mark text without being any; the number of a note is passed over too.
_TAG = r"(?:em|strong|s|a|code|span|mark|b|i|u|sub|sup|del|ins|q|cite|dfn|abbr|kbd|small)"
_NOTE = r'<sup class="footnote-ref">.{1,200}?</sup>'
_BREAK = late(rf"(.)([{SELECTORS}]?(?:</{_TAG}>|{_NOTE})*+)\n((?:<{_TAG}(?: [^<>]*)?>)*+)(?=(.))")
_HAN = late(f"[{HAN_AND_KANA}]")
_WIDE = late(f"[{WIDE_PUNCTUATION}]")
_WIDER = late(f"[{HAN_AND_KANA}{WIDE_PUNCTUATION}]")
# A picture or a hard break ends in `>`; in text that is written `&gt;`.
_NOT_BESIDE_WIDE = late(f"[{HANGUL}<>]")


def joined(html: str, language: str) -> str:
    """Take away the line breaks that would show as a space where none is written.

    html: of inline text
    """
    if not _WIDER.search(html):
        return html
    ambiguous = AMBIGUOUS_PUNCTUATION if is_unspaced(language) else ""
    return _BREAK.sub(partial(_joined, ambiguous), html)


def _joined(ambiguous: str, found: re.Match[str]) -> str:
    before, closed, opened, after = found.groups()
    is_space = not (_joins(before, after, ambiguous) or _joins(after, before, ambiguous))
    return found[0] if is_space else f"{before}{closed}{opened}"


def _joins(one: str, other: str, ambiguous: str) -> bool:
    if _WIDE.match(one):
        return not _NOT_BESIDE_WIDE.match(other)
    return bool(_HAN.match(one)) and (bool(_HAN.match(other)) or other in ambiguous)
