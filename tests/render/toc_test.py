"""Headings as a tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.body import Heading
from sitegen.render.toc import nested


def told(nodes):
    return [[node["level"], *told(node["children"])] for node in nodes]


def flat(nodes):
    return [each for node in nodes for each in (node["level"], *flat(node["children"]))]


def tree(levels):
    return nested([Heading(level, str(at), "", "") for at, level in enumerate(levels)])


@pytest.mark.parametrize(
    ("levels", "shape"),
    [
        ([], []),
        ([2, 3, 3, 2], [[2, [3], [3]], [2]]),
        ([3, 2], [[3], [2]]),
        ([2, 4, 3], [[2, [4], [3]]]),
        ([1, 2, 3, 1], [[1, [2, [3]]], [1]]),
    ],
)
def test_a_heading_lies_under_the_nearest_larger_one(levels, shape):
    assert told(tree(levels)) == shape


@given(st.lists(st.integers(1, 6)))
def test_no_heading_is_lost_and_their_order_stays(levels):
    assert flat(tree(levels)) == levels
