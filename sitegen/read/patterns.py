"""Patterns of paths, and the paths they mean."""

import re
from collections.abc import Callable
from functools import cache

_TOKEN = re.compile(r"\*\*/|\*\*|\*|\?|\[!?[^]/]+\]|\{[^{}]*\}")
_WILD = re.compile(r"[*?\[{]")
# A name that begins with `.` or `_` is meant only where the pattern says so.
_SHOWN = r"(?![._])"
_TOKENS = {
    "**/": rf"(?:{_SHOWN}[^/]+/)*",
    "**": rf"(?:{_SHOWN}[^/]+/)*{_SHOWN}[^/]+",
    "*": "[^/]*",
    "?": "[^/]",
}


@cache
def matcher(pattern: str) -> Callable[[str], bool]:
    """Make the test of whether a path is meant by a pattern.

    pattern: `*` and `?` stay inside a name, `**` crosses folders, `[abc]` is one character of
             these, `{a,b}` one of these words; names that begin with `.` or `_` have to be written
    """
    compiled = re.compile(_regex(pattern))
    beginning = _WILD.split(pattern, maxsplit=1)[0]
    return lambda path: path.startswith(beginning) and compiled.fullmatch(path) is not None


def _regex(pattern: str) -> str:
    parts, at = [], 0
    for token in _TOKEN.finditer(pattern):
        parts.append(re.escape(pattern[at : token.start()]))
        is_first = not pattern[: token.start()].rpartition("/")[2]
        parts.append((_SHOWN if is_first and token[0] in "*?" else "") + _piece(token[0]))
        at = token.end()
    return "".join([*parts, re.escape(pattern[at:])])


def _piece(token: str) -> str:
    if token in _TOKENS:
        return _TOKENS[token]
    if token.startswith("["):
        inside = re.escape(token[1:-1]).replace(r"\-", "-")
        return f"[{'^' + inside[1:] if token[1] == '!' else inside}]"
    return f"(?:{'|'.join(re.escape(each) for each in token[1:-1].split(','))})"
