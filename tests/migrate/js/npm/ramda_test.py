"""Ramda's functions wait for their last argument."""

import pytest

from sitegen.migrate.js.project import Project
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.tree import Files


def value(expression):
    code = f"const R = require('ramda'); exports.x = {expression}"
    return Reading(Project(Files({"a.js": code}))).module("a.js")["x"]


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("R.map(n => n + 1, [1, 2])", [2, 3]),
        ("R.map(n => n + 1)([1, 2])", [2, 3]),
        ("R.filter(n => n > 1)([1, 2, 3])", [2, 3]),
        ("R.reject(n => n > 1)([1, 2, 3])", [1]),
        ("R.find(n => n > 1)([1, 2, 3])", 2),
        ("R.groupBy(n => n % 2 ? 'odd' : 'even', [1, 2, 3])", {"odd": [1, 3], "even": [2]}),
        ("R.sortBy(o => o.a)([{a: 2}, {a: 1}])", [{"a": 1}, {"a": 2}]),
        ("R.path(['a', 'b'], {a: {b: 1}})", 1),
        ("R.path(['a', 'b'])({a: {b: 1}})", 1),
        ("R.pathOr('x', ['a', 'b'], {})", "x"),
        ("R.prop('a')({a: 1})", 1),
        ("R.propOr('x', 'a', {})", "x"),
        ("R.pluck('a', [{a: 1}, {a: 2}])", [1, 2]),
        ("R.pick(['a'])({a: 1, b: 2})", {"a": 1}),
        ("R.omit(['a'], {a: 1, b: 2})", {"b": 2}),
        ("R.uniq([1, 1, 2])", [1, 2]),
        ("R.flatten([1, [2, [3]]])", [1, 2, 3]),
        ("R.keys({a: 1})", ["a"]),
        ("R.toPairs({a: 1})", [["a", 1]]),
        ("R.head([1, 2])", 1),
        ("R.last([1, 2])", 2),
        ("R.pipe(R.pluck('tags'), R.flatten, R.uniq)([{tags: ['a']}, {tags: ['a', 'b']}])", ["a", "b"]),
        ("R.compose(R.toLower, R.join('-'))(['A', 'B'])", "a-b"),
    ],
)  # fmt: skip
def test_a_function_gives_what_it_gives(expression, result):
    assert value(expression) == result
