"""Which URLs a site may publish: nothing that leaves the output folder, nothing ambiguous."""

import re

# A segment longer than this cannot be a file name on common file systems; `.html` may be added.
LONGEST_PART_BYTES = 250

# Most URLs: no part that could have a flaw or be reserved.
_PLAIN = re.compile(
    r"(?:/(?!(?:con|prn|aux|nul|com\d|lpt\d)[/.]?)[a-z0-9_-]{1,250})*(?:/|\.[a-z0-9]{1,9})?"
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_FORBIDDEN = re.compile(r'[<>:"|?*#]')
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_RESERVED = re.compile(
    r"/((?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9¹²³]) *(?:\.[^/]*)?|[^/]*[ .])(?:/|$)",
    re.IGNORECASE,
)


def is_plain(url: str) -> bool:
    """Tell at once that a URL has neither flaw nor reserved part; many others have none either."""
    return url.startswith("/") and _PLAIN.fullmatch(url) is not None


def flaw(url: str) -> str:
    """Tell why a URL cannot be published; "" when it can.

    url:    not encoded, without `base`
    source: RFC 3986, section 3.3; Windows, "Naming Files, Paths, and Namespaces"
    """
    if not url.startswith("/"):
        return "it does not begin with '/'"
    return _bad_character(url) or _bad_part(url)


def reserved_part(url: str) -> str:
    """Find the part of a URL that Windows cannot have as a file name; "" when there is none."""
    found = _RESERVED.search(url)
    return found[1] if found else ""


def _bad_character(url: str) -> str:
    if "\\" in url:
        return "it holds a backslash"
    if found := _CONTROL.search(url):
        return f"it holds the control character U+{ord(found[0]):04X}"
    if found := _FORBIDDEN.search(url):
        return f"it holds {found[0]!r}"
    if found := _ESCAPE.search(url):
        return f"it is percent-encoded already ({found[0]})"
    if not url.isascii() and any("\ud800" <= character <= "\udfff" for character in url):
        return "it holds half a character"
    return ""


def _bad_part(url: str) -> str:
    parts = url.removesuffix("/").split("/")[1:]
    for part in parts:
        if not part:
            return "it has an empty part"
        if part in (".", ".."):
            return f"it has the part {part!r}"
        if len(part.encode()) > LONGEST_PART_BYTES:
            return f"a part of it is longer than {LONGEST_PART_BYTES} bytes"
    return ""
