"""`siteMetadata` as settings of the new site."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from sitegen.migrate.gatsby import Gatsby
from sitegen.migrate.note import Note
from sitegen.migrate.notes import settings as notes
from sitegen.migrate.part import Part
from sitegen.migrate.routes import Routes
from sitegen.migrate.site.languages import names

_TITLE = ("title", "siteTitle", "name", "siteName")
_URL = ("siteUrl", "siteURL", "url", "site_url")
_DESCRIPTION = ("description", "siteDescription", "subtitle")
_AUTHOR = ("author", "authorName", "siteAuthor")
_LANGUAGE = ("lang", "language", "locale", "siteLanguage")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def metadata(gatsby: Gatsby, routes: Routes, default: str) -> Part:
    """Give `[site]` and `[extra]`; what has no setting of its own is kept under `extra`.

    default: the language of what names none
    """
    told = gatsby.metadata
    title, description = _title(gatsby), _text(told, _DESCRIPTION)
    languages = [default, *sorted({*routes.languages.values()} - {default})]
    site: dict[str, object] = {
        "title": title or urlsplit(host_of(told)).hostname or "A site",
        "url": host_of(told),
        "base": gatsby.path_prefix.rstrip("/") or None,
        "description": description or None,
        "author": _author(told) or None,
        "default_language": default,
        "languages": languages if len(languages) > 1 else None,
    }
    used = {_key(told, keys) for keys in (_TITLE, _URL, _DESCRIPTION)}
    extra = {key: value for key, value in told.items() if key not in used}
    tables = {"site": {k: v for k, v in site.items() if v is not None}, "extra": extra}
    return Part(
        settings={**tables, **(names(languages) if len(languages) > 1 else {})},
        notes=tuple(_notes(gatsby, title, languages)),
    )


def site_url(told: Mapping[str, object], major: int) -> str:
    """Give the address that the old site was at, as its feeds wrote it.

    source: gatsby 2 to 5, joi-schemas/joi.ts: slashes at the end of `siteUrl` are cut off
    """
    value = told.get("siteUrl")
    if isinstance(value, str) and major > 1:
        return re.sub(r"(\w)/+$", r"\1", value)
    return _text(told, _URL)


def host_of(told: Mapping[str, object]) -> str:
    """Give scheme and host of the site; "" when they are not known."""
    parts = urlsplit(_text(told, _URL))
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.netloc else ""


def language_of(told: Mapping[str, object]) -> str:
    """Give the language that the metadata names, as a tag; "" when it names none."""
    value = _text(told, _LANGUAGE).strip()
    return value.replace("_", "-") if _TAG.fullmatch(value) else ""


def _notes(gatsby: Gatsby, title: str, languages: list[str]) -> list[Note]:
    found = []
    if not title:
        found.append(notes.setting_unread("siteMetadata.title", gatsby.config, "site.title"))
    if not host_of(gatsby.metadata):
        found.append(notes.setting_unread("siteMetadata.siteUrl", gatsby.config, "site.url"))
    if gatsby.path_prefix.rstrip("/"):
        found.append(notes.prefix_kept(gatsby.config, gatsby.path_prefix))
    if len(languages) > 1:
        found.append(notes.languages_found(gatsby.config, ", ".join(languages)))
    return found


def _title(gatsby: Gatsby) -> str:
    """Find the site's title: in the metadata, in a table of them, or as the name of its app."""
    held = [each for each in gatsby.metadata.values() if isinstance(each, Mapping)]
    apps = [each.options for each in gatsby.plugins if each.name == "gatsby-plugin-manifest"]
    told = [_text(gatsby.metadata, _TITLE), *(_text(each, ("title", "siteTitle")) for each in held)]
    return next(filter(None, (*told, *(_text(each, ("name",)) for each in apps))), "")


def _text(told: Mapping[str, object], keys: tuple[str, ...]) -> str:
    return str(told.get(_key(told, keys), ""))


def _key(told: Mapping[str, object], keys: tuple[str, ...]) -> str:
    """Find the first key that holds a text; "" is none."""
    return next((key for key in keys if isinstance(told.get(key), str) and told[key]), "")


def _author(told: Mapping[str, object]) -> str:
    for key in _AUTHOR:
        value = told.get(key)
        if isinstance(value, Mapping):
            value = value.get("name")
        if isinstance(value, str) and value:
            return value
    return ""
