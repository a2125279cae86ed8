"""Operators give what they give in JavaScript."""

import math

import pytest

from sitegen.migrate.js.project import Project
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.js.values import UNDEFINED, Unknown
from sitegen.migrate.tree import Files


def value(expression, before=""):
    tree = Files({"a.js": f"{before}; exports.x = {expression}"})
    return Reading(Project(tree)).module("a.js")["x"]


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("1 + '2'", "12"),
        ("'3' * '4'", 12),
        ("null + 1", 1),
        ("true + true", 2),
        ("[] + []", ""),
        ("[1, 2] + 3", "1,23"),
        ("({}) + ''", "[object Object]"),
        ("7 % 3", 1),
        ("-7 % 3", -1),
        ("2 ** 3 ** 2", 512),
        ("1 / 0", math.inf),
        ("0.1 + 0.2", 0.30000000000000004),
        ("6 / 2", 3),
        ("5 & 3", 1),
        ("5 | 2", 7),
        ("5 ^ 1", 4),
        ("~5", -6),
        ("1 << 31", -2147483648),
        ("-1 >>> 28", 15),
        ("-9 >> 1", -5),
        ("+'12px'.slice(0, 2)", 12),
        ("-'3'", -3),
        ("!''", True),
        ("!!'0'", True),
    ],
)
def test_arithmetic(expression, result):
    assert value(expression) == result


@pytest.mark.parametrize("expression", ["undefined + 1", "'a' * 1", "0 / 0", "+{}"])
def test_what_is_no_number_is_not_a_number(expression):
    assert math.isnan(value(expression))


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("1 == '1'", True),
        ("null == undefined", True),
        ("null == 0", False),
        ("'' == 0", True),
        ("'a' === 'a'", True),
        ("1 === '1'", False),
        ("NaN === NaN", False),
        ("[] === []", False),
        ("'b' > 'a'", True),
        ("'10' < '9'", True),
        ("'10' < 9", False),
        ("undefined < 1", False),
        ("null >= 0", True),
        ("new Date('2020-01-02') > new Date('2020-01-01')", True),
        ("'a' in {a: 1}", True),
        ("1 in ['x', 'y']", True),
        ("[] instanceof Array", True),
        ("new Date(0) instanceof Date", True),
        ("new Map() instanceof Map", True),
        ("typeof null", "object"),
        ("typeof (() => 1)", "function"),
        ("typeof nobody", "undefined"),
        ("void 0", UNDEFINED),
    ],
)
def test_comparison_and_kinds(expression, result):
    assert value(expression) is result or value(expression) == result


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("0 || 'b'", "b"),
        ("0 ?? 'b'", 0),
        ("'a' && 'b'", "b"),
        ("'' && nobody.knows", ""),
        ("(1, 2)", 2),
        ("null?.a.b.c", UNDEFINED),
        ("({a: () => 3}).a?.()", 3),
        ("({}).a?.()", UNDEFINED),
        ("({a: [{b: 5}]})?.a?.[0]?.b", 5),
    ],
)
def test_logic_looks_no_further_than_it_must(expression, result):
    assert value(expression) is result or value(expression) == result


@pytest.mark.parametrize(
    ("before", "expression", "result"),
    [
        ("let n = 5; n += '1'", "n", "51"),
        ("let n = 5; n **= 2", "n", 25),
        ("let n = null; n ??= 4", "n", 4),
        ("let n = 1; n ||= 4", "n", 1),
        ("let n = 1; n &&= 4", "n", 4),
        ("let n = 1; const m = n++ + ++n", "[n, m]", [3, 4]),
        ("let o = {a: 1}; o.a++; o['b'] = o.a--", "o", {"a": 1, "b": 2}),
        ("let a = 1, b = 2; [a, b] = [b, a]", "[a, b]", [2, 1]),
        ("let a, c; ({a, b: {c = 9} = {}} = {a: 1})", "[a, c]", [1, 9]),
        ("const o = {a: 1, b: 2}; delete o.a", "o", {"b": 2}),
    ],
)
def test_assignment(before, expression, result):
    assert value(expression, before) == result


@pytest.mark.parametrize(
    "expression",
    ["nobody() + 1", "1 + nobody()", "nobody() ? 1 : 2", "!nobody()", "nobody() || 1", "-nobody()"],
)
def test_what_hangs_on_the_unknown_is_unknown(expression):
    assert isinstance(value(expression), Unknown)
