"""Working JavaScript out without running it."""

import pytest

from sitegen.migrate.js.project import Project
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.js.values import UNDEFINED, Unknown
from sitegen.migrate.tree import Files


def exports(code, path="a.js", steps=200_000, **files):
    others = {name.replace("__", "/"): text for name, text in files.items()}
    tree = Files({path: code, **others})
    return Reading(Project(tree), steps).module(path)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("1 + 2 * 3", 7),
        ("'a' + 1", "a1"),
        ("7 / 2", 3.5),
        ("`/${['a', 'b'].join('/')}/`", "/a/b/"),
        ("null ?? 'x'", "x"),
        ("'' || 'y'", "y"),
        ("true ? 1 : 2", 1),
        ("({a: {b: 1}}).a?.b", 1),
        ("({}).a?.b.c", UNDEFINED),
        ("[3, 1, 2].sort().map((x, i) => x * i)", [0, 2, 6]),
        ("'/2020/abc'.replace(/\\/\\d{4}/, '')", "/abc"),
        ("'a-b-c'.split('-').slice(1)", ["b", "c"]),
        ("'2019-01-02-x.md'.match(/^(\\d+)-(?<m>\\d+)/).groups.m", "01"),
        ("[...new Set([1, 1, 2])]", [1, 2]),
        ("Object.entries({a: 1})", [["a", 1]]),
        ("JSON.parse('[1, {\"a\": null}]')", [1, {"a": None}]),
        ("new Date('2020-01-02').toISOString()", "2020-01-02T00:00:00.000Z"),
        ("process.env.URL || 'https://x'", "https://x"),
        ("process.env.NODE_ENV", "production"),
        ("~'abc'.indexOf('c') ? 'in' : 'out'", "in"),
        ("(([a, ...rest]) => rest)([1, 2, 3])", [2, 3]),
        ("(({a = 5, ...rest}) => [a, rest])({b: 1})", [5, {"b": 1}]),
        ("typeof undefined", "undefined"),
        ("'aXbX'.replace(/x/gi, m => m + '!')", "aX!bX!"),
        ("'a.b'.replace('.', '$&$&')", "a..b"),
        ("Array.from({length: 3}, (_, i) => i)", [0, 1, 2]),
        ("require('path').join(__dirname, '../x')", "/x"),
        ("require('path').parse('/a/b.md').name", "b"),
        ("require('lodash').get({a: [{b: 2}]}, 'a[0].b')", 2),
        ("require('lodash').kebabCase('TypeScript')", "type-script"),
        ("require('moment')('2019-03-01').format('YYYY/MM/DD')", "2019/03/01"),
    ],
)
def test_an_expression_has_its_value(expression, value):
    assert exports(f"exports.x = {expression}")["x"] == value


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("let n = 0; for (let i = 0; i < 4; i++) { if (i == 2) continue; n += i } exports.x = n", 4),
        ("let s = ''; for (const [k, v] of Object.entries({a: 1})) s += k + v; exports.x = s", "a1"),
        ("function f(n) { return n ? n * f(n - 1) : 1 } exports.x = f(5)", 120),
        ("exports.x = g(); function g() { return 'later' }", "later"),
        ("switch (2) { case 1: exports.x = 1; case 2: exports.x = 2; break; default: exports.x = 3 }", 2),
        ("try { throw new Error('no') } catch (e) { exports.x = e.message }", "no"),
        ("class A { n() { return 1 } } class B extends A { m() { return this.n() + 1 } } exports.x = new B().m()", 2),
        ("async function f() { return 1 } f().then(v => { exports.x = v + 1 })", 2),
        ("new Promise((resolve) => resolve(3)).then(v => { exports.x = v })", 3),
        ("const {a: {b = 7} = {}} = {}; exports.x = b", 7),
        ("do { exports.x = 1 } while (false)", 1),
    ],
)  # fmt: skip
def test_statements_do_what_they_do(code, value):
    assert exports(code)["x"] == value


def test_files_ask_for_one_another():
    code = "import d, {a as b} from './other'; import data from './data.json'; export const x = [d, b, data.k]"
    files = {"other.ts": "export const a: number = 1; export default 'd'", "data.json": '{"k": 2}'}
    tree = Files({"a.ts": code, **files})
    assert Reading(Project(tree)).module("a.ts")["x"] == ["d", 1, 2]


def test_a_generic_call_may_be_awaited():
    code = "const f = async () => 5; export const x = (async () => { const v = await f<Q.A>(`q`); return v })()"
    assert exports(code, "a.ts")["x"].value == 5


@pytest.mark.parametrize(
    "expression",
    [
        "require('left-pad')('a')",
        "process.hrtime()",
        "fetch('https://x')",
        "Date.now()",
        "nobody.knows",
    ],
)
def test_what_only_a_run_can_tell_is_unknown(expression):
    value = exports(f"\nexports.x = `a${{{expression}}}b`")["x"]
    assert isinstance(value, Unknown)
    assert (value.path, value.line) == ("a.js", 2)
