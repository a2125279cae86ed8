"""Further pages of a text: they lead to the one that it keeps."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sitegen.migrate.routes import Redirect
from sitegen.migrate.rules.ownership import Claim


@dataclass(frozen=True, slots=True)
class Double:
    """A URL that a text has, and the place that says so."""

    url: str
    document: str
    path: str
    line: int


def claimed(claims: Iterable[Claim], served: Callable[[str], str]) -> Iterator[Double]:
    """List the URLs of the pages that gatsby-node made of texts.

    served: gives the URL that a path has
    """
    for claim in claims:
        place = claim.page.place
        if isinstance(claim.page.path, str):
            yield Double(served(claim.page.path), claim.document, place.path, place.line)


def led(
    doubles: Iterable[Double], pages: Mapping[str, str], known: Iterable[str]
) -> Iterator[Redirect]:
    """Lead each text's further URLs to the one in `pages`.

    known: URLs that have something of their own
    """
    # Two redirects that differ in case alone are one to some hosts.
    taken = {_key(each) for each in known}
    for double in doubles:
        own = pages.get(double.document)
        if own is not None and _key(double.url) not in taken:
            taken.add(_key(double.url))
            yield Redirect(double.url, own, 301, double.path, double.line)


def _key(url: str) -> str:
    return (url.rstrip("/") or "/").casefold()
