"""Files that a command begins for an author, and never writes over."""

from pathlib import Path


def write_new(file: Path, text: str) -> bool:
    """Write a new file, and the folders above it; False when there is one of this name."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        return False
    return True
