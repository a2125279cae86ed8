"""The integrations of the documentation work as they stand there."""

import json
import re
from pathlib import Path

import pytest

from sitegen.cli import main

DOCS = Path(__file__).parents[2] / "docs" / "integrations.md"
CODE = re.compile(r'^```python title="(.+?)"\n(.*?)^```', re.DOTALL | re.MULTILINE)
POST = "---\ntitle: Hello\ndate: 2024-01-31\ntags: [Cats]\n---\nSome words.\n"
PAGE = "<!doctype html><head></head><body><h1>{{ page.title }}</h1>{{ entry.html }}</body>\n"
FILES = {
    "sitegen.toml": 'integrations = ["integrations/badge.py", "integrations/tags.py"]\n'
    '[site]\nurl = "https://example.org"\n',
    "content/blog/hello.md": POST,
    "content/blog/bare.md": "---\ntitle: Bare\ndate: 2024-02-01\n---\n",
    "templates/entry.html": PAGE,
    **dict(CODE.findall(DOCS.read_text("utf-8"))),
}


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Write the site with the documented integrations, and build it."""
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_the_documented_integrations_do_what_they_say(site, capsys):
    assert main(["build"]) == 0, capsys.readouterr().err
    hello = (site / "dist/blog/hello/index.html").read_text("utf-8")
    assert '<h1>Hello</h1><p class="badge">1 min</p>' in hello
    assert json.loads((site / "dist/tags.json").read_text("utf-8")) == {"Cats": 1}


def test_a_changed_integration_is_at_work_in_the_next_build(site, capsys):
    assert main(["build"]) == 0, capsys.readouterr().err
    badge = site / "integrations/badge.py"
    badge.write_text(badge.read_text("utf-8").replace("min<", "minutes<"), "utf-8")
    assert main(["build"]) == 0
    assert "1 minutes" in (site / "dist/blog/hello/index.html").read_text("utf-8")


def test_a_documented_check_warns(site, capsys):
    main(["build"])
    told = capsys.readouterr().err
    assert "content/blog/bare.md  this post has no tags  [SG850 warning]" in told
