"""Which file a URL is written to, and which URL a file has."""

import re
from typing import Literal

Style = Literal["directory", "file"]

# `/a.html` and `/feed.xml` name a file themselves, `/release-1.2` and `/a.b/` do not.
_SUFFIX = re.compile(r"[^/]\.[A-Za-z][A-Za-z0-9]{0,10}$")


def output_of(url: str) -> str:
    """Name the file that a URL is written to, relative to the output folder.

    url:     lawful; `/a/` is `a/index.html`, `/a.xml` is `a.xml`, `/a` is `a.html`
    """
    if url.endswith("/"):
        return f"{url[1:]}index.html"
    return url[1:] if has_suffix(url) else f"{url[1:]}.html"


def url_of(output: str, style: Style) -> str:
    """Name the URL that the site's style gives a file; `output_of` leads back to the file.

    output: relative to the output folder, with a suffix
    """
    folder, _, name = output.rpartition("/")
    if name == "index.html":
        return f"/{folder}/" if folder else "/"
    bare = f"/{output.removesuffix('.html')}"
    if style == "file" and name.endswith(".html") and name != ".html" and not has_suffix(bare):
        return bare
    return f"/{output}"


def styled(url: str, style: Style) -> str:
    """Write a URL as the site's style does: `/about/` or `/about`; what has a suffix keeps it."""
    if style == "directory" and url.endswith("/"):
        return url
    if url.endswith("/index.html"):
        url = url.removesuffix("index.html")
    if has_suffix(url):
        return url_of(url[1:], style)
    bare = url.strip("/")
    is_file = style == "file" and bare.rpartition("/")[2] not in ("", "index")
    if is_file and not has_suffix(f"/{bare}"):
        return f"/{bare}"
    return f"/{bare}/" if bare else "/"


def has_suffix(url: str) -> bool:
    """Tell whether the last part of a URL names a file by itself, as in `/feed.xml`."""
    return _SUFFIX.search(url) is not None
