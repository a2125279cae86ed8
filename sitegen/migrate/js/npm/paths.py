"""The module `path`, for forward slashes."""

import posixpath
from typing import Any

from sitegen.migrate.js.built.tables import argument, module
from sitegen.migrate.js.convert import text_of
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Unknown, Value


def joined(*pieces: str) -> str:
    """Join as `path.join` does: an absolute piece is no new beginning."""
    text = "/".join(each for each in pieces if each)
    return normal(text) if text else "."


def normal(path: str) -> str:
    """Resolve `.` and `..`, and keep a slash at the end."""
    if not path:
        return "."
    plain = posixpath.normpath(path)
    plain = plain[1:] if plain.startswith("//") else plain
    ends = path.endswith("/") and not plain.endswith("/")
    return plain + "/" if ends else plain


def resolved(home: str, *pieces: str) -> str:
    """Give the absolute path of pieces that begin in `home`."""
    return posixpath.normpath(posixpath.join(home, *pieces))


def relative(start: str, end: str, home: str) -> str:
    """Lead from one path to another as `path.relative` does."""
    path = posixpath.relpath(resolved(home, end), resolved(home, start))
    return "" if path == "." else path


def base_name(path: str, suffix: str = "") -> str:
    """Give the last part of a path, without the suffix when it has that."""
    name = path.rstrip("/").rpartition("/")[2]
    return name.removesuffix(suffix) if name != suffix else name


def extension(path: str) -> str:
    """Give the last part's ending with its dot; "" when it has none."""
    name = base_name(path)
    stem, dot, ending = name.rpartition(".")
    return dot + ending if stem.strip(".") else ""


def folder_name(path: str) -> str:
    """Give what `path.dirname` gives."""
    head = path.rstrip("/").rpartition("/")[0]
    return head or ("/" if path.startswith("/") else ".")


def parsed(path: str) -> dict[str, Value]:
    """Take a path apart as `path.parse` does."""
    base = base_name(path)
    ending = extension(path)
    folder = folder_name(path)
    root = "/" if path.startswith("/") else ""
    return {
        "root": root,
        "dir": "" if folder == "." and not path.startswith("./") else folder,
        "base": base,
        "ext": ending,
        "name": base.removesuffix(ending) if ending else base,
    }


def path_module(home: str) -> dict[str, Value]:
    """Make the module for a project whose folder is `home`."""

    def safe(do: Any) -> Any:
        def call(arguments: Args) -> Value:
            if any(isinstance(each, Unknown) for each in arguments):
                return LOST
            texts = [text_of(each) for each in arguments if each is not UNDEFINED]
            return do(*texts)

        return call

    made = module(
        join=safe(joined),
        resolve=safe(lambda *pieces: resolved(home, *pieces)),
        relative=safe(lambda start, end: relative(start, end, home)),
        basename=safe(base_name),
        dirname=safe(folder_name),
        extname=safe(extension),
        parse=safe(parsed),
        normalize=safe(normal),
        isAbsolute=safe(lambda path: path.startswith("/")),
        format=lambda arguments: _formatted(argument(arguments, 0)),
    )
    made["sep"] = "/"
    made["posix"] = made
    return made


def _formatted(pieces: Value) -> Value:
    if not isinstance(pieces, dict):
        return LOST
    base = pieces.get("base") or f"{pieces.get('name', '')}{pieces.get('ext', '')}"
    folder = pieces.get("dir") or pieces.get("root") or ""
    return f"{folder}/{base}" if folder and not folder.endswith("/") else folder + base
