"""A member of an integration is called, and whatever it does wrong is told in its name."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from sitegen.extend.protocol import Integration, member
from sitegen.model.place import SETTINGS, Place
from sitegen.model.problem import Trouble
from sitegen.model.problems import extensions as problems
from sitegen.render.amiss import Amiss
from sitegen.trace.facts import Missing
from sitegen.trace.outside import Changed

# Where the site names its integrations.
IN_SETTINGS = Place(SETTINGS)


class Call(NamedTuple):
    """A member that is there, of an integration.

    place: the file to name when it does something wrong
    """

    name: str
    member: str
    function: Callable[..., Any]
    place: Place

    def __call__(self, *arguments: Any) -> Any:
        """Call it. raises: Trouble in its name; Missing and Changed as they are"""
        try:
            return self.function(*arguments)
        except (Trouble, Missing, Changed, TimeoutError):
            raise
        except Amiss as amiss:
            raise Trouble(amiss.problem(self.place)) from amiss
        except Exception as error:
            raise self.failed(error) from error

    def each(self, *arguments: Any) -> tuple[Any, ...]:
        """Call it, and go through what it yields. raises: as above"""
        whole = self._replace(function=lambda *given: tuple(self.function(*given)))
        answers: tuple[Any, ...] = whole(*arguments)
        return answers

    def failed(self, error: Exception) -> Trouble:
        """Blame it for an error."""
        why = f"{type(error).__name__}: {error}{_where(error)}"
        return Trouble(problems.integration_failed(self.place, self.name, self.member, why))

    def expect(self, answer: Any, kind: type | tuple[type, ...], wanted: str) -> Any:
        """Give the answer if it is of a kind. raises: Trouble in its name"""
        if isinstance(answer, kind):
            return answer
        got = "nothing" if answer is None else f"a {type(answer).__name__}"
        problem = problems.integration_answered_wrongly(
            self.place, self.name, self.member, wanted, got
        )
        raise Trouble(problem)


def calls(integrations: Sequence[Integration], name: str, place: Place) -> Iterator[Call]:
    """Give a member of each integration that has it, in order."""
    for each in integrations:
        if function := member(each, name):
            yield Call(each.name, name, function, place)


def _where(error: Exception) -> str:
    """Name the innermost line of the integration's own file, without the folder: a message is the
    same on every machine.
    """
    from traceback import extract_tb

    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename != __file__]
    mine = [frame for frame in frames if frame.filename == frames[0].filename]
    if not mine:
        return ""
    name = mine[-1].filename.replace("\\", "/").rpartition("/")[2]
    return f" ({name}:{mine[-1].lineno})"
