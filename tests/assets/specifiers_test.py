"""Imports are found in code, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.assets.specifiers import rewritten, specifiers


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('import "./a.js"', ["./a.js"]),
        ("import a, {b as c} from './a.js'", ["./a.js"]),
        ('import * as all from "all";import{x}from"x"', ["all", "x"]),
        ('export * from "a"; export {b} from "b"; export * as c from "c"', ["a", "b", "c"]),
        ('import("./a.js").then(x); await import("./b.js", {with: {}})', ["./a.js", "./b.js"]),
        ('import data from "./d.json" with {type: "json"}', ["./d.json"]),
        ("import(name); import(`./${name}.js`); import('a' + b)", []),
        ("import.meta.url; export const from = 'x'; export default {from: 'x'}", []),
        ("x.import('a'); x = {import: 'a'}; class A { #import = 'a' }", []),
        ("// import 'a'\n/* import 'b' */ 'import \"c\"'; `import 'd'`", []),
        ("const a = `${await import('./in.js')} import 'b'`", ["./in.js"]),
        ("const a = `${`${x}`}`; import 'a'", ["a"]),
        ("/import 'x'/.test(y); import 'a'", ["a"]),
        ("if (x) /['\"]/.test(y); import 'a'", ["a"]),
        ("a = b / c; d = '/'; import 'a'", ["a"]),
        ("a = (b) / 2; import 'a' // '", ["a"]),
        ("x = {a: 1} / 2; import 'a'; y = /'/", ["a"]),
        ("() => /'/; import 'a'", ["a"]),
        ("return /[/']/ ; import 'a'", ["a"]),
        ("import 'a\\x62'", []),
        ("export function from() { return 'x' } import 'a'", ["a"]),
        ("'", []),
        ("`${", []),
    ],
)
def test_what_a_module_imports_is_found(source, found):
    assert [each.text for each in specifiers(source)] == found


def test_what_is_imported_when_the_code_gets_there_is_told_apart():
    found = specifiers('import "a"; import("b")')
    assert [(each.text, each.is_dynamic) for each in found] == [("a", False), ("b", True)]


def test_only_specifiers_are_rewritten():
    source = 'import a from "./a.js"; const s = "./a.js"; export * from "b"'
    assert rewritten(source, {"./a.js": "./a.1.js", "b": "b"}.__getitem__) == (
        'import a from "./a.1.js"; const s = "./a.js"; export * from "b"'
    )


@given(st.text(alphabet="import()'\"`${}/*\\ \n.ax=>", max_size=60))
def test_no_text_stops_the_reading_or_is_changed_by_it(source):
    assert rewritten(source, lambda text: text) == source
