"""The pages of a site by every name that its sidebar may have for them."""

import re
from collections.abc import Mapping
from itertools import accumulate

from sitegen.migrate.sidebar.lines import Line
from sitegen.model.address import parted

_SUFFIX = re.compile(r"\.(mdx?|markdown)$")
_AROUND = re.compile(r"^\.?/+|/+$")
_INDEX = re.compile(r"(^|/)(index|README)$")


class Known:
    """Finds documents by URL, by path, or by the end of either where no other has it."""

    def __init__(self, urls: Mapping[str, str]) -> None:
        """Know these. urls: path of a document → URL of its page"""
        self._urls = {_bare(url): path for path, url in urls.items()}
        self._paths = {_stem(path): path for path in urls}
        self._ends: dict[str, str] = {}
        for names in (self._urls, self._paths):
            for name, path in names.items():
                for end in _ends(name):
                    other = self._ends.setdefault(end, path)
                    self._ends[end] = path if other == path else ""

    def path(self, line: Line, folder: str) -> str | None:
        """Find the document that a line of a sidebar leads to; None when there is none.

        folder: of the sidebar's own file
        """
        target = _stem(_bare(line.target))
        whole = "/".join(_bare(each) for each in (*line.within, target) if each)
        return (
            self._urls.get(target)
            or self._paths.get(f"{folder}/{target}".strip("/"))
            or self._ends.get(whole)
            or self._ends.get(target)
            or None
        )


def is_elsewhere(target: str) -> bool:
    """Tell whether an address leads out of the site, or to a place in a page."""
    return "://" in target or target.startswith(("#", "mailto:"))


def _bare(address: str) -> str:
    return _AROUND.sub("", parted(address)[0])


def _stem(path: str) -> str:
    return _INDEX.sub("", _SUFFIX.sub("", path))


def _ends(name: str) -> list[str]:
    """List the ends of a path, from its last part to all of it."""
    parts = reversed(name.split("/"))
    return list(accumulate(parts, lambda end, part: f"{part}/{end}"))
