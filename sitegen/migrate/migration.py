"""What a migration yields."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.migrate.note import Note


@dataclass(frozen=True, slots=True)
class Migration:
    """The files of the new site, and what is to be said of the old one.

    files:     path in the new site → its bytes
    copies:    path in the new site → path in the source, taken as it is
    urls:      source path → URL of the page made from it
    left:      source path → why it makes no page
    redirects: old URL → new URL
    jsx:       source path → URL of a page that is a stub, to be written anew
    rewritten: path of a data file → path in the new site of what its rows became
    notes:     in the order of the source
    """

    files: Mapping[str, bytes]
    copies: Mapping[str, str] = field(default_factory=dict)
    urls: Mapping[str, str] = field(default_factory=dict)
    left: Mapping[str, str] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)
    jsx: Mapping[str, str] = field(default_factory=dict)
    rewritten: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
