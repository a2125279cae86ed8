"""Where the data of sidebars is found."""

from sitegen.migrate.gatsby import Gatsby, Plugin
from sitegen.migrate.sidebar.held import held
from sitegen.migrate.tree import Files

TREE = Files(
    {
        "src/sidebar.yml": "- a",
        "src/nav-items.json": '["b"]',
        "src/toc.ts": "export const tree: Tree = ['c']",
        "src/config.json": '{"sidebar": ["d"], "other": ["e"]}',
        "src/Sidebar.js": "module.exports = ['f']",
        ".tools/nav.yml": "- g",
        "src/navigation.yml": "a: [",
        "src/nav.md": "- h",
    }
)


def test_sidebars_are_in_files_and_settings_that_are_called_so():
    options = {"sidebarCategories": {"A": ["x"]}, "root": ["y"]}
    gatsby = Gatsby(config="c.js", plugins=(Plugin("theme", options, "c.js", 1),))
    assert list(held(TREE, gatsby)) == [
        ("c.js", "theme.sidebarCategories", {"A": ["x"]}),
        ("c.js", "theme.sidebarCategories.A", ["x"]),
        ("src/config.json", "sidebar", ["d"]),
        ("src/nav-items.json", "", ["b"]),
        ("src/sidebar.yml", "", ["a"]),
        ("src/toc.ts", "", {"tree": ["c"]}),
        ("src/toc.ts", "tree", ["c"]),
    ]
