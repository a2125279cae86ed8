"""Tags of HTML: files are brought along, JSX is written as HTML, videos keep their shape."""

import re
from collections.abc import Iterator
from html import escape, unescape

from sitegen.migrate.body.finds import Edit, Finds, gathered
from sitegen.migrate.body.jsx_attributes import Dropped, html_attribute, jsx_value
from sitegen.migrate.body.links import told
from sitegen.migrate.body.passage import Passage
from sitegen.migrate.body.tag import Attribute, Tag
from sitegen.migrate.notes.components import dropped_attribute, script_kept

_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                   "source", "track", "wbr"))  # fmt: skip
_SHOWN = ("src", "poster", "data-src")
_HOLDERS = frozenset(("img", "video", "audio", "source", "track", "embed", "object", "input"))
_STYLED = re.compile(r"(<style\b[^>]*>)\s*\{\s*`(.*)`\s*\}\s*(</style\s*>)", re.DOTALL)


def html_tags(passage: Passage) -> Finds:
    """Have the tags of a text mean what they meant."""
    return gathered(_finds(passage))


def _finds(passage: Passage) -> Iterator[Finds]:
    for span in passage.reading.spans:
        if span.kind == "raw":
            yield _raw(passage, span.start, span.end)
        if span.tag and not span.tag.is_component and span.tag.name:
            yield _one(passage, span.tag)
        elif span.tag and not passage.is_mdx:
            yield Finds((_lower(passage.reading.text, span.tag),))


def _raw(passage: Passage, start: int, end: int) -> Finds:
    text = passage.reading.text[start:end]
    if text[1:4].lower() not in ("scr", "sty"):
        return Finds()
    note = script_kept(passage.path, passage.reading.line(start), text[1:7].rstrip("> "))
    if found := _STYLED.fullmatch(text):
        return Finds((Edit(start, end, "".join(found.groups())),), notes=(note,))
    return Finds(notes=(note,))


def _lower(text: str, tag: Tag) -> Edit:
    """Write an element that no browser knows in small letters, so that it calls no component."""
    begin = tag.start + 1 + tag.is_close
    end = begin + len(tag.name)
    return Edit(begin, end, text[begin:end].lower().replace(".", "-"))


def _one(passage: Passage, tag: Tag) -> Finds:
    found = [_attribute(passage, tag, each) for each in tag.attributes]
    if not tag.is_close and tag.name.lower() == "iframe":
        found.append(_shaped(passage, tag))
    if passage.is_mdx and tag.is_whole and tag.name.lower() not in _VOID:
        found.append(Finds((_closed(passage.reading.text, tag),)))
    return gathered(found)


def _closed(text: str, tag: Tag) -> Edit:
    begin = tag.start + len(text[tag.start : tag.end - 2].rstrip())
    inner = next((each for each in tag.attributes if each.name == "dangerouslySetInnerHTML"), None)
    html = (
        re.search(r"__html\s*:\s*[`'\"](.*)[`'\"]\s*,?\s*\}\s*$", inner.value, re.S)
        if inner
        else None
    )
    return Edit(begin, tag.end, f">{html[1] if html else ''}</{tag.name}>")


def _attribute(passage: Passage, tag: Tag, attribute: Attribute) -> Finds:
    name = attribute.name.lower()
    is_file = (name in _SHOWN and tag.name.lower() in _HOLDERS) or (
        name == "href" and tag.name.lower() in ("a", "area")
    )
    if is_file and (url := _url(passage, attribute)) is not None:
        return _address(passage, attribute, url)
    if not passage.is_mdx:
        return Finds()
    try:
        written = html_attribute(attribute, passage)
    except Dropped as amiss:
        start = len(passage.reading.text[: attribute.start].rstrip(" \t"))
        line = passage.reading.line(attribute.start)
        note = dropped_attribute(passage.path, line, str(amiss), tag.name)
        is_idle = attribute.name in ("key", "ref", "dangerouslySetInnerHTML")
        return Finds((Edit(start, attribute.end, ""),), notes=() if is_idle else (note,))
    if written == passage.reading.text[attribute.start : attribute.end]:
        return Finds()
    return Finds((Edit(attribute.start, attribute.end, written),))


def _url(passage: Passage, attribute: Attribute) -> str | None:
    if attribute.kind == "text":
        return unescape(attribute.value).strip()
    try:
        value = jsx_value(attribute, passage)
    except Dropped:
        return None
    return value if isinstance(value, str) else None


def _address(passage: Passage, attribute: Attribute, url: str) -> Finds:
    places = passage.places
    is_link = attribute.name.lower() == "href"
    placed = places.link(url) if is_link else places.picture(url)
    written = f'{attribute.name.lower()}="{escape(placed.url)}"'
    is_same = placed.url == url and attribute.kind == "text"
    is_quoted = passage.reading.text[attribute.end - 1] in "\"'"
    edits = () if is_same and is_quoted else (Edit(attribute.start, attribute.end, written),)
    return Finds(edits, placed.files, told(passage, placed, url, attribute.start))


def _shaped(passage: Passage, tag: Tag) -> Finds:
    """Have a frame fill the column and keep its shape, as gatsby-remark-responsive-iframe does."""
    width, height = tag.get("width"), tag.get("height")
    numbers = [_digits(each, passage) for each in (width, height)]
    if not passage.around.habits.is_responsive or tag.get("style") or not all(numbers):
        return Finds()
    style = f' style="aspect-ratio: {numbers[0]} / {numbers[1]}; width: 100%; height: auto"'
    at = tag.start + 1 + len(tag.name)
    return Finds((Edit(at, at, style),))


def _digits(attribute: Attribute | None, passage: Passage) -> str:
    value = attribute and _digits_of(attribute, passage)
    return value if value and value.isdecimal() else ""


def _digits_of(attribute: Attribute, passage: Passage) -> str:
    try:
        return str(jsx_value(attribute, passage)).removesuffix("px")
    except Dropped:
        return ""
