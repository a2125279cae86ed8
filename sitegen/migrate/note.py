"""What a migration says of one thing it met."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["converted", "guessed", "left"]
Weight = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the report.

    code:  permanent, `SG9` and two digits
    kind:  what became of it
    level: `error` is lost unless somebody acts; `warning` wants a look; `info` needs none
    path:  in the source; "" when it is about the whole of it
    line:  1 or more
    what:  what was met; one line, no full stop
    did:   what sitegen made of it; may be empty
    todo:  what is left to do, as an order; may be empty
    """

    code: str
    kind: Kind
    level: Weight
    path: str
    line: int | None
    what: str
    did: str = ""
    todo: str = ""

    def __str__(self) -> str:
        """Tell the note in one line, as the report does."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        told = [self.level, self.code, place, self.what, self.did, self.todo]
        return " · ".join(each for each in told if each)
