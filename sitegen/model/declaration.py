"""What a line of `content_config.py` declares."""

from sitegen.model.collection import Collection, Taxonomy
from sitegen.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Declaration:
    """A collection or a taxonomy, with what cannot be written as data.

    noun:   a collection has no name yet: its variable gives it
    schema: the pydantic model of its front matter; None is the default schema
    """

    noun: Collection | Taxonomy
    schema: type | None = None
