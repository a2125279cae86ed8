"""Problems of languages (SG60x)."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.told import choices

SETTINGS = Place("sitegen.toml")


def no_transliteration() -> Problem:
    """SG600: slugs in ASCII are wanted, and what spells them is not installed."""
    fact = "slug_style is 'ascii', which needs the library anyascii"
    return Problem("SG600", "error", SETTINGS, fact, "run pip install 'sitegen-static[ascii]'")


def settings_of_no_language(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG601: there are settings for a language that the site does not have."""
    hint = did_you_mean(wanted, known, f"add {wanted!r} to site.languages")
    return Problem("SG601", "error", place, f"the site has no language {wanted!r}", hint)


def bad_fallback(place: Place, language: str, wanted: str, known: Collection[str]) -> Problem:
    """SG602: a language falls back to itself, or to one that the site does not have."""
    fact = f"{language!r} cannot fall back to {wanted!r}"
    others = [each for each in known if each != language]
    hint = f"say {choices(others)}" if others else "a site with one language needs no fallback"
    return Problem("SG602", "error", place, fact, hint)


def permalink_of_nothing(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG603: a language has a permalink for what is no collection and no taxonomy."""
    hint = did_you_mean(wanted, known, f"there is {', '.join(known)}" if known else "")
    return Problem("SG603", "error", place, f"there is no collection {wanted!r}", hint)
