"""Media queries: read strictly, for a browser takes a misspelt one as one that never matches."""

import re
from difflib import get_close_matches

TYPES = ("all", "print", "screen")
# Media Queries Level 5, the features; `min-` and `max-` stand before those that can be compared.
FEATURES = (
    "any-hover",
    "any-pointer",
    "color-gamut",
    "display-mode",
    "dynamic-range",
    "environment-blending",
    "forced-colors",
    "grid",
    "hover",
    "inverted-colors",
    "nav-controls",
    "orientation",
    "overflow-block",
    "overflow-inline",
    "pointer",
    "prefers-color-scheme",
    "prefers-contrast",
    "prefers-reduced-data",
    "prefers-reduced-motion",
    "prefers-reduced-transparency",
    "scan",
    "scripting",
    "update",
    "video-color-gamut",
    "video-dynamic-range",
)
RANGES = (
    "aspect-ratio",
    "color",
    "color-index",
    "device-aspect-ratio",
    "device-height",
    "device-width",
    "height",
    "horizontal-viewport-segments",
    "monochrome",
    "resolution",
    "vertical-viewport-segments",
    "width",
)
KNOWN = (*FEATURES, *RANGES, *(f"{limit}-{each}" for limit in ("min", "max") for each in RANGES))

_TOKEN = re.compile(r"\s*(<=|>=|[(),:<>=/]|-?[\d.]+[a-z%]*|[a-z-][\w-]*)", re.IGNORECASE)
_VALUE = re.compile(r"-?(\d+(\.\d+)?|\.\d+)[a-z]*|[a-z][\w-]*", re.IGNORECASE)
_COMPARED = ("<", "<=", "=", ">", ">=")
_WORDS = ("and", "or", "not", "only")


class BadMedia(ValueError):
    """No media query; `near` is the right word, where one is near."""

    def __init__(self, why: str, near: str = "") -> None:
        """Tell what is wrong."""
        super().__init__(why)
        self.why, self.near = why, near


def media_query(text: str) -> str:
    """Give a media query as browsers want it: `min-width: 40em` gets its brackets.

    raises: BadMedia
    source: Media Queries Level 5, section 3.2
    """
    tokens = _tokens(text)
    is_bare = tokens[:1] != ["("] and ":" in tokens and "(" not in tokens
    if is_bare or (len(tokens) == 1 and tokens[0] in KNOWN):
        text, tokens = f"({text.strip()})", ["(", *tokens, ")"]
    rest = _Rest(tokens)
    rest.query()
    while rest.take(","):
        rest.query()
    if rest.next:
        raise BadMedia(f"{rest.next!r} is not expected there")
    return text.strip()


def _tokens(text: str) -> list[str]:
    tokens, at = [], 0
    while text[at:].strip():
        found = _TOKEN.match(text, at)
        if not found:
            raise BadMedia(f"{text[at:].strip()[0]!r} is not expected there")
        tokens.append(found[1].lower())
        at = found.end()
    return tokens


class _Rest:
    """The tokens that are still to be read."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = [*reversed(tokens)]

    @property
    def next(self) -> str:
        return self._tokens[-1] if self._tokens else ""

    def take(self, *wanted: str) -> str:
        """Read one of these words, or none."""
        return self._tokens.pop() if self.next in wanted and self._tokens else ""

    def want(self, wanted: str) -> None:
        if not self.take(wanted):
            raise BadMedia(f"{wanted!r} is missing")

    def query(self) -> None:
        if self.next == "(" or (self.next == "not" and self._tokens[-2:-1] == ["("]):
            self.condition()
            return
        self.take("not", "only")
        if not self.take(*TYPES):
            raise _unknown(self.next, TYPES, "a media type")
        while self.take("and"):
            self.take("not")
            self.in_brackets()

    def condition(self) -> None:
        if self.take("not"):
            self.in_brackets()
            return
        self.in_brackets()
        word = self.next if self.next in ("and", "or") else ""
        while word and self.take(word):
            self.in_brackets()

    def in_brackets(self) -> None:
        self.want("(")
        if self.next in ("(", "not"):
            self.condition()
        else:
            self.feature()
        self.want(")")

    def feature(self) -> None:
        """Read `hover`, `min-width: 40em`, `width >= 40em` or `20em < width <= 40em`."""
        if self.next in KNOWN:
            self._tokens.pop()
            if self.take(":") or self.take(*_COMPARED):
                self.value()
        elif self._tokens[-2:-1] and self._tokens[-2] in (*_COMPARED, "/"):
            self.value()
            self.comparison()
        else:
            raise _unknown(self.next, KNOWN, "a media feature")

    def comparison(self) -> None:
        if not self.take(*_COMPARED):
            raise BadMedia("a comparison is missing")
        if not self.take(*RANGES):
            raise _unknown(self.next, RANGES, "a media feature that can be compared")
        if self.take(*_COMPARED):
            self.value()

    def value(self) -> None:
        """Read a number, a length, a word or a ratio."""
        if self.next in _WORDS or not _VALUE.fullmatch(self.next):
            raise BadMedia("a value is missing")
        self._tokens.pop()
        if self.take("/"):
            self.value()


def _unknown(word: str, known: tuple[str, ...], what: str) -> BadMedia:
    near = get_close_matches(word, known, n=1)
    return BadMedia(f"{word!r} is not {what}" if word else f"{what} is missing", *near)
