"""Where a key stands, when a problem of it is told."""

import pytest

from sitegen.model.place import Place
from sitegen.model.problem import Problem
from sitegen.read.locate import located

FILES = {
    "sitegen.toml": b"[redirects]\n'/a/' = '/b/'\n\n[[menu.main]]\ntitle = 'A'\nurl = '/a/'\n",
    "a.md": b"---\ntitle: A\ntags: [x]\n---\nText\n",
    "b.md": b"+++\ntitle = 'B'\n+++\n",
    "broken.md": b"---\ntitle: [\n---\n",
    "latin.md": b"\xe9",
    "content_config.py": b"import a\nblog = collection()\nlabels = taxonomy(\n    'tags')\n",
    "rows.yml": b"---\ntags: x\n---\n",
}


@pytest.mark.parametrize(
    ("path", "key", "place"),
    [
        ("sitegen.toml", ("redirects", "/a/"), "sitegen.toml:2:9"),
        ("sitegen.toml", ("menu", "main", 0, "url"), "sitegen.toml:6:7"),
        ("sitegen.toml", ("menu", "main", 0), "sitegen.toml:4:3"),
        ("sitegen.toml", ("site", "theme"), "sitegen.toml"),
        ("content_config.py", ("blog",), "content_config.py:2"),
        ("content_config.py", ("tags",), "content_config.py:3"),
        ("content_config.py", ("pages",), "content_config.py"),
        ("a.md", ("tags",), "a.md:3:7"),
        ("a.md", ("tags", 0), "a.md:3:8"),
        ("a.md", ("slug",), "a.md"),
        ("b.md", ("title",), "b.md:2:9"),
        ("broken.md", ("title",), "broken.md"),
        ("latin.md", ("title",), "latin.md"),
        ("rows.yml", ("tags",), "rows.yml"),
        ("gone.md", ("title",), "gone.md"),
        ("a.md", (), "a.md"),
    ],
)
def test_a_key_is_found_where_the_file_has_it(path, key, place):
    found = located(Problem("SG999", "error", Place(path, key=key), "wrong"), FILES.get)
    assert (str(found.place), found.place.key) == (place, ())
