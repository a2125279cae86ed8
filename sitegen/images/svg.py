"""Reading an SVG file: XML that declares nothing of its own, and is not too deep."""

from collections.abc import Callable, Mapping
from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate

from sitegen.model.problem import Trouble
from sitegen.model.problems.pictures import bad_drawing

DEEPEST = 200

Start = Callable[[str, Mapping[str, str]], None]


def read_svg(
    data: bytes,
    path: str,
    start: Start,
    end: Callable[[str], None] = lambda name: None,
    text: Callable[[str], None] = lambda text: None,
) -> None:
    """Go through a drawing from its outermost element on.

    path:   of the source, for whoever is told of trouble
    start:  is given each element's name and attributes
    end:    is given its name
    raises: SG349
    """
    depth = 0

    def begin(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth
        if not depth and name != "svg":
            refuse(f"its outermost element is {name!r}, not 'svg'")
        depth += 1
        if depth > DEEPEST:
            refuse(f"it is nested more than {DEEPEST} levels deep")
        start(name, attributes)

    def close(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name)

    def refuse(why: str) -> NoReturn:
        raise Trouble(bad_drawing(path, why))

    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = begin, close
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = lambda *declared: refuse("it declares entities")
    try:
        parser.Parse(data, True)
    except (ExpatError, ValueError, LookupError) as error:
        refuse(f"it is not XML: {error}")
