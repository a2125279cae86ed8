"""Functions over texts."""

from collections.abc import Callable, Mapping

from sitegen.migrate.js.built.tables import METHODS, argument
from sitegen.migrate.js.convert import text_of
from sitegen.migrate.js.npm.lodash.given import Do
from sitegen.migrate.js.values import LOST, UNDEFINED, Args, Unknown, Value
from sitegen.migrate.slugs import words
from sitegen.migrate.slugs.latin import deburred

# Functions of one text.
CHANGES: Mapping[str, Callable[[str], str]] = {
    "kebabCase": words.kebab_case, "snakeCase": words.snake_case, "camelCase": words.camel_case,
    "startCase": words.start_case, "lowerCase": words.lower_case, "toLower": str.lower,
    "toUpper": str.upper, "upperFirst": words.upper_first, "deburr": deburred,
    "capitalize": lambda text: words.upper_first(text.lower()),
    "lowerFirst": lambda text: text[:1].lower() + text[1:], "toString": str,
    "upperCase": lambda text: words.lower_case(text).upper(),
}  # fmt: skip
# What texts can do by themselves.
_METHODS = ("replace", "split", "startsWith", "endsWith", "padStart", "repeat")


def _stripped(strip: Callable[[str, str | None], str]) -> Do:
    def do(args: Args) -> Value:
        text, signs = argument(args, 0), argument(args, 1)
        if isinstance(text, Unknown):
            return LOST
        if text is None or text is UNDEFINED:
            return ""
        return strip(text_of(text), None if signs is UNDEFINED else text_of(signs))

    return do


def _as_method(name: str) -> Do:
    return lambda args: METHODS["string"][name].do(text_of(args[0]), args[1:])


TEXTS: Mapping[str, Do] = {
    "trim": _stripped(str.strip),
    "trimStart": _stripped(str.lstrip),
    "trimEnd": _stripped(str.rstrip),
    **{name: _as_method(name) for name in _METHODS},
}
