"""Pictures of other sites, fetched once and kept with what their hosts call them."""

import json
import os
from collections.abc import Callable, Collection, Iterator
from dataclasses import asdict
from pathlib import Path
from threading import get_ident

from sitegen.model.config import Images
from sitegen.model.frozen import dataclass
from sitegen.trace.digest import digest
from sitegen.world.store import Stock

Allowed = Callable[[str], bool]

AT_A_TIME = 8
# In the cache.
FOLDER = "remote"


@dataclass(frozen=True, slots=True)
class Held:
    """What is kept of one picture.

    digest:             of its bytes
    etag, modified:     what its host calls this state of it; "" where it does not say
    """

    url: str
    digest: str
    etag: str = ""
    modified: str = ""


class Remote:
    """The fetched pictures of a site, in a folder of its cache."""

    def __init__(self, folder: Path) -> None:
        """Keep them in this folder; it is made when the first one comes."""
        self.folder = folder

    def known(self) -> dict[str, str]:
        """Map the URL of each picture that is here to the digest of its bytes."""
        return {held.url: held.digest for held in self._held() if self._path(held.digest).is_file()}

    def read(self, url: str) -> bytes | None:
        """Give the bytes of a picture; None when they are not here, or are damaged."""
        held = self._find(url)
        try:
            data = self._path(held.digest).read_bytes() if held else None
        except OSError:
            return None
        if held and data is not None and digest(data) != held.digest:
            self._path(held.digest).unlink(missing_ok=True)
            return None
        return data

    def fetch(self, urls: Collection[str], images: Images, allowed: Allowed) -> dict[str, str]:
        """Fetch pictures, or learn from their hosts that nothing has changed.

        allowed: tells whether a URL may be asked for; redirects are held to it too
        returns: why some could not be fetched
        """
        if not urls:
            return {}
        # The doors to the network are imported by builds that go through them.
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(AT_A_TIME) as pool:
            came = pool.map(lambda url: self._get(url, images, allowed), urls)
            whys = dict(zip(urls, came, strict=True))
        return {url: why for url, why in whys.items() if why}

    def prune(self, keep: Collection[str]) -> Stock:
        """Drop every picture but those of these URLs. returns: what was dropped"""
        kept = [held for held in self._held() if held.url in keep]
        needed = {self._path(held.digest) for held in kept} | {
            self._note(held.url) for held in kept
        }
        dropped = [path for path in self._files() if path not in needed]
        sizes = [path.stat().st_size for path in dropped]
        for path in dropped:
            path.unlink(missing_ok=True)
        return Stock(sum(path.suffix == ".bin" for path in dropped), sum(sizes))

    def _get(self, url: str, images: Images, allowed: Allowed) -> str:
        from sitegen.world.asking import NotModified, Refused, ask

        held = self._find(url)
        said = {"If-None-Match": held.etag, "If-Modified-Since": held.modified} if held else {}
        try:
            told, data = ask(url, {n: v for n, v in said.items() if v}, images, allowed)
        except NotModified:
            return ""
        except Refused as refused:
            return str(refused)
        etag, modified = (told.get(name) or "" for name in ("ETag", "Last-Modified"))
        self._keep(Held(url, digest(data), etag, modified), data)
        return ""

    def _keep(self, held: Held, data: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        for path, content in (
            (self._path(held.digest), data),
            (self._note(held.url), json.dumps(asdict(held)).encode()),
        ):
            # Another thread may have fetched the same bytes from elsewhere at this moment.
            beside = path.with_suffix(f".{os.getpid()}-{get_ident()}")
            beside.write_bytes(content)
            beside.replace(path)

    def _held(self) -> Iterator[Held]:
        return filter(None, (_read_note(path) for path in self._files() if path.suffix == ".json"))

    def _files(self) -> list[Path]:
        return sorted(self.folder.iterdir()) if self.folder.is_dir() else []

    def _find(self, url: str) -> Held | None:
        held = _read_note(self._note(url))
        return held if held and held.url == url and self._path(held.digest).is_file() else None

    def _note(self, url: str) -> Path:
        return self.folder / f"{digest(url.encode('utf-8', 'surrogatepass'))}.json"

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.bin"


def _read_note(path: Path) -> Held | None:
    try:
        told = json.loads(path.read_bytes())
        held = Held(**told)
    except (OSError, ValueError, TypeError):
        return None
    is_text = all(isinstance(each, str) for each in told.values())
    return held if is_text and held.digest.isalnum() else None
