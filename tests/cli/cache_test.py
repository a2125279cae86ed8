"""What `sitegen cache` tells and drops."""

import json


def test_stats_count_results_and_tasks(run, site):
    assert json.loads(run("cache", "stats", "--json").out)["results"] == 0
    run("build")
    told = json.loads(run("cache", "stats", "--json").out)
    assert told["results"] > 5 and told["bytes"] > 1000
    assert told["tasks"]["entry"] == 2 and told["tasks"]["body"] == 2


def test_prune_drops_what_no_output_needs(run, site):
    run("build")
    assert json.loads(run("cache", "prune", "--json").out)["dropped"] == 0
    run("build", "--set", "site.title=Other")
    assert json.loads(run("cache", "prune", "--json").out)["dropped"] > 3
    again = run("build", "--set", "site.title=Other").out
    assert "nothing to do" in again


def test_two_outputs_keep_their_results_in_one_cache(run, site):
    run("build")
    run("build", "--out", "public", "--set", "site.title=Other")
    assert json.loads(run("cache", "prune", "--json").out)["dropped"] == 0


def test_the_key_changes_with_sources_and_settings_alone(run, site):
    key = run("cache", "key").out
    run("build")
    assert run("cache", "key").out == key
    other = json.loads(run("cache", "key", "--json", "--set", "site.title=X").out)
    assert other["key"] != key.strip() and key.startswith(other["restore"])
    (site / "content/posts/a.md").write_text("Other\n", "utf-8")
    assert run("cache", "key").out != key


def test_asking_for_the_key_leaves_no_trace(run, site):
    run("cache", "key")
    assert not (site / ".sitegen").exists()
