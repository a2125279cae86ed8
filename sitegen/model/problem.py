"""What can be wrong with a site, as a value."""

from typing import Literal

from sitegen.model.frozen import dataclass
from sitegen.model.place import Place

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it should be, told in the author's words.

    code:  permanent, `SG` and three digits
    fact:  what is so; one line, no full stop
    hint:  one thing to do about it; may be empty
    calls: where the components were called that led to the place, the nearest first; where several
           calls led there, one chain of them after another
    """

    code: str
    level: Level
    place: Place
    fact: str
    hint: str = ""
    calls: tuple[Place, ...] = ()


class Trouble(Exception):
    """Stops the one task that cannot go on, carrying the problems that tell why."""

    def __init__(self, *problems: Problem) -> None:
        """Carry one problem or more."""
        super().__init__("; ".join(f"{each.place}: {each.fact} [{each.code}]" for each in problems))
        self.problems = problems
