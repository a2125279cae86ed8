"""What a route's `paths(site)` sees of the site."""

from collections.abc import Mapping, Sequence

from sitegen.model.config import Config
from sitegen.model.entry import Entry
from sitegen.model.near import did_you_mean


class Item:
    """An entry, with the fields of its front matter as attributes."""

    __slots__ = ("_entry",)

    def __init__(self, entry: Entry) -> None:
        """Show this entry."""
        self._entry = entry

    def __getattr__(self, name: str) -> object:
        """Give a field of the entry or of its front matter. raises: AttributeError"""
        if name in self._entry.data:
            return self._entry.data[name]
        if name in Entry.__dataclass_fields__:
            return getattr(self._entry, name)
        known = [*Entry.__dataclass_fields__, *self._entry.data]
        told = did_you_mean(name, known)
        raise AttributeError(f"an entry of {self._entry.collection!r} has no {name!r}; {told}")

    def __repr__(self) -> str:
        """Name the entry."""
        return f"<entry {self._entry.id}>"


class Site:
    """The site as a route's Python sees it: entries, data and settings."""

    def __init__(
        self,
        collections: Mapping[str, Sequence[Entry]],
        data: Mapping[str, object],
        config: Config,
    ) -> None:
        """Show these; entries in the order of their collection."""
        self._collections = collections
        self.data = data
        self.config = config

    def collection(self, name: str) -> list[Item]:
        """List the entries of a collection. raises: LookupError"""
        if name not in self._collections:
            hint = did_you_mean(name, self._collections)
            raise LookupError(f"there is no collection {name!r}; {hint}".rstrip("; "))
        return [Item(entry) for entry in self._collections[name]]
