"""Trees in memory."""

from sitegen.migrate.tree import Files, Tree


def test_a_tree_lists_its_files_in_order():
    tree: Tree = Files({"b.md": "b", "a/é.md": b"\xff"})
    assert tree.paths == ("a/é.md", "b.md")
    assert (tree.read("a/é.md"), tree.size("a/é.md")) == (b"\xff", 1)
    assert tree.read("c") is tree.size("c") is None
