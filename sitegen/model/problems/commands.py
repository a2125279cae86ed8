"""Problems of commands: SG05x and SG06x."""

from collections.abc import Collection

from sitegen.model.near import did_you_mean
from sitegen.model.place import NOWHERE, Place
from sitegen.model.problem import Problem


def wrong_usage(fact: str, hint: str) -> Problem:
    """SG050: the command line is not one that sitegen understands."""
    return Problem("SG050", "error", NOWHERE, fact, hint)


def no_such_command(name: str, known: Collection[str]) -> Problem:
    """SG051: there is no command of this name."""
    hint = did_you_mean(name, known, "`sitegen --help` lists the commands")
    return Problem("SG051", "error", NOWHERE, f"there is no command {name!r}", hint)


def no_site(folder: str) -> Problem:
    """SG052: a folder is not a site, nor is any folder above it."""
    fact = f"{folder!r} has neither a sitegen.toml nor a folder content"
    hint = "run `sitegen init` in it, or name the site's folder with --root"
    return Problem("SG052", "error", NOWHERE, fact, hint)


def folder_in_use(folder: str, force: str) -> Problem:
    """SG053: a site is begun in a folder that is not empty.

    force: what `--force` does there
    """
    hint = f"choose an empty folder, or {force} with --force"
    return Problem("SG053", "error", NOWHERE, f"the folder {folder!r} is not empty", hint)


def no_such_collection(name: str, known: Collection[str]) -> Problem:
    """SG054: a command names a collection that the site does not have."""
    hint = did_you_mean(name, known, f"the collections are {', '.join(known)}")
    return Problem("SG054", "error", NOWHERE, f"there is no collection {name!r}", hint)


def no_such_language(name: str, known: Collection[str]) -> Problem:
    """SG055: a command names a language that the site does not have."""
    hint = did_you_mean(name, known, "add it to `languages` under [site] in sitegen.toml")
    return Problem("SG055", "error", NOWHERE, f"the site has no language {name!r}", hint)


def entry_exists(path: str) -> Problem:
    """SG056: a new entry would take the place of a file."""
    hint = "edit it, or choose another name with --slug"
    return Problem("SG056", "error", Place(path), "the file is there already", hint)


def no_name(title: str) -> Problem:
    """SG057: a title has no letter or digit that a file could be named by."""
    hint = "name the file with --slug"
    fact = f"no file can be named after the title {title!r}"
    return Problem("SG057", "error", NOWHERE, fact, hint)


def no_home(collection: str, pattern: str) -> Problem:
    """SG058: a new entry has no place in its collection that can be guessed."""
    fact = f"no file for one new entry can be guessed from {pattern!r} of {collection!r}"
    return Problem("SG058", "error", NOWHERE, fact, "write the file by hand")


def no_such_output(name: str, known: Collection[str]) -> Problem:
    """SG059: a question is about a file that the last build did not make."""
    hint = did_you_mean(name, known, "ask for a URL or for a path inside the output folder")
    return Problem("SG059", "error", NOWHERE, f"no build has made {name!r}", hint)


def no_such_source(name: str, known: Collection[str]) -> Problem:
    """SG060: a question is about a source that no output reads."""
    hint = did_you_mean(name, known, "paths are relative to the site's root")
    return Problem("SG060", "error", NOWHERE, f"nothing that was built reads {name!r}", hint)


def names_not_utf8(encoding: str) -> Problem:
    """SG061: the system gives names of files in an encoding that lacks most letters."""
    fact = f"names of files are read as {encoding!r} here, not as UTF-8"
    return Problem("SG061", "error", NOWHERE, fact, "set PYTHONUTF8=1, or a locale such as C.UTF-8")
