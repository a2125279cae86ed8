"""Where the documents of the old site are in the new one."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.migrate.document import Document
from sitegen.migrate.routes import Routes

CONTENT = "content"
_SUFFIX = re.compile(r"\.[^./]+$")
_ODD = re.compile(r"[^\w-]+")
# `content`, the collection, a folder that may be a language, and a name.
_WITH_FOLDER = 3
# Folders that say nothing about what is in them.
_AROUND = re.compile(r"^(src/)?(contents?/)?")


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of the new site.

    targets: path of a document → its path in the new site
    folders: a folder of the tree → where its files are in the new site
    """

    targets: Mapping[str, str]
    folders: Mapping[str, str]


def places(documents: Sequence[Document], routes: Routes, language: str = "en") -> Places:
    """Give every document a place in the folder of its collection, pictures beside it.

    language: of the new site, where a text names none
    """
    targets: dict[str, str] = {}
    folders: dict[str, str] = {}
    taken: set[tuple[str, str]] = set()
    languages = (language, *routes.languages.values())
    for document in documents:
        target = _free(_target(document, routes), taken, languages)
        taken.add(_key(target, languages))
        targets[document.path] = target
        folders[_folder(document.path)] = _folder(target)
    for document in documents:
        folders.setdefault(document.root.path, f"{CONTENT}/{_shared(document)}")
    return Places(targets, folders)


def collection_of(document: Document, routes: Routes) -> str:
    """Name the collection of a document, as a variable may be called."""
    kind = routes.kinds.get(document.path) or document.root.name or "posts"
    told = _AROUND.sub("", kind) or kind
    name = _ODD.sub("_", told).strip("_").lower().replace("-", "_")
    return f"c_{name}" if not name or name[0].isdigit() else name


def _target(document: Document, routes: Routes) -> str:
    kind, below = collection_of(document, routes), _below(document)
    first, _, rest = below.partition("/")
    if rest and first.lower() in (kind, kind.replace("_", "-")):
        below = rest
    language = routes.languages.get(document.path, "")
    stem = _SUFFIX.sub("", below)
    if language:
        stem = "/".join(_unspoken(stem.split("/"), language))
        stem += "" if language == routes.default else f".{language}"
    return f"{CONTENT}/{kind}/{'/'.join(_visible(part) for part in stem.split('/'))}.md"


def _unspoken(parts: Sequence[str], language: str) -> Iterator[str]:
    """Take the language out of folders and of the end of the name."""
    wanted = language.lower().replace("_", "-")
    for place, part in enumerate(parts):
        if place < len(parts) - 1:
            if part.lower().replace("_", "-") != wanted:
                yield part
        elif part.lower().replace("_", "-").endswith(f".{wanted}"):
            yield part[: -len(wanted) - 1]
        else:
            yield "index" if part.lower().replace("_", "-") == wanted else part


def _visible(part: str) -> str:
    """Let no name begin with a dot or `_`, which no collection takes in."""
    return part.lstrip("._") or "index"


def _below(document: Document) -> str:
    root = document.root.path
    return document.path[len(root) + 1 :] if root else document.path


def _shared(document: Document) -> str:
    last = document.root.path.rpartition("/")[2] or document.root.name
    return _ODD.sub("_", last).strip("_").lower() or "shared"


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _key(target: str, languages: Sequence[str]) -> tuple[str, str]:
    """Give what two files of one entry have in common: `a.md`, `a/index.md`, `en/a.md` are one.

    languages: that of the site first
    """
    known = {each.casefold().replace("_", "-") for each in languages}
    path = unicodedata.normalize("NFC", target.removesuffix(".md")).casefold()
    stem, _, suffix = path.rpartition(".")
    parts = path.split("/")
    if suffix.replace("_", "-") in known:
        path, spoken = stem, suffix
    elif len(parts) > _WITH_FOLDER and parts[2].replace("_", "-") in known:
        path, spoken = "/".join((*parts[:2], *parts[3:])), parts[2]
    else:
        spoken = languages[0].casefold()
    return path.removesuffix("/index"), spoken.replace("_", "-")


def _free(target: str, taken: Collection[tuple[str, str]], languages: Sequence[str]) -> str:
    stem, number = target.removesuffix(".md"), 2
    while _key(target, languages) in taken:
        target, number = f"{stem}-{number}.md", number + 1
    return target
