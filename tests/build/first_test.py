"""Pages that are made before all others."""

import pytest

from sitegen.build.make import made
from sitegen.cli.integrations import integrations_of
from sitegen.world.local import Local
from tests.sites import TODAY, site_of, write

SITE = {
    "sitegen.toml": "[site]\ntheme = 'plain'\n[feeds]\nformats = []\n[sitemap]\nenabled = false\n",
    "themes/plain/templates/entry.html": (
        "<link rel=stylesheet href='{{ asset('a.css') }}'>{{ entry.html }}"
        "{% for post in collection('blog') %}{{ post.summary }}{% endfor %}"
    ),
    "themes/plain/templates/alone.html": "{{ entry.html }}",
    "assets/a.css": "h1 { color: red }",
    "content/blog/a.md": "Of a.\n",
    "content/blog/b.md": "Of b. [file](b.txt)\n",
    "content/blog/b.txt": "Beside b.",
    "content/blog/c.md": "---\ntemplate: alone.html\n---\nOf c.\n",
}


class Waiting:
    """Asks for pages as soon as they can be made."""

    def __init__(self, *urls):
        self.urls, self.outputs = urls, {}

    def ready(self, first):
        for outputs in first.made(set(self.urls)):
            self.outputs.update(outputs)


def built(root, audience=None):
    site = site_of(root)
    world = Local(root, root / "dist", root / ".sitegen", workers=1)
    return made(world, site.config, TODAY, integrations_of(site), (), audience)[0]


@pytest.fixture
def root(tmp_path):
    return write(tmp_path / "site", SITE)


def test_what_is_made_first_is_what_the_whole_build_publishes(root):
    audience = Waiting("/blog/c/")
    whole = built(root, audience)
    assert set(audience.outputs) == {"blog/c/index.html"}
    assert audience.outputs.items() <= whole.outputs.items()


def test_a_page_that_shows_other_texts_has_them_made_too(root):
    audience = Waiting("/blog/a/")
    whole = built(root, audience)
    assert audience.outputs.items() <= whole.outputs.items()
    kinds = {path.rpartition(".")[2] for path in audience.outputs}
    assert kinds == {"html", "css", "txt"}


def test_nothing_is_made_twice_and_the_result_is_that_of_a_build_alone(root, tmp_path):
    whole = built(root, Waiting("/blog/a/", "/blog/c/"))
    alone = built(write(tmp_path / "alone", SITE))
    assert whole.outputs == alone.outputs and whole.problems == alone.problems
    again = built(write(root, {"content/blog/c.md": SITE["content/blog/c.md"] + "More.\n"}))
    assert set(again.made["page"]) == {"/blog/a/", "/blog/b/", "/blog/c/"}
    assert set(again.made["body"]) == {"blog/c"}


def test_pages_stay_true_when_some_are_asked_for_again(root):
    built(root)
    write(root, {"content/blog/b.md": "Of b, again. [file](b.txt)\n"})
    again = built(root, Waiting("/blog/c/"))
    assert set(again.made["body"]) == {"blog/b"}
    # The one that was asked for is not counted: it was true when its turn came.
    assert set(again.made["page"]) == {"/blog/a/", "/blog/b/"}


def test_a_page_that_fails_is_told_by_the_build(root):
    write(root, {"themes/plain/templates/alone.html": "{{ nothing }}"})
    audience = Waiting("/blog/c/")
    whole = built(root, audience)
    assert audience.outputs == {}
    assert [each.code for each in whole.problems] == ["SG503"]
