"""What is said of services that the old site used, and of its host."""

from sitegen.migrate.gatsby import Plugin
from sitegen.migrate.note import Note


def analytics(plugin: Plugin, ids: str) -> Note:
    """SG941: the site counts its readers."""
    return Note(
        "SG941", "left", "warning", plugin.path, plugin.line,
        f"{plugin.name} with {ids or 'an id that is not literal'}", "nothing is counted",
        "if you still want it, put its script into templates/partials/head.html",
    )  # fmt: skip


def worker_replaced(path: str, line: int | None) -> Note:
    """SG942: the old site left a service worker with its readers."""
    return Note(
        "SG942", "converted", "info", path, line,
        "a service worker that shows readers the old site",
        "static/sw.js takes it away on their next visit", "keep static/sw.js for a year or so",
    )  # fmt: skip


def comments(name: str, path: str, line: int | None, ids: str) -> Note:
    """SG943: readers comment through a service whose threads are found by pathname."""
    return Note(
        "SG943", "left", "warning", path, line,
        f"comments by {name}{f' ({ids})' if ids else ''}",
        "pages keep their pathnames, by which threads are found",
        "put its script into templates/partials/comments.html",
    )  # fmt: skip


def search_service(plugin: Plugin) -> Note:
    """SG955: a search that a plugin brought."""
    return Note(
        "SG955", "left", "warning", plugin.path, plugin.line,
        f"search by {plugin.name}", "there is none yet", "",
    )  # fmt: skip


def remote_source(plugin: Plugin) -> Note:
    """SG956: content that is not in the project but on a server."""
    return Note(
        "SG956", "left", "error", plugin.path, plugin.line,
        f"content that {plugin.name} fetches is not in the project", "its pages are missing",
        "export it as Markdown, or as files of data/",
    )  # fmt: skip


def function_left(path: str, url: str) -> Note:
    """SG960: a function that ran on a server."""
    return Note(
        "SG960", "left", "error", path, None,
        f"the function {url} ran on a server", "nothing answers there",
        "move it to your host's functions",
    )  # fmt: skip


def host_file(path: str) -> Note:
    """SG963: settings of a host, which may still build with Gatsby."""
    return Note(
        "SG963", "converted", "warning", path, None,
        "settings of your host", "copied as they are",
        "let it run `sitegen build` and publish dist/",
    )  # fmt: skip
