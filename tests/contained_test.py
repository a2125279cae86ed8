"""Content writes nothing outside the output folder and reads nothing outside the site."""

import json
import os
from pathlib import Path

import pytest

from sitegen.model.problem import Trouble
from tests.sites import run, tree, write

SECRET = "marzipan-secret"
OUTSIDE = {
    "outside/secret.md": f"---\ntitle: {SECRET}\n---\n{SECRET}",
    "outside/secret.png": SECRET,
    "outside/deep/secret.html": SECRET,
    "dist2/kept.txt": "kept",
    "kept.txt": "kept",
}
SITE = {
    "site/sitegen.toml": '[site]\nurl = "https://example.org"\n',
    "site/content/blog/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\nText.\n",
}


@pytest.fixture
def world(tmp_path):
    """A site with neighbours that are none of its business."""
    return write(tmp_path, {**OUTSIDE, **SITE})


def attempt(world: Path) -> list[str]:
    """Build and publish; give what was told, and check that nothing left and nothing came in."""
    before = {name: data for name, data in tree(world).items() if not name.startswith("site/")}
    try:
        built = run(world / "site", world / "site/.sitegen", publishes=True)
        told, files = built.told, built.files
    except Trouble as trouble:
        told, files = [f"{p.fact} [{p.code}]" for p in trouble.problems], {}
    after = {name: data for name, data in tree(world).items() if not name.startswith("site/")}
    assert after == before
    published = {**files, **tree(world / "site/dist")}
    assert not [path for path, data in published.items() if SECRET.encode() in (data or b"")]
    return told


def quoted(path: str) -> str:
    """Write a text as YAML and TOML both read it."""
    return json.dumps(path)


UP = ("../x", "../../x", "/../x/", "/a/../../x/", "/..", "//x/", "/a//b/", "C:/x", "/a\\..\\x/",
      "/%2e%2e/x/", "/a/%2e%2e%2fx/", "/\u2025/x\x00/", "/.../../../x/", "/~/../x")  # fmt: skip


@pytest.mark.parametrize("key", ["slug", "permalink"])
@pytest.mark.parametrize("path", UP)
def test_no_slug_or_permalink_leads_out(world, key, path):
    write(world, {"site/content/blog/b.md": f"---\n{key}: {quoted(path)}\n---\n"})
    assert any("content/blog/b.md" in told for told in attempt(world))


@pytest.mark.parametrize("path", UP)
def test_no_alias_leads_out(world, path):
    write(world, {"site/content/blog/b.md": f"---\naliases: [{quoted(path)}]\n---\n"})
    assert any("content/blog/b.md" in told for told in attempt(world))


@pytest.mark.parametrize("path", UP)
def test_no_redirect_leads_out(world, path):
    write(world, {"site/sitegen.toml": f'[redirects]\n{quoted(path)} = "/blog/a/"\n'})
    assert any("sitegen.toml" in told for told in attempt(world))


@pytest.mark.parametrize(
    "text",
    [
        "![x](../../../outside/secret.png)", "[x](../../../outside/secret.png)",
        "[x](../../../outside/secret.md)", "![x](..%2f..%2f..%2foutside%2fsecret.png)",
        "![x](/../outside/secret.png)", '<img src="../../../outside/secret.png">',
        "---\ncover: ../../../outside/secret.png\n---\n",
        "---\ncover: /../outside/secret.png\n---\n",
        "---\ntemplate: ../../outside/deep/secret.html\n---\n",
        "---\ntemplate: /etc/passwd\n---\n",
    ],
)  # fmt: skip
def test_no_picture_link_or_template_is_read_outside(world, text):
    write(world, {"site/content/blog/b.md": text})
    told = attempt(world)
    assert told or "/../" in text


@pytest.mark.parametrize(
    "text",
    ['{% include "../../outside/deep/secret.html" %}', '{% include "/etc/passwd" %}',
     '{% extends "../outside/deep/secret.html" %}', '{{ asset("../../outside/secret.png") }}',
     '{{ url_for("../outside/secret.png") }}', '{{ url_for("content/../../outside/secret.png") }}',
     '{% import "../../../outside/deep/secret.html" as x %}',
     '{{ "".__class__.__mro__[1].__subclasses__() and data["../../outside/secret"] }}'],
)  # fmt: skip
def test_no_template_reads_outside(world, text):
    write(world, {"site/pages/p.html": text})
    assert any("pages/p.html" in told for told in attempt(world))


@pytest.mark.parametrize("setting", ["pages", "content", "static", "assets", "data", "themes"])
@pytest.mark.parametrize("path", ["../outside", "/tmp", "a/../../outside", "~"])
def test_no_folder_of_the_settings_is_outside(world, setting, path):
    write(world, {"site/sitegen.toml": f'[paths]\n{setting} = "{path}"\n'})
    told = attempt(world)
    assert told or not Path(path).is_absolute()


@pytest.mark.parametrize("setting", ['table("../outside/x.yml")', 'files("../outside/*.md")'])
def test_no_collection_is_outside(world, setting):
    config = f"from sitegen.content import collection, files, table\n\nx = collection({setting})\n"
    write(world, {"site/content_config.py": config})
    assert any("content_config.py" in told for told in attempt(world))


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("content/blog/b.md", "../../../outside/secret.md"),
        ("content/blog/b.md", "/etc/passwd"),
        ("content/linked", "../../outside"),
        ("static/linked", "../../outside"),
        ("static/x.png", "../../outside/secret.png"),
        ("static/chain", "chain2"),
        ("pages/p.html", "../../outside/deep/secret.html"),
        ("templates/entry.html", "../../outside/deep/secret.html"),
        ("themes/mine", "../../outside"),
        ("data", "../outside"),
        ("static", "../outside"),
        ("static/loop", "loop"),
    ],
)
def test_no_symbolic_link_leads_out(world, link, target):
    place = world / "site" / link
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target)
    if link == "static/chain":
        (place.parent / "chain2").symlink_to("../../outside")
    assert attempt(world) or link == "themes/mine"


def test_a_link_inside_the_output_is_replaced_and_not_followed(world):
    run(world / "site", world / "site/.sitegen", publishes=True)
    page = world / "site/dist/blog/a/index.html"
    page.unlink()
    page.symlink_to(world / "kept.txt")
    folder = world / "site/dist/linked"
    folder.symlink_to(world / "outside")
    attempt(world)
    assert (world / "kept.txt").read_text() == "kept" and (world / "outside/secret.md").is_file()
