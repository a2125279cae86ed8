"""Where files that pages use are published."""

from posixpath import basename, splitext

# Enough of a digest that two versions of a file never share a name.
FINGERPRINT_DIGITS = 10


def fingerprinted(path: str, digest: str) -> str:
    """Name the published copy of a source file after its bytes, so that it may be cached forever.

    path:    of the source
    digest:  of its bytes, hexadecimal
    returns: a path relative to the output folder
    """
    stem, suffix = splitext(basename(path))
    return f"assets/{stem}.{digest[:FINGERPRINT_DIGITS]}{suffix.lower()}"
