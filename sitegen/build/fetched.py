"""Pictures of other sites among the sources of this one."""

from collections.abc import Callable, Collection, Mapping
from typing import Protocol

from sitegen.images.allowed import is_allowed
from sitegen.model.config import Images
from sitegen.model.problem import Problem
from sitegen.model.problems.pictures import not_refreshed
from sitegen.trace.facts import Source
from sitegen.trace.outside import Changed, Snapshot
from sitegen.trace.sources import Digests, Files

MARK = "://"
OFFLINE = "it is not in the cache, and nothing is fetched in this build"


class Remote(Protocol):
    """Keeps what was fetched."""

    def known(self) -> Mapping[str, str]:
        """Map the URL of each picture that is here to the digest of its bytes."""

    def read(self, url: str) -> bytes | None:
        """Give the bytes of a picture; None when they are not here, or are damaged."""

    def fetch(
        self, urls: Collection[str], images: Images, allowed: Callable[[str], bool]
    ) -> Mapping[str, str]:
        """Fetch pictures. returns: why some could not be fetched"""


class WithRemote:
    """The sources of a site, and the pictures of others that were fetched."""

    def __init__(self, snapshot: Snapshot, remote: Remote, known: Mapping[str, str]) -> None:
        """Take them together; URLs are the paths of the latter."""
        self.digests = {**snapshot.digests, **known}
        self._snapshot, self._remote = snapshot, remote

    def read(self, path: str) -> bytes:
        """Read a file. raises: Changed when its bytes are no longer those"""
        if MARK not in path:
            return self._snapshot.read(path)
        data = self._remote.read(path)
        if data is None:
            raise Changed(path)
        return data


def with_fetched(snapshot: Snapshot, remote: Remote, known: Mapping[str, str]) -> dict[str, Source]:
    """Answer with the bytes of files and of fetched pictures."""
    every = WithRemote(snapshot, remote, known) if known else snapshot
    return {"file": Files(every), "digest": Digests(every)}


def refreshed(remote: Remote, images: Images) -> tuple[Problem, ...]:
    """Ask the hosts again for what is known, where the settings want that.

    returns: which of them did not answer; what they sent before stays
    """
    if images.fetch != "always":
        return ()
    urls = [url for url in sorted(remote.known()) if _is_allowed(url, images)]
    whys = fetched(remote, urls, images)
    return tuple(not_refreshed(url, why) for url, why in sorted(whys.items()))


def fetched(remote: Remote, urls: Collection[str], images: Images) -> Mapping[str, str]:
    """Fetch pictures, as far as the settings allow. returns: why some could not be"""
    if images.fetch == "never":
        return dict.fromkeys(urls, OFFLINE)
    return remote.fetch(urls, images, lambda url: _is_allowed(url, images))


def _is_allowed(url: str, images: Images) -> bool:
    return is_allowed(url, images.domains, images.remote_patterns)
