"""Problems of templates: SG50x to SG54x."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem

# What Jinja has and templates do without: each time it gives something else.
UNSTEADY = ("random", "lipsum")


def template_syntax(place: Place, message: str) -> Problem:
    """SG501: a template is not written as Jinja wants it."""
    return Problem("SG501", "error", place, f"the template cannot be read: {message}")


def no_such_template(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG502: a template extends, includes or imports one that does not exist."""
    hint = did_you_mean(wanted, known, "templates are looked for in the site, then in its theme")
    return Problem("SG502", "error", place, f"there is no template {wanted!r}", hint)


def undefined_name(place: Place, wanted: str, of: str, known: Collection[str]) -> Problem:
    """SG503: a template uses a name or a field that does not exist."""
    fact = f"{of} has no {wanted!r}" if of else f"there is nothing called {wanted!r} here"
    return Problem("SG503", "error", place, fact, did_you_mean(wanted, known))


def template_failed(place: Place, message: str) -> Problem:
    """SG504: an expression of a template cannot be computed."""
    return Problem("SG504", "error", place, f"the template cannot be rendered: {message}")


def no_such_collection(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG505: a template asks for a collection that the site does not declare."""
    hint = did_you_mean(wanted, known, f"the site's collections are {', '.join(known) or 'none'}")
    return Problem("SG505", "error", place, f"there is no collection {wanted!r}", hint)


def no_such_asset(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG506: a template asks for a file that is in no assets folder."""
    hint = did_you_mean(wanted, known, "names are relative to the assets folder")
    return Problem("SG506", "error", place, f"there is no asset {wanted!r}", hint)


def no_such_string(
    place: Place, wanted: str, language: str, file: str, known: Collection[str]
) -> Problem:
    """SG507: a template asks for a string of the interface that no i18n file has."""
    fact = f"there is no string {wanted!r} in {language}"
    return Problem("SG507", "error", place, fact, did_you_mean(wanted, known, f"add it to {file}"))


def no_such_target(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG508: `url_for` is asked for something that has no URL."""
    otherwise = "give a source path, an entry, or a path of the site that begins with '/'"
    hint = did_you_mean(wanted, known, otherwise)
    return Problem("SG508", "error", place, f"nothing is published for {wanted!r}", hint)


def bad_date_format(place: Place, wanted: str) -> Problem:
    """SG509: a date is to be written in a form that does not exist."""
    hint = "use short, medium, long, full, or a pattern such as 'd MMM yyyy'"
    return Problem("SG509", "error", place, f"{wanted!r} is no form of a date", hint)


def no_such_field(place: Place, wanted: str, collection: str, known: Collection[str]) -> Problem:
    """SG510: a query names a field that the entries of its collection do not have."""
    fact = f"the entries of {collection!r} have no field {wanted!r}"
    return Problem("SG510", "error", place, fact, did_you_mean(wanted, known))


def bad_limit(place: Place, count: int) -> Problem:
    """SG511: a query is limited to less than one row."""
    hint = "leave `limit` out for all rows"
    return Problem("SG511", "error", place, f"a list cannot be limited to {count} rows", hint)


def no_such_taxonomy(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG512: a template asks for a taxonomy that the site does not declare."""
    hint = did_you_mean(wanted, known, f"the site's taxonomies are {', '.join(known) or 'none'}")
    return Problem("SG512", "error", place, f"there is no taxonomy {wanted!r}", hint)


def no_such_comparison(place: Place, wanted: str, ours: str) -> Problem:
    """SG513: a query compares as another program would write it."""
    fact = f"{wanted!r} does not say how to compare"
    return Problem("SG513", "error", place, fact, f"write {ours!r}")


def no_such_tool(place: Place, kind: str, wanted: str, known: Collection[str]) -> Problem:
    """SG514: a template uses a filter or a test that does not exist."""
    hint = did_you_mean(wanted, known)
    if wanted in UNSTEADY:
        hint = "a build gives the same pages each time, so nothing in it is left to chance"
    return Problem("SG514", "error", place, f"there is no {kind} {wanted!r}", hint)


def no_such_block(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG515: a template fills a block that no layout above it has, so that nothing shows it."""
    hint = did_you_mean(wanted, known, f"the layout has {', '.join(sorted(known)) or 'none'}")
    fact = f"the layout has no block {wanted!r}, so this is not shown"
    return Problem("SG515", "warning", place, fact, hint)


def outside_blocks(place: Place) -> Problem:
    """SG516: a template that extends another writes something outside of its blocks."""
    fact = "this stands outside of every block, so it is not shown"
    return Problem("SG516", "warning", place, fact, "put it into a block of the layout")
