"""Parts of files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.dev.ranges import byte_range


@pytest.mark.parametrize(
    ("header", "size", "wanted"),
    [
        ("bytes=0-0", 10, range(1)),
        ("bytes=2-5", 10, range(2, 6)),
        ("bytes=2-", 10, range(2, 10)),
        ("bytes=-3", 10, range(7, 10)),
        ("bytes=-30", 10, range(10)),
        ("bytes=2-99", 10, range(2, 10)),
        ("bytes=10-", 10, range(0)),
        ("bytes=5-2", 10, None),
        ("bytes=-", 10, None),
        ("bytes=0-1,3-4", 10, None),
        ("lines=0-1", 10, None),
        ("", 10, None),
    ],
)
def test_a_range_names_bytes(header, size, wanted):
    assert byte_range(header, size) == wanted


@given(st.text("bytes=0123456789-, "), st.integers(0, 1000))
def test_a_range_stays_within_the_file(header, size):
    part = byte_range(header, size)
    assert part is None or all(0 <= each < size for each in part)
