"""Writes what the next version changes, from the fragments in `changes/`."""

from collections.abc import Mapping
from pathlib import Path

CHANGES = Path(__file__).resolve().parent / "changes"
KINDS = ("added", "changed", "fixed", "removed")


def changes(folder: Path = CHANGES) -> str:
    """Write the sentences of all fragments, sorted by kind and then by name."""
    parts = [_part(kind, sentences) for kind, sentences in _sentences(folder).items() if sentences]
    return "\n\n".join(parts) or "Nothing yet."


def _sentences(folder: Path) -> Mapping[str, list[str]]:
    """Read kind → sentences."""
    return {
        kind: [path.read_text("utf-8").strip() for path in sorted(folder.glob(f"*.{kind}.md"))]
        for kind in KINDS
    }


def _part(kind: str, sentences: list[str]) -> str:
    return "\n".join([f"### {kind.capitalize()}\n", *(f"- {each}" for each in sentences)])
