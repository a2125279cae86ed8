"""A component's change makes the bodies and pages that use it anew, and no other."""

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
=== components/badge.html
<b>{{ slot() }}</b>
=== components/card.html
{{ component("ui/inner") }}
=== components/ui/inner.html
inner
=== content/blog/badge.md
A :badge[new] one.
=== content/blog/card.md
::card
=== content/blog/note.md
:::note
Noted.
:::
=== content/blog/plain.md
At 12:30, a:b[c].
=== templates/entry.html
{{ entry.html }}
=== pages/cards.html
{{ component("card") }}
=== pages/titles.html
{% for post in collection("blog") %}{{ post.title }}{% endfor %}
"""
)
PAGES = {"/blog/badge/", "/blog/card/", "/blog/note/", "/blog/plain/", "/cards/", "/titles/"}


@pytest.fixture
def root(tmp_path):
    return write(tmp_path / "site", SITE)


@pytest.mark.parametrize(
    ("name", "bodies", "pages"),
    [
        ("badge", {"blog/badge"}, {"/blog/badge/"}),
        ("card", {"blog/card"}, {"/blog/card/", "/cards/"}),
        ("ui/inner", {"blog/card"}, {"/blog/card/", "/cards/"}),
        ("note", {"blog/note"}, {"/blog/note/"}),
        ("other", set(), set()),
    ],
)
def test_only_what_uses_a_component_is_made_anew(root, name, bodies, pages):
    assert run(root).made() == PAGES
    write(root, {f"components/{name}.html": "changed {{ slot() }}"})
    again = run(root)
    assert (again.made("body"), again.made()) == (bodies, pages)


def test_a_comment_in_a_component_makes_its_bodies_and_none_of_their_pages(root):
    run(root)
    write(root, {"components/badge.html": "{# so #}<b>{{ slot() }}</b>"})
    again = run(root)
    assert (again.made("body"), again.made()) == ({"blog/badge"}, set())
