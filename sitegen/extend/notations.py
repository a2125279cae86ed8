"""Notations within a text that only sitegen reads, taken out of it or written in plain Markdown."""

import re
from typing import NamedTuple

from sitegen.extend.directives import stands_for
from sitegen.render.markdown.admonitions import KINDS
from sitegen.render.markdown.attributes import read_at
from sitegen.render.markdown.calls import Calls
from sitegen.render.markdown.inline_directives import GOES_ON
from sitegen.render.markdown.ruby import reading_at
from sitegen.render.markdown.tag_text import read_close, read_tag
from sitegen.render.markdown.written import Unreadable, read_directive

# Nothing in code or comments is a notation, nor is what a backslash stands before.
_SIGNS = re.compile(
    r"^[ ]{0,3}(?P<mark>`{3,}|~{3,}).*?(?:^[ ]{0,3}(?P=mark)[`~]*[ \t]*$|\Z)"
    r"|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|<!--.*?-->|\\.|(?P<sign>[:<\[{])",
    re.DOTALL | re.MULTILINE,
)
_WORDS = re.compile(r"\[([^\[\]\n]*)\]")


class Plain(NamedTuple):
    """What stands for a notation, and the offset behind that."""

    text: str
    end: int


class Notations:
    """Writes a text without notations of our own."""

    def __init__(self, calls: Calls, *, has_ruby: bool) -> None:
        """Know what is a notation here.

        calls:    knows the components there are; other names stay as they are written
        has_ruby: whether readings are written as `{漢字|ㄏㄢˋ ㄗˋ}`
        """
        self._calls, self._has_ruby = calls, has_ruby

    def plain(self, text: str) -> str:
        """Give components as what they hold, readings in brackets, and no attributes in braces."""
        parts: list[str] = []
        at = 0
        while found := _SIGNS.search(text, at):
            read = self._read(text, found.start()) if found["sign"] else None
            parts += [text[at : found.start()], read.text if read else found[0]]
            at = read.end if read else found.end()
        return "".join([*parts, text[at:]])

    def _read(self, text: str, at: int) -> Plain | None:
        readers = {":": self._directive, "<": self._tag, "[": self._span, "{": self._braces}
        try:
            return readers[text[at]](text, at)
        except Unreadable:
            return None

    def _directive(self, text: str, at: int) -> Plain | None:
        if at and text[at - 1] in GOES_ON:
            return None
        written = read_directive(text, at + 1, len(text), ":")
        if written is None or written.end == at + 1 + len(written.name):
            return None
        if not self._calls.knows(written.name):
            return None
        label = self.plain(text[slice(*written.label)]) if written.label else ""
        return Plain(label or stands_for(written.given), written.end)

    def _tag(self, text: str, at: int) -> Plain | None:
        if closing := read_close(text, at, len(text)):
            return Plain("", closing.end()) if self._is_call(closing[1]) else None
        tag = read_tag(text, at, len(text))
        if tag is None or not self._is_call(tag.name):
            return None
        shown = stands_for(tag.given)
        is_title = shown and not tag.is_whole and not shown.startswith("[")
        return Plain(f"**{shown}** " if is_title else shown, tag.end)

    def _is_call(self, name: str) -> bool:
        named = self._calls.named(name)
        return named in KINDS or self._calls.knows(named)

    def _span(self, text: str, at: int) -> Plain | None:
        words = _WORDS.match(text, at)
        found = read_at(text, words.end(), len(text)) if words else None
        return Plain(self.plain(words[1]), found[1]) if words and found else None

    def _braces(self, text: str, at: int) -> Plain | None:
        if self._has_ruby and (reading := reading_at(text, at, len(text))):
            base, above, end = reading
            return Plain(f"{base}({above})", end)
        found = read_at(text, at, len(text))
        if found is None:
            return None
        if at and text[at - 1] in ")]`":
            return Plain("", found[1])
        line, end = text[text.rfind("\n", 0, at) + 1 : at], text.find("\n", found[1])
        if text[found[1] : end if end >= 0 else len(text)].strip():
            return None
        if not line.strip():
            return Plain("", found[1] + (end >= 0))
        return Plain("", found[1]) if line.lstrip().startswith("#") else None
