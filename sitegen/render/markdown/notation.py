"""Marks written in the code itself: `// [!code ++]` at the end of a line, as Shiki has them."""

import re

MARKS = {"++": "ins", "--": "del", "highlight": "marked", "hl": "marked", "focus": "focus",
         "error": "error", "warning": "warning"}  # fmt: skip

_MARK = re.compile(
    r"[ \t]*(?://|#|--|;|%|/\*|<!--|\{/\*)[ \t]*"
    r"\[!code (\+\+|--|highlight|hl|focus|error|warning)(?::(\d{1,5}))?\]"
    r"[ \t]*(?:\*/\}|\*/|-->)?[ \t]*$"
)


def take_marks(code: str) -> tuple[str, dict[int, str]]:
    """Take the marks out of the code.

    returns: the code without them, and line from 1 → mark; a line that holds only a mark with a
             count (`// [!code ++:3]`) goes, and the lines below it are marked
    """
    if "[!code " not in code:
        return code, {}
    kept: list[str] = []
    marks: dict[int, str] = {}
    for line in code.split("\n"):
        match = _MARK.search(line)
        text = line[: match.start()] if match else line
        is_own_line = match is not None and not text.strip()
        if match:
            first = len(kept) + 1
            marks |= dict.fromkeys(range(first, first + int(match[2] or 1)), MARKS[match[1]])
        if not is_own_line:
            kept.append(text)
    return "\n".join(kept), marks
