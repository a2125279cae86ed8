"""The site as it is served: every file by its path, its bytes in the store."""

from collections.abc import Callable, Mapping
from typing import TypeVar
from urllib.parse import quote

from sitegen.dev.news import About

Get = Callable[[str], bytes | None]
Value = TypeVar("Value")


class Shelf:
    """What the browser can ask for.

    outputs: path → digest
    pages:   output path → page
    base:    the folder of the host that the site is served from
    """

    def __init__(self, get: Get) -> None:
        """Begin with nothing.

        get: finds bytes by their digest
        """
        self.outputs: dict[str, str] = {}
        self.pages: dict[str, About] = {}
        self.base = ""
        self._get = get

    def take(self, outputs: Mapping[str, str | None], pages: Mapping[str, About | None]) -> None:
        """Put changed files in, and take out what is gone."""
        _merge(self.outputs, outputs)
        _merge(self.pages, pages)

    def read(self, output: str) -> bytes | None:
        """Read a file; None when there is none, or its bytes have gone."""
        digest = self.outputs.get(output)
        return self._get(digest) if digest else None

    def url(self, output: str) -> str:
        """Give the encoded URL of a file that is not a page."""
        return quote(f"{self.base}/{output}")


def _merge(held: dict[str, Value], changed: Mapping[str, Value | None]) -> None:
    for name, value in changed.items():
        if value is None:
            held.pop(name, None)
        else:
            held[name] = value
