"""What the site's own Python declares; run again only when its files have changed."""

from collections.abc import Mapping
from dataclasses import field

from sitegen.build.world import World
from sitegen.model.collection import Declared
from sitegen.model.frozen import dataclass
from sitegen.model.place import DECLARED_IN
from sitegen.model.problem import Problem
from sitegen.model.serial import from_json, to_json

NOTE = "declared"


@dataclass(frozen=True, slots=True)
class Declaration:
    """What `content_config.py` said.

    watched: every file that was run to hear it, or would be if it were there
    files:   path → digest of those that are there
    """

    declared: Declared = field(default_factory=Declared)
    watched: tuple[str, ...] = (DECLARED_IN,)
    files: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def declaration(world: World) -> Declaration | None:
    """Hear what the site declares; None when it has no `content_config.py`."""
    if note := world.ledger.note(NOTE):
        noted = from_json(Declaration, note)
        if world.look(noted.watched) == noted.files:
            return noted
    if not world.look([DECLARED_IN]):
        return None
    ran = world.run_config()
    watched = tuple(sorted({DECLARED_IN, *ran.imported, *ran.absent}))
    heard = Declaration(ran.declared, watched, world.look(watched), ran.problems)
    # What a run that failed would have imported is not known.
    if not ran.problems:
        world.ledger.set_notes({NOTE: to_json(heard)})
    return heard
