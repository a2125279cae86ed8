"""Problems of integrations and of the site's own Python: SG8xx."""

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
    return Problem(
        "SG803", "error", place, "there is no function 'paths' here", "write 'def paths(site):'"
    )


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
