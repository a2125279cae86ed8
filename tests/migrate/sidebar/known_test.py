"""How the lines of a sidebar find pages."""

import pytest

from sitegen.migrate.sidebar.known import Known, is_elsewhere
from sitegen.migrate.sidebar.lines import Line

KNOWN = Known(
    {
        "content/docs/install/index.md": "/doc/install/",
        "content/docs/install/macos.md": "/doc/install/macos/",
        "content/docs/hello.md": "/doc/hello/",
        "content/blog/hello.md": "/blog/hello/",
        "content/index.mdx": "/",
    }
)


@pytest.mark.parametrize(
    ("line", "folder", "path"),
    [
        (Line("/doc/install"), "", "content/docs/install/index.md"),
        (Line("/doc/hello/#part"), "", "content/docs/hello.md"),
        (Line("/"), "", "content/index.mdx"),
        (Line("hello"), "content/docs", "content/docs/hello.md"),
        (Line("./hello.md"), "content/blog", "content/blog/hello.md"),
        (Line("hello"), "src", None),
        (Line("macos", within=("install",)), "src", "content/docs/install/macos.md"),
        (Line("macos"), "src", "content/docs/install/macos.md"),
        (Line("docs/hello"), "src", "content/docs/hello.md"),
        (Line("linux"), "src", None),
    ],
)
def test_a_line_finds_a_page_by_url_by_path_or_by_the_end_of_either(line, folder, path):
    assert KNOWN.path(line, folder) == path


@pytest.mark.parametrize("target", ["https://example.org/a", "#part", "mailto:a@example.org"])
def test_other_addresses_are_elsewhere(target):
    assert is_elsewhere(target)
    assert not is_elsewhere("/a")
