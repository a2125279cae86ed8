"""What becomes of one text, and what it calls."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.migrate.note import Note


@dataclass(frozen=True, slots=True)
class Use:
    """One call of a component that has to be brought along, or written anew.

    name:     as the text writes it, such as `AffiliateLink` or `UI.Badge`
    props:    the names it is given, as the new text writes them
    is_block: whether it stands on lines of its own
    has_slot: whether it has content
    source:   the path in the tree that it is imported from; "" when that is not in the tree
    """

    name: str
    props: tuple[str, ...]
    is_block: bool
    has_slot: bool
    source: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Converted:
    """A text of the new site.

    text:  Markdown for the place that `Surroundings.targets` gives the document
    files: path in the new site → path in the tree, of what the text shows or links to
    front: front matter that the text itself exported
    uses:  calls of components that the themes do not bring
    needs: settings of `[markdown]` that the text relies on: `tags`, `math`, `emoji`, `smart`
    """

    text: str
    files: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    front: Mapping[str, object] = field(default_factory=dict)
    uses: tuple[Use, ...] = ()
    needs: frozenset[str] = frozenset()
