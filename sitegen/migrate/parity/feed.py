"""The ids in a feed, by which readers know what they have shown."""

import html
import json
import re

_ITEM = re.compile(r"<(item|entry)[\s>].*?</\1>", re.DOTALL)
_ID = re.compile(r"<(guid|id)(?:\s[^>]*)?>(.*?)</\1>", re.DOTALL)
_LINK = re.compile(r"<link(?:\s[^>]*)?>(.*?)</link>", re.DOTALL)
_CDATA = re.compile(r"^<!\[CDATA\[(.*)\]\]>$", re.DOTALL)


def ids_of(data: bytes) -> tuple[str, ...]:
    """List the ids of a feed's entries: RSS, Atom or JSON Feed; () when it is none of these."""
    text = data.decode("utf-8", "replace")
    if text.lstrip()[:1] == "{":
        return _of_json(text)
    if not re.search(r"<(rss|feed|rdf:RDF)[\s>]", text[:2000]):
        return ()
    return tuple(id for item in _ITEM.finditer(text) if (id := _id(item[0])))


def _id(item: str) -> str:
    found = _ID.search(item)
    if found:
        return _plain(found[2])
    link = _LINK.search(item)
    return _plain(link[1]) if link else ""


def _plain(text: str) -> str:
    text = text.strip()
    cdata = _CDATA.match(text)
    return cdata[1] if cdata else html.unescape(text)


def _of_json(text: str) -> tuple[str, ...]:
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    if not isinstance(feed, dict) or "jsonfeed.org" not in str(feed.get("version")):
        return ()
    items = feed.get("items")
    rows = items if isinstance(items, list) else []
    return tuple(str(each["id"]) for each in rows if isinstance(each, dict) and "id" in each)
