"""Problems of routes, URLs, clashes and redirects: SG2xx."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem


def same_url(place: Place, url: str, one: str, other: str) -> Problem:
    """SG201: two sources want the same URL."""
    both = f"{one} and {other} both" if one != other else f"two pages of {one}"
    fact = f"{both} want the URL {url!r}"
    return Problem("SG201", "error", place, fact, "give one of them another slug or permalink")


def same_file(place: Place, file: str, one: str, other: str) -> Problem:
    """SG202: two URLs need the same file of the output."""
    fact = f"{one} and {other} both need the file {file!r}"
    return Problem("SG202", "error", place, fact, "give one of them another slug or permalink")


def lookalikes(place: Place, url: str, one: str, other: str, by: str) -> Problem:
    """SG203: two URLs differ in a way that not every system tells apart."""
    fact = f"{one} and {other} want URLs that differ only in {by}: {url!r}"
    return Problem("SG203", "error", place, fact, "give one of them another slug or permalink")


def file_and_folder(place: Place, path: str, file: str, inside: str) -> Problem:
    """SG204: one source needs a file where another needs a folder."""
    fact = f"{file} needs {path!r} to be a file, {inside} needs it to be a folder"
    return Problem("SG204", "error", place, fact, "give one of them another slug or permalink")


def unsafe_url(place: Place, url: str, why: str) -> Problem:
    """SG205: a URL cannot be published."""
    hint = "write a URL as readers see it, such as '/a/b/'"
    return Problem("SG205", "error", place, f"the URL {url!r} cannot be published: {why}", hint)


def reserved_name(place: Place, url: str, part: str) -> Problem:
    """SG206: a URL needs a file name that Windows does not allow."""
    fact = f"the URL {url!r} needs a file that Windows cannot have"
    return Problem("SG206", "error", place, fact, f"write something else for {part!r}")


def bad_pattern(place: Place, pattern: str, why: str) -> Problem:
    """SG207: a URL pattern cannot be read."""
    hint = "a pattern looks like '/blog/{slug}/'"
    return Problem("SG207", "error", place, f"the pattern {pattern!r} is not one: {why}", hint)


def unknown_field(place: Place, name: str, pattern: str, known: Collection[str]) -> Problem:
    """SG208: a URL pattern names a field that the entry does not have."""
    fact = f"the URL pattern {pattern!r} wants the field {name!r}, which is not here"
    hint = did_you_mean(name, known, f"the fields are {', '.join(sorted(set(known)))}")
    return Problem("SG208", "error", place, fact, hint)


def empty_field(place: Place, name: str, pattern: str) -> Problem:
    """SG209: a field that the URL pattern needs is empty."""
    fact = f"the URL pattern {pattern!r} needs {name!r}, which is empty here"
    needed = "a date" if name in ("year", "month", "day") else f"a {name}"
    return Problem("SG209", "error", place, fact, f"give it {needed}, or a permalink")


def bad_route_name(place: Place, name: str, why: str) -> Problem:
    """SG210: the name of a route's file cannot be read."""
    hint = "brackets look like 'tags/[tag].html' or '[...path].html'"
    return Problem("SG210", "error", place, f"the route name {name!r} is not one: {why}", hint)


def no_paths(place: Place, name: str) -> Problem:
    """SG211: a route has brackets and nothing says what they stand for."""
    fact = f"nothing says what the brackets of {name!r} stand for"
    hint = "write 'paths: {collection: NAME}' in its front matter, or a 'paths' function beside it"
    return Problem("SG211", "error", place, fact, hint)


def needless_paths(place: Place, name: str, why: str) -> Problem:
    """SG212: a route says what its brackets stand for where it must not."""
    return Problem("SG212", "error", place, f"the paths of {name!r} are not needed: {why}")


def unknown_route_key(place: Place, key: str, known: Collection[str]) -> Problem:
    """SG213: the front matter of a route has a key that means nothing."""
    hint = did_you_mean(key, known, f"the keys are {', '.join(known)}")
    return Problem("SG213", "error", place, f"a route has no key {key!r}", hint)


def wrong_route_value(place: Place, key: str, value: object, wanted: str) -> Problem:
    """SG214: a key in the front matter of a route has a value of another kind."""
    return Problem("SG214", "error", place, f"{key!r} is {value!r}", f"it must be {wanted}")


def wrong_params(place: Place, got: Collection[str], wanted: Collection[str]) -> Problem:
    """SG215: a path does not say what each bracket of its route stands for."""
    told = ", ".join(repr(name) for name in sorted(got)) or "nothing"
    hint = f"say what {' and '.join(repr(name) for name in wanted)} stands for, and nothing else"
    return Problem("SG215", "error", place, f"one of its paths gives params for {told}", hint)


def wrong_param(place: Place, name: str, value: str, why: str) -> Problem:
    """SG216: what a bracket stands for cannot be part of a URL there."""
    return Problem("SG216", "error", place, f"the param {name!r} is {value!r}: {why}")


def no_page_param(place: Place, name: str) -> Problem:
    """SG217: a route paginates and has no bracket for the number."""
    hint = "put '[...page]' in its name, such as 'blog/[...page].html'"
    return Problem("SG217", "error", place, f"{name!r} paginates and has no page param", hint)


def no_such_source(place: Place, kind: str, wanted: str, known: Collection[str]) -> Problem:
    """SG218: a route or a reference names a collection or taxonomy that there is not."""
    hint = did_you_mean(wanted, known, f"there is {', '.join(sorted(known)) or 'none'}")
    return Problem("SG218", "error", place, f"there is no {kind} {wanted!r}", hint)


def no_such_language(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG219: a route names a language that the site does not have."""
    hint = did_you_mean(wanted, known, f"the site's languages are {', '.join(known)}")
    return Problem("SG219", "error", place, f"the site has no language {wanted!r}", hint)


def no_template_for(place: Place, what: str, wanted: str, known: Collection[str]) -> Problem:
    """SG220: a page needs a template that is neither in the site nor in its theme."""
    hint = did_you_mean(wanted, known, f"write 'templates/{wanted}'")
    return Problem("SG220", "error", place, f"there is no template {wanted!r} for {what}", hint)


def redirect_chain(place: Place, path: str, target: str, end: str) -> Problem:
    """SG221: a redirect leads to another redirect."""
    fact = f"the redirect from {path!r} leads to {target!r}, which leads on"
    return Problem("SG221", "error", place, fact, f"let it lead to {end!r}")


def redirect_loop(place: Place, steps: Collection[str]) -> Problem:
    """SG222: redirects lead in a circle."""
    fact = f"redirects lead in a circle: {' → '.join(repr(step) for step in steps)}"
    return Problem("SG222", "error", place, fact, "let one of them lead to a page")


def redirect_nowhere(place: Place, path: str, target: str, known: Collection[str]) -> Problem:
    """SG223: a redirect leads to a page that there is not."""
    fact = f"the redirect from {path!r} leads to {target!r}, and there is no such page"
    return Problem("SG223", "error", place, fact, did_you_mean(target, known))


def bad_redirect(place: Place, path: str, target: str, why: str) -> Problem:
    """SG224: a redirect leads to something that is not a URL."""
    fact = f"the redirect from {path!r} cannot lead to {target!r}: {why}"
    return Problem("SG224", "error", place, fact, "write '/new/' or 'https://example.org/new/'")


def no_such_entry(
    place: Place, field: str, wanted: str, collection: str, known: Collection[str]
) -> Problem:
    """SG230: an entry refers to an entry that there is not."""
    fact = f"{field!r} names {wanted!r}, and {collection!r} has no such entry"
    return Problem("SG230", "error", place, fact, did_you_mean(wanted, known))


def translated_twice(place: Place, key: str, language: str, one: str, other: str) -> Problem:
    """SG231: two entries say they are the same text in the same language."""
    fact = f"{one!r} and {other!r} are both the {language!r} text of {key!r}"
    return Problem("SG231", "error", place, fact, "give one of them another translation_key")


def nameless_term(place: Place, taxonomy: str, name: str) -> Problem:
    """SG232: a term has no letter or digit that could stand in a URL."""
    fact = f"{name!r} in {taxonomy!r} has nothing that could stand in a URL"
    is_unspelt = any(map(str.isalnum, name))
    spelt = "no letter of it can be spelt in ASCII: rename it, or leave out slug_style"
    return Problem("SG232", "error", place, fact, spelt if is_unspelt else "use letters or digits")


def terms_spelt_alike(place: Place, taxonomy: str, name: str, other: str, slug: str) -> Problem:
    """SG233: two names of terms are spelt alike in a URL, so they are one term.

    name: under which the term is shown
    """
    fact = f"{other!r} and {name!r} in {taxonomy!r} are one term: both are {slug!r} in a URL"
    hint = f"rename one of them, or say taxonomy(…, slugs={{{other!r}: '…'}})"
    return Problem("SG233", "warning", place, fact, hint)


def no_such_key(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG234: a taxonomy is of a key that no collection's front matter has, so it has no terms."""
    fact = f"no collection has a field {wanted!r}, so this taxonomy has no terms"
    return Problem("SG234", "warning", place, fact, did_you_mean(wanted, known))
