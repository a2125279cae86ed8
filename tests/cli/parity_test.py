"""`sitegen parity`: the command."""

import json

from sitegen.cli import main


def put(folder, **files):
    for path, text in files.items():
        file = folder / path.replace("__", "/").replace("_html", ".html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return str(folder)


def test_a_loss_is_told_and_is_an_exit_code(tmp_path, capsys):
    old = put(tmp_path / "old", a__index_html="<p>one two", b__index_html="x")
    new = put(tmp_path / "new", a__index_html="<p>one two")
    assert main(["parity", old, new]) == 1
    assert capsys.readouterr().out == (
        "URLs: 1 served, 1 lost\ntext: 1 of 1 pages at least 90 % alike\nlost url: /b/\n"
    )
    assert main(["parity", new, old, "--markdown", str(tmp_path / "p.md")]) == 0
    assert "| URLs | 1 | 0 | 0 |" in (tmp_path / "p.md").read_text()


def test_a_sitemap_stands_for_the_old_site(tmp_path, capsys):
    (tmp_path / "sitemap.xml").write_text("<urlset><url><loc>https://e.org/a/</loc></url></urlset>")
    new = put(tmp_path / "new", a__index_html="x")
    assert main(["parity", str(tmp_path / "sitemap.xml"), new, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["counts"]["url"]["served"] == 1


def test_folders_that_hold_no_site_are_refused(tmp_path, capsys):
    full, empty = put(tmp_path / "a", index_html=""), put(tmp_path / "b", x="")
    assert main(["parity", empty, full]) == 2
    assert "holds no page and is no sitemap  [SG903]" in capsys.readouterr().err
    assert main(["parity", full, empty]) == 2
    assert "holds no page  [SG904]" in capsys.readouterr().err
