"""What the site's own Python declares; run again only when its files have changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.build.world import World
from sitegen.model.collection import Declared
from sitegen.model.problem import Problem
from sitegen.model.serial import from_json, to_json

NOTE = "declared"
CONFIG = "content_config.py"


@dataclass(frozen=True, slots=True)
class Declaration:
    """What `content_config.py` said, and which files were run to hear it.

    files: path → digest
    """

    declared: Declared = field(default_factory=Declared)
    files: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def declaration(world: World) -> Declaration | None:
    """Hear what the site declares; None when it has no `content_config.py`."""
    note = world.ledger.note(NOTE)
    if note:
        noted = from_json(Declaration, note)
        if world.look(noted.files) == noted.files:
            return noted
    if not world.look([CONFIG]):
        return None
    ran = world.run_config()
    heard = Declaration(ran.declared, world.look([CONFIG, *ran.imported]), ran.problems)
    world.ledger.set_notes({NOTE: to_json(heard)})
    return heard
