"""The text of a query → what it selects."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r'"""(?:[^"]|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|\.\.\.|[A-Za-z_]\w*|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?'
    r"|[{}()\[\]:$!=@|&]|#[^\n]*|[\s,\ufeff]+|.",
    re.ASCII,
)
_DEEPEST = 60


class NotReadable(Exception):
    """The text is no query that could be read."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A value that is given to the query."""

    name: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field that is asked for.

    alias: the name that its answer has
    kind:  of the fragment that it stands in, when the field is only for nodes of one type
    """

    name: str
    alias: str
    arguments: Mapping[str, object]
    fields: "tuple[Field, ...]" = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """One query.

    defaults: of its variables
    """

    fields: tuple[Field, ...]
    defaults: Mapping[str, object] = field(default_factory=dict)


def parse_query(text: str) -> Query:
    """Read the first query of a text.

    raises: NotReadable
    """
    reader = _Reader(text)
    fragments: dict[str, tuple[Field, ...]] = {}
    query: Query | None = None
    while reader.peek():
        word = reader.peek()
        if word == "fragment":
            name, fields = reader.fragment()
            fragments[name] = fields
        else:
            found = reader.operation()
            query = query or found
    if query is None:
        raise NotReadable("there is no query")
    return Query(_spread(query.fields, fragments, 0), query.defaults)


def _spread(
    fields: tuple[Field, ...], fragments: Mapping[str, tuple[Field, ...]], depth: int
) -> tuple[Field, ...]:
    if depth > _DEEPEST:
        raise NotReadable("fragments contain one another")
    found: list[Field] = []
    for each in fields:
        if each.alias == "...":
            found += _spread(fragments.get(each.name, ()), fragments, depth + 1)
        else:
            inner = _spread(each.fields, fragments, depth + 1)
            found.append(Field(each.name, each.alias, each.arguments, inner, each.kind))
    return tuple(found)


class _Reader:
    def __init__(self, text: str) -> None:
        self._tokens = [
            token
            for token in _TOKEN.findall(text)
            if token[0] not in "#," and token.strip(" \t\r\n,\ufeff")
        ]
        self._place = 0
        self._depth = 0

    def peek(self) -> str:
        return self._tokens[self._place] if self._place < len(self._tokens) else ""

    def take(self, wanted: str = "") -> str:
        token = self.peek()
        if not token or (wanted and token != wanted):
            raise NotReadable(f"{wanted or 'more'} expected, not {token or 'the end'}")
        self._place += 1
        return token

    def fragment(self) -> tuple[str, tuple[Field, ...]]:
        self.take("fragment")
        name = self.take()
        self.take("on")
        self.take()
        self.directives()
        return name, self.selection()

    def operation(self) -> Query:
        defaults: dict[str, object] = {}
        if self.peek() in ("query", "mutation", "subscription"):
            self.take()
            if self.peek() not in ("{", "("):
                self.take()
            defaults = self.variables()
        self.directives()
        return Query(self.selection(), defaults)

    def variables(self) -> dict[str, object]:
        defaults: dict[str, object] = {}
        if self.peek() != "(":
            return defaults
        self.take("(")
        while self.peek() != ")":
            self.take("$")
            name = self.take()
            self.take(":")
            while self.peek() in ("[", "]", "!") or self.peek()[:1].isalpha():
                self.take()
            if self.peek() == "=":
                self.take()
                defaults[name] = self.value()
        self.take(")")
        return defaults

    def directives(self) -> None:
        while self.peek() == "@":
            self.take()
            self.take()
            self.arguments()

    def arguments(self) -> dict[str, object]:
        found: dict[str, object] = {}
        if self.peek() != "(":
            return found
        self.take("(")
        while self.peek() != ")":
            name = self.take()
            self.take(":")
            found[name] = self.value()
        self.take(")")
        return found

    def selection(self) -> tuple[Field, ...]:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NotReadable("it is nested too deeply")
        self.take("{")
        found: list[Field] = []
        while self.peek() != "}":
            found += self.selected()
        self.take("}")
        self._depth -= 1
        return tuple(found)

    def selected(self) -> list[Field]:
        name = self.take()
        if name == "...":
            return self.spread()
        alias = name
        if self.peek() == ":":
            self.take()
            name = self.take()
        arguments = self.arguments()
        self.directives()
        fields = self.selection() if self.peek() == "{" else ()
        return [Field(name, alias, arguments, fields)]

    def spread(self) -> list[Field]:
        kind = ""
        if self.peek() == "on":
            self.take()
            kind = self.take()
        elif self.peek() not in ("{", "@"):
            return [Field(self.take(), "...", {})]
        self.directives()
        inner = self.selection()
        return [Field(e.name, e.alias, e.arguments, e.fields, kind or e.kind) for e in inner]

    def value(self) -> object:
        token = self.take()
        if token == "$":
            return Variable(self.take())
        if token == "[":
            return self.listed()
        if token == "{":
            return self.mapping()
        if token[0] == '"':
            return _string(token)
        words: dict[str, object] = {"true": True, "false": False, "null": None}
        if token in words:
            return words[token]
        if token[0] == "-" or token[0].isdigit():
            return float(token) if set(token) & set(".eE") else int(token[:300])
        return token

    def listed(self) -> list[object]:
        values = []
        while self.peek() != "]":
            values.append(self.nested())
        self.take("]")
        return values

    def mapping(self) -> dict[str, object]:
        values: dict[str, object] = {}
        while self.peek() != "}":
            name = self.take()
            self.take(":")
            values[name] = self.nested()
        self.take("}")
        return values

    def nested(self) -> object:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NotReadable("it is nested too deeply")
        value = self.value()
        self._depth -= 1
        return value


def _string(token: str) -> str:
    if token.startswith('"""'):
        return token[3:-3].strip("\n")
    return re.sub(r"\\(u[0-9a-fA-F]{4}|.)", _unescaped, token[1:-1])


def _unescaped(found: re.Match[str]) -> str:
    sign = found[1]
    if sign[0] == "u" and len(sign) == 5:
        return chr(int(sign[1:], 16))
    return {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}.get(sign, sign)
