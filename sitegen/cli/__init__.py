"""The command line: one file per command, and one door for all that goes wrong."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

# What a command imports and makes lives to its end: looking for garbage in it takes a tenth of the
# time. A build after an edit of 10,000 posts makes 150,000 things.
FEWER_COLLECTIONS = (200_000, 50, 100)


def run() -> NoReturn:
    """Run the command line of this process, and end the process with its exit code.

    Python would first take apart, thing by thing, all that a command has in memory, only to give it
    back: a twentieth of a small build. By then every file is closed and every process has ended.
    """
    code = main()
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError):  # Whoever listened may have gone.
            stream.flush()
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line.

    argv:    without the program's name; None takes the process's own
    returns: the exit code
    """
    gc.set_threshold(*FEWER_COLLECTIONS)
    from sitegen.cli.door import main as through_the_door

    return through_the_door(argv)
