"""Problems of Markdown and its links: SG4xx."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem


def broken_link(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG401: a link leads to no page and no file of the site."""
    otherwise = "link to a source file, or to a page's URL that begins with '/'"
    hint = did_you_mean(wanted, known, otherwise)
    return Problem("SG401", "error", place, f"nothing is at {wanted!r}", hint)


def unpublished_link(place: Place, wanted: str) -> Problem:
    """SG402: a link leads to a text that this build does not publish."""
    hint = "it may be a draft, not due yet, expired, or without a page of its own"
    return Problem("SG402", "error", place, f"{wanted!r} is not published", hint)


def link_leaves_site(place: Place, wanted: str) -> Problem:
    """SG403: a relative link climbs out of the site's folder."""
    hint = "paths start at the folder of this file"
    return Problem("SG403", "error", place, f"{wanted!r} is outside the site", hint)


def nested_too_deeply(place: Place, deepest: int) -> Problem:
    """SG404: quotes, lists or links are nested deeper than can be followed; the rest stays text."""
    fact = f"this is nested more than {deepest} levels deep and stays as it is written"
    return Problem("SG404", "warning", place, fact, "end a quote or a list before it")


def bad_tex(place: Place, tex: str, why: str) -> Problem:
    """SG405: a formula is not TeX that can become MathML."""
    hint = "write '\\$' for a dollar sign that begins no formula"
    fact = f"the formula '{' '.join(tex.split())}' cannot be read: {why}"
    return Problem("SG405", "error", place, fact, hint)


def no_alt(place: Place, src: str, is_html: bool = False) -> Problem:
    """SG406: a picture has no text for those who do not see it."""
    hint = 'describe it in the brackets, or write {alt=""} behind it if it only decorates'
    if is_html:
        hint = 'add alt="…", or alt="" if it only decorates'
    return Problem("SG406", "warning", place, f"the picture {src!r} is not described", hint)


def unknown_language(place: Place, name: str, known: Collection[str]) -> Problem:
    """SG407: a code block names a language that cannot be highlighted; it stays plain."""
    hint = did_you_mean(name, known, "write 'text' for what is no code")
    fact = f"there is no highlighting for {name!r}"
    return Problem("SG407", "warning", place, fact, hint)


def slow_code(place: Place, seconds: float) -> Problem:
    """SG408: highlighting a code block took too long; it stays plain."""
    fact = f"highlighting this code takes longer than {seconds:g} s"
    return Problem("SG408", "warning", place, fact, "[markdown] code_seconds sets the limit")


def unknown_code_option(place: Place, option: str, known: Collection[str]) -> Problem:
    """SG409: the line that opens a code block holds something that means nothing."""
    hint = did_you_mean(option, known, f"known are {', '.join(known)} and {{1,3-5}}")
    return Problem("SG409", "warning", place, f"code blocks know no {option!r}", hint)


def open_admonition(place: Place, name: str, close: str) -> Problem:
    """SG411: a `:::` block is not closed and reaches to the end."""
    fact = f"the admonition {name!r} is not closed"
    return Problem("SG411", "warning", place, fact, f"close it with {close}")


def unused_footnote(place: Place, label: str) -> Problem:
    """SG412: a footnote is defined and never referred to, so it is not shown."""
    hint = f"refer to it with '[^{label}]'"
    return Problem("SG412", "warning", place, f"nothing refers to the footnote {label!r}", hint)


def extra_cells(place: Place, cells: int, columns: int) -> Problem:
    """SG413: a row of a table has more cells than the table has columns; they are not shown."""
    fact = f"this row has {cells} cells, and the table {columns} columns"
    return Problem("SG413", "warning", place, fact, "write '\\|' for a bar inside a cell")


def footnote_twice(place: Place, label: str) -> Problem:
    """SG414: a footnote is defined twice, and only its last text is shown."""
    fact = f"the footnote {label!r} is defined further down again, so this text is not shown"
    return Problem("SG414", "warning", place, fact, "give one of them another name")


def id_twice(place: Place, name: str) -> Problem:
    """SG415: a heading is given an id that another heading of the text has."""
    fact = f"another heading has the id {name!r} already, so links lead to that one"
    return Problem("SG415", "warning", place, fact, "give this one another id")
