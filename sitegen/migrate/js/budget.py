"""How much work a reading of somebody's code may make."""

from sitegen.migrate.js.values import Value

# Some three seconds of work; the largest known site needs a fifteenth of it.
STEPS = 1_000_000

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
