"""News in a few words."""

import pytest

from sitegen.dev.news import summed


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ({}, ""),
        ({"entry": 1, "body": 0, "page": 2000}, "1 entry, 2,000 pages"),
        (
            {"style": 2, "body": 3, "output": 1, "picture": 4},
            "2 stylesheets, 3 bodies, 1 file, 4 pictures",
        ),
    ],
)
def test_what_was_made_is_counted_by_its_kind(made, told):
    assert summed(made) == told
