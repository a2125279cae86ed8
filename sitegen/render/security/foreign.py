"""What a page loads that its own policy forbids."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import SplitResult, urlsplit

from sitegen.render.security.contents import Contents


def forbidden(
    contents: Contents, allowed: Mapping[str, Sequence[str]], own: str
) -> Iterator[tuple[str, str]]:
    """Find the URLs of other hosts that the policy of a page does not allow.

    own:     scheme and host of the site; "" when it has none
    returns: directive and URL
    """
    for directive, url in contents.loaded:
        try:
            parts = urlsplit(url)
        except ValueError:
            continue
        if not (parts.netloc or parts.scheme) or f"{parts.scheme}://{parts.netloc}" == own:
            continue
        sources = allowed.get(directive, allowed["default-src"])
        if not any(_matches(each, parts) for each in sources):
            yield directive, url


def _matches(source: str, url: SplitResult) -> bool:
    """Tell whether a source allows a URL.

    source: CSP Level 3, section 6.7.2.8, without paths
    """
    if source == "*":
        return url.scheme in ("", "http", "https")
    if source.endswith(":"):
        return source[:-1].lower() == url.scheme or (not url.scheme and source == "https:")
    wanted = urlsplit(source if "://" in source else f"//{source}")
    if wanted.scheme and url.scheme and wanted.scheme != url.scheme:
        return False
    host, known = (url.hostname or "", wanted.hostname or "")
    return host.endswith(known[1:]) if known.startswith("*.") else bool(host) and host == known
