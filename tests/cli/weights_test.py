"""The report accounts for script and style, page by page."""

import json

import pytest

from tests.cli.build_test import SCHEMA
from tests.cli.schemas import violations
from tests.sites import write, written

FILES = written(
    """
=== sitegen.toml
[site]
base = "/sub"
theme = "plain"

[feeds]
formats = []

[sitemap]
enabled = false
=== themes/plain/templates/entry.html
<html><head><link rel="stylesheet" href="{{ asset("css/site.css") }}"></head>
<body>{{ entry.html }}</body></html>
=== assets/css/site.css
a { color: red }
=== components/ui/clock.html
<time>now</time>
=== components/ui/clock.js
import "./tick.js";
export default () => {};
=== components/ui/tick.js
export const tick = 1;
=== components/ui/clock.css
time { color: blue }
=== content/blog/island.md
::ui/clock{client=load}
=== content/blog/still.md
Nothing moves.
"""
)


@pytest.fixture
def told(run, tmp_path):
    write(tmp_path, FILES)
    assert run("build", "--report", "r.json").exit == 0
    return json.loads((tmp_path / "r.json").read_text("utf-8"))


def weights(told, path):
    page = next(each for each in told["pages"] if each["path"] == path)
    assert page["script"] + page["style"] == sum(part["bytes"] for part in page["parts"])
    found = {}
    for part in page["parts"]:
        name = part["output"].split("/")[-1].split(".")[0]
        found[part["kind"], name or part["brought"][0]] = (part["brought"], part["bytes"])
    return found


def test_each_byte_has_somebody_who_brought_it(told, tmp_path):
    assert not list(violations(told, SCHEMA, SCHEMA))
    found = weights(told, "blog/island/index.html")
    assert {key: brought for key, (brought, _) in found.items()} == {
        ("script", "clock"): ["ui/clock"],
        ("script", "tick"): ["ui/clock"],
        ("script", "islands"): ["runtime"],
        ("style", "site"): ["assets/css/site.css"],
        ("style", "ui/clock"): ["ui/clock"],
        ("style", "runtime"): ["runtime"],
    }
    sizes = {each["path"]: each["bytes"] for each in told["outputs"]}
    clock = next(path for path in sizes if path.startswith("assets/clock."))
    assert found["script", "clock"][1] == sizes[clock]


def test_a_page_without_islands_has_no_script(told):
    assert [key for key in weights(told, "blog/still/index.html") if key[0] == "script"] == []
    assert told["totals"]["pages_with_script"] == 1


def test_an_island_rests_on_all_that_its_script_imports(told):
    page = next(each for each in told["outputs"] if each["path"] == "blog/island/index.html")
    assert {"components/ui/clock.js", "components/ui/tick.js"} <= set(page["inputs"])
