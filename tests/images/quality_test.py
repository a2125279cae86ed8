"""Quality."""

import pytest

from sitegen.images.quality import quality_percent


@pytest.mark.parametrize(
    ("quality", "percent"),
    [
        ("low", 25), ("mid", 50), ("high", 80), ("max", 100), (1, 1), (100, 100), ("75", 75),
        (0, None), (101, None), (-1, None), ("best", None), ("", None), (True, None), (2.5, None),
        (None, None), ("٣", None),
    ],
)  # fmt: skip
def test_presets_and_numbers_are_qualities(quality, percent):
    assert quality_percent(quality) == percent
