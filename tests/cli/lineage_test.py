"""Which sources outputs rest on."""

import json

import pytest


@pytest.mark.parametrize(
    ("path", "output"),
    [
        ("content/posts/a.md", "posts/a/index.html"),
        ("content/posts/photo.txt", "posts/b/index.html"),
        ("data/people.yml", "about/index.html"),
        ("templates/person.html", "about/index.html"),
        ("pages/about.html", "about/index.html"),
        ("pages/[n].html", "1/index.html"),
        ("pages/[n].py", "1/index.html"),
        ("./data/people.yml", "about/index.html"),
        ("i18n/en.yml", "index.html"),
        ("sitegen.toml", "index.html"),
        ("content_config.py", "posts/a/index.html"),
        ("patterns.py", "posts/a/index.html"),
        ("@default/assets/css/site.css", "index.html"),
        ("static/robot.txt", "robot.txt"),
        ("static/robot.txt", "about/index.html"),
    ],
)
def test_a_source_leads_to_what_shows_it(run, site, path, output):
    files = {
        "content/posts/photo.txt": "x",
        "content/posts/b.md": "---\ntitle: B\n---\n\n[photo](photo.txt)\n",
        "data/people.yml": "jane: Jane\n",
        "pages/about.html": '{% include "person.html" %}',
        "templates/person.html": "{{ data.people.jane }} {{ url_for('robot.txt') }}",
        "pages/[n].html": "{{ page.params.n }}",
        "pages/[n].py": "def paths(site):\n    return [{'params': {'n': 1}}]\n",
        "i18n/en.yml": "skip_to_content: Skip\n",
        "static/robot.txt": "x",
        "content_config.py": "from patterns import POSTS\n"
        "from sitegen.content import collection, files\n"
        'posts = collection(files("content/posts/*.md"), permalink=POSTS)\n',
        "patterns.py": 'POSTS = "/posts/{slug}/"\n',
    }
    for name, text in files.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(text, "utf-8")
    assert run("build").exit == 0
    assert output in json.loads(run("explain", "--who", path, "--json").out)["outputs"]
