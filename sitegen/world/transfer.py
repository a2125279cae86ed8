"""Files written into a folder of the user's, and nowhere else."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from sitegen.model.problem import Trouble
from sitegen.model.problems.publishing import leads_outside
from sitegen.world.contain import Door


def write_into(folder: Path, files: Iterable[tuple[str, bytes | Path]]) -> None:
    """Write files, and the folders above them; what is there under their names is replaced.

    files:  (path relative to the folder, its bytes or the file that it is a copy of)
    raises: Trouble with SG704 where a name, or a link on its way, leads out of the folder
    """
    folder.mkdir(parents=True, exist_ok=True)
    door = Door(folder)
    made: set[Path] = set()
    for name, content in files:
        path = door.path(name)
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        if path.is_symlink():
            raise Trouble(leads_outside(name, str(path)))
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            shutil.copyfile(content, path)


def is_vacant(folder: Path) -> bool:
    """Tell whether a folder is absent or empty."""
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
