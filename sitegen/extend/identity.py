"""Ids of feeds and of the entries in them, which stay when the site moves."""

from urllib.parse import quote, urlsplit

# Any day on which the site had its name would do; one for all never changes.
_SINCE = "2005"


def identity(name: str, url: str, authority: str) -> str:
    """Name an entry or a feed for good: `tag:example.org,2005:posts/keda`.

    name:      the entry's id, or the path of the feed without `base`
    url:       of the site
    authority: the host that ids begin with; "" is that of the url
    source:    RFC 4151
    """
    host = authority or urlsplit(url).hostname or ""
    return f"tag:{host},{_SINCE}:{quote(name, safe='/@-._~')}"
