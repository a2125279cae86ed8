"""What `sitegen info` tells."""

import json

from sitegen.version import __version__


def test_versions_paths_and_counts(run, site):
    told = json.loads(run("info", "--json").out)
    assert told["versions"]["sitegen"] == __version__
    assert told["paths"]["out"] == str(site / "dist")
    assert told["site"]["languages"] == ["en", "zh-TW"]
    assert told["files of collections"] == {"posts": 2}
    assert "   theme            default\n" in run("info").out
