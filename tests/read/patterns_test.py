import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.read.patterns import matcher


@pytest.mark.parametrize(
    ("pattern", "path", "is_meant"),
    [
        ("a/**/*.md", "a/x.md", True),
        ("a/**/*.md", "a/b/c/x.md", True),
        ("a/**/*.md", "a/b/_c/x.md", False),
        ("a/**/*.md", "a/_x.md", False),
        ("a/**/*.md", "a/.x.md", False),
        ("a/**/_*.md", "a/_x.md", True),
        ("a/**", "a/b/c", True),
        ("a/*.md", "a/b/x.md", False),
        ("a/?.md", "a/x.md", True),
        ("a/?.md", "a/_.md", False),
        ("a/[xy].md", "a/y.md", True),
        ("a/[!xy].md", "a/y.md", False),
        ("a/[a-c].md", "a/b.md", True),
        ("a/*{.md,.markdown}", "a/x.markdown", True),
        ("a/{,zh-TW/}*.md", "a/zh-TW/x.md", True),
        ("a/{,zh-TW/}*.md", "a/de/x.md", False),
        ("a/x.md", "a/xymd", False),
        ("**/*.md", "x.md", True),
        ("**/*.md", "_private/x.md", False),
    ],
)
def test_a_pattern_means_these_paths(pattern, path, is_meant):
    assert matcher(pattern)(path) is is_meant


@given(st.text(), st.text())
def test_any_text_is_a_pattern(pattern, path):
    assert matcher(pattern)(path) in (True, False)


@given(st.text("ab/.-"))
def test_a_path_without_wildcards_means_itself(path):
    assert matcher(path)(path)
