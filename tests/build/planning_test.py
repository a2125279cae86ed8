"""The plan is made again when something it rests on has changed."""

import pytest

from tests.sites import run, write, written

SITE = written(
    """
=== sitegen.toml
[site]
theme = ""
[feeds]
formats = []
[sitemap]
enabled = false
robots = false
=== pages/[name].html
{{ page.params.name }}
=== pages/[name].py
from names import NAMES

def paths(site):
    return [{"params": {"name": name}} for name in NAMES]
=== names.py
from more import MORE

NAMES = ["one", *MORE]
=== more.py
MORE = []
"""
)


@pytest.mark.parametrize("helper", ["names.py", "more.py"])
def test_what_the_python_of_a_route_imports_decides_its_pages(tmp_path, helper):
    root = write(tmp_path, SITE)
    assert set(run(root).built.outputs) == {"one/index.html"}
    write(root, {helper: 'NAMES = MORE = ["two"]\n'})
    assert "two/index.html" in run(root).built.outputs


def test_a_module_that_comes_to_be_there_decides_too(tmp_path):
    text = "try:\n    from more import MORE\nexcept ImportError:\n    MORE = []\nNAMES = MORE\n"
    without = {path: text for path, text in SITE.items() if path != "more.py"}
    root = write(tmp_path, {**without, "names.py": text})
    assert set(run(root).built.outputs) == set()
    write(root, {"more.py": 'MORE = ["two"]\n'})
    assert set(run(root).built.outputs) == {"two/index.html"}
