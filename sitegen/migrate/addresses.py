"""URLs of the old site as the new one has them."""

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote

from sitegen.plan.lawful import flaw, reserved_part
from sitegen.text.slug import slug

# What no file may have in its name on Windows, and the control characters.
_ODD = re.compile(r'[<>:"|?*#{}\\\x00-\x1f\x7f-\x9f\u2028\u2029]+')


def served(url: str) -> str:
    """Give the URL under which the new site writes the very file that Gatsby wrote.

    returns: without percent-encoding, which hosts undo before they look for a file
    source:  gatsby, get-page-html-file-path.ts: `/a` and `/a/` are `a/index.html`, `/a.html` itself
    """
    plain = unquote(url, errors="strict") if _is_encoded(url) else url
    return plain if plain.endswith(("/", ".html")) else f"{plain}/"


def _is_encoded(url: str) -> bool:
    try:
        return unquote(url, errors="strict") != url
    except UnicodeDecodeError:
        return False


def refused(url: str) -> str:
    """Tell why a URL cannot be published; "" when it can."""
    if why := flaw(url):
        return why
    if braces := re.search(r"[{}]", url):
        return f"it holds {braces[0]!r}, as patterns do"
    part = reserved_part(url)
    return f"Windows cannot have the name {part!r}" if part else ""


def lookalikes(urls: Iterable[str]) -> list[tuple[str, ...]]:
    """Group the URLs that not every file system tells apart: by case, or how signs are composed."""
    groups: dict[str, list[str]] = {}
    for url in dict.fromkeys(urls):
        groups.setdefault(unicodedata.normalize("NFC", url).casefold(), []).append(url)
    return [tuple(each) for each in groups.values() if len(each) > 1]


def nearest(url: str) -> str:
    """Give the URL that is most like one that cannot be published; "" when there is none."""
    parts = [_ODD.sub("-", part).rstrip(" .") for part in url.strip("/").split("/")]
    near = f"/{'/'.join(parts)}{'/' if url.endswith('/') else ''}"
    return "" if refused(near) else near


def part_of(url: str, pattern: str) -> str:
    """Cut what stands for the only `{…}` of a pattern out of a URL; "" when it does not fit."""
    before, after = re.split(r"\{\w+\}", pattern, maxsplit=1)
    url, after = served(url), served(after) if after else "/"
    if not (url.startswith(before) and url.endswith(after)):
        return ""
    return url[len(before) : len(url) - len(after)]


def is_slug(text: str) -> bool:
    """Tell whether a name is its own slug."""
    return bool(text) and slug(text) == text
