"""Where files that pages use are published."""

from posixpath import basename, splitext

# Enough of a digest that two versions of a file never share a name.
FINGERPRINT_DIGITS = 10


def fingerprinted(path: str, digest: str, suffix: str = "") -> str:
    """Name a published file after what shapes its bytes, so that it may be cached forever.

    path:    of the source
    digest:  of its bytes, or of all that shapes what is made from it; hexadecimal
    suffix:  of the published file, with its dot; "" is the source's own
    returns: a path relative to the output folder
    """
    stem, own = splitext(basename(path))
    return f"assets/{stem}.{digest[:FINGERPRINT_DIGITS]}{suffix or own.lower()}"
