"""How large a drawing is."""

import pytest

from sitegen.images.drawing import drawing

SVG = 'xmlns="http://www.w3.org/2000/svg"'


@pytest.mark.parametrize(
    ("told", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ('width="30px" height="20.4px"', (30, 20)),
        ('viewBox="0 0 60 40"', (60, 40)),
        ('viewBox="-3,-3 60 40" width="30"', (30, 20)),
        ('viewBox="0 0 60 40" height="20"', (30, 20)),
        ('width="100%" height="100%" viewBox="0 0 60 40"', (60, 40)),
        ('width="2em" height="1em"', (0, 0)),
        ('viewBox="0 0 .5 1.5" width="100"', (100, 300)),
        ('viewBox="0 0 1.2.3 4"', (0, 0)),
        ('viewBox="0 0 . ."', (0, 0)),
        (f'width="{"9" * 400}" height="3"', (0, 0)),
        (f'viewBox="0 0 {"0." + "0" * 400}1 3" width="9"', (0, 0)),
        ("", (0, 0)),
    ],
)
def test_a_drawing_tells_its_size(told, size):
    found = drawing(f"<svg {SVG} {told}/>".encode(), "a.svg")
    assert (found.width, found.height) == size
