"""Something a template asks for is amiss; whoever knows the line tells it."""

from collections.abc import Callable

from sitegen.model.place import Place
from sitegen.model.problem import Problem


class Amiss(Exception):
    """Stops a rendering; the problem lacks only its place."""

    def __init__(self, problem: Callable[[Place], Problem]) -> None:
        """Take the problem as a function of its place."""
        super().__init__(problem)
        self.problem = problem
