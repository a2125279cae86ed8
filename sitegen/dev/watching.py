"""Which files an author saved, in whatever manner."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import field
from pathlib import Path

from watchfiles import Change, awatch

from sitegen.model.frozen import dataclass

# Saves that come closer together than this are one. Whoever waits this long wakes up as often, so
# the root itself, where little is saved, is looked at less often than the folders below.
QUIET_MS = 5
QUIET_AT_ROOT_MS = 20
# A storm is over when it pauses, or after this long.
LONGEST_MS = 400
POLL_MS = 200
# Folders that no site is made from, and that may hold a great many files.
_LEFT_ALONE = frozenset({"node_modules", "__pycache__"})

Paths = frozenset[str]
Look = Callable[..., AsyncIterator[set[tuple[Change, str]]]]


@dataclass(frozen=True, slots=True)
class Watch:
    """Watches the sources of a site.

    What happened to a file is not told: an editor may write it in place, move another over it, or
    delete it and write it anew. Only the state that is there afterwards counts.

    skip:       folders that a build writes
    is_polling: look again and again, where the system does not tell of changes; this is done by
                itself where it says that it cannot
    look:       tells of changes, as `watchfiles.awatch` does
    """

    root: Path
    skip: tuple[Path, ...]
    is_polling: bool = False
    look: Look = awatch
    _heard: asyncio.Queue[Paths] = field(default_factory=asyncio.Queue)

    async def saved(self, stop: asyncio.Event) -> AsyncIterator[Paths]:
        """Give the paths that changed, relative to the root, whenever some did.

        returns: nothing changed first, as soon as no change can be missed any more, and again
                 whenever other folders are watched: what came in between was told by nobody
        """
        while not stop.is_set():
            folders, again = self._folders(), asyncio.Event()
            tasks = [
                asyncio.create_task(self._hear((self.root,), False, again)),
                asyncio.create_task(self._hear(folders, True, again)),
            ]
            await asyncio.sleep(0)  # Both watch from here on.
            yield Paths()
            try:
                async for paths in self._until(stop):
                    yield paths
                    if self._folders() != folders:
                        break
            finally:
                again.set()
                await asyncio.gather(*tasks, return_exceptions=True)

    async def _until(self, stop: asyncio.Event) -> AsyncIterator[Paths]:
        ends = asyncio.create_task(stop.wait())
        while not stop.is_set():
            comes = asyncio.create_task(self._heard.get())
            await asyncio.wait((comes, ends), return_when=asyncio.FIRST_COMPLETED)
            if not comes.done():
                comes.cancel()
                return
            paths = comes.result()
            while not self._heard.empty():
                paths |= self._heard.get_nowait()
            yield paths

    async def _hear(self, folders: Collection[Path], is_deep: bool, stop: asyncio.Event) -> None:
        if not folders:
            return
        if not self.is_polling:
            try:
                await self._listen(folders, is_deep, stop)
                return
            except (OSError, RuntimeError):  # As watchfiles tells it.
                # The system tells of no more files, or of none; what came meanwhile is looked at.
                self._heard.put_nowait(Paths())
        await self._poll(folders, is_deep, stop)

    async def _listen(self, folders: Collection[Path], is_deep: bool, stop: asyncio.Event) -> None:
        watched = self.look(
            *folders,
            watch_filter=self._is_told,
            step=QUIET_MS if is_deep else QUIET_AT_ROOT_MS,
            debounce=LONGEST_MS,
            stop_event=stop,
            recursive=is_deep,
            ignore_permission_denied=True,
        )
        async for changes in watched:
            self._tell(path for _, path in changes)

    async def _poll(self, folders: Collection[Path], is_deep: bool, stop: asyncio.Event) -> None:
        # What watchfiles polls with knows whole seconds, and misses the second save of one.
        before = self._state(folders, is_deep)
        while not stop.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), POLL_MS / 1000)
            now = await asyncio.to_thread(self._state, folders, is_deep)
            if changed := {path for path, _ in before.items() ^ now.items()}:
                self._tell(changed)
            before = now

    def _state(self, folders: Collection[Path], is_deep: bool) -> dict[str, tuple[int, ...]]:
        """Tell of each file what shows that it was saved."""
        found: dict[str, tuple[int, ...]] = {}
        for folder in folders:
            for here, below, names in os.walk(folder):
                met = [n for n in below if self._is_source(Path(here, n))]
                below[:] = met if is_deep else []
                for path in (f"{here}/{n}" for n in (*met, *names) if not _is_odd(n)):
                    with suppress(OSError):  # It has just gone, or is a link to nothing.
                        told = os.stat(path)  # noqa: PTH116, a `Path` costs as much again.
                        found[path] = (told.st_mtime_ns, told.st_size, told.st_ino)
        return found

    def _tell(self, paths: Iterable[str]) -> None:
        told = (Path(path).relative_to(self.root).as_posix() for path in paths)
        self._heard.put_nowait(frozenset(told))

    def _is_told(self, _: Change, path: str) -> bool:
        return self._is_source(Path(path))

    def _folders(self) -> tuple[Path, ...]:
        """List the folders of the root that a site may be made from."""
        found = (path for path in self.root.iterdir() if path.is_dir())
        return tuple(sorted(filter(self._is_source, found)))

    def _is_source(self, path: Path) -> bool:
        if not path.is_relative_to(self.root):
            return False
        if any(path.is_relative_to(each) for each in self.skip):
            return False
        return not any(map(_is_odd, path.relative_to(self.root).parts))


def _is_odd(part: str) -> bool:
    return part in _LEFT_ALONE or part.startswith(".") or part.endswith("~")
