"""Globs as Gatsby's plugins read them."""

import re
from functools import lru_cache

# More alternatives in braces than anybody writes.
_MOST = 200


def is_matched(path: str, glob: str) -> bool:
    """Tell whether a glob fits a whole path.

    path: with forward slashes
    glob: `*`, `?`, `**`, `{a,b}`, `[a-z]`, `!(…)`, and `!` in front
    """
    return bool(_pattern(glob).fullmatch(path)) != glob.startswith("!")


@lru_cache(maxsize=500)
def _pattern(glob: str) -> re.Pattern[str]:
    choices = [_translated(each) for each in _expanded(glob.removeprefix("!"))]
    return re.compile("|".join(choices))


def _expanded(glob: str) -> list[str]:
    """Write braces out."""
    found = [glob]
    for _ in range(8):
        braces = [re.search(r"\{([^{}]*,[^{}]*)\}", each) for each in found]
        if not any(braces) or len(found) > _MOST:
            break
        found = [
            each[: brace.start()] + choice + each[brace.end() :] if brace else each
            for each, brace in zip(found, braces, strict=True)
            for choice in (brace[1].split(",") if brace else [""])
        ]
    return found[:_MOST]


def _translated(glob: str) -> str:
    pieces, place = [], 0
    for token in re.finditer(r"\*\*/|\*\*|\*|\?|!\(([^()]*)\)|[+@]\(([^()]*)\)|\[[^\]]+\]", glob):
        pieces.append(re.escape(glob[place : token.start()]))
        pieces.append(_token(token))
        place = token.end()
    return "".join(pieces) + re.escape(glob[place:])


def _token(token: re.Match[str]) -> str:
    text = token[0]
    plain = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    if text in plain:
        return plain[text]
    if text.startswith("["):
        inner = text[1:-1].replace("\\", "\\\\").replace("[", "\\[")
        return f"[^{inner[1:]}]" if inner[0] in "!^" else f"[{inner}]"
    chosen = "|".join(_translated(each) for each in (token[1] or token[2] or "").split("|"))
    return f"(?!(?:{chosen})$)[^/]*" if text.startswith("!") else f"(?:{chosen})"
