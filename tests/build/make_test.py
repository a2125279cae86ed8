"""As little is made as possible, and nothing when nothing changed."""

from datetime import timedelta

import pytest

from sitegen.build import Options
from tests.sites import NOW, run, write, written

SITE = written(
    """
=== sitegen.toml
[site]
url = "https://example.org"
theme = ""
[feeds]
formats = []
[sitemap]
enabled = false
robots = false
=== content/blog/one.md
---
title: One
date: 2026-01-01
---
First.
=== content/blog/two.md
---
title: Two
date: 2026-02-01
---
Second.
=== content/blog/three.md
---
title: Three
date: 2026-03-01
publish_at: 2026-07-01
---
Third.
=== templates/entry.html
<p>{{ entry.html }}</p>{% if entry.next %}{{ entry.next.title }}{% endif %}{{ now().year }}
=== pages/index.html
{% for post in collection("blog") %}{{ post.title }}{% endfor %}
=== static/a.txt
a
"""
)


@pytest.fixture
def site(tmp_path):
    root = write(tmp_path, SITE)
    run(root)
    return root


def edit(root, path, old, new):
    file = root / path
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def made(root, **options):
    built = run(root, options=Options(**{"now": NOW, **options})).built
    return {kind: set(names) for kind, names in built.made.items() if names}


def test_nothing_is_made_when_nothing_changed(site):
    assert made(site) == {}


def test_edited_prose_makes_its_body_and_its_page(site):
    edit(site, "content/blog/one.md", "First.", "Changed.")
    assert made(site) == {
        "entry": {"blog\ncontent/blog/one.md"},
        "body": {"blog/one"},
        "page": {"/blog/one/"},
    }


def test_an_edited_title_makes_what_shows_it(site):
    edit(site, "content/blog/two.md", "Two", "Zwei")
    assert made(site)["page"] == {"/blog/two/", "/blog/one/", "/"}
    assert "body" not in made(site)


def test_a_comment_in_front_matter_makes_an_entry_and_no_more(site):
    edit(site, "content/blog/one.md", "title:", "# why\ntitle:")
    assert set(made(site)) == {"entry"}


def test_a_template_makes_its_pages_and_no_body(site):
    edit(site, "templates/entry.html", "<p>", "<p class='a'>")
    assert made(site) == {"page": {"/blog/one/", "/blog/two/"}}


def test_an_edited_static_file_makes_itself(site):
    edit(site, "static/a.txt", "a", "b")
    assert set(made(site)) == {"output"}


def test_a_second_makes_nothing_and_a_year_what_shows_it(site):
    assert made(site, now=NOW + timedelta(seconds=1)) == {}
    edit(site, "content/blog/three.md", "publish_at", "# publish_at")
    run(site)
    assert made(site, now=NOW + timedelta(days=300))["page"] >= {"/blog/one/", "/blog/two/"}


def test_an_entry_appears_when_its_time_has_come(site):
    later = NOW + timedelta(days=40)
    assert "/blog/three/" in made(site, now=later)["page"]
    assert made(site, now=later + timedelta(days=1)) == {}
