"""The `sizes` attribute."""

import pytest

from sitegen.images.sizes import sizes
from sitegen.model.picture import Wanted


@pytest.mark.parametrize(
    ("wanted", "attribute"),
    [
        (Wanted(), "(min-width: 720px) 720px, 100vw"),
        (Wanted(layout="full-width"), "100vw"),
        (Wanted(layout="fixed"), ""),
        (Wanted(layout="none"), ""),
        (Wanted(densities=(1, 2)), ""),
        (Wanted(layout="full-width", densities=(1, 2)), ""),
        (Wanted(layout="fixed", widths=(10, 20)), "(min-width: 720px) 720px, 100vw"),
    ],
)
def test_each_layout_tells_its_room(wanted, attribute):
    assert sizes(wanted, 720) == attribute
