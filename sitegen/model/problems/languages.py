"""Problems of languages: SG6xx."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean
from sitegen.model.place import SETTINGS, Place
from sitegen.model.problem import Problem
from sitegen.model.told import choices


def no_transliteration() -> Problem:
    """SG600: slugs in ASCII are wanted, and what spells them is not installed."""
    fact = "slug_style is 'ascii', which needs the library anyascii"
    hint = "run pip install 'sitegen-static[ascii]'"
    return Problem("SG600", "error", Place(SETTINGS), fact, hint)


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


def settings_of_no_collection(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG603: a language has a permalink or a title for what is not declared."""
    hint = did_you_mean(wanted, known, f"there is {', '.join(known)}" if known else "")
    return Problem("SG603", "error", place, f"there is no collection {wanted!r}", hint)


def missing_parameter(
    place: Place, key: str, language: str, name: str, given: Collection[str]
) -> Problem:
    """SG604: a string of the interface has a hole that a template does not fill."""
    fact = f"the string {key!r} in {language} wants {name!r}, which is not given"
    return Problem("SG604", "error", place, fact, did_you_mean(name, given, f"say {name}=…"))


def no_count(place: Place, key: str, given: Collection[str]) -> Problem:
    """SG605: a string of the interface has plurals, and no single number chooses one."""
    fact = f"the string {key!r} has plurals, and no number chooses one"
    told = f"; given are {', '.join(given)}" if given else ""
    return Problem("SG605", "error", place, fact, f"say count=…{told}")


def bad_number_format(place: Place, wanted: str) -> Problem:
    """SG606: a number is to be written in a way that CLDR does not know."""
    hint = "use a pattern of CLDR, such as '#,##0.00'"
    return Problem("SG606", "error", place, f"there is no number format {wanted!r}", hint)


def no_such_translation(wanted: str, known: Collection[str]) -> Problem:
    """SG607: a file that is to be marked is no translation."""
    fact = f"{wanted!r} is the translation of nothing"
    return Problem("SG607", "error", Place(wanted), fact, did_you_mean(wanted, known))


def broken_marks(path: str) -> Problem:
    """SG608: the file that remembers the marks of translations cannot be read."""
    fact = "this is not what sitegen i18n mark has written"
    return Problem("SG608", "error", Place(path), fact, "restore it, or delete it and mark again")


def strings_missing(place: Place, language: str, keys: Collection[str]) -> Problem:
    """SG609: a language lacks strings of the interface, which are shown in another one."""
    counted = "1 string" if len(keys) == 1 else f"{len(keys)} strings"
    fact = f"{counted} of the interface not translated into {language}: {', '.join(keys)}"
    hint = "add what the site shows; until then it is shown in another language"
    return Problem("SG609", "warning", place, fact, hint)
