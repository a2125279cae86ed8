"""Scripts without what only people read."""

import re

# rjsmin takes what follows an arrow for a division.
_MISREAD = re.compile(rb"=>\s*/(?![/*])")


def short(data: bytes) -> bytes:
    """Leave out comments and spaces of a script; comments that begin with `!` stay."""
    from rjsmin import jsmin

    if _MISREAD.search(data):
        return data
    told: bytes = jsmin(data, keep_bang_comments=True)
    return told
