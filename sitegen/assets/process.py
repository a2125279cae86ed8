"""The processor of stylesheets: reads them strictly, and writes them short."""

import re

from sitegen.assets.fallbacks import shielded, unshielded
from sitegen.model.frozen import dataclass

_FAULT = re.compile(r"(?:Parsing stylesheet failed: )?(.*) at [^:]*:(\d+):(\d+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a stylesheet cannot be read; line and column are 1-based."""

    message: str
    line: int
    column: int


class UnknownBrowsers(ValueError):
    """A query that browserslist does not know."""


def fault(text: str) -> Fault | None:
    """Find the first thing in a stylesheet that is not CSS."""
    from lightningcss import process_stylesheet

    try:
        process_stylesheet(text, minify=False)
    except ValueError as error:
        return _fault(str(error))
    return None


def minified(text: str, browsers: tuple[str, ...] = (), is_broken: bool = False) -> str:
    """Write a stylesheet as short as it can be.

    is_broken: leaves out what is not CSS, as a browser does
    browsers: browserslist queries, such as `last 2 versions`: newer syntax is written so that these
              understand it; () leaves the syntax as it is
    raises:   UnknownBrowsers; ValueError telling what is not CSS
    """
    from lightningcss import process_stylesheet

    try:
        short = process_stylesheet(
            shielded(text, has_browsers=bool(browsers)),
            browsers_list=list(browsers) or None,
            error_recovery=is_broken,
            minify=True,
        )
        return unshielded(short)
    except ValueError as error:
        if "browsers_list" in str(error):
            raise UnknownBrowsers(browsers) from error
        raise ValueError(_fault(str(error)).message) from error


def _fault(told: str) -> Fault:
    found = _FAULT.fullmatch(told)
    if found is None:
        return Fault(told, 0, 0)
    # Lines are counted from 0 there, columns from 1.
    return Fault(_in_words(found[1]), int(found[2]) + 1, int(found[3]))


def _in_words(message: str) -> str:
    """Turn `Unexpected token Ident("red")` into `unexpected 'red'`."""
    for told, said in _WORDS:
        message = told.sub(said, message)
    message = _NAME.sub(lambda found: _CHARACTERS.get(found[1], found[1]), message)
    return message[:1].lower() + message[1:]


# How the processor names what it met, and how an author does.
_WORDS = (
    (re.compile(r"(?:token )?(?:Number|Dimension|Percentage) \{.*\}", re.DOTALL), "number"),
    (re.compile(r"""(?:token )?\b[A-Z]\w+\(["'](.*)["']\)""", re.DOTALL), r"'\1'"),
)
_NAME = re.compile(r"token (\w+)")
_CHARACTERS = {
    "Semicolon": "';'",
    "Colon": "':'",
    "Comma": "','",
    "CurlyBracketBlock": "'{'",
    "SquareBracketBlock": "'['",
    "ParenthesisBlock": "'('",
    "CloseCurlyBracket": "'}'",
    "CloseSquareBracket": "']'",
    "CloseParenthesis": "')'",
}
