"""Globs."""

import pytest

from sitegen.migrate.globs import is_matched


@pytest.mark.parametrize(
    ("path", "glob", "fits"),
    [
        ("a/b.md", "**/*.md", True),
        ("b.md", "**/*.md", True),
        ("a/b.md", "*.md", False),
        ("a/drafts/b.md", "**/drafts/**", True),
        ("a/b.jsx", "**/*.{js,jsx}", True),
        ("a/.x", "**/.*", True),
        ("a.md", "!a.md", False),
        ("b.md", "!(a).md", True),
        ("a1.md", "a[0-9].md", True),
        ("a.md", "a?md", True),
    ],
)
def test_a_glob_fits_whole_paths(path, glob, fits):
    assert is_matched(path, glob) is fits
