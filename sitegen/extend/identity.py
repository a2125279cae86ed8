"""The id of an entry in feeds, which stays when its address changes."""

from urllib.parse import quote, urlsplit

# Any day on which the site had its name would do; one for all never changes.
_SINCE = "2005"


def identity(entry: str, url: str, authority: str) -> str:
    """Name an entry for good: `tag:example.org,2005:posts/keda`.

    entry:     its id
    url:       of the site
    authority: the host that ids begin with; "" is that of the url
    source:    RFC 4151
    """
    host = authority or urlsplit(url).hostname or ""
    return f"tag:{host},{_SINCE}:{quote(entry, safe='/@-._~')}"
