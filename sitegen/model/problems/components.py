"""Problems of components: SG55x and SG56x."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem


def no_such_component(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG550: a component is called that is in no components folder."""
    otherwise = "'card' is components/card.html of the site or of its theme"
    hint = did_you_mean(wanted, known, otherwise)
    return Problem("SG550", "error", place, f"there is no component {wanted!r}", hint)


def unknown_prop(place: Place, wanted: str, component: str, known: Collection[str]) -> Problem:
    """SG551: a component is given something that it does not declare."""
    otherwise = f"it takes {', '.join(known)}" if known else "it takes none"
    fact = f"the component {component!r} has no prop {wanted!r}"
    return Problem("SG551", "error", place, fact, did_you_mean(wanted, known, otherwise))


def missing_prop(place: Place, wanted: str, component: str) -> Problem:
    """SG552: a component is called without something that it needs."""
    fact = f"the component {component!r} needs the prop {wanted!r}"
    hint = f"give it, or let it have a default: {{% props {wanted}=… %}}"
    return Problem("SG552", "error", place, fact, hint)


def unknown_slot(place: Place, wanted: str, component: str, known: Collection[str]) -> Problem:
    """SG553: a component is given content for a slot that it never shows."""
    if wanted == "default":
        fact = f"the component {component!r} shows no content"
    else:
        fact = f"the component {component!r} has no slot {wanted!r}"
    otherwise = f"it shows {', '.join(sorted(known))}" if known else "it has no {{ slot() }}"
    return Problem("SG553", "error", place, fact, did_you_mean(wanted, known, otherwise))


def endless_component(place: Place, component: str, deepest: int) -> Problem:
    """SG554: components call each other without end, or nearly so."""
    fact = f"the component {component!r} stands more than {deepest} components deep"
    return Problem("SG554", "error", place, fact, "let it stop calling itself at some point")


def page_in_body(place: Place, wanted: str) -> Problem:
    """SG555: a component in Markdown asks for the page, and its text may be on many pages."""
    fact = f"a component in Markdown does not see {wanted!r}"
    hint = "a text is shown on its page, in lists and in feeds: hand over as a prop what is needed"
    return Problem("SG555", "error", place, fact, hint)


def body_in_body(place: Place, wanted: str) -> Problem:
    """SG556: a component in Markdown asks for the text of an entry while texts are being made."""
    fact = f"a component in Markdown does not see the {wanted!r} of entries"
    hint = "it sees their front matter; show texts in a template"
    return Problem("SG556", "error", place, fact, hint)


def unknown_directive(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG557: a text calls a component that does not exist; what stands in it is shown alone."""
    otherwise = "components are files of components/; write a backslash before what is none"
    hint = did_you_mean(wanted, known, otherwise)
    return Problem("SG557", "error", place, f"there is no component {wanted!r}", hint)


def unlawful_attribute(place: Place, wanted: str, component: str) -> Problem:
    """SG558: a text gives a component an attribute that could run script or mislead."""
    fact = f"{component!r} cannot be given {wanted!r} in a text"
    hint = "say it in the component's own file"
    return Problem("SG558", "error", place, fact, hint)


def bad_attributes(place: Place, what: str, of: str) -> Problem:
    """SG559: the attributes of a component cannot be read; it stays as text."""
    fact = f"the attributes of {of!r} cannot be read at {what!r}"
    hint = 'write key="value", a tag also key={5}: a number, true, a string, a list or a mapping'
    return Problem("SG559", "error", place, fact, hint)


def open_component(place: Place, name: str, close: str) -> Problem:
    """SG560: a component in a text is not closed."""
    fact = f"the component {name!r} is not closed"
    return Problem("SG560", "error", place, fact, f"close it with {close}")


def closes_nothing(place: Place, name: str) -> Problem:
    """SG561: a tag closes a component that is not open here."""
    hint = "open it on a line of its own, or in the same paragraph"
    return Problem("SG561", "error", place, f"'</{name}>' closes nothing", hint)


def stray_slot(place: Place) -> Problem:
    """SG562: the content of a slot does not stand directly in a component, or has no name."""
    hint = 'write :::slot{name="footer"} inside the block of a component'
    return Problem("SG562", "error", place, "this slot belongs to no component", hint)
