"""`URL`, and the functions that encode and decode its parts."""

from collections.abc import Callable
from urllib.parse import quote, unquote, urljoin, urlsplit

from sitegen.migrate.js.access import property_of
from sitegen.migrate.js.built.tables import argument, module
from sitegen.migrate.js.convert import text_of
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Unknown, Value

_FREE = "-_.!~*'()"


def coders() -> dict[str, Value]:
    """Make the functions that encode and decode URLs."""

    def coded(code: Callable[[str], str]) -> Callable[[Args], Value]:
        return lambda args: (
            LOST if isinstance(argument(args, 0), Unknown) else code(text_of(argument(args, 0)))
        )

    return module(
        encodeURIComponent=coded(lambda text: quote(text, safe=_FREE)),
        encodeURI=coded(lambda text: quote(text, safe=_FREE + ";,/?:@&=+$#")),
        decodeURIComponent=coded(unquote),
        decodeURI=coded(unquote),
        escape=coded(lambda text: quote(text, safe="@*_+-./")),
        unescape=coded(unquote),
    )


def url_of(args: Args) -> Value:
    """Make the parts of a URL, from one that stands by itself or beside a base."""
    base = argument(args, 1)
    text = text_of(argument(args, 0))
    whole_text = text if base is UNDEFINED else urljoin(text_of(_href(base)), text)
    pieces = urlsplit(whole_text)
    path = pieces.path or "/"
    shown = f"{pieces.scheme}://{pieces.netloc}{path}"
    return {
        "href": shown + (f"?{pieces.query}" if pieces.query else ""),
        "origin": f"{pieces.scheme}://{pieces.netloc}", "host": pieces.netloc,
        "hostname": pieces.hostname or "", "pathname": path, "protocol": f"{pieces.scheme}:",
        "search": f"?{pieces.query}" if pieces.query else "",
        "hash": f"#{pieces.fragment}" if pieces.fragment else "",
    }  # fmt: skip


def _href(value: Value) -> Value:
    """Give the text of a URL, or of what stands for one."""
    return property_of(value, "href") if isinstance(value, dict) else value
