"""Components of MDX: a known one is the theme's, a text is put in, any other becomes a stub."""

import re
from collections.abc import Callable, Iterator, Mapping
from html import escape
from posixpath import dirname, normpath

from sitegen.migrate.body.converted import Use
from sitegen.migrate.body.elements import Element, elements
from sitegen.migrate.body.finds import Edit, Finds, gathered
from sitegen.migrate.body.jsx_attributes import Dropped, jsx_value
from sitegen.migrate.body.known_components import OF_THE_THEME, stands_for
from sitegen.migrate.body.links import told
from sitegen.migrate.body.passage import Passage
from sitegen.migrate.body.place import TEXTS
from sitegen.migrate.body.tag import Tag
from sitegen.migrate.notes.components import code_in_text, dropped_attribute

Include = Callable[[Passage, str], Finds]

# They write into the head, which is the theme's.
_UNSEEN = frozenset(("seo", "helmet", "head", "metadata", "metatags", "pageseo"))
# What they are told; one that is told something else shows it.
_OF_HEAD = frozenset((
    "title", "description", "image", "keywords", "lang", "location", "pathname", "url", "canonical",
    "meta", "type", "article", "frontmatter", "post", "slug", "author", "date", "titleTemplate",
))  # fmt: skip
_ADDRESSES = ("href", "to", "url")
_FILES = ("src", "poster")
# What no prop can be called: words of Jinja's, and what every component sees.
_RESERVED = frozenset((
    "client", "slot", "has_slot", "style", "in", "is", "not", "and", "or", "if", "else", "for",
    "true", "false", "none", "recursive", "import", "include", "self", "super", "loop", "varargs",
    "kwargs", "caller", "props", "component", "attrs", "site", "theme", "data", "page", "entry",
    "t",
))  # fmt: skip
_SUFFIXES = ("", ".js", ".jsx", ".ts", ".tsx", ".mdx", ".md", "/index.js", "/index.jsx",
             "/index.ts", "/index.tsx")  # fmt: skip


def components(passage: Passage, include: Include) -> Finds:
    """Have the components of an MDX text be called.

    include: gives the text of another document, for the offset 0
    """
    if not passage.is_mdx:
        return Finds()
    found = elements(passage.reading.tags)
    return gathered(_one(passage, each, include) for each in found.whole if _is_call(each.tag))


def _is_call(tag: Tag) -> bool:
    return tag.is_component or not tag.name


def _is_of_head(element: Element) -> bool:
    tag = element.tag
    names = {each.name for each in tag.attributes}
    return tag.name.lower() in _UNSEEN and (not names or bool(names & _OF_HEAD))


def _one(passage: Passage, element: Element, include: Include) -> Finds:
    tag = element.tag
    if not tag.name:
        return Finds(tuple(_replaced(element, "", "")))
    if _is_of_head(element):
        return _unseen(passage, element)
    source = imported(passage, tag.name)
    if source.endswith(TEXTS):
        inner = include(passage, source)
        text = inner.edits[0].text if inner.edits else ""
        end = element.close.end if element.close else tag.end
        return gathered([Finds((Edit(tag.start, end, text),)), Finds((), inner.files, inner.notes,
                        inner.uses, inner.needs)])  # fmt: skip
    given, notes = _given(passage, tag)
    stands = stands_for(tag.name, given, has_slot=_has_slot(passage, element))
    if stands is None:
        return _called(passage, element, source, given, notes)
    return _shown(passage, element, *stands, notes)


def _unseen(passage: Passage, element: Element) -> Finds:
    """Leave out what spoke to the head of the page."""
    end = element.close.end if element.close else element.tag.end
    text, line = passage.reading.text, passage.reading.line(element.tag.start)
    code = " ".join(text[element.tag.start : element.tag.end].split())
    note = code_in_text(passage.path, line, code[:60])
    return Finds((Edit(element.tag.start, end, ""),), notes=(note,))


def _shown(
    passage: Passage, element: Element, name: str, props: Mapping[str, object], notes: Finds
) -> Finds:
    """Write the tag that stands for a component."""
    props, files = _placed(passage, props, element.tag)
    is_html = name.islower()
    written = (_html_props if is_html else tag_props)(props)
    if not name:
        return gathered([Finds(tuple(_replaced(element, "", ""))), notes])
    is_void = name == "img"
    whole = f"<{name}{written}>" if is_void else f"<{name}{written} />"
    if is_html and not is_void and element.close is None:
        whole = f"<{name}{written}></{name}>"
    opening = f"<{name}{written}>" if element.close else whole
    edits = tuple(_replaced(element, opening, f"</{name}>"))
    needs = frozenset(() if is_html else ("tags",))
    return gathered([Finds(edits, needs=needs), files, notes])


def _called(
    passage: Passage, element: Element, source: str, given: Mapping[str, object], notes: Finds
) -> Finds:
    """Write the call of a stub."""
    tag = element.tag
    props, files = _placed(passage, given, tag)
    props = {prop_name(name): value for name, value in props.items()}
    name = stub_name(tag.name)
    ending = ">" if element.close else " />"
    edits = tuple(_replaced(element, f"<{name}{tag_props(props)}{ending}", f"</{name}>"))
    use = Use(name, tuple(props), _is_block(passage, element), _has_slot(passage, element), source,
              passage.path, passage.reading.line(tag.start))  # fmt: skip
    return gathered([Finds(edits, uses=(use,), needs=frozenset(("tags",))), files, notes])


def stub_name(name: str) -> str:
    """Name the component that stands for another, out of the way of the theme's own."""
    parts = name.split(".")
    name = ".".join(f"{part[:1].upper()}{part[1:]}" for part in parts)
    return f"Site.{name}" if name.lower() in OF_THE_THEME else name


def prop_name(name: str) -> str:
    """Name a prop as a component can declare it."""
    plain = re.sub(r"[^A-Za-z0-9_-]", "-", name)
    return f"{plain}_" if plain.lower() in _RESERVED else plain


def imported(passage: Passage, name: str) -> str:
    """Tell the path in the tree that a component is imported from; "" when it is not there."""
    wanted = passage.reading.modules.imports.get(name.split(".")[0], "")
    if not wanted:
        return ""
    folder = passage.around.gatsby.folder
    if wanted.startswith("."):
        starts = [f"{dirname(passage.path)}/{wanted}"]
    else:
        bare = wanted.lstrip("@~/")
        starts = [f"{folder}/{each}".lstrip("/") for each in (wanted, bare, f"src/{bare}")]
    for start in starts:
        for suffix in _SUFFIXES:
            path = normpath(start + suffix).lstrip("/")
            if path in passage.around.paths:
                return path
    return ""


def _given(passage: Passage, tag: Tag) -> tuple[dict[str, object], Finds]:
    """Read the props that are data, and note the others."""
    given: dict[str, object] = {}
    notes = []
    for attribute in tag.attributes:
        try:
            given[attribute.name] = jsx_value(attribute, passage)
        except Dropped as amiss:
            line = passage.reading.line(attribute.start)
            notes.append(dropped_attribute(passage.path, line, str(amiss), tag.name))
    return given, Finds(notes=tuple(notes))


def _placed(
    passage: Passage, props: Mapping[str, object], tag: Tag
) -> tuple[dict[str, object], Finds]:
    found, finds = dict(props), list[Finds]()
    for name, value in props.items():
        if isinstance(value, str) and name in (*_ADDRESSES, *_FILES):
            places = passage.places
            placed = places.link(value) if name in _ADDRESSES else places.picture(value)
            found[name] = placed.url
            notes = told(passage, placed, value, tag.start)
            finds.append(Finds(files=placed.files, notes=notes))
    return found, gathered(finds)


def tag_props(props: Mapping[str, object]) -> str:
    """Write props as sitegen's tags have them."""
    return "".join(f" {name}{_value(value)}" for name, value in props.items())


def _value(value: object) -> str:
    if value is True:
        return ""
    if isinstance(value, str):
        return '="' + value.replace("&", "&amp;").replace('"', "&quot;") + '"'
    return f"={{{_literal(value)}}}"


def _literal(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, default=str)


def _html_props(props: Mapping[str, object]) -> str:
    kept = {name: value for name, value in props.items() if value not in (False, None)}
    return "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value))}"'
        for name, value in kept.items()
    )


def _replaced(element: Element, opening: str, closing: str) -> Iterator[Edit]:
    yield Edit(element.tag.start, element.tag.end, opening)
    if element.close:
        yield Edit(element.close.start, element.close.end, closing)


def _has_slot(passage: Passage, element: Element) -> bool:
    if element.close is None:
        return False
    return bool(passage.reading.text[element.tag.end : element.close.start].strip())


def _is_block(passage: Passage, element: Element) -> bool:
    """Tell whether nothing but space and tags stands on the lines of an element's tags."""
    text, last = passage.reading.text, element.close or element.tag
    before = text[text.rfind("\n", 0, element.tag.start) + 1 : element.tag.start]
    end = text.find("\n", last.end)
    return not before.strip() and not text[last.end : end if end >= 0 else len(text)].strip()
