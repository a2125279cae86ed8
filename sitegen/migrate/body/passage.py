"""A text on its way: the document, its parts, and what is around it."""

from dataclasses import dataclass

from sitegen.migrate.body.place import Places
from sitegen.migrate.body.reading import Reading
from sitegen.migrate.body.surroundings import Surroundings
from sitegen.migrate.document import Document


@dataclass(frozen=True, slots=True)
class Passage:
    """What each construct looks at.

    document: its body is `reading.text`
    """

    document: Document
    reading: Reading
    around: Surroundings
    places: Places

    @property
    def path(self) -> str:
        """Give the path of the document, for notes."""
        return self.document.path

    @property
    def is_mdx(self) -> bool:
        """Tell whether tags are JSX."""
        return self.document.dialect == "mdx"
