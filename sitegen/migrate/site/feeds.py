"""Feeds at their old URLs, and the ids that their entries had."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.note import Note
from sitegen.migrate.notes import discovery as notes
from sitegen.migrate.part import Part
from sitegen.migrate.site.metadata import site_url
from sitegen.migrate.tree import Tree

PLUGINS = ("gatsby-plugin-feed", "gatsby-plugin-feed-mdx", "gatsby-plugin-feed-generator")
OUTPUT = "/rss.xml"
# Where sitegen publishes RSS by itself.
OWN = "/rss.xml"

_GUID = re.compile(r"\bguid\s*:\s*(?P<value>.+)")
_URL = re.compile(r"\burl\s*:\s*(?P<value>[^\n]*(?:slug|path|permalink)[^\n]*)")
_PIECE = re.compile(
    r"`(?P<template>[^`]*)`|'(?P<single>[^']*)'|\"(?P<double>[^\"]*)\"|(?P<name>[\w$.?\[\]]+)"
)
_HOLE = re.compile(r"\$\{([^}]*)\}")
_SITE = re.compile(r"site_?url$|\burl$", re.IGNORECASE)
_PATH = re.compile(r"(?:slug|path|permalink)$", re.IGNORECASE)
_LIMIT = re.compile(r"\blimit\s*:\s*(\d+)")


@dataclass(frozen=True, slots=True)
class Guid:
    """How a feed names an entry.

    before: in front of the path: address of the site, and what is written between
    folder: the part of `before` that the page's URL begins with too
    after:  behind the path
    """

    before: str
    folder: str = ""
    after: str = ""

    def of(self, url: str) -> str:
        """Give the id of the entry at a URL."""
        folder = self.folder.rstrip("/")
        rest = url[len(folder) :] if folder and url.startswith(f"{folder}/") else url
        return f"{self.before}{rest}{self.after}"


def feeds(gatsby: Gatsby, tree: Tree) -> tuple[Part, Guid | None]:
    """Give the settings of feeds, and how entries are named; None when there was no feed."""
    plugin = gatsby.plugin(*PLUGINS)
    if plugin is None:
        return Part(), None
    told = _feeds(plugin)
    outputs = [_output(feed, gatsby) for feed in told] or [OUTPUT]
    text = (tree.read(plugin.path) or b"").decode("utf-8", "replace")
    guid, is_read = _guid(text, gatsby)
    settings: dict[str, object] = {"formats": ["rss"], "limit": _limit(text)}
    if places := {url: "rss" for url in outputs if url != OWN}:
        settings["places"] = places
    said = tuple(_notes(plugin, outputs, guid, is_read, "serialize" in text))
    return Part(settings={"feeds": settings}, notes=said), guid


def _notes(
    plugin: Plugin, outputs: list[str], guid: Guid, is_read: bool, is_shaped: bool
) -> Iterator[Note]:
    for url in dict.fromkeys(outputs):
        yield notes.feed_kept(plugin.path, plugin.line, url, guid.of("/hello-world/"))
        if not is_read:
            yield notes.feed_guessed(plugin.path, plugin.line, url)
        if is_shaped:
            yield notes.feed_shaped(plugin.path, plugin.line, url)


def _feeds(plugin: Plugin) -> list[Mapping[str, object]]:
    found = plugin.options.get("feeds")
    held = found if isinstance(found, list | tuple) else ()
    return [each for each in held if isinstance(each, Mapping)]


def _output(feed: Mapping[str, object], gatsby: Gatsby) -> str:
    output = feed.get("output")
    return f"/{output.strip('/')}" if isinstance(output, str) and output.strip("/") else OUTPUT


def _limit(text: str) -> int:
    """Take the largest limit that is written near `serialize`; 0 is all, as Gatsby's feeds have."""
    found = [int(each) for each in _LIMIT.findall(text)]
    return 0 if not found or max(found) >= 1000 else max(found)


def _guid(text: str, gatsby: Gatsby) -> tuple[Guid, bool]:
    """Read how entries are named. returns: the rule, and whether it was written so"""
    address = site_url(gatsby.metadata, gatsby.major)
    found = _GUID.search(text) or _URL.search(text)
    if found is None:
        return Guid(address), "serialize" not in text
    value = found["value"].strip().rstrip(",")
    if value in ("url", "item.url", "link") and (other := _URL.search(text)):
        value = other["value"].strip().rstrip(",")
    read = _read(value, address)
    return (read, True) if read else (Guid(address), False)


def _read(expression: str, address: str) -> Guid | None:
    """Read an expression such as ``site.siteMetadata.siteUrl + '/blog' + node.fields.slug``."""
    before, after, is_after = "", "", False
    for kind, text in _pieces(expression):
        if kind == "name" and _PATH.search(text):
            if is_after:
                return None
            is_after = True
        elif kind == "name":
            if is_after or not _SITE.search(text):
                return None
            before += address
        elif is_after:
            after += text
        else:
            before += text
    if not is_after:
        return None
    return Guid(before, before.removeprefix(address), after)


def _pieces(expression: str) -> Iterator[tuple[str, str]]:
    for piece in _PIECE.finditer(expression):
        if piece["template"] is not None:
            at = 0
            for hole in _HOLE.finditer(piece["template"]):
                if text := piece["template"][at : hole.start()]:
                    yield "text", text
                yield "name", hole[1].strip()
                at = hole.end()
            if text := piece["template"][at:]:
                yield "text", text
        elif piece["name"] is not None:
            yield "name", piece["name"]
        else:
            yield "text", piece["single"] or piece["double"] or ""
