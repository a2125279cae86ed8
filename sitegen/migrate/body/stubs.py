"""Components that no theme brings: a stub of each shows what it is given, until it is written."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sitegen.migrate.body.converted import Use
from sitegen.migrate.note import Note
from sitegen.migrate.notes.components import logic_component, unknown_component
from sitegen.migrate.tree import Tree

# Props that a reader saw, most likely.
_SHOWN = ("title", "heading", "header", "label", "name", "text", "caption", "description",
          "summary", "subtitle", "content", "quote", "author", "message", "children")  # fmt: skip
_LOGIC = re.compile(
    r"\buse(?:State|Effect|LayoutEffect|Reducer|Ref|Callback)\b|\bsetState\b|addEventListener"
    r"|\bon(?:Click|Change|Submit|KeyDown|MouseMove|Drag\w*)=|requestAnimationFrame"
    r"|componentDidMount|from [\"'](?:d3|three|react-live|p5)"
)
# As tags are spelt when their components are looked for: each capital letter begins a word.
_SPELT = re.compile(r"(?<=[^/])(?=[A-Z])")
_ISLAND = """\
// The logic of the old component is in {old}. Call the component with client="visible" once this
// does what that did: https://reactjs.org is not needed for it.
export default (element, props) => {{
  console.info("{name} is to be written", element, props);
}};
"""


@dataclass(frozen=True, slots=True)
class Stubs:
    """Files of the new site. copies: path in the new site → path in the tree"""

    files: Mapping[str, str]
    copies: Mapping[str, str]
    notes: tuple[Note, ...]


def stubs(uses: Iterable[Use], tree: Tree, folder: str = "components") -> Stubs:
    """Write a stub for each component that the texts of a project call.

    uses:   of all converted texts
    folder: of the new site's components
    """
    called: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        called[use.name].append(use)
    files: dict[str, str] = {}
    copies: dict[str, str] = {}
    notes: list[Note] = []
    for name, held in sorted(called.items()):
        place = f"{folder}/{_file(name)}"
        files[f"{place}.html"] = _stub(name, held)
        source = next((each.source for each in held if each.source), "")
        first = held[0]
        told = (first.path, first.line, name, len(held), f"{place}.html")
        if _is_logic(source, tree):
            old = f"{place}.{source.rpartition('.')[2]}.txt"
            copies[old] = source
            files[f"{place}.js"] = _ISLAND.format(old=old, name=name)
            notes.append(logic_component(*told))
        else:
            notes.append(unknown_component(*told))
    return Stubs(files, copies, tuple(notes))


def _file(name: str) -> str:
    """Name the file that a tag calls."""
    return "/".join(_words(part, "-") for part in name.split("."))


def _words(name: str, dash: str) -> str:
    """Spell a name in small letters; what is an abbreviation stays one word."""
    return name.lower() if re.search("[A-Z]{2}", name) else _SPELT.sub(dash, name).lower()


def _is_logic(source: str, tree: Tree) -> bool:
    data = tree.read(source) if source else None
    return bool(data and _LOGIC.search(data.decode("utf-8", "replace")))


def _stub(name: str, uses: list[Use]) -> str:
    props = sorted({_variable(prop) for use in uses for prop in use.props} - {""})
    is_inline = not any(use.is_block for use in uses)
    element = "span" if is_inline else "div"
    source = next((use.source for use in uses if use.source), "")
    origin = f" ({source})" if source else ""
    declared = ", ".join([*(f'{prop}=""' for prop in props), "**attrs"])
    css = _file(name).replace("/", "-")
    return (
        f"{{# What <{name}> was{origin} is still to be written; this shows what it is given. #}}\n"
        f"{{% props {declared} %}}\n"
        f'<{element}{{{{ attrs(class="{css}") }}}}>\n{_inside(props, is_inline=is_inline)}'
        f"{{{{ slot() }}}}\n</{element}>\n"
    )


def _inside(props: list[str], *, is_inline: bool) -> str:
    lines: list[str] = []
    if "src" in props:
        alt = "{{ alt }}" if "alt" in props else ""
        lines.append(f'{{% if src %}}<img src="{{{{ src }}}}" alt="{alt}">{{% endif %}}')
    shown = [prop for prop in _SHOWN if prop in props]
    address = next((prop for prop in ("href", "to", "url") if prop in props), "")
    if address:
        lines.append(_link(address, shown))
    else:
        tag = "span" if is_inline else "p"
        lines += (
            f"{{% if {prop} %}}<{tag}>{{{{ {prop} }}}}</{tag}>{{% endif %}}" for prop in shown
        )
    return "".join(f"{line}\n" for line in lines)


def _link(address: str, shown: list[str]) -> str:
    words = " ~ ' ' ~ ".join(shown) if shown else ""
    text = f"({words}) | trim or {address}" if words else address
    bare = "" if shown else " and not has_slot()"
    return (
        f'{{% if {address}{bare} %}}<a href="{{{{ {address} }}}}">{{{{ {text} }}}}</a>{{% endif %}}'
    )


def _variable(prop: str) -> str:
    """Name a prop as Jinja declares it; "" for one that goes with the other attributes."""
    if prop in ("className", "class", "id") or not re.fullmatch(r"[A-Za-z_][\w-]*", prop):
        return ""
    is_short = re.search("[A-Z]{2}", prop)
    return (prop if is_short else _words(prop, "_")).replace("-", "_")
