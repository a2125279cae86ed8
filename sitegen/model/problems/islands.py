"""Problems of islands, their scripts, and the policy of pages: SG57x to SG59x."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.model.told import choices


def no_such_trigger(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG570: `client` is not one of the triggers that wake an island."""
    hint = did_you_mean(wanted, known, f"it can be {choices(known)}")
    return Problem("SG570", "error", place, f"there is no trigger {wanted!r}", hint)


def bad_trigger_option(place: Place, why: str, near: str) -> Problem:
    """SG571: what stands in the brackets of a trigger does not fit it."""
    return Problem("SG571", "error", place, why, f"did you mean {near!r}?" if near else "")


def island_without_script(place: Place, component: str, script: str) -> Problem:
    """SG572: `client` is given to a component that has no script beside it."""
    fact = f"the component {component!r} has no script, so nothing can wake it"
    return Problem("SG572", "error", place, fact, f"write {script!r}, or leave `client` out")


def prop_cannot_travel(place: Place, component: str, path: str, what: str, hint: str) -> Problem:
    """SG573: an island is given a value that cannot be handed to its script."""
    fact = f"the prop {path!r} of the island {component!r} is {what}, which no script can be given"
    return Problem("SG573", "error", place, fact, hint)


def no_such_module(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG574: a script imports a file that is not there."""
    otherwise = "paths start at the folder of this file, and end in '.js'"
    hint = did_you_mean(wanted, known, otherwise)
    return Problem("SG574", "error", place, f"there is no script {wanted!r}", hint)


def no_such_import(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG575: a script imports a name that `[islands.imports]` does not list."""
    otherwise = f"say in [islands.imports] which file {wanted!r} is, or begin a path with './'"
    hint = did_you_mean(wanted, known, otherwise)
    return Problem("SG575", "error", place, f"[islands.imports] has no {wanted!r}", hint)


def import_leads_nowhere(place: Place, name: str, target: str, known: Collection[str]) -> Problem:
    """SG576: a name in `[islands.imports]` stands for a file that is in no assets folder."""
    otherwise = "name a script of the assets folder, a path that begins with '/', or a URL"
    hint = did_you_mean(target, known, otherwise)
    fact = f"{name!r} stands for {target!r}, which is no asset"
    return Problem("SG576", "error", place, fact, hint)


def prefix_without_folder(place: Place, name: str, target: str) -> Problem:
    """SG577: a name that ends in `/` stands for something that is not a folder of URLs."""
    fact = f"{name!r} stands for every name that begins so, but {target!r} is no folder of URLs"
    hint = "give a path of the site, or a URL, that ends with '/'"
    return Problem("SG577", "error", place, fact, hint)


def script_not_whole(place: Place, text: str, wants: str) -> Problem:
    """SG578: in a script, something does not end or nothing began what ends; no browser runs it."""
    fact = f"what {text!r} begins does not end" if wants else f"nothing began what {text!r} ends"
    hint = f"write the {wants!r} that ends it" if wants else "take it out, or write what it ends"
    return Problem("SG578", "error", place, fact, hint)


def no_default_export(place: Place, component: str) -> Problem:
    """SG579: the script of an island has no default export."""
    fact = f"the script of {component!r} has no default export, so the island would never wake"
    hint = "write `export default (element, props) => { … }`"
    return Problem("SG579", "error", place, fact, hint)


def inline_handler(place: Place, attribute: str) -> Problem:
    """SG580: a page has an attribute with script, which its policy forbids."""
    fact = f"the page has the attribute {attribute!r}, which its policy lets no browser run"
    hint = "let an island's script listen instead, or set csp = false in [security]"
    return Problem("SG580", "error", place, fact, hint)


def outside_policy(place: Place, url: str, directive: str) -> Problem:
    """SG581: a page uses something from another host, which its policy forbids."""
    fact = f"the page uses {url!r}, which its policy lets no browser load"
    hint = f"add its host to {directive} in [security.sources]"
    return Problem("SG581", "error", place, fact, hint)


def no_such_directive(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG582: `[security.sources]` names something that is no directive of a policy."""
    hint = did_you_mean(wanted, known, "directives end in '-src', such as 'img-src'")
    return Problem("SG582", "error", place, f"there is no directive {wanted!r}", hint)


def not_a_source(place: Place, source: str) -> Problem:
    """SG583: `[security.sources]` holds something that is not one source."""
    hint = "write one host, scheme or keyword in each text, such as 'https://img.example.org'"
    return Problem("SG583", "error", place, f"{source!r} is not one source of a policy", hint)
