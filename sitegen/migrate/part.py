"""One part of the new site."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sitegen.migrate.note import Note


@dataclass(frozen=True, slots=True)
class Part:
    """What one concern of a migration adds to the new site.

    files:    path in the new site → its bytes
    copies:   path in the new site → path in the source
    settings: table of `sitegen.toml`, dotted → its keys
    head:     lines of HTML for the head of every page
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    copies: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    head: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


def joined(parts: Iterable[Part]) -> Part:
    """Put parts together; where two give the same file or setting, the first wins."""
    files: dict[str, bytes] = {}
    copies: dict[str, str] = {}
    settings: dict[str, dict[str, object]] = {}
    head: list[str] = []
    notes: list[Note] = []
    for part in parts:
        files = {**part.files, **files}
        copies = {**part.copies, **copies}
        for table, keys in part.settings.items():
            settings[table] = {**keys, **settings.get(table, {})}
        head += [line for line in part.head if line not in head]
        notes += part.notes
    copies = {path: source for path, source in copies.items() if path not in files}
    return Part(files, copies, settings, tuple(head), tuple(notes))
