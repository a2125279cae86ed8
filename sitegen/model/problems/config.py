"""Problems of configuration: SG00x to SG04x."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean, near
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.told import choices


def config_is_not_toml(place: Place, why: str) -> Problem:
    """SG001: a settings file cannot be read as TOML."""
    return Problem("SG001", "error", place, f"this is not TOML: {why}")


def unknown_setting(
    place: Place, name: str, known: Collection[str], elsewhere: Collection[str] = ()
) -> Problem:
    """SG002: a settings file has a key that means nothing.

    known:     the settings of the same table
    elsewhere: those of the whole file
    """
    named = {_key(each): each for each in (*elsewhere, *known)}
    meant = named.get(near(_key(name), named), "")
    where = ", above the first table" if meant and "." in name and "." not in meant else ""
    hint = f"there are {choices(known)}" if known else ""
    hint = f"did you mean {meant!r}{where}?" if meant else hint
    return Problem("SG002", "error", place, f"there is no setting {name!r}", hint)


def wrong_setting(place: Place, name: str, wanted: str, got: str) -> Problem:
    """SG003: a setting has a value of the wrong type."""
    return Problem("SG003", "error", place, f"{name} should be {wanted}, not {got}")


def wrong_choice(place: Place, name: str, got: str, known: Collection[str]) -> Problem:
    """SG004: a setting has a value that is not among its choices."""
    hint = did_you_mean(got, known)
    fact = f"{name} should be {choices(known)}, not {got!r}"
    return Problem("SG004", "error", place, fact, hint)


def missing_setting(place: Place, name: str) -> Problem:
    """SG005: a setting that cannot be left out is left out."""
    return Problem("SG005", "error", place, f"{name} is missing")


def not_a_site_url(place: Place, url: str) -> Problem:
    """SG006: `site.url` is not a scheme and a host."""
    fact = f"site.url should be a scheme and a host, not {url!r}"
    return Problem("SG006", "error", place, fact, "write it like 'https://example.org'")


def site_url_with_path(place: Place, path: str) -> Problem:
    """SG007: `site.url` has a path, which belongs to `site.base`."""
    fact = f"site.url should end after the host, before {path!r}"
    return Problem("SG007", "error", place, fact, f"set site.base to {path!r}")


def not_a_base(place: Place, base: str) -> Problem:
    """SG008: `site.base` is not a folder of the host."""
    fact = f"site.base should be a folder of the host, not {base!r}"
    return Problem("SG008", "error", place, fact, "write it like '/docs'")


def not_a_language(place: Place, language: str) -> Problem:
    """SG009: a language is not written as a BCP 47 tag."""
    hint = "write it like 'en' or 'zh-TW'"
    return Problem("SG009", "error", place, f"{language!r} is not a language tag", hint)


def default_language_not_listed(place: Place, language: str, known: Collection[str]) -> Problem:
    """SG010: `site.default_language` is not among `site.languages`."""
    fact = f"the default language {language!r} is not among site.languages"
    hint = did_you_mean(language, known, f"add {language!r} to site.languages")
    return Problem("SG010", "error", place, fact, hint)


def unknown_timezone(place: Place, name: str, known: Collection[str]) -> Problem:
    """SG011: `site.timezone` is not the name of a time zone."""
    hint = did_you_mean(name, known, "use an IANA name such as 'Europe/Berlin'")
    return Problem("SG011", "error", place, f"there is no time zone {name!r}", hint)


def folder_outside_root(place: Place, name: str, path: str) -> Problem:
    """SG012: a folder of `[paths]` is not inside the site."""
    fact = f"{name} should be a folder inside the site, not {path!r}"
    return Problem("SG012", "error", place, fact, "write it relative to the root, without '..'")


def setting_too_small(place: Place, name: str, least: float, got: float) -> Problem:
    """SG013: a number is below what makes sense."""
    return Problem("SG013", "error", place, f"{name} should be {least:g} or more, not {got:g}")


def not_a_code(place: Place, code: str) -> Problem:
    """SG014: `[check] levels` names something that is not a problem's code."""
    hint = "codes are 'SG' and three digits, as in 'SG301'"
    return Problem("SG014", "error", place, f"{code!r} is not the code of a problem", hint)


def unknown_variable(name: str, known: Collection[str]) -> Problem:
    """SG015: a variable of the environment looks like a setting and is none."""
    hint = did_you_mean(name, known, "settings are named as in SITEGEN_SITE_URL")
    fact = f"there is no setting for the variable {name}"
    return Problem("SG015", "warning", Place(name), fact, hint)


def no_such_theme(place: Place, name: str, known: Collection[str]) -> Problem:
    """SG016: a theme is neither in the site's themes folder nor comes with sitegen."""
    hint = did_you_mean(name, known, f"there are {choices(known)}" if known else "")
    return Problem("SG016", "error", place, f"there is no theme {name!r}", hint)


def theme_is_its_own_parent(place: Place, names: Collection[str]) -> Problem:
    """SG017: following the parents of a theme leads back to it."""
    fact = f"the parents of this theme go in a circle: {' → '.join(names)}"
    return Problem("SG017", "error", place, fact, "remove one 'parent'")


def unknown_theme_option(place: Place, name: str, known: Collection[str]) -> Problem:
    """SG018: `[theme_options]` has a key that the theme does not know."""
    hint = did_you_mean(name, known, f"there are {choices(known)}" if known else "it has none")
    return Problem("SG018", "error", place, f"the theme has no option {name!r}", hint)


def wrong_theme_option(place: Place, name: str, wanted: str, got: str) -> Problem:
    """SG019: an option of the theme has a value of another type than its default."""
    return Problem("SG019", "error", place, f"{name} should be {wanted}, not {got}")


def setting_too_large(place: Place, name: str, most: float, got: float) -> Problem:
    """SG020: a number is above what makes sense."""
    return Problem("SG020", "error", place, f"{name} should be {most:g} or less, not {got:g}")


def setting_empty(place: Place, name: str) -> Problem:
    """SG021: a list that needs something in it is empty."""
    return Problem("SG021", "error", place, f"{name} is empty", "leave it out for its default")


def _key(name: str) -> str:
    return name.rpartition(".")[2]
