"""What an old site had that a new one has, leads to, or has lost."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urljoin

from sitegen.migrate.parity.page import PageFacts
from sitegen.migrate.parity.site import Site
from sitegen.migrate.parity.words import similarity, words

What = Literal["url", "anchor", "feed id", "picture"]
State = Literal["served", "redirected", "lost"]

# Footnotes are numbered by the program that made the page, and nobody links to them.
_FOOTNOTE = re.compile(r"^(user-content-)?fn(ref)?[-:]?\w+")
# Ids that Gatsby's own scripts need.
_OWN = re.compile(r"^(___|gatsby-)")
_NAME = re.compile(r"[^a-z0-9\u0080-\uffff]+")
# What is on so many pages, and on so large a share of them, is layout.
_MANY, _SHARE = 3, 0.3


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one thing of the old site.

    page: URL of the old page that it is on; "" for a URL itself; of a feed, its path
    name: URL, fragment, id, or source of a picture
    to:   where it is now, when it is elsewhere
    """

    what: What
    state: State
    page: str
    name: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like the text of a page is to what it was: 0 to 1."""

    url: str
    similarity: float
    words: int


@dataclass(frozen=True, slots=True)
class Parity:
    """Two sites compared.

    layout: pictures and anchors that were on many pages of the old site, and are judged as looks
    """

    verdicts: tuple[Verdict, ...]
    likenesses: tuple[Likeness, ...]
    layout: tuple[str, ...] = ()

    @property
    def lost(self) -> tuple[Verdict, ...]:
        """What the new site has lost."""
        return tuple(each for each in self.verdicts if each.state == "lost")

    def count(self, what: What, state: State | None = None) -> int:
        """Count the things of a kind, or those of them in a state."""
        return sum(each.what == what and state in (None, each.state) for each in self.verdicts)


def compare(
    old: Site, new: Site, watch: Callable[[Iterable[str]], Iterable[str]] = lambda urls: urls
) -> Parity:
    """Compare two published sites.

    watch: is given the URLs, and gives each as it is looked at
    """
    layout = _Layout(old)
    verdicts: list[Verdict] = []
    likenesses: list[Likeness] = []
    for url in watch(old.urls):
        verdict = _of_url(url, new)
        verdicts.append(verdict)
        before = old.file(url)
        after = new.end_of(url)
        if before.endswith(".html") and not old.leads_to(url) and after.endswith(".html"):
            was, now = old.facts(before), new.facts(after)
            linked = sorted(layout.linked.get(before, set()) & was.ids)
            verdicts += _of_anchors(url, dict.fromkeys((*was.anchors, *linked)), now, layout)
            verdicts += _of_pictures(url, was, now, new, layout)
            likenesses.append(_likeness(url, was, now))
    verdicts += _of_feeds(old, new)
    return Parity(tuple(verdicts), tuple(likenesses), tuple(sorted(layout.met)))


class _Layout:
    """What is on many pages of the old site, and so is no page's own.

    linked: file of a page → the fragments that links lead to
    met:    what was asked for, and is layout
    """

    def __init__(self, old: Site) -> None:
        pages = [each for url in old.urls if (each := old.file(url)).endswith(".html")]
        self._many = max(_MANY, _SHARE * len(pages))
        self._anchors = Counter(id for page in pages for id in set(old.facts(page).anchors))
        self._pictures = Counter(name for page in pages for name in _names(old.facts(page)))
        self.met: set[str] = set()
        self.linked: dict[str, set[str]] = {}
        for page in pages:
            for file, fragment in _targets(page, old):
                self.linked.setdefault(file, set()).add(fragment)

    def has_anchor(self, id: str) -> bool:
        """Tell whether a heading's id is on many pages."""
        return self._noted(f"#{id}", self._anchors[id])

    def has_picture(self, name: str) -> bool:
        """Tell whether a picture of this name is on many pages."""
        return self._noted(name, self._pictures[name])

    def _noted(self, name: str, count: int) -> bool:
        if count >= self._many:
            self.met.add(name)
        return count >= self._many


def _targets(page: str, old: Site) -> Iterator[tuple[str, str]]:
    """List (file, fragment) that the links of a page lead to."""
    base = f"/{page.removesuffix('index.html')}"
    for path, fragment in old.facts(page).links:
        yield (old.file(urljoin(base, path)) if path else page), fragment


def _of_url(url: str, new: Site) -> Verdict:
    target = new.leads_to(url)
    end = new.end_of(url)
    if not end:
        return Verdict("url", "lost", "", url)
    return Verdict("url", "redirected" if target else "served", "", url, target)


def _of_anchors(url: str, ids: Iterable[str], now: PageFacts, layout: _Layout) -> Iterator[Verdict]:
    for id in ids:
        if _FOOTNOTE.match(id) or _OWN.match(id) or layout.has_anchor(id):
            continue
        is_there = id in now.ids or unquote(id) in now.ids
        yield Verdict("anchor", "served" if is_there else "lost", url, id)


def _of_pictures(
    url: str, was: PageFacts, now: PageFacts, new: Site, layout: _Layout
) -> Iterator[Verdict]:
    names = [picture_name(source) for source, _ in now.pictures]
    texts = {alt for _, alt in now.pictures if alt}
    for source, alt in was.pictures:
        name = picture_name(source)
        if layout.has_picture(name):
            continue
        is_there = (
            source in {each for each, _ in now.pictures}
            or ("//" not in source and bool(new.file(source.partition("?")[0])))
            or any(_is_same(name, each) for each in names)
            or (alt != "" and alt in texts)
        )
        yield Verdict("picture", "served" if is_there else "lost", url, source)


def _names(page: PageFacts) -> set[str]:
    return {picture_name(source) for source in page.shown}


def _is_same(one: str, other: str) -> bool:
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


def picture_name(source: str) -> str:
    """Name a picture by its file, whatever program put digests and widths around it."""
    last = unquote(source.partition("?")[0]).rstrip("/").rpartition("/")[2]
    stem = last.rpartition(".")[0] or last
    stem = re.sub(r"[-.](?=[0-9a-f]*\d)[0-9a-f]{8,64}$", "", stem)
    return _NAME.sub("", stem.casefold())


def _likeness(url: str, was: PageFacts, now: PageFacts) -> Likeness:
    before = words(was.texts[0]) if was.texts else ()
    best = max((similarity(before, words(each)) for each in now.texts), default=float(not before))
    return Likeness(url, best, len(before))


def _of_feeds(old: Site, new: Site) -> Iterator[Verdict]:
    """Look for every id in the feed at the same place."""
    for path, ids in old.feeds.items():
        held = set(new.feeds.get(path, ()))
        for id in ids:
            yield Verdict("feed id", "served" if id in held else "lost", f"/{path}", id)
