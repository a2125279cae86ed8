"""What can be wrong with leaving Gatsby, and with comparing two sites."""

from sitegen.model.place import Place
from sitegen.model.problem import Problem

# A command line is no file that could be named.
_NOWHERE = Place("")


def not_gatsby(folder: str) -> Problem:
    """SG900: a folder that is to be migrated is no Gatsby project."""
    return _wrong(
        "SG900",
        f"{folder!r} has neither a gatsby-config nor a package.json that asks for gatsby",
        "name the folder that holds gatsby-config.js",
    )


def one_in_the_other(source: str, dest: str) -> Problem:
    """SG901: a migration would write into the project that it reads."""
    fact = f"{source!r} and {dest!r} lie in one another"
    return _wrong("SG901", fact, "choose a new folder beside the project")


def needs_extra() -> Problem:
    """SG902: the libraries that read JavaScript are not installed."""
    fact = "reading a Gatsby project needs tree-sitter, which is not installed"
    return _wrong("SG902", fact, "run `pip install 'sitegen-static[migrate]'`")


def no_truth(path: str) -> Problem:
    """SG903: a folder or file that should tell a site's URLs holds none."""
    fact = f"{path!r} holds no page and is no sitemap"
    return _wrong("SG903", fact, "name Gatsby's public folder, or the file sitemap.xml")


def no_built_site(path: str) -> Problem:
    """SG904: a folder that should be a built site has no page."""
    return _wrong("SG904", f"{path!r} holds no page", "run `sitegen build` first")


def _wrong(code: str, fact: str, hint: str) -> Problem:
    return Problem(code, "error", _NOWHERE, fact, hint)
