"""The command line: one file per command, and one door for all that goes wrong."""

from sitegen.cli.door import main

__all__ = ["main"]
