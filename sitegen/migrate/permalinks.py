"""The URL pattern of a collection, where one says the same as all its pages."""

from collections.abc import Sequence
from posixpath import commonpath

from sitegen.migrate.addresses import is_slug, served


def pattern_of(pages: Sequence[tuple[str, str, bool]]) -> tuple[str, bool]:
    """Choose a collection's pattern.

    pages:   (path within the collection, URL, whether it has a slug of its own) of each page
    returns: a pattern, "" without pages; and whether it gives every page its URL
    """
    urls = [served(url) for _, url, _ in pages if url.endswith("/")]
    if not pages:
        return "", False
    folder = f"{commonpath(urls).rstrip('/')}/" if urls else "/"
    for prefix in _prefixes(folder):
        if all(_given(path, prefix) == url and not own for path, url, own in pages):
            return f"{prefix}{{path}}/", True
    # What is written later has a place of its own, below what all pages share.
    start = folder if len(pages) > 1 else f"{folder.rstrip('/').rpartition('/')[0]}/"
    return f"{start}{{path}}/", False


def _prefixes(folder: str) -> list[str]:
    parts = folder.strip("/").split("/") if folder.strip("/") else []
    return ["/" + "".join(f"{each}/" for each in parts[:n]) for n in range(len(parts), -1, -1)]


def _given(path: str, prefix: str) -> str:
    """Tell which URL the pattern gives a file; "" where that is not certain."""
    stem = path.removesuffix(".md")
    parts = [each for each in stem.removesuffix("/index").split("/") if each]
    if stem == "index":
        return prefix
    return f"{prefix}{'/'.join(parts)}/" if all(is_slug(each) for each in parts) else ""
