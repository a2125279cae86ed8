"""The command line: one file per command, and one door for all that goes wrong."""

import atexit
import gc
from collections.abc import Sequence

# What a command imports and makes lives to its end: looking for garbage in it takes a tenth of the
# time. A build after an edit of 10,000 posts makes 150,000 things.
FEWER_COLLECTIONS = (200_000, 50, 100)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line.

    argv:    without the program's name; None takes the process's own
    returns: the exit code
    """
    gc.set_threshold(*FEWER_COLLECTIONS)
    # At its end, Python would look through all of it once more, which takes another tenth.
    atexit.register(gc.freeze)
    from sitegen.cli.door import main as through_the_door

    return through_the_door(argv)
