"""Which files an author saved, in whatever manner."""

import asyncio
from collections.abc import AsyncIterator, Collection
from pathlib import Path

from watchfiles import Change, awatch

# Saves that come closer together than this are one.
QUIET_MS = 20
# A storm is over when it pauses, or after this long.
LONGEST_MS = 400
_LEFT_ALONE = frozenset({"node_modules", "__pycache__"})


async def saved(
    root: Path, skip: Collection[Path], stop: asyncio.Event, is_polling: bool | None
) -> AsyncIterator[frozenset[str]]:
    """Give the paths that changed, relative to the root, whenever some did.

    What happened to each is not told: an editor may write a file in place, move another over it, or
    delete it and write it anew. Only the state that is there afterwards counts.

    skip:       folders that a build writes
    is_polling: True looks again and again, where the system does not tell of changes; None leaves
                it to the system
    """

    def is_source(_: Change, path: str) -> bool:
        return _is_source(Path(path), root, skip)

    watched = awatch(
        root,
        watch_filter=is_source,
        step=QUIET_MS,
        debounce=LONGEST_MS,
        stop_event=stop,
        force_polling=is_polling,
        poll_delay_ms=200,
        ignore_permission_denied=True,
    )
    async for changes in watched:
        yield frozenset(Path(path).relative_to(root).as_posix() for _, path in changes)


def _is_source(path: Path, root: Path, skip: Collection[Path]) -> bool:
    if not path.is_relative_to(root) or any(path.is_relative_to(each) for each in skip):
        return False
    parts = path.relative_to(root).parts
    return not any(
        part in _LEFT_ALONE or part.startswith(".") or part.endswith("~") for part in parts
    )
