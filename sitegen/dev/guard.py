"""Who may talk to the server: pages that it served itself, and nobody else."""

from collections.abc import Collection, Mapping
from urllib.parse import urlsplit

LOOPBACK = ("localhost", "127.0.0.1", "::1")
_OWN = ("", "none", "same-origin")


def is_allowed(headers: Mapping[str, str], names: Collection[str]) -> bool:
    """Tell whether a request comes from a page of this server, or from nobody's page.

    A page of another site may not read what is being written here, whatever name it has its own
    address resolve to.

    headers: by lower-case name
    names:   of this machine that the server answers to, without ports
    source:  Fetch Metadata Request Headers (W3C); DNS rebinding
    """
    host = headers.get("host", "")
    if not _is_ours(host, names):
        return False
    origin = headers.get("origin", "")
    if origin and urlsplit(origin).netloc.lower() != host.lower():
        return False
    site = headers.get("sec-fetch-site", "")
    # A link on another local server may be followed; nothing may be fetched or framed.
    is_visit = headers.get("sec-fetch-dest") == "document" and site == "same-site"
    return site in _OWN or is_visit


def _is_ours(host: str, names: Collection[str]) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return name in names or name.endswith(".localhost")
