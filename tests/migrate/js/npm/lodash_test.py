"""The functions of lodash give what lodash 4.17 gives."""

import pytest

from sitegen.migrate.js.project import Project
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.js.values import UNDEFINED, Unknown
from sitegen.migrate.tree import Files


def value(expression):
    tree = Files({"a.js": f"const _ = require('lodash'); exports.x = {expression}"})
    return Reading(Project(tree)).module("a.js")["x"]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("_.uniq([2, 1, 2, 3])", [2, 1, 3]),
        ("_.uniqBy([{ a: 1, b: 1 }, { a: 2, b: 2 }, { a: 1, b: 3 }], 'a')", [{'a': 1, 'b': 1}, {'a': 2, 'b': 2}]),
        ("_.union([2, 1], [3, 2])", [2, 1, 3]),
        ("_.without([1, 2, 1, 3], 1, 3)", [2]),
        ("_.difference([1, 2, 3], [2])", [1, 3]),
        ("_.intersection([2, 1, 2], [2, 3])", [2]),
        ("_.flatMap([1, 2], n => [n, [n]])", [1, [1], 2, [2]]),
        ("_.flattenDeep([1, [2, [3, [4]]]])", [1, 2, 3, 4]),
        ("_.filter([{ a: 1, b: true }, { a: 2 }], 'b')", [{'a': 1, 'b': True}]),
        ("_.filter([{ a: 1 }, { a: 2 }], { a: 2 })", [{'a': 2}]),
        ("_.reject([{ a: 1 }, { a: 2 }], ['a', 2])", [{'a': 1}]),
        ("_.find([{ a: 1 }, { a: 2 }], o => o.a > 1)", {'a': 2}),
        ("_.findIndex([3, 4], n => n === 4)", 1),
        ("_.map({ a: 1, b: 2 }, (value, key) => key + value)", ['a1', 'b2']),
        ("_.reduce([1, 2, 3], (sum, n) => sum + n)", 6),
        ("_.groupBy(['one', 'two', 'three'], 'length')", {'3': ['one', 'two'], '5': ['three']}),
        ("_.countBy([1.2, 1.8, 2.1], Math.floor)", {'1': 2, '2': 1}),
        ("_.keyBy([{ id: 'x', n: 1 }, { id: 'x', n: 2 }], 'id')", {'x': {'id': 'x', 'n': 2}}),
        ("_.sortBy([{ n: 'b', a: 1 }, { n: 'a', a: 1 }, { n: 'c', a: 0 }], ['a', 'n'])", [{'n': 'c', 'a': 0}, {'n': 'a', 'a': 1}, {'n': 'b', 'a': 1}]),
        ("_.orderBy([{ n: 'a', a: 1 }, { n: 'b', a: 2 }, { n: 'c', a: 1 }], ['a', 'n'], ['desc', 'asc'])", [{'n': 'b', 'a': 2}, {'n': 'a', 'a': 1}, {'n': 'c', 'a': 1}]),
        ("_.includes('abc', 'b')", True),
        ("_.includes({ a: 1 }, 1)", True),
        ("_.chunk([1, 2, 3], 2)", [[1, 2], [3]]),
        ("_.range(3)", [0, 1, 2]),
        ("_.range(1, 4)", [1, 2, 3]),
        ("_.range(0, -2)", [0, -1]),
        ("_.range(0, 10, 5)", [0, 5]),
        ("_.times(3, n => n * 2)", [0, 2, 4]),
        ("_.head([])", UNDEFINED),
        ("_.last([1, 2])", 2),
        ("_.take([1, 2, 3])", [1]),
        ("_.take([1, 2, 3], 2)", [1, 2]),
        ("_.takeRight([1, 2, 3], 2)", [2, 3]),
        ("_.takeRight([1, 2], 0)", []),
        ("_.drop([1, 2, 3], 2)", [3]),
        ("_.dropRight([1, 2, 3], 2)", [1]),
        ("_.tail([1, 2, 3])", [2, 3]),
        ("_.initial([1, 2, 3])", [1, 2]),
        ("_.slice([1, 2, 3, 4], 1, -1)", [2, 3]),
        ("_.zipObject(['a', 'b'], [1, 2])", {'a': 1, 'b': 2}),
        ("_.fromPairs([['a', 1]])", {'a': 1}),
        ("_.toPairs({ a: 1 })", [['a', 1]]),
        ("_.max([1, 3, 2])", 3),
        ("_.minBy([{ n: 2 }, { n: 1 }], 'n')", {'n': 1}),
        ("_.get({ a: [{ b: 2 }] }, 'a[0].b')", 2),
        ("_.get({}, 'a.b', 'none')", 'none'),
        ("_.has({ a: { b: 1 } }, 'a.b')", True),
        ("_.set({}, 'a.b', 1)", {'a': {'b': 1}}),
        ("_.pick({ a: 1, b: 2 }, ['a', 'z'])", {'a': 1}),
        ("_.omit({ a: 1, b: 2 }, 'a')", {'b': 2}),
        ("_.pickBy({ a: 1, b: null }, v => v !== null)", {'a': 1}),
        ("_.omitBy({ a: 1, b: null }, _.isNil)", {'a': 1}),
        ("_.assign({ a: { x: 1 } }, { a: { y: 2 } })", {'a': {'y': 2}}),
        ("_.defaults({ a: 1 }, { a: 2, b: 3 }, { b: 4 })", {'a': 1, 'b': 3}),
        ("_.merge({ a: { x: 1 } }, { a: { y: 2 } }, { a: undefined })", {'a': {'x': 1, 'y': 2}}),
        ("_.mapValues({ a: 1 }, n => n + 1)", {'a': 2}),
        ("_.mapKeys({ a: 1 }, (v, k) => k + v)", {'a1': 1}),
        ("_.invert({ a: 'x' })", {'x': 'a'}),
        ("_.isEmpty('')", True),
        ("_.isEmpty(3)", True),
        ("_.isEmpty({ a: 1 })", False),
        ("_.isObject([])", True),
        ("_.isPlainObject([])", False),
        ("_.castArray('a')", ['a']),
        ("_.flow([n => n + 1, n => n * 2])(1)", 4),
        ("_.flowRight([n => n + 1, n => n * 2])(1)", 3),
        ("_.trim('--a--', '-')", 'a'),
        ("_.trimEnd('a  ')", 'a'),
        ("_.trim(null)", ''),
        ("_.replace('a-b', '-', '+')", 'a+b'),
        ("_.startsWith('abc', 'b', 1)", True),
        ("_.padStart('7', 3, '0')", '007'),
        ("_.capitalize('fooBAR')", 'Foobar'),
        ("_.upperFirst('foo')", 'Foo'),
        ("_.lowerFirst('Foo')", 'foo'),
        ("_.kebabCase('fooBar baz')", 'foo-bar-baz'),
        ("_(['b', 'a']).sortBy().map(s => s + '!').value()", ['a!', 'b!']),
        ("_.chain([1, [2]]).flatten().filter(n => n > 1).value()", [2]),
    ],
)  # fmt: skip
def test_a_function_gives_what_lodash_gives(expression, expected):
    assert value(expression) == expected


@pytest.mark.parametrize(
    "expression",
    ["_.map(require('nowhere'), 'a')", "_.head(require('nowhere'))", "_.reduce([1], 2)"],
)
def test_what_nobody_can_tell_stays_unknown(expression):
    assert isinstance(value(expression), Unknown)


@pytest.mark.parametrize("name", ["lodash/uniq", "lodash.uniq", "lodash-es/uniq"])
def test_a_function_is_a_package_of_its_own(name):
    assert value(f"require('{name}')([1, 1])") == [1]
