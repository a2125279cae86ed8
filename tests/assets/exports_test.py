"""A module says what it hands out in many ways."""

import pytest

from sitegen.assets.exports import exports_default
from sitegen.assets.tokens import tokens


@pytest.mark.parametrize(
    ("source", "has"),
    [
        ("export default (element) => {}", True),
        ("export\n  default\nfunction f() {}", True),
        ("const a = 1; export { a as default }", True),
        ("const a = 1; export { b, a as default, c };", True),
        ('export { default } from "./a.js"', True),
        ('export { a, default, } from "./a.js"', True),
        ('export { default as a } from "./a.js"', False),
        ('export * from "./a.js"', False),
        ("export const a = { default: 1 }", False),
        ("export function f() {} switch (a) { default: b }", False),
        ("// export default a\n'export default a'", False),
        ("module.export default", False),
        ("(element) => {}", False),
        ("", False),
    ],
)
def test_a_default_export_is_found_however_it_is_written(source, has):
    assert exports_default([*tokens(source)]) is has
