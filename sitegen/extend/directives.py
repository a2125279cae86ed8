"""Blocks of colons in Markdown that any reader knows: what they hold, below their titles."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sitegen.render.markdown.admonitions import KINDS, admonition_titles
from sitegen.render.markdown.calls import Calls
from sitegen.render.markdown.containers import SLOT
from sitegen.render.markdown.written import Unreadable, Written, read_directive

_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_COLONS = re.compile(r"[ \t]*(:{2,})[ \t]*")
# The attributes of a component that say where it leads, the likeliest first.
_LEADING = ("href", "url", "to", "src")


class _Block(NamedTuple):
    """A block that is open. quoted: whether what it holds is quoted"""

    colons: int
    quoted: bool


def without_directives(text: str, language: str, calls: Calls) -> str:
    """Write blocks of colons as their content; alerts become quotes with a title.

    language: of the text, in which an alert is called that has no title
    calls:    knows the components there are; other names stay as they are written
    """
    return "\n".join(_lines(text.split("\n"), admonition_titles(language), calls))


def stands_for(given: Mapping[str, object]) -> str:
    """Tell in Markdown what a component without content is about: where it leads, or its title."""
    title = str(given.get("title") or "")
    leading = (given.get(name) for name in _LEADING)
    url = next((each for each in leading if isinstance(each, str) and each), "")
    return f"[{title or url}]({url})" if url else title


def _lines(lines: Sequence[str], titles: Mapping[str, str], calls: Calls) -> Iterator[str]:
    open_: list[_Block] = []
    fence = ""
    for line in lines:
        quote = "> " * sum(block.quoted for block in open_)
        if mark := _FENCE.match(line):
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        colons = None if fence or mark else _COLONS.match(line)
        if colons is None:
            yield f"{quote}{line}".rstrip() if quote else line
        elif len(colons[1]) > 2 and not line[colons.end() :].strip():
            yield from _closed(open_, len(colons[1]), quote, line)
        else:
            for told in _opened(open_, line, colons, titles, calls):
                yield f"{quote}{told}".rstrip()


def _closed(open_: list[_Block], colons: int, quote: str, line: str) -> Iterator[str]:
    """Close the innermost block with as many colons, else the innermost with fewer."""
    same = [at for at, each in enumerate(open_) if each.colons == colons]
    fewer = [at for at, each in enumerate(open_) if each.colons < colons]
    if same or fewer:
        del open_[(same or fewer)[-1] :]
        yield ""
    else:
        yield f"{quote}{line}".rstrip()


def _opened(
    open_: list[_Block],
    line: str,
    colons: re.Match[str],
    titles: Mapping[str, str],
    calls: Calls,
) -> Sequence[str]:
    """Open a block, and tell what stands in its place."""
    written = _read(line, colons)
    if written is None:
        return (line,)
    label = line[slice(*written.label)] if written.label else ""
    kind = written.name.lower()
    if len(colons[1]) == 2:
        shown = label or stands_for(written.given)
        return (shown,) if calls.knows(written.name) else (line,)
    is_alert = kind in KINDS and not calls.knows(written.name)
    if not is_alert and written.name != SLOT and not calls.knows(written.name):
        return (line,)
    open_.append(_Block(len(colons[1]), is_alert))
    if is_alert:
        title = label if written.label is not None else titles[kind]
        return ("", f"> **{title}**", ">") if title else ("",)
    title = str(written.given.get("title") or "")
    heads = (title and f"**{title}**", label)
    return ("", *(told for each in heads if each for told in (each, "")))


def _read(line: str, colons: re.Match[str]) -> Written | None:
    is_loose = len(colons[1]) > 2
    try:
        written = read_directive(line, colons.end(), len(line), colons[1], is_loose=is_loose)
    except Unreadable:
        return None
    return None if written is None or line[written.end :].strip() else written
