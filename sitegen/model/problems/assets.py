"""Problems of stylesheets, scripts and fonts: SG37x to SG39x."""

from collections.abc import Collection, Sequence

from sitegen.model.near import did_you_mean
from sitegen.model.place import Place
from sitegen.model.problem import Problem


def broken_stylesheet(place: Place, message: str) -> Problem:
    """SG370: a stylesheet is not written as CSS wants it."""
    hint = "a browser would leave this rule or declaration out"
    return Problem("SG370", "error", place, f"the stylesheet cannot be read: {message}", hint)


def no_such_sheet(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG371: an `@import` names a stylesheet that is not there."""
    hint = did_you_mean(wanted, known, "addresses are relative to the file they stand in")
    return Problem("SG371", "error", place, f"there is no stylesheet {wanted!r}", hint)


def import_cycle(place: Place, chain: Sequence[str]) -> Problem:
    """SG372: a stylesheet imports itself, perhaps by way of others."""
    fact = f"the stylesheet imports itself: {' → '.join(chain)}"
    return Problem("SG372", "error", place, fact, "take one of these imports out")


def no_such_reference(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG373: a `url()` names a file that is not there."""
    hint = did_you_mean(wanted, known, "addresses are relative to the file they stand in")
    return Problem("SG373", "error", place, f"there is no file {wanted!r}", hint)


def foreign_import(place: Place, wanted: str) -> Problem:
    """SG374: a sheet that is imported under a condition imports another site's sheet."""
    fact = f"{wanted!r} cannot be imported by a sheet that is itself imported under a condition"
    hint = "import it in the first sheet, or keep a copy of it in the assets folder"
    return Problem("SG374", "error", place, fact, hint)


def unusable_global(place: Place) -> Problem:
    """SG375: `:global` in a component's stylesheet has nothing in brackets."""
    return Problem("SG375", "error", place, "':global' needs a selector in brackets", "")


def too_many_imports(place: Place, most: int) -> Problem:
    """SG376: stylesheets import each other so often that no browser would read them all."""
    fact = f"the stylesheet imports more than {most:,} sheets"
    return Problem("SG376", "error", place, fact, "import each sheet in one place")


def nothing_at_root(place: Place, wanted: str, known: Collection[str]) -> Problem:
    """SG377: a `url()` that begins with `/` names no file of the static folders."""
    hint = did_you_mean(wanted, known, "files of the static folder begin with '/' there")
    return Problem("SG377", "warning", place, f"there is no static file {wanted!r}", hint)


def not_browsers(place: Place, query: str) -> Problem:
    """SG378: `[assets] browsers` holds a query that browserslist does not know."""
    hint = "write for example 'last 2 versions' or 'safari 15'"
    return Problem("SG378", "error", place, f"{query!r} names no browsers", hint)


def cannot_preload(place: Place, wanted: str, suffixes: Collection[str]) -> Problem:
    """SG379: a template asks to preload a file of a kind that browsers do not preload."""
    hint = f"files that can be preloaded end in {', '.join(suffixes)}"
    return Problem("SG379", "error", place, f"{wanted!r} cannot be preloaded", hint)


def sheet_in_body(place: Place) -> Problem:
    """SG380: a component that is used in Markdown asks for a stylesheet of the assets folders."""
    fact = "'stylesheet' cannot be called where a body is made, which many pages show"
    hint = "import the sheet in the component's own, with '@import \"../assets/…\"'"
    return Problem("SG380", "error", place, fact, hint)


def not_a_prefix(place: Place, prefix: str) -> Problem:
    """SG381: `assets.prefix` is not the address of a host, perhaps with a folder."""
    fact = f"assets.prefix should be a scheme, a host and perhaps a folder, not {prefix!r}"
    hint = "write it like 'https://cdn.example.org'"
    return Problem("SG381", "error", place, fact, hint)
