"""Pages of terms that a site has once for each of its languages, as one taxonomy."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from sitegen.migrate.routes import Redirect, Taxonomy

Members = Mapping[str, Taxonomy]


def one_for_all(
    found: Collection[Taxonomy], languages: Collection[str], default: str
) -> tuple[tuple[Taxonomy, ...], tuple[Redirect, ...]]:
    """Join the taxonomies whose patterns differ by a language in front.

    languages: of the site
    default:   the one that has no language in front of its URLs in the new site
    returns:   and redirects from the URLs that had the default one there
    """
    groups: dict[tuple[str, str], dict[str, Taxonomy]] = {}
    for each in found:
        language, rest = _parted(each.pattern, languages)
        groups.setdefault((each.key, rest), {})[language] = each
    joined: list[Taxonomy] = []
    moved: list[Redirect] = []
    for members in groups.values():
        if len(members) == 1:
            joined += members.values()
        else:
            joined.append(_joined(members, languages, default))
            moved += _moved(members.get(default), languages)
    return tuple(joined), tuple(moved)


def _parted(url: str, languages: Collection[str]) -> tuple[str, str]:
    first = url.split("/")[1]
    return (first, url.removeprefix(f"/{first}")) if first in languages else ("", url)


def _joined(members: Members, languages: Collection[str], default: str) -> Taxonomy:
    own = members.get("") or members.get(default) or next(iter(members.values()))
    urls = [url for each in members.values() for url in each.terms.values()]
    return replace(
        own,
        pattern=_parted(own.pattern, languages)[1],
        index=_parted(own.index, languages)[1] if own.index else "",
        terms={
            term: _parted(url, languages)[1]
            for each in (own, *members.values())
            for term, url in each.terms.items()
        },
        others=tuple(url for url in urls if _parted(url, languages)[0] not in ("", default)),
    )


def _moved(own: Taxonomy | None, languages: Collection[str]) -> Iterator[Redirect]:
    if own is not None:
        for url in (*own.terms.values(), *([own.index] if own.index else [])):
            yield Redirect(url, _parted(url, languages)[1], 301, "", 1)
