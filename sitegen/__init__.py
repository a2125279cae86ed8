"""A static site generator for people who write."""

from sitegen.version import __version__

__all__ = ["__version__"]
