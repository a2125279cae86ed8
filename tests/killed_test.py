"""A build killed at any moment leaves every file whole, and the next one ends the matter."""

import subprocess
import sys
import time
from contextlib import suppress

import pytest

from tests.sites import run, tree, write, written

SITE = written(
    """
=== sitegen.toml
[site]
url = "https://example.org"
theme = ""
=== templates/entry.html
<p>old</p>{{ entry.html }}
"""
)
POSTS = {
    f"content/blog/p{number}.md": f"---\ntitle: P{number}\ndate: 2026-01-01\n---\nText {number}.\n"
    for number in range(60)
}
MOMENTS = 12


def begin(root):
    command = [sys.executable, "-m", "sitegen", "build", "--root", str(root)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.mark.slow
def test_a_build_killed_at_any_moment_is_finished_or_undone_by_the_next(tmp_path):
    root = write(tmp_path / "site", {**SITE, **POSTS})
    words = ["old", "new"]
    begun = time.monotonic()
    assert begin(root).wait() == 0
    length = time.monotonic() - begun
    for moment in range(MOMENTS):
        sites = [tree(root / "dist")]
        words.reverse()
        write(root, {"templates/entry.html": f"<p>{words[0]}</p>{{{{ entry.html }}}}\n"})
        sites.append(clean(root, tmp_path / f"clean-{moment}"))
        build = begin(root)
        with suppress(subprocess.TimeoutExpired):
            build.wait(timeout=length * moment / MOMENTS)
        build.kill()
        build.wait()
        for name, data in tree(root / "dist").items():
            assert name.startswith(".sitegen") or data in (site.get(name) for site in sites), name
        assert begin(root).wait() == 0
        published = {n: d for n, d in tree(root / "dist").items() if not n.startswith(".sitegen")}
        assert published == sites[1]


def clean(root, cache):
    """Make the site with a cache of its own, and publish nothing."""
    return dict(run(root, cache).files)
