"""What is no drawing is told, in whatever way it is used."""

import pytest

from sitegen.images.drawing import drawing
from sitegen.images.inlined import inlined
from sitegen.images.svg import DEEPEST
from sitegen.model.problem import Trouble

SVG = 'xmlns="http://www.w3.org/2000/svg"'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("no XML", "it is not XML: syntax error: line 1, column 0"),
        ("<?xml version='1.0' encoding='odd'?><svg/>", "it is not XML: unknown encoding: odd"),
        ("<html/>", "its outermost element is 'html', not 'svg'"),
        (f"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg {SVG}>&a;</svg>", "it declares entities"),
        (f"<svg {SVG}>{'<g>' * DEEPEST}", f"it is nested more than {DEEPEST} levels deep"),
    ],
)
def test_what_is_no_drawing_is_told(text, why):
    for read in (drawing, lambda data, path: inlined(data, path, {})):
        with pytest.raises(Trouble) as raised:
            read(text.encode(), "a.svg")
        assert raised.value.problems[0].fact == f"the drawing cannot be used: {why}"


def test_entities_are_refused_before_they_grow():
    bombs = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    with pytest.raises(Trouble, match="it declares entities"):
        drawing(f"<!DOCTYPE svg [<!ENTITY a0 'x'>{bombs}]><svg {SVG}>&a9;</svg>".encode(), "a.svg")
