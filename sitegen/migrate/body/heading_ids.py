"""Headings keep the ids that Gatsby gave them, since links from everywhere lead there."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sitegen.migrate.body.finds import Edit, Finds
from sitegen.migrate.body.habits import Habits
from sitegen.migrate.body.passage import Passage
from sitegen.text.slug import Slugs, slug

_PREFIX = r"[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]+)*"
_ATX = re.compile(rf"^{_PREFIX}(?P<marks>#{{1,6}})(?=[ \t\n]|\Z)", re.M)
# Before Gatsby 4 any space would do, or none.
_LOOSE = re.compile(rf"^{_PREFIX}(?P<marks>#{{1,6}})(?!#)", re.M)
_UNDERLINE = re.compile(r"(?<=\n)[ >]{0,6}(?P<marks>=+|-+)[ \t]*$", re.M)
_QUOTE = re.compile(_PREFIX)
_CLOSING = re.compile(r"(?:^|[ \t])#+$")
_ID = re.compile(r"[ \t]*\{#(?P<id>[^{}\s]+)\}$")
_LAWFUL_ID = re.compile(r"[\w:.-]+")
_MARKUP = re.compile(r"[`*_\[\]<>&!\\~:{^]")
_DASHES = re.compile(r"(?<!-)--(?!-)")
# What Unicode does not part into a letter and its accent. source: lodash, `deburr`
_LETTERS = str.maketrans({
    "Æ": "Ae", "æ": "ae", "Ð": "D", "ð": "d", "Ø": "O", "ø": "o", "Þ": "Th", "þ": "th", "ß": "ss",
    "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "ĸ": "k", "Ł": "L", "ł": "l", "ŉ": "'n",
    "Ŋ": "N", "ŋ": "n", "Œ": "Oe", "œ": "oe", "ſ": "s", "Ŧ": "T", "ŧ": "t", "Ĳ": "IJ", "ĳ": "ij",
})  # fmt: skip


class Heading(NamedTuple):
    """A heading in the text. start, end: of its words, offsets; id: its own, or "" """

    start: int
    end: int
    level: int
    id: str


def heading_ids(passage: Passage) -> Finds:
    """Write the id of each heading that would have another one."""
    habits = passage.around.habits
    if not habits.ids and "{#" not in passage.reading.text:
        return Finds()
    return Finds(tuple(_edits(passage, habits)))


def headings(prose: str, text: str, *, is_loose: bool = False) -> Iterator[Heading]:
    """Find the headings of a text, in order. is_loose: `#Heading` is one"""
    found = [*(_LOOSE if is_loose else _ATX).finditer(prose), *_UNDERLINE.finditer(prose)]
    for each in sorted(found, key=lambda one: one.start()):
        is_atx = each["marks"][0] == "#"
        span = _line_behind(prose, each.end()) if is_atx else _line_above(prose, each.start())
        if span:
            level = len(each["marks"]) if is_atx else {"=": 1, "-": 2}[each["marks"][0]]
            yield _heading(text, *span, level)


def _heading(text: str, start: int, end: int, level: int) -> Heading:
    own = _ID.search(text[start:end])
    return Heading(start, start + own.start() if own else end, level, own["id"] if own else "")


def _line_behind(prose: str, at: int) -> tuple[int, int]:
    """Give the words behind the marks, without those that close a heading."""
    line = prose[at : _line_end(prose, at)]
    words = line.rstrip(" \t")
    if closing := _CLOSING.search(words):
        words = words[: closing.start()].rstrip(" \t")
    return at + len(words) - len(words.lstrip()), at + len(words)


def _line_above(prose: str, at: int) -> tuple[int, int] | None:
    """Give the line that is underlined here; None when it cannot be a heading."""
    start = prose.rfind("\n", 0, at - 1) + 1
    prefix = _QUOTE.match(prose, start, at - 1)
    begin = prefix.end() if prefix else start
    words = prose[begin : at - 1].rstrip()
    return None if not words or words[0] in "#|" else (begin, begin + len(words))


def _line_end(prose: str, at: int) -> int:
    end = prose.find("\n", at)
    return end if end >= 0 else len(prose)


def _edits(passage: Passage, habits: Habits) -> Iterator[Edit]:
    reading = passage.reading
    theirs, ours = Slugs(), Slugs()
    is_loose = habits.pedantic and not passage.is_mdx
    for each in headings(reading.prose, reading.text, is_loose=is_loose):
        if each.id or not habits.ids:
            continue
        written = reading.text[each.start : each.end]
        seen, shown = _texts(written, is_mdx=passage.is_mdx and habits.major > 3)
        had = _gatsby_id(seen, habits, theirs) if _has_id(each.level, habits) else ""
        plain = slug(_DASHES.sub("", shown) if habits.smart else shown) or "section"
        if not had or ours.foreseen(plain) == had or not _LAWFUL_ID.fullmatch(had):
            ours.take(plain)
        else:
            yield Edit(each.end, each.end, f" {{#{had}}}")


def _has_id(level: int, habits: Habits) -> bool:
    return not habits.levels or level in habits.levels


def _gatsby_id(text: str, habits: Habits, slugs: Slugs) -> str:
    """Make an id as gatsby-remark-autolink-headers does."""
    if habits.smart_first:
        text = _DASHES.sub("", text)
    base = _cased(text) if habits.keeps_case else slug(text)
    taken = slugs.take(base)
    return deburred(taken) if habits.drops_accents else taken


def _cased(text: str) -> str:
    """Make a slug with its capital letters kept."""
    kept = (each if slug(each) or each in " -" else "" for each in text)
    return "".join(kept).replace(" ", "-")


def deburred(text: str) -> str:
    """Spell Latin letters without accents. source: lodash 4, `deburr`"""
    plain = text.translate(_LETTERS)
    if plain.isascii():
        return plain
    parted = "".join(
        unicodedata.normalize("NFD", each) if "\xc0" <= each <= "\u017f" else each for each in plain
    )
    return "".join(each for each in parted if not "\u0300" <= each <= "\u036f")


def _texts(written: str, *, is_mdx: bool) -> tuple[str, str]:
    """Give a heading's text as Gatsby took it, with HTML and texts of pictures, and as sitegen."""
    if not _MARKUP.search(written):
        return written, written
    theirs, ours = list[str](), list[str]()
    for kind, content in _pieces(written):
        if kind == "html_inline":
            theirs += () if is_mdx else (content,)
        elif kind == "image":
            theirs.append(content)
        else:
            theirs.append(content)
            ours.append(content)
    return "".join(theirs), " ".join("".join(ours).split())


@cache
def _pieces(written: str) -> tuple[tuple[str, str], ...]:
    from markdown_it import MarkdownIt

    md = MarkdownIt("commonmark").enable("strikethrough")
    found = md.parseInline(written)[0].children or []
    return tuple(
        (each.type, " " if each.type in ("softbreak", "hardbreak") else each.content)
        for each in found
    )
