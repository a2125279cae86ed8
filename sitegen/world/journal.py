"""The journal of a publication: what a killed build leaves is finished, or was never begun."""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from sitegen.model.frozen import dataclass
from sitegen.trace.digest import digest
from sitegen.world.contain import Door

STAGE = ".sitegen-stage"
_JOURNAL = "journal"
_INTENT = "folders"

Step = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Journal:
    """What one publication changes.

    write:  output paths; the staged file of each is named by its position
    remove: output paths
    """

    write: tuple[str, ...]
    remove: tuple[str, ...]


class Stage:
    """The folder inside the output where changes are made ready.

    Inside, because a rename works within one file system only.
    """

    def __init__(self, out: Path) -> None:
        """Stand for the stage of this output folder."""
        self.out, self.folder = out, out / STAGE

    def begin(self, journal: Journal) -> None:
        """Make the stage, and every folder that is needed. raises: Trouble with SG704"""
        self.folder.mkdir()
        door = Door(self.out)
        for path in journal.remove:
            door.path(path)
        wanted = {door.path(path).parent for path in journal.write}
        new = [each for each in sorted(_with_parents(wanted, self.out)) if not each.exists()]
        told = [each.relative_to(self.out).as_posix() for each in new]
        _write(self.folder / _INTENT, json.dumps(told))
        for folder in new:
            with suppress(FileExistsError, NotADirectoryError):  # A file that is to be removed.
                folder.mkdir()

    def staged(self, position: int) -> str:
        """Name the staged file of the output path at this position."""
        return f"{self.folder}/{position}"

    def commit(self, journal: Journal) -> None:
        """From now on, the publication will be finished, by whoever comes next."""
        text = json.dumps([journal.write, journal.remove])
        _write(self.folder / f"{_JOURNAL}.new", f"{digest(text.encode())}\n{text}")
        (self.folder / f"{_JOURNAL}.new").replace(self.folder / _JOURNAL)

    def journal(self) -> Journal | None:
        """Read the journal; None when the publication was not committed."""
        try:
            seal, _, text = (self.folder / _JOURNAL).read_text(encoding="utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        if seal != digest(text.encode()):
            return None
        write, remove = json.loads(text)
        return Journal(tuple(write), tuple(remove))

    def finish(self, journal: Journal, step: Step) -> None:
        """Do what the journal says and was not done yet."""
        door = Door(self.out)
        _remove(door, journal, step)
        for position, path in enumerate(journal.write):
            _put(self.staged(position), door, path)
            step("placed")
        (self.folder / _JOURNAL).unlink()
        step("journal cleared")
        shutil.rmtree(self.folder)

    def discard(self) -> None:
        """Undo a publication that was not committed."""
        try:
            made = json.loads((self.folder / _INTENT).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            made = []
        shutil.rmtree(self.folder, ignore_errors=True)
        for folder in reversed(made):
            with suppress(OSError):  # Not made yet, or not empty.
                (self.out / folder).rmdir()


def _with_parents(folders: Iterable[Path], out: Path) -> set[Path]:
    found = set(folders)
    for folder in folders:
        found.update(each for each in folder.parents if each.is_relative_to(out))
    return found


def _remove(door: Door, journal: Journal, step: Step) -> None:
    needed = {parent for path in journal.write for parent in _parents(path)}
    emptied: set[str] = set()
    for path in journal.remove:
        with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            door.path(path).unlink()
        emptied.update(_parents(path))
        step("removed")
    for folder in sorted(emptied - needed, key=len, reverse=True):
        with suppress(OSError):  # Others live there.
            door.path(folder).rmdir()


def _parents(path: str) -> Sequence[str]:
    parts = path.split("/")[:-1]
    return ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]


def _put(staged: str, door: Door, path: str) -> None:
    if not os.path.lexists(staged):  # Placed before the last kill.
        return
    target = door.path(path)
    try:
        Path(staged).replace(target)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError):
        _make_way(door, path)
        Path(staged).replace(target)


def _make_way(door: Door, path: str) -> None:
    """Remove what stands where a file or one of its folders must be."""
    for folder in map(door.path, _parents(path)):
        if folder.is_file():
            folder.unlink()
        folder.mkdir(exist_ok=True)
    if door.path(path).is_dir():
        shutil.rmtree(door.path(path))


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
