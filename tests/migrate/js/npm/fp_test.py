"""lodash/fp takes the collection last."""

import pytest

from sitegen.migrate.js.project import Project
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.tree import Files


def value(expression):
    code = "const _ = require('lodash/fp'), map = require('lodash/fp/map'); exports.x = "
    return Reading(Project(Files({"a.js": code + expression}))).module("a.js")["x"]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("map(n => n + 1, [1, 2])", [2, 3]),
        ("map('a')([{ a: 1 }])", [1]),
        ("_.flow(_.flatMap(n => [n, n]), _.uniq, _.map(n => -n))([1, 2])", [-1, -2]),
        ("_.pipe(_.get('a.b'))({ a: { b: 3 } })", 3),
        ("_.orderBy(['a'], ['desc'])([{ a: 1 }, { a: 2 }])", [{"a": 2}, {"a": 1}]),
        ("_.kebabCase('aB')", "a-b"),
    ],
)
def test_functions_wait_for_the_collection(expression, expected):
    assert value(expression) == expected
