"""The slash at the end of a URL, by version and setting."""

import re

from sitegen.migrate.gatsby import Slash

_FILE = re.compile(r"\.(?:html?|json|js|map|txt|xml|pdf)$", re.I)


def served_url(path: str, slash: Slash) -> str:
    """Give the URL that Gatsby serves a page at.

    path:   as code gives it; a leading slash may be missing
    source: gatsby, applyTrailingSlashOption
    """
    url = "/" + path.lstrip("/")
    if url == "/" or _FILE.search(url) or slash in ("ignore", "legacy"):
        return url
    return url.rstrip("/") + ("/" if slash == "always" else "")
