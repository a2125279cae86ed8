"""How much work a reading of somebody's code may make."""

from sitegen.migrate.js.values import Value

# Some ten seconds of work. Code that compares every post with every other one asks for half a
# million steps where there are a hundred posts.
STEPS = 4_000_000

# Deeper calls and expressions than this are nobody's page rules.
CALLS = 150
NESTING = 250


class Spent(Exception):
    """The code asks for more work than a reading may make."""


class Budget:
    """Counts steps, and ends what takes too many."""

    def __init__(self, steps: int = STEPS) -> None:
        """Begin with this many steps."""
        self.left = steps
        self.calls = 0

    def spend(self, steps: int = 1) -> None:
        """Take steps off.

        raises: Spent
        """
        self.left -= steps
        if self.left < 0:
            raise Spent

    def weigh(self, value: Value) -> Value:
        """Give the value back, paid for by its size."""
        if isinstance(value, str | list | dict) and len(value) > 64:
            self.spend(len(value) >> 4)
        return value

    def enter(self) -> None:
        """Go one call deeper.

        raises: Spent
        """
        self.calls += 1
        self.spend()
        if self.calls > CALLS:
            self.calls = 0
            raise Spent

    def leave(self) -> None:
        """Come back from a call."""
        self.calls -= 1
