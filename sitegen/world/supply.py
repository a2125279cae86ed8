"""Objects of the store placed as files: linked where that works, copied where not."""

import errno
import os
from pathlib import Path

from sitegen.world.store import DiskStore

# Other file system, too many links, no links at all: each is a reason to copy.
_NO_LINK = frozenset(
    {errno.EXDEV, errno.EMLINK, errno.EPERM, errno.EACCES, errno.ENOSYS, errno.EOPNOTSUPP}
)


class Supply:
    """Places objects as files, each checked before."""

    def __init__(self, store: DiskStore) -> None:
        """Take objects from this store."""
        self._store = store
        self._links = hasattr(os, "link")

    def place(self, digest: str, target: str) -> bool:
        """Make a file that holds an object. returns: False when the object is gone or damaged"""
        data = self._store.get(digest)
        if data is None:
            return False
        if not (self._links and self._link(digest, target)):
            Path(target).write_bytes(data)
        return True

    def _link(self, digest: str, target: str) -> bool:
        try:
            os.link(self._store.path(digest), target)
        except FileExistsError:  # Of a process that died, or that found no more room.
            Path(target).unlink()
            return self._link(digest, target)
        except OSError as error:
            if error.errno not in _NO_LINK:
                raise
            self._links = error.errno == errno.EMLINK
            return False
        return True
