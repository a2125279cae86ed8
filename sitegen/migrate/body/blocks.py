"""What plugins make of whole lines: the end of an excerpt, captions, a table of contents."""

import re
from collections.abc import Iterator

from sitegen.migrate.body.finds import Edit, Finds
from sitegen.migrate.body.heading_ids import headings
from sitegen.migrate.body.passage import Passage
from sitegen.migrate.body.reading import BLANK
from sitegen.text.slug import Slugs, slug

_PICTURE = re.compile(
    rf"(?:(?<=\n\n)|\A\n*)!\[(?P<alt>[^\]\n]*)\]\([^\s()<>]+"
    rf"(?:[ \t]+(?P<title>\"[^\"\n{BLANK}]*\"|'[^'\n]*'))?\)"
    r"[ \t]*(?=\n[ \t]*\n|\n*\Z)"
)
_BOX = re.compile(
    r"^\[\[[ \t]*(?P<name>[\w-]+)[ \t]*(?:\|[ \t]*(?P<title>[^\]\n]*?)[ \t]*)?\]\][ \t]*\n"
    r"(?P<lines>(?:\|[^\n]*(?:\n|\Z))+)",
    re.M,
)
_KINDS = ("note", "tip", "important", "warning", "caution", "info", "danger")
_TOC = re.compile(r"^(?:#{1,6}[ \t]+)?(?:\[\[toc\]\]|\[toc\]|\$\{toc\})[ \t]*$", re.M | re.I)


def blocks(passage: Passage) -> Finds:
    """Write what such lines showed."""
    return Finds((*_more(passage), *_captions(passage), *_boxes(passage), *_toc(passage)))


def _more(passage: Passage) -> Iterator[Edit]:
    mark, text = passage.around.habits.more, passage.reading.text
    at = text.find(mark) if mark else -1
    if at < 0 or mark == "<!-- more -->":
        return
    end = at + len(mark) if mark.startswith("<!--") else at
    before = "" if not text[:at].strip(" \t") or text[:at].endswith("\n\n") else "\n\n"
    after = "" if text.startswith("\n\n", end) else "\n\n"
    yield Edit(at, end, f"{before}<!-- more -->{after}")


def _captions(passage: Passage) -> Iterator[Edit]:
    wanted = passage.around.habits.captions
    if not wanted:
        return
    for found in _PICTURE.finditer(passage.reading.prose):
        texts = {name: (found[name] or "").strip("\"'") for name in ("title", "alt")}
        caption = next((texts[name] for name in wanted if texts.get(name)), "")
        if caption and BLANK not in caption:
            begin = found.start() + found[0].index("![")
            end = found.start() + len(found[0].rstrip())
            label = re.sub(r"[\[\]]", r"\\\g<0>", caption)
            yield Edit(begin, begin, f":::figure[{label}]\n")
            yield Edit(end, end, "\n:::")


def _boxes(passage: Passage) -> Iterator[Edit]:
    """Write the blocks of gatsby-remark-custom-blocks as blocks of colons."""
    if not passage.around.habits.boxes:
        return
    for found in _BOX.finditer(passage.reading.prose):
        name, title = found["name"], found["title"] or ""
        label = f"[{title}]" if title or name in _KINDS else ""
        is_own = name in _KINDS or name.startswith("fig")
        called = "figure" if name.startswith("fig") else name
        opening = f":::{called}{label}" if is_own else f":::callout{label}{{type={name}}}"
        yield Edit(found.start(), found.start("lines"), f"{opening}\n")
        for line in re.finditer(r"^\|[ ]?", found["lines"], re.M):
            start = found.start("lines") + line.start()
            yield Edit(start, found.start("lines") + line.end(), "")
        is_last = found.end() == len(passage.reading.text) and not found[0].endswith("\n")
        yield Edit(found.end(), found.end(), "\n:::" if is_last else ":::\n")


def _toc(passage: Passage) -> Iterator[Edit]:
    """List the headings, where gatsby-remark-table-of-contents did."""
    if not passage.around.habits.toc:
        return
    reading = passage.reading
    for fence in reading.fences:
        if fence.info.split(" ")[0] == "toc":
            yield Edit(fence.start, fence.end, _list(passage))
    for found in _TOC.finditer(reading.prose):
        yield Edit(found.start(), found.end(), _list(passage))


def _list(passage: Passage) -> str:
    taken, lines = Slugs(), list[str]()
    found = list(headings(passage.reading.prose, passage.reading.text))
    least = min((each.level for each in found), default=1)
    for each in found:
        text = passage.reading.text[each.start : each.end]
        name = each.id or taken.take(slug(re.sub(r"[`*\[\]]|\]\([^)]*\)", "", text)))
        label = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
        lines.append(f"{'  ' * (each.level - least)}- [{label}](#{name})")
    return "\n".join(lines) + "\n"
