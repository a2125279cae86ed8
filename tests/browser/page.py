"""A page with the runtime, written by hand."""

from pathlib import Path

from rjsmin import jsmin

import sitegen

SOURCE = Path(sitegen.__file__).parent / "client" / "islands.js"
RUNTIME = jsmin(SOURCE.read_bytes())


def page(*parts: str) -> bytes:
    """Put parts into a page that loads the runtime."""
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Islands</title>'
        "<style>sitegen-island{display:contents} .far{height:4000px}</style>"
        '<script type="module" src="/runtime.js"></script><body>' + "\n".join(parts)
    ).encode()
