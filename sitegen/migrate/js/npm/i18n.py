"""Languages that names of files tell: `ptz-i18n`, which gatsby-plugin-i18n rests on."""

from collections.abc import Mapping
from typing import Any

from sitegen.migrate.js.built.tables import argument, module
from sitegen.migrate.js.npm.packages import package
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.values import Args, Value


@package("ptz-i18n")
def _ptz(project: Project) -> Value:
    return module(getSlugAndLang=_slug_and_lang)


def _slug_and_lang(args: Args) -> Value:
    options, path = argument(args, 0), argument(args, 1)
    given = options if isinstance(options, dict) else {}
    found = slug_and_language(given, path) if isinstance(path, str) else None
    slug, language = found or (None, None)
    return {"slug": slug, "langKey": language}


def slug_and_language(options: Mapping[str, Any], path: str) -> tuple[str, str] | None:
    """Give path and language of a file: `/dir/index.es.md` is `/es/dir/` in `es`.

    path:    whole, of the file
    returns: None when it is below none of the folders that the options name
    source:  gatsby-plugin-i18n 1, onCreateNode
    """
    folders = options.get("pagesPaths", ["/src/pages"])
    within = _within(path, folders if isinstance(folders, list) else [])
    if within is None:
        return None
    default = str(options.get("langKeyDefault", "en"))
    none = str(options.get("langKeyForNull", "any"))
    folder, _, name = within.rpartition("/")
    stem, _, language = name.rpartition(".")[0].partition(".")
    key = language.lower() or (default if none == "any" else none)
    is_plain = not language or (key == default and not options.get("prefixDefault"))
    pieces = ["" if is_plain else key, folder.strip("/"), "" if stem == "index" else stem]
    return "/" + "".join(f"{each}/" for each in pieces if each), key


def _within(path: str, folders: list[object]) -> str | None:
    for each in folders:
        folder = str(each).rstrip("/")
        if folder and folder in path:
            return path.partition(folder)[2]
    return None
