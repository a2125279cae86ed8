"""Which file of the site a path stands for, as a static host decides it."""

from collections.abc import Container
from typing import NamedTuple
from urllib.parse import quote

NOT_FOUND = "404.html"


class Found(NamedTuple):
    """A file to send, or a place to go.

    output:   relative to the output folder; "" when the reader is sent elsewhere
    location: where to, encoded
    """

    output: str
    status: int = 200
    location: str = ""


def found(path: str, outputs: Container[str], base: str = "") -> Found | None:
    """Look up a path.

    path:    decoded, begins with `/`
    outputs: every file of the site
    base:    the folder of the host that the site is served from, such as `/docs`
    returns: None when there is neither such a file nor a page for what is not found
    """
    inside = _below(path, base)
    if inside is None:
        return Found("", 302, quote(f"{base}/")) if path == "/" else None
    if inside == "" and base:
        return Found("", 301, quote(f"{base}/"))
    name = inside.removeprefix("/")
    if output := _output(name, outputs):
        return Found(output)
    if name and not name.endswith("/") and f"{name}/index.html" in outputs:
        return Found("", 301, quote(f"{path}/"))
    return not_found(name, outputs)


def not_found(name: str, outputs: Container[str]) -> Found | None:
    """Choose the nearest page for what is not found, from the folder of a name upwards."""
    folder = name
    while folder:
        folder = folder.rpartition("/")[0]
        if (page := f"{folder}/{NOT_FOUND}".lstrip("/")) in outputs:
            return Found(page, 404)
    return Found(NOT_FOUND, 404) if NOT_FOUND in outputs else None


def _below(path: str, base: str) -> str | None:
    if path == base or path.startswith(f"{base}/"):
        return path[len(base) :]
    return None


def _output(name: str, outputs: Container[str]) -> str:
    candidates = (
        (f"{name}index.html",) if not name or name.endswith("/") else (name, f"{name}.html")
    )
    return next((each for each in candidates if each in outputs), "")
