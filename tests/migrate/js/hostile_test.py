"""Code that means harm, or has no end."""

import contextlib

import pytest

from sitegen.migrate.js.budget import Spent
from sitegen.migrate.js.project import Project
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.tree import Files


def read(code):
    return Reading(Project(Files({"a.js": code})), 100_000).module("a.js")


@pytest.mark.parametrize(
    "code",
    [
        "while (true) {}",
        "for (;;) {}",
        "function f() { return f() } f()",
        "let s = 'x'; for (let i = 0; i < 60; i++) s += s",
        "let a = [1]; for (let i = 0; i < 60; i++) a = [...a, ...a]",
        "'x'.repeat(1e9)",
        "new Array(1e9)",
        "'x'.padStart(1e12)",
    ],
)
def test_work_without_end_is_ended(code):
    with pytest.raises(Spent):
        read(code)


def test_an_expression_that_is_a_trap_is_ended():
    # The engine may see through it; it may not hang.
    with contextlib.suppress(Spent):
        assert read("exports.x = /^(a|a?)+$/.test('a'.repeat(60) + 'b')")["x"] is False


@pytest.mark.parametrize(
    "code",
    [
        "exports.x = " + "(" * 3000 + "1" + ")" * 3000,
        "exports.x = " + "[" * 3000 + "]" * 3000,
        "exports.x = {{{{",
        "const { = 1; }}}",
        "\x00\xff",
        "",
    ],
)
def test_broken_and_deep_code_is_no_trouble(code):
    read(code)


@pytest.mark.parametrize(
    "code",
    [
        "require('child_process').execSync('touch /tmp/owned')",
        "require('fs').writeFileSync('/tmp/owned', 'x')",
        "require('fs').unlinkSync('./a.js')",
        "eval('1')",
        "new Function('return 1')()",
        "process.exit(1)",
        "import('https://example.com/x.js')",
    ],
)
def test_nothing_is_run(code):
    assert isinstance(read(f"exports.x = 1; {code}"), dict)


def test_files_outside_of_the_project_do_not_exist():
    code = "const fs = require('fs'); exports.x = ['/etc/passwd', '../../etc/passwd'].map(p => fs.existsSync(p))"
    assert read(code)["x"] == [False, False]
