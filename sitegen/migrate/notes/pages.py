"""What is said of pages that are code, and of URLs that cannot stay."""

from sitegen.migrate.note import Note
from sitegen.text.counted import counted


def script_page(path: str, url: str, bytes_: int, lines: int, did: str) -> Note:
    """SG953: a page that is a React component."""
    return Note(
        "SG953", "left", "warning", path, None,
        f"the page {url} is a React component ({counted(lines, 'line')}, {bytes_:,} bytes)", did,
        "write it as a template",
    )  # fmt: skip


def page_by_code(path: str, line: int | None, url: str, did: str) -> Note:
    """SG954: a page that gatsby-node made of no document."""
    return Note(
        "SG954", "guessed", "warning", path, line,
        f"gatsby-node made {url}", did, "look whether it shows what it should",
    )  # fmt: skip


def redirect_left(path: str, line: int | None, source: str, target: str, why: str) -> Note:
    """SG962: a redirect that cannot be written as a page."""
    return Note(
        "SG962", "left", "warning", path, line,
        f"the redirect from {source} to {target} {why}", "it is left out", "add it at your host",
    )  # fmt: skip


def bare_urls(count: int, example: str) -> Note:
    """SG965: URLs without a slash at the end, of pages that Gatsby wrote into folders."""
    return Note(
        "SG965", "converted", "info", "", None,
        f"{count} pages were linked without a slash at the end, such as {example}",
        "each is the same file as before, and is linked with the slash",
    )  # fmt: skip


def unlawful(path: str, url: str, why: str, near: str) -> Note:
    """SG968: a URL that cannot be published."""
    return Note(
        "SG968", "guessed" if near else "left", "warning" if near else "error", path, None,
        f"the URL {url} cannot be published: {why}",
        f"gave it {near}; static/_redirects leads there" if near else "made a draft of it",
        "redirect the old URL at your host, if it does not read _redirects"
        if near
        else "give it a `permalink`, and redirect the old URL at your host",
    )  # fmt: skip
