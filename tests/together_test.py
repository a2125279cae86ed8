"""One build at a time of an output: two that are started together both end well."""

import subprocess
import sys

import pytest

from tests.sites import tree, write, written

SITE = written(
    """
=== sitegen.toml
[site]
url = "https://example.org"
theme = ""
=== pages/index.html
{% for post in collection("blog") %}{{ post.title }}{{ post.html }}{% endfor %}
=== templates/entry.html
{{ entry.html }}
"""
)
PAIRS = 10
SOURCES = ("sitegen.toml", "content", "pages", "templates")


def begin(root):
    command = [sys.executable, "-m", "sitegen", "build", "--root", str(root), "--workers", "1"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


@pytest.mark.slow
def test_pairs_of_builds_give_what_one_would(tmp_path):
    root = write(tmp_path / "site", SITE)
    for number in range(PAIRS):
        post = f"---\ntitle: Post {number}\ndate: 2026-01-01\n---\nText {number}.\n"
        write(root, {f"content/blog/p{number}.md": post})
        pair = [begin(root), begin(root)]
        told = [build.communicate()[0] for build in pair]
        assert [build.returncode for build in pair] == [0, 0], told
        home = (root / "dist/index.html").read_text("utf-8")
        assert all(f"Post {each}<p>Text {each}.</p>" in home for each in range(number + 1))
    together = tree(root / "dist")
    sources = {name: data for name, data in tree(root).items() if name.split("/")[0] in SOURCES}
    alone = write(tmp_path / "alone", sources)
    assert begin(alone).wait() == 0
    assert tree(alone / "dist") == together
