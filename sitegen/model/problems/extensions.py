"""Problems of integrations and the site's own Python: SG8xx."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem


def not_python(place: Place, why: str) -> Problem:
    """SG801: a Python file of the site cannot be parsed."""
    return Problem("SG801", "error", place, f"this is not Python: {why}")


def python_raised(place: Place, kind: str, why: str) -> Problem:
    """SG802: a Python file of the site raises an exception."""
    return Problem("SG802", "error", place, f"{kind}: {why}" if why else kind)


def no_paths_function(place: Place) -> Problem:
    """SG803: the Python file beside a route has no function `paths`."""
    hint = "write 'def paths(site):'"
    return Problem("SG803", "error", place, "there is no function 'paths' here", hint)


def wrong_paths(place: Place, why: str) -> Problem:
    """SG804: `paths` returns something other than params and props."""
    hint = "return a list like [{'params': {'tag': 'a'}, 'props': {}}]"
    return Problem("SG804", "error", place, why, hint)


def unknown_collection(place: Place, field: str, name: str, known: Collection[str]) -> Problem:
    """SG805: a field refers to a collection that the site does not declare."""
    fact = f"{field} refers to {name!r}, and there is no collection of that name"
    return Problem("SG805", "error", place, fact, did_you_mean(name, known))


def schema_not_told(place: Place, name: str, why: str) -> Problem:
    """SG806: a schema has a type that cannot be described to an editor."""
    fact = f"the schema of {name!r} has no JSON Schema: {why}"
    return Problem("SG806", "error", place, fact, "use types that front matter can hold")


def no_such_integration(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG821: the settings name an integration that is neither installed nor a file of the site."""
    hint = did_you_mean(wanted, known, "give the name of an installed one, or the path of a file")
    return Problem("SG821", "error", place, f"there is no integration {wanted!r}", hint)


def integration_does_not_load(place: Place, wanted: str, why: str) -> Problem:
    """SG822: an integration fails while it is loaded."""
    return Problem("SG822", "error", place, f"the integration {wanted!r} cannot be loaded: {why}")


def integration_is_malformed(place: Place, wanted: str, why: str) -> Problem:
    """SG823: an integration lacks a name or a version, or a member cannot be called as it will be.

    why: `it has no name`
    """
    return Problem("SG823", "error", place, f"the integration {wanted!r} cannot be used: {why}")


def integration_twice(place: Place, name: str) -> Problem:
    """SG824: two integrations have the same name."""
    hint = "a name belongs to one integration; those that ship with sitegen are always there"
    return Problem("SG824", "error", place, f"there are two integrations called {name!r}", hint)


def integration_failed(place: Place, name: str, member: str, why: str) -> Problem:
    """SG825: a member of an integration raises."""
    fact = f"the integration {name!r} failed in {member!r}: {why}"
    return Problem("SG825", "error", place, fact)


def integration_answered_wrongly(
    place: Place, name: str, member: str, wanted: str, got: str
) -> Problem:
    """SG826: a member of an integration returns something else than it should."""
    fact = f"{member!r} of the integration {name!r} should return {wanted}, not {got}"
    return Problem("SG826", "error", place, fact)


def integration_page_unlawful(place: Place, name: str, url: str, why: str) -> Problem:
    """SG827: an integration wants to make a page that cannot be published."""
    fact = f"the integration {name!r} cannot make {url!r}: {why}"
    return Problem("SG827", "error", place, fact)


def no_site_url(place: Place) -> Problem:
    """SG828: there are feeds or a sitemap to make, and nothing says where the site lives."""
    fact = "site.url is not set, so there are no feeds, no sitemap and no canonical links"
    hint = "set it to the site's address, such as 'https://example.org'"
    return Problem("SG828", "warning", place, fact, hint)


def no_such_feed(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG829: `feeds.collections` names a collection that has no entries with pages."""
    hint = did_you_mean(wanted, known, f"there are {', '.join(known)}" if known else "")
    fact = f"feeds.collections names {wanted!r}, which is no collection with pages"
    return Problem("SG829", "error", place, fact, hint)
