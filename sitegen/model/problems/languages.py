"""Problems of languages (SG60x)."""

from sitegen.model.place import Place
from sitegen.model.problem import Problem

SETTINGS = Place("sitegen.toml")


def no_transliteration() -> Problem:
    """SG600: slugs in ASCII are wanted, and what spells them is not installed."""
    fact = "slug_style is 'ascii', which needs the library anyascii"
    return Problem("SG600", "error", SETTINGS, fact, "run pip install 'sitegen-static[ascii]'")
