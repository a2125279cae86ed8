"""Whatever a site is made from is watched, and a storm of saves is one."""

import shutil

import pytest

from tests.serving import serving
from tests.sites import write

pytestmark = pytest.mark.slow

SITE = {
    "sitegen.toml": "[site]\nurl = 'https://example.org'\ntitle = 'Old'\ntheme = 'mine'\n",
    "content_config.py": (
        "from lib.kinds import where\n"
        "from sitegen.content import collection, files\n"
        "blog = collection(files('content/blog/**/*.md'), permalink=f'/{where}/{{slug}}/')\n"
    ),
    "lib/kinds.py": "where = 'blog'\n",
    "lib/shared.md": "---\ntitle: Shared\n---\nOld words.\n",
    "content/blog/a.md": "---\ntitle: A\n---\n:card[x]\n",
    "components/card.html": "<b>old card {{ slot() }}</b>",
    "data/facts.yml": "age: 1\n",
    "i18n/en.yml": "hello: old hello\n",
    "assets/a.css": "h1 { color: red }",
    "static/plain.txt": "old file",
    "pages/all.html": "{{ site.title }} {{ t('hello') }} {{ data.facts.age }}",
    "pages/[name].html": "--{{ page.params.name }}--",
    "pages/[name].py": "def paths(site):\n    return [{'params': {'name': 'one'}}]\n",
    "themes/mine/theme.toml": "",
    "themes/mine/templates/entry.html": (
        "<!doctype html><link rel=stylesheet href='{{ asset('a.css') }}'>"
        "{% include 'part.html' %}{{ entry.html }}"
    ),
    "themes/mine/templates/part.html": "old part",
}
# path → new text, and where what of it is shown
EDITS = {
    "content/blog/a.md": ("New words.", "/blog/a/", b"New words."),
    "themes/mine/templates/part.html": ("new part", "/blog/a/", b"new part"),
    "templates/part.html": ("the site's own part", "/blog/a/", b"own part"),
    "components/card.html": ("<b>new card {{ slot() }}</b>", "/blog/a/", b"new card"),
    "components/card.css": ("b { color: red }", "/blog/a/", b"color"),
    "data/facts.yml": ("age: seventy\n", "/all/", b"seventy"),
    "i18n/en.yml": ("hello: new hello\n", "/all/", b"new hello"),
    "static/plain.txt": ("new file", "/plain.txt", b"new file"),
    "sitegen.toml": (SITE["sitegen.toml"].replace("Old", "New"), "/all/", b"New"),
    "pages/all.html": ("new route", "/all/", b"new route"),
    "pages/[name].py": (
        "def paths(site):\n    return [{'params': {'name': 'two'}}]\n", "/two/", b"--two--",
    ),
    "content_config.py": (
        SITE["content_config.py"].replace("{{slug}}/", "{{slug}}/x/"), "/blog/a/x/", b"old part",
    ),
    "lib/kinds.py": ("where = 'notes'\n", "/notes/a/", b"old part"),
}  # fmt: skip


@pytest.fixture(scope="module", params=["as the system tells", "by looking"])
def served(request, tmp_path_factory):
    root = write(tmp_path_factory.mktemp("watched") / "site", SITE)
    with serving(root, *(["--poll"] if request.param == "by looking" else [])) as server:
        assert server.made()["problems"] == []
        yield root, server


def until(server, path, holds):
    while not holds(server.get(path).data):
        server.made()


@pytest.mark.parametrize("path", EDITS)
def test_a_save_of_anything_that_a_site_is_made_from_is_shown(served, path):
    root, server = served
    text, url, told = EDITS[path]
    assert told not in server.get(url).data
    write(root, {path: text})
    until(server, url, lambda data: told in data)
    if path in SITE:
        write(root, {path: SITE[path]})
    else:
        (root / path).unlink()
    until(server, url, lambda data: told not in data)


def test_what_a_link_leads_to_is_watched(served):
    root, server = served
    (root / "content/blog/linked.md").symlink_to("../../lib/shared.md")
    (root / "content/blog/more").symlink_to("../../lib", target_is_directory=True)
    until(server, "/blog/linked/", lambda data: b"Old words." in data)
    write(root, {"lib/shared.md": "---\ntitle: Shared\n---\nNew words.\n"})
    for url in ("/blog/linked/", "/blog/shared/"):
        until(server, url, lambda data: b"New words." in data)
    (root / "content/blog/linked.md").unlink()
    (root / "content/blog/more").unlink()
    write(root, {"lib/shared.md": SITE["lib/shared.md"]})
    until(server, "/blog/linked/", lambda data: b"words." not in data)


def test_folders_come_move_and_go(served):
    root, server = served
    write(root, {"content/blog/2026/deep/new.md": "---\ntitle: New\n---\nDeep.\n"})
    until(server, "/blog/new/", lambda data: b"Deep." in data)
    (root / "content/blog/2026").rename(root / "content/blog/2027")
    write(root, {"content/blog/2027/deep/new.md": "---\ntitle: New\n---\nDeeper.\n"})
    until(server, "/blog/new/", lambda data: b"Deeper." in data)
    shutil.rmtree(root / "content/blog/2027")
    until(server, "/blog/new/", lambda data: b"Deep" not in data)


def test_two_thousand_files_at_once_are_one_rebuild(tmp_path):
    def posts(words):
        return {
            f"content/blog/{n % 7}/p{n}.md": f"---\ntitle: P{n}\n---\n{words} {n}.\n"
            for n in range(2000)
        }

    root = write(tmp_path / "site", {**SITE, **posts("Before")})
    with serving(root) as server:
        server.made()
        write(root, posts("After"))
        made = [server.made()]
        until(server, "/blog/p1999/", lambda data: b"After 1999." in data or made.append(1))
        assert len(made) == 1
        assert all(b"After %d." % n in server.get(f"/blog/p{n}/").data for n in range(0, 2000, 53))
        assert made[0]["changed"] >= 2000
