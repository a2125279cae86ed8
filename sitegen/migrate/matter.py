"""Front matter of Gatsby becomes front matter of sitegen."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from sitegen.migrate.body.place import Places
from sitegen.migrate.body.surroundings import Surroundings
from sitegen.migrate.dates import Day, date_of_name, read_date
from sitegen.migrate.document import Document
from sitegen.migrate.note import Note
from sitegen.migrate.notes.content import missing_file
from sitegen.migrate.notes.matter import guessed_date, no_date
from sitegen.migrate.yaml_text import yaml_text
from sitegen.model.entry import OWN

_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif")
_COVERS = ("cover", "image", "hero", "banner", "featuredImage", "featuredimage", "featured_image",
           "cover_image", "coverImage", "heroImage", "hero_image", "hero-image", "thumbnail",
           "socialImage", "img", "featuredImg", "featured")  # fmt: skip
# Without their capitals, dashes and underscores.
_WRITTEN = ("date", "published", "publishedat", "publishedon", "publisheddate", "publishdate",
            "pubdate", "datepublished", "created", "createdat", "createdon", "createddate",
            "datecreated", "posted", "postedat", "postdate", "dateposted")  # fmt: skip
_CHANGED = ("updated", "update", "updatedat", "updatedon", "updateddate", "updatedate",
            "dateupdated", "lastupdated", "lastmodified", "lastmodifiedat", "lastmod", "modified",
            "modifiedat", "datemodified")  # fmt: skip
_TOLD = ("description", "excerpt", "spoiler", "summary", "desc", "metaDescription", "subtitle")
# Keys that mean something else to sitegen, or what every entry has by itself.
_TAKEN = OWN | {
    *("permalink", "template", "search", "unlisted", "aliases", "translation_key", "publish_at"),
    *("expire_at", "extra", "slug", "cover", "draft", "tags"),
}


@dataclass(frozen=True, slots=True)
class Matter:
    """Front matter of the new site.

    values: by key, ready for a schema to be inferred
    files:  path in the new site → path in the tree, of the pictures it names
    """

    values: Mapping[str, object]
    files: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()

    @property
    def text(self) -> str:
        """Give the lines between the fences."""
        return yaml_text(self.values)


def matter(
    document: Document,
    around: Surroundings,
    given: Mapping[str, object] | None = None,
    exported: Mapping[str, object] | None = None,
) -> Matter:
    """Write the front matter of a document.

    given:    what the migration decides: `permalink`, `draft`, `aliases` …; it wins
    exported: what the text itself exported
    """
    front = {**(exported or {}), **document.front}
    front = {name: value for name, value in front.items() if value is not None and value != ""}
    cover = _cover(document, around, front)
    dates, said = _dates(document, front)
    used = dates.used | cover.used
    values: dict[str, object] = {}
    if "title" in front:
        values["title"] = _line(front["title"])
    values |= dates.values
    if told := next((front[name] for name in _TOLD if isinstance(front.get(name), str)), ""):
        values["description"] = told
    if tags := _terms(front.get("tags")):
        values["tags"] = tags
    values |= cover.found
    values |= _others(front, used, given or {})
    values |= given or {}
    return Matter(values, cover.files, (*cover.notes, *said))


def written_on(document: Document) -> Day | None:
    """Tell when a document was written, as far as it says so."""
    return _dates(document, document.front)[0].values.get("date")


@dataclass(frozen=True, slots=True)
class _Dates:
    values: Mapping[str, Day]
    used: frozenset[str]


def _dates(document: Document, front: Mapping[str, object]) -> tuple[_Dates, tuple[Note, ...]]:
    values: dict[str, Day] = {}
    used, notes = set[str](), list[Note]()
    known = {
        re.sub("[-_]", "", key).lower(): key
        for key, value in front.items()
        if not isinstance(value, bool)
    }
    for name, keys in (("date", _WRITTEN), ("updated", _CHANGED)):
        for key in (known[plain] for plain in keys if plain in known):
            day, is_guess = read_date(front[key])
            if day:
                values[name] = day
                used.add(key)
                if is_guess:
                    notes.append(guessed_date(document.path, key, str(front[key]), str(day)))
                break
            if key in ("date", "updated"):
                notes.append(no_date(document.path, key, str(front[key])))
    if "date" not in values and (named := date_of_name(document.path)):
        values["date"] = named
    return _Dates(values, frozenset(used)), tuple(notes)


@dataclass(frozen=True, slots=True)
class _Cover:
    found: Mapping[str, str] = field(default_factory=dict)
    used: frozenset[str] = frozenset()
    files: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


def _cover(document: Document, around: Surroundings, front: Mapping[str, object]) -> _Cover:
    """Find the picture of a text, and have it brought along."""
    notes: list[Note] = []
    for key in _COVERS:
        written = front.get(key)
        if not isinstance(written, str) or not written.lower().endswith(_PICTURES):
            continue
        if "://" in written:
            continue
        placed = Places(around, document.path).picture(written)
        if placed.is_missing:
            notes.append(missing_file(document.path, 1, written))
            continue
        path, files = unquote(placed.url), placed.files
        if not files:  # Of `static/`, which no picture is made smaller from.
            folder = f"{around.gatsby.folder}/static".lstrip("/")
            files = {f"assets{path}": f"{folder}{path}"}
            path = f"/assets{path}"
        return _Cover({"cover": path}, frozenset((key,)), files, tuple(notes))
    return _Cover(notes=tuple(notes))


def _others(
    front: Mapping[str, object], used: frozenset[str], given: Mapping[str, object]
) -> dict[str, object]:
    """Keep what only the old site knows; where sitegen means something else, under `extra`."""
    done = {*used, "title", "date", "updated", "description"}
    kept: dict[str, object] = {}
    extra: dict[str, object] = {}
    for name, value in front.items():
        if name in ("date", "updated") and name not in used:
            kept[f"{name}_text"] = _line(value)
        elif name in done or name == "tags":
            continue
        elif name == "slug" and isinstance(value, str) and value and "/" not in value:
            kept["slug"] = value
        elif name in _TAKEN or name in given or not name.replace("-", "_").isidentifier():
            extra[name] = value
        else:
            kept[name] = value
    if not isinstance(front.get("description", ""), str):
        extra["description"] = front["description"]
    held = extra.pop("extra", None)
    if isinstance(held, Mapping):
        extra = {**held, **extra}
    return {**kept, **({"extra": extra} if extra else {})}


def _terms(value: object) -> list[str]:
    """List terms: a text names several with commas between them."""
    if isinstance(value, str):
        value = value.split(",")
    if isinstance(value, Mapping) or not isinstance(value, list | tuple):
        value = [value] if isinstance(value, int | float) else []
    return list(dict.fromkeys(_flat(value)))


def _flat(values: object) -> Iterator[str]:
    assert isinstance(values, list | tuple)
    for value in values:
        if isinstance(value, list | tuple):
            yield from _flat(value)
        elif value is not None and (word := _line(value)):
            yield word


def _line(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(str(value).split())
