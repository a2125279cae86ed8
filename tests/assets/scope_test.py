"""A component's stylesheet, bound to the elements of that component alone."""

import pytest
import tinycss2

from sitegen.assets.process import minified
from sitegen.assets.scope import keyframes_in, mark_of, scoped


def short(css, component="card"):
    rules = tinycss2.parse_stylesheet(css)
    return minified(scoped(rules, component, keyframes_in(rules)))


@pytest.mark.parametrize(
    ("written", "means"),
    [
        (".a { b: c }", ".a[data-c=card]{b:c}"),
        ("@media print { .a { b: c } }", "@media print{.a[data-c=card]{b:c}}"),
        (
            "@supports (d: e) { @media print { .a { b: c } } }",
            "@supports (d:e){@media print{.a[data-c=card]{b:c}}}",
        ),
        ("@layer x { .a { b: c } }", "@layer x{.a[data-c=card]{b:c}}"),
        ("@container (width > 1px) { a { b: c } }", "@container (width>1px){a[data-c=card]{b:c}}"),
        ("@scope (.a) { b { c: d } }", "@scope(.a){b[data-c=card]{c:d}}"),
        ("@starting-style { a { b: c } }", "@starting-style{a[data-c=card]{b:c}}"),
        (
            ".a { b: c; &:hover { d: e } p { f: g } > q { h: i } }",
            ".a[data-c=card]{b:c;&:hover{d:e}& p[data-c=card]{f:g}&>q[data-c=card]{h:i}}",
        ),
        (
            ".a { @media print { b: c; p:hover { d: e } } }",
            ".a[data-c=card]{@media print{b:c;& p[data-c=card]:hover{d:e}}}",
        ),
        ("@layer x, y;", "@layer x,y;"),
        ("@page { margin: 0 }", "@page{margin:0}"),
        ("@font-face { font-family: x; src: url(y) }", "@font-face{font-family:x;src:url(y)}"),
        ("a { --b: {c: d}; top: 1px !important }", "a[data-c=card]{--b:{c: d};top:1px!important}"),
    ],
)
def test_every_rule_that_finds_elements_is_bound(written, means):
    assert short(written) == means


def test_keyframes_get_a_name_of_the_components_own():
    css = "@media print { @keyframes spin { to { top: 0 } } }"
    found = short(f".a {{ animation: spin 1s, other 2s }} {css}", "ui/card")
    assert "{animation:1s spin-ui-card,2s other}" in found and "@keyframes spin-ui-card{" in found
    assert "animation-name:spin-card" in short(f".a {{ animation-name: spin }} {css}")
    assert short(".a { animation: spin 1s }") == ".a[data-c=card]{animation:1s spin}"


def test_a_name_of_any_characters_is_a_string():
    assert mark_of("ui/card") == '[data-c="ui/card"]'
    assert mark_of('a"b') == '[data-c="a\\22 b"]'
