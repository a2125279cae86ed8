"""Problems of leaving Gatsby and comparing two sites: SG9xx."""

from sitegen.model.place import NOWHERE
from sitegen.model.problem import Problem


def not_gatsby(folder: str) -> Problem:
    """SG900: a folder that is to be migrated is no Gatsby project."""
    fact = f"{folder!r} has neither a gatsby-config nor a package.json that asks for gatsby"
    hint = "name the folder that holds gatsby-config.js"
    return Problem("SG900", "error", NOWHERE, fact, hint)


def one_in_the_other(source: str, dest: str) -> Problem:
    """SG901: a migration would write into the project that it reads."""
    fact = f"{source!r} and {dest!r} lie in one another"
    return Problem("SG901", "error", NOWHERE, fact, "choose a new folder beside the project")


def needs_extra() -> Problem:
    """SG902: the libraries that read JavaScript are not installed."""
    fact = "reading a Gatsby project needs tree-sitter, which is not installed"
    return Problem("SG902", "error", NOWHERE, fact, "run `pip install 'sitegen-static[migrate]'`")


def no_truth(path: str) -> Problem:
    """SG903: a folder or file that should tell a site's URLs holds none."""
    fact = f"{path!r} holds no page and is no sitemap"
    hint = "name Gatsby's public folder, or the file sitemap.xml"
    return Problem("SG903", "error", NOWHERE, fact, hint)


def no_built_site(path: str) -> Problem:
    """SG904: a folder that should be a built site has no page."""
    hint = "run `sitegen build` first"
    return Problem("SG904", "error", NOWHERE, f"{path!r} holds no page", hint)
