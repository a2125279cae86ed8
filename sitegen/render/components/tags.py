"""`{% props %}` and `{% component %}` in Jinja's language."""

from collections.abc import Mapping
from typing import Any

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup

from sitegen.render.components.reading import mark
from sitegen.render.components.slots import DEFAULT, Content

# How templates are called inside Jinja that are components.
PREFIX = "component:"
# What a component sees besides its props; `client` is about the call, and never reaches it.
RESERVED = frozenset({"slot", "has_slot", "client"})

Slot = tuple[str, list[nodes.Node]]


class ComponentTags(Extension):
    """Teaches Jinja both tags."""

    tags = {"props", "component"}  # noqa: RUF012, as Jinja declares it

    def parse(self, parser: Parser) -> nodes.Node | list[nodes.Node]:
        """Parse one of them."""
        tag = next(parser.stream)
        return (
            _props(parser, tag.lineno) if tag.value == "props" else self._call(parser, tag.lineno)
        )

    def _call(self, parser: Parser, line: int) -> nodes.Node:
        name = parser.parse_expression()
        parser.stream.skip_if("comma")
        given, more = _given(parser)
        slots = _slots(parser)
        macros = [_macro(parser, content, line) for _, content in slots if not _passed(content)]
        loads = iter([nodes.Name(macro.name, "load") for macro in macros])
        pairs = [
            nodes.Pair(nodes.Const(each), _passed(content) or next(loads))
            for each, content in slots
        ]
        call = self.call_method("_called", [name, given, more, nodes.Dict(pairs)], lineno=line)
        return nodes.Scope([*macros, nodes.Output([call], lineno=line)], lineno=line)

    def _called(
        self,
        name: str,
        given: Mapping[str, object],
        more: Mapping[str, object],
        slots: Mapping[str, Content | None],
    ) -> Markup:
        environment: Any = self.environment
        html: Markup = environment.call_component(name, {**more, **given}, slots)
        return html


def _props(parser: Parser, line: int) -> list[nodes.Node]:
    if not (parser.name or "").startswith(PREFIX):
        parser.fail("only components have props", line)
    if parser._tag_stack[1:]:
        parser.fail("props stand outside of other tags", line)
    props: dict[str, bool] = {}
    defaults: list[nodes.Node] = []
    rest = ""
    while not parser.stream.current.test("block_end"):
        if rest:
            parser.fail(f"nothing stands behind **{rest}", line)
        is_rest = parser.stream.skip_if("pow")
        name = _declared(parser, props)
        if is_rest:
            rest = name
        else:
            props[name] = not parser.stream.skip_if("assign")
        if not (is_rest or props[name]):
            defaults.append(_default(name, parser.parse_expression(), line))
        if not parser.stream.skip_if("comma"):
            break
    return [mark(props, rest, line), *defaults]


def _declared(parser: Parser, props: Mapping[str, bool]) -> str:
    token = parser.stream.expect("name")
    name: str = token.value
    if name in RESERVED or not nodes.Name(name, "store").can_assign():
        parser.fail(f"no prop can be called {name!r}", token.lineno)
    if name in props:
        parser.fail(f"there are two props called {name!r}", token.lineno)
    return name


def _default(name: str, value: nodes.Expr, line: int) -> nodes.Node:
    """Set a prop that a call did not give; the expression is computed for each such call."""
    is_given = nodes.Test(nodes.Name(name, "load"), "defined", [], [], None, None)
    set_it = nodes.Assign(nodes.Name(name, "store"), value, lineno=line)
    return nodes.If(nodes.Not(is_given), [set_it], [], [], lineno=line)


def _given(parser: Parser) -> tuple[nodes.Dict, nodes.Expr]:
    """Parse `title=post.title data-id=5, **others`; commas are needed before `**` only."""
    pairs: dict[str, nodes.Pair] = {}
    more: nodes.Expr = nodes.Dict([])
    stream = parser.stream
    while not stream.current.test("block_end"):
        line = stream.current.lineno
        if stream.skip_if("pow"):
            more = parser.parse_expression()
        else:
            name = stream.expect("name").value
            while stream.skip_if("sub"):
                name += f"-{stream.expect('name').value}"
            stream.expect("assign")
            if name in pairs:
                parser.fail(f"{name!r} is given twice", line)
            pairs[name] = nodes.Pair(nodes.Const(name), parser.parse_expression(), lineno=line)
        stream.skip_if("comma")
    return nodes.Dict([*pairs.values()]), more


def _slots(parser: Parser) -> list[Slot]:
    """Parse up to `{% endcomponent %}`: what stands in `{% slot %}`s, and all else together."""
    slots: dict[str, list[nodes.Node]] = {}
    rest: list[nodes.Node] = []
    while True:
        rest += parser.parse_statements(("name:slot", "name:endcomponent"))
        if next(parser.stream).value == "endcomponent":
            break
        line = parser.stream.current.lineno
        name = parser.stream.expect("string").value
        if name in slots:
            parser.fail(f"the slot {name!r} is given twice", line)
        slots[name] = parser.parse_statements(("name:endslot",), drop_needle=True)
    if not _is_blank(rest):
        if DEFAULT in slots:
            parser.fail(f"the slot {DEFAULT!r} is given twice", rest[0].lineno)
        slots[DEFAULT] = rest
    return list(slots.items())


def _is_blank(content: list[nodes.Node]) -> bool:
    return all(
        isinstance(node, nodes.Output)
        and all(
            isinstance(part, nodes.TemplateData) and not part.data.strip() for part in node.nodes
        )
        for node in content
    )


def _macro(parser: Parser, content: list[nodes.Node], line: int) -> nodes.Macro:
    # A macro that begins with an underscore is nobody else's, and sees what stands around it.
    name = f"_{parser.free_identifier().name}"
    return nodes.Macro(name, [], [], content, lineno=line)


def _passed(content: list[nodes.Node]) -> nodes.Expr | None:
    """Pass a slot on that is all of the content, so that an absent one stays absent."""
    parts = [part for node in content if isinstance(node, nodes.Output) for part in node.nodes]
    shown = [p for p in parts if not (isinstance(p, nodes.TemplateData) and not p.data.strip())]
    is_one = len(shown) == 1 and all(isinstance(node, nodes.Output) for node in content)
    call = shown[0] if is_one else None
    if not isinstance(call, nodes.Call) or not isinstance(call.node, nodes.Name):
        return None
    if call.node.name != "slot" or call.kwargs or call.dyn_args or call.dyn_kwargs:
        return None
    return nodes.Call(nodes.Getattr(call.node, "passed", "load"), call.args, [], None, None)
