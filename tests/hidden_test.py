"""What must stay hidden is in no output, whatever else is published."""

import pytest

from sitegen.build import Options
from tests.sites import NOW, run, site_of, tree, write, written

SECRET = "heliotrope-secret"
SITE = written(
    f"""
=== sitegen.toml
[site]
title = "Hidden"
url = "https://example.org"
languages = ["en", "zh-TW"]
=== content/blog/shown.md
---
title: Shown
date: 2026-01-01
tags: [shown]
---
Text.
=== content/blog/draft.md
---
title: Draft {SECRET}
date: 2026-01-02
draft: true
tags: ["{SECRET}", shown]
aliases: [/{SECRET}/]
---
{SECRET} ![x](draft.png)
=== content/blog/draft.zh-TW.md
---
title: 草稿 {SECRET}
date: 2026-01-02
draft: true
---
{SECRET}
=== content/blog/soon.md
---
title: Soon {SECRET}
date: 2026-06-02
tags: ["{SECRET}"]
---
{SECRET}
=== content/blog/later.md
---
title: Later {SECRET}
publish_at: 2026-06-01 12:01
---
{SECRET}
=== content/blog/gone.md
---
title: Gone {SECRET}
date: 2026-01-03
expire_at: 2026-06-01
---
{SECRET}
=== content/blog/draft.png
{SECRET}
=== pages/all.txt
{{% for each in collection("blog").all_languages().unlisted() %}}{{{{ each.title }}}}{{% endfor %}}
{{% for each in taxonomy("tags") %}}{{{{ each.name }}}}{{% endfor %}}
"""
)
# Names that never take part, in any folder of a site.
HIDDEN = (
    *(".env", ".env.local", ".git/config", ".DS_Store", ".npmrc", ".ssh/id_rsa", ".htpasswd"),
    *("server.key", "cert.pem", "id_rsa", "id_ed25519", "backup.p12"),
    *("a.md~", "#a.md#", ".a.md.swp", "a.md.orig", "a.md.rej", "a.swo", "Thumbs.db"),
    *("__pycache__/x.pyc", "node_modules/x/index.js"),
)
FOLDERS = ("static", "content/blog", "content", "assets", "pages", "themes/default/static")


def leaks(files) -> list[str]:
    """The outputs whose name or text has the secret."""
    return [path for path, data in files.items() if SECRET in path or SECRET.encode() in data]


def test_what_is_not_due_is_in_no_output(tmp_path):
    built = run(write(tmp_path / "site", SITE), publishes=True)
    assert built.told == []
    assert "blog/shown/index.html" in built.files
    assert leaks(built.files) == [] and leaks(tree(tmp_path / "site/dist")) == []


def test_what_was_shown_goes_when_it_is_hidden_again(tmp_path):
    root = write(tmp_path / "site", SITE)
    everything = Options(now=NOW, drafts=True, future=True)
    assert len(leaks(run(root, options=everything, publishes=True).files)) > 8
    run(root, publishes=True)
    assert leaks(tree(root / "dist")) == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_keys_and_leftovers_are_published_from_no_folder(tmp_path, folder):
    files = {f"{folder}/{name}": f"---\ntitle: {SECRET}\n---\n{SECRET}" for name in HIDDEN}
    built = run(write(tmp_path / "site", {**SITE, **files}), publishes=True)
    assert leaks(tree(tmp_path / "site/dist")) == []
    assert not [name for name in built.files if name.split("/")[-1] in HIDDEN]


@pytest.mark.parametrize(
    "link",
    ["[x](.env)", "![x](.env)", "[x](../../.env)", "[x](server.key)", "![x](../../static/.env)",
     '<img src=".env">', "[x](%2eenv)", "[x](../../.git/config)", "[x](../../sitegen.toml)",
     "[x](../../content_config.py)", "[x](../../data/people.yml)"],
)  # fmt: skip
def test_a_link_publishes_nothing_hidden(tmp_path, link):
    secrets = (".env", "content/blog/.env", "content/blog/server.key", "static/.env",
               ".git/config", "data/people.yml")  # fmt: skip
    files = {**dict.fromkeys(secrets, SECRET), "content_config.txt": SECRET}
    root = write(tmp_path / "site", {**SITE, **files, "content/blog/link.md": link})
    built = run(root)
    assert any("content/blog/link.md:1:" in told for told in built.told)
    assert leaks(built.files) == []


def test_the_cache_is_not_published(tmp_path):
    root = write(tmp_path / "site", SITE)
    run(root, publishes=True)
    published = tree(site_of(root).out)
    assert not [name for name in published if "ledger" in name or "objects" in name]
